import { describe, expect, test } from 'vitest';
import { pageLabel } from '../src/page/page-label.ts';
import { article, briefing, render, text } from './fixtures.ts';
import { pageText, type ReadPage } from './pdf/read-pdf.ts';

const many = Array.from({ length: 60 }, (_, i) =>
  article({ id: `a${i}`, headlines: [{ role: 'main', inlines: [text(`Report number ${i + 1}`)] }] }),
);
const page = { size: 'a4', columns: 1, duplex: false } as const;

/** What stands at the right of the foot. */
function folio(read: ReadPage): string {
  const foot = read.glyphs.filter((glyph) => glyph.artifact && glyph.y > 750);
  return foot.map((glyph) => glyph.text.trim()).find((words) => /^(?:\d+|[ivxl]+)$/.test(words)) ?? '';
}

describe('front matter', () => {
  test('of several pages is numbered in roman numerals, the text from 1, in the contents and the file too', async () => {
    const { pdf } = await render(briefing(many, { page }), many);
    const front = pdf.pages.findIndex((read) => pageText(read).includes('The harbour authority'));
    expect(front).toBeGreaterThan(1);
    expect(folio(pdf.pages[1] as ReadPage)).toBe('ii');
    expect(folio(pdf.pages[front] as ReadPage)).toBe('1');
    expect(folio(pdf.pages.at(-1) as ReadPage)).toBe(String(pdf.pages.length - front));
    const contents = pdf.pages
      .slice(0, front)
      .map((read) => pageText(read))
      .join(' ');
    for (const i of [0, 30, 59]) {
      const name = `Report number ${i + 1}`;
      const at = pdf.pages.findIndex((read, at) => at >= front && pageText(read).includes(`${name} `));
      expect(contents).toContain(`${name} ${at - front + 1}`);
    }
    expect(pdf.raw).toMatch(new RegExp(`/Nums \\[0 <<\\s*/S /r\\s*>> ${front} <<\\s*/S /D\\s*>>\\]`));
  });

  test('is followed by a white page where the text would begin on the left of a sheet', async () => {
    const { pdf } = await render(
      briefing(many, { page: { ...page, duplex: true }, marking: 'TLP:RED' }),
      many,
    );
    const front = pdf.pages.findIndex((read) => pageText(read).includes('The harbour authority'));
    expect(front % 2).toBe(0);
    const white = pdf.pages.filter((read) => pageText(read) === '');
    expect(white.length).toBeLessThan(2);
    for (const read of white)
      expect(pageText(read, 'artifacts').replaceAll(/\s/g, '')).toBe('TLP:REDTLP:RED');
  });

  test('of one page is counted with the text', async () => {
    const [made] = many;
    if (!made) throw new Error('no article');
    const { pdf } = await render(briefing([made], { page }), [made]);
    expect(folio(pdf.pages[1] as ReadPage)).toBe('2');
  });
});

test.each([
  [1, 'i'],
  [4, 'iv'],
  [9, 'ix'],
  [14, 'xiv'],
  [49, 'xlix'],
])('page %i before the text is %s', (number, label) => {
  expect(pageLabel(number, 60)).toBe(label);
});
