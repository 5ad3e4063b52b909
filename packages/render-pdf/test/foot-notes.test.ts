import type { Block, Inline } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import { offprintOf } from '../src/index.ts';
import { article, briefing, longText, paragraph, render, SENTENCES, text } from './fixtures.ts';
import { countOf, pageText, plainText, solid, type ReadPage } from './pdf/read-pdf.ts';

const asOf = { value: '2026-03-04', precision: 'day' } as const;
const ref = (noteId: string): Inline => ({ type: 'noteRef', noteId });
const note = (id: string, ...words: (string | Inline)[]): Block => ({
  type: 'note',
  id,
  blocks: [paragraph(`${id}-p`, ...words)],
});

/** Paragraphs of which every third refers to a note. */
function noted(count: number): Block[] {
  const body = longText(count).map((block, i) =>
    i % 3 === 0 && block.type === 'paragraph'
      ? { ...block, inlines: [...block.inlines, ref(`n${i}`)] }
      : block,
  );
  const notes = body.flatMap((_, i) =>
    i % 3 === 0 ? [note(`n${i}`, `Remark ${i} on that: ${SENTENCES[1]}`)] : [],
  );
  return [...body, ...notes];
}

const atFoot = (made: ReturnType<typeof article>, columns: 1 | 2 = 1) => ({
  ...offprintOf([made], { asOf }),
  notes: 'foot' as const,
  page: { size: 'a4' as const, columns, duplex: false },
});

describe('notes at the foot', () => {
  test.each([1, 2] as const)(
    'stand on the page that refers to them, each once, in %i columns',
    async (columns) => {
      const made = article({ blocks: noted(40) });
      const { pdf, diagnostics } = await render(atFoot(made, columns), [made]);
      expect(diagnostics).toEqual([]);
      for (let i = 0; i < 40; i += 3) {
        const noteOn = pdf.pages.findIndex((page) => pageText(page).includes(`Remark ${i} on that`));
        const starts = pdf.pages.findIndex((page) => pageText(page).includes(`Paragraph ${i + 1}:`));
        expect(noteOn).toBeGreaterThanOrEqual(starts);
        expect(noteOn).toBeLessThanOrEqual(starts + 1); // the paragraph may go on, its call at its end
        expect(countOf(plainText(pdf), `Remark ${i} on that`)).toBe(1);
      }
      expect(countOf(solid(plainText(pdf)), 'hasbeenpaidfor.')).toBe(14);
    },
  );

  test('end on one line of the grid, on all full pages', async () => {
    const made = article({ blocks: noted(40) });
    const { pdf } = await render(atFoot(made), [made]);
    const lowest = (page: ReadPage): number =>
      Math.max(...page.glyphs.filter((glyph) => !glyph.artifact).map((glyph) => glyph.y));
    const withNotes = pdf.pages.slice(0, -1).filter((page) => pageText(page).includes('Remark'));
    expect(withNotes.length).toBeGreaterThan(2);
    for (const page of withNotes) expect((lowest(page) - 82 - 10.715) / 14.5).toBeCloseTo(45, 1);
  });

  test('are set smaller than the text, below a short rule', async () => {
    const made = article({
      blocks: [paragraph('p', 'Words with a note.', ref('n')), note('n', 'The note.')],
    });
    const { pdf } = await render(atFoot(made), [made]);
    const words = pdf.pages[0]?.glyphs.find((glyph) => glyph.text.includes('The note'));
    expect(words?.size).toBeCloseTo(8.5, 2);
    expect(words?.y).toBeGreaterThan(700);
    expect(pageText(pdf.pages[0] as ReadPage)).not.toContain('Notes');
  });

  test('longer than a page go on at the foot of the next pages', async () => {
    const words = Array.from({ length: 2600 }, (_, i) => `word${i}`).join(' ');
    const made = article({
      blocks: [
        ...longText(6),
        paragraph('p', 'Here.', ref('n')),
        ...longText(30, 7).map((b) => ({ ...b, id: `x${b.id}` })),
        note('n', words),
      ],
    });
    const { pdf } = await render(atFoot(made), [made]);
    const set = pdf.pages.map((page) =>
      page.glyphs
        .filter((glyph) => Math.abs(glyph.size - 8.5) < 0.01 && !glyph.artifact)
        .map((glyph) => glyph.text)
        .join(''),
    );
    expect(set.filter((page) => page !== '').length).toBeGreaterThan(2);
    expect(solid(set.slice(0, -1).join(''))).toContain(solid(words));
  });

  test('that a note refers to follow it', async () => {
    const blocks = [
      paragraph('p', 'Here.', ref('a')),
      note('b', 'The second.'),
      note('a', 'The first', ref('b'), '.'),
    ];
    const made = article({ blocks });
    const { pdf } = await render(atFoot(made), [made]);
    expect(plainText(pdf)).toMatch(/1\. The first2\. 2\. The second\./);
  });

  test('that nothing refers to are printed all the same', async () => {
    const made = article({ blocks: [paragraph('p', 'Words.'), note('n', 'Stray remark.')] });
    const { pdf } = await render(atFoot(made), [made]);
    expect(plainText(pdf)).toContain('1. Stray remark.');
  });

  test('of two articles are numbered on, so that no number is on a page twice', async () => {
    const two = ['a', 'b'].map((id) =>
      article({ id, blocks: [paragraph('p', `Article ${id}.`, ref('n')), note('n', `Note of ${id}.`)] }),
    );
    const { pdf } = await render(briefing(two, { notes: 'foot' }), two);
    expect(plainText(pdf)).toContain('1. Note of a. 2. Note of b.');
  });

  test('and their numbers lead to each other on screen', async () => {
    const made = article({ blocks: [paragraph('p', 'Words.', ref('n')), note('n', 'A remark.')] });
    for (const notes of ['foot', 'end'] as const) {
      const { pdf } = await render({ ...atFoot(made), notes }, [made]);
      expect(
        pdf.pages[0]?.links.filter((link) => link.dest !== undefined && link.dest !== null),
      ).toHaveLength(2);
    }
  });
});

test('columns of a page that is not full are even', async () => {
  const made = article({ blocks: longText(14), deck: [text('Short')] });
  const { pdf } = await render(atFoot(made, 2), [made]);
  const page = pdf.pages.at(-2) as ReadPage;
  const body = page.glyphs.filter((glyph) => Math.abs(glyph.size - 10.5) < 0.01 && !glyph.artifact);
  const middle = page.width / 2;
  const foot = (some: typeof body): number => Math.max(...some.map((glyph) => glyph.y));
  const [left, right] = [body.filter((g) => g.x < middle), body.filter((g) => g.x >= middle)];
  expect(right.length).toBeGreaterThan(0);
  expect(Math.abs(foot(left) - foot(right))).toBeLessThanOrEqual(2 * 14.5 + 0.1);
});
