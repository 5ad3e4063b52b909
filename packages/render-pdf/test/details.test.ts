import type { Block } from '@offprint/model';
import { expect, test } from 'vitest';
import { offprintOf, renderBriefing, type FaceId } from '../src/index.ts';
import { article, briefing, env, longText, paragraph, render, SENTENCES, text } from './fixtures.ts';
import { pageText, readPdf, type Glyphs, type ReadPage } from './pdf/read-pdf.ts';

const asOf = { value: '2026-03-04', precision: 'day' } as const;
const a4 = { size: 'a4', columns: 1, duplex: false } as const;

async function glyphsOf(...blocks: Block[]): Promise<readonly Glyphs[]> {
  const made = article({ blocks });
  const { pdf } = await render(offprintOf([made], { asOf }), [made]);
  return pdf.pages[0]?.glyphs ?? [];
}

function find(glyphs: readonly Glyphs[], part: string): Glyphs {
  const found = glyphs.find((glyph) => glyph.text.includes(part));
  if (!found) throw new Error(`no ${part} among ${glyphs.map((glyph) => glyph.text).join('|')}`);
  return found;
}

test('lowered letters that the font has no drawing for stand smaller and below the baseline', async () => {
  const glyphs = await glyphsOf(paragraph('p', 'Depth x', text('max', { type: 'sub' }), ' today.'));
  const lowered = find(glyphs, 'max');
  const base = find(glyphs, 'Depth');
  expect(lowered.size).toBeCloseTo(10.5 * 0.66, 1);
  expect(lowered.y).toBeGreaterThan(base.y + 1);
});

test('raised signs that the font has no drawing for stand smaller and above it', async () => {
  const glyphs = await glyphsOf(paragraph('p', 'An ion, Ca', text('2+', { type: 'sup' }), ', in water.'));
  const raised = find(glyphs, '2+');
  expect(raised.size).toBeCloseTo(10.5 * 0.66, 1);
  expect(raised.y).toBeLessThan(find(glyphs, 'An ion').y - 3);
});

function table(rows: number, words: [string, string, string], dir?: 'rtl'): Block {
  const cells = (values: string[]) => values.map((value) => ({ inlines: [text(value)] }));
  return {
    type: 'table',
    id: 't',
    ...(dir && { dir }),
    headRows: 1,
    rows: [
      { cells: cells([words[0], words[1]]) },
      ...Array.from({ length: rows }, (_, i) => ({ cells: cells([`${words[2]} ${i + 1}`, `${i}.5`]) })),
    ],
  };
}

test('a table read from the right has its first column at the right', async () => {
  const glyphs = await glyphsOf(paragraph('p', 'x'), table(3, ['נקודה', 'עומק', 'אגן'], 'rtl'));
  const cells = glyphs.filter((glyph) => Math.abs(glyph.size - 9) < 0.1 && glyph.y > 200);
  const figures = cells.filter((glyph) => /^\d\.5$/.test(glyph.text));
  const words = cells.filter((glyph) => /[\u0590-\u05ff]/.test(glyph.text));
  expect(figures).toHaveLength(3);
  const right = Math.max(...words.map((glyph) => glyph.x + glyph.width));
  expect(right).toBeCloseTo(62 + 356, 0);
  for (const figure of figures) expect(figure.x + figure.width).toBeLessThan(right - 10);
});

test('a table never leaves its head with one row at the foot, nor carries one row over', async () => {
  for (let lines = 0; lines < 8; lines++) {
    const filler = Array.from({ length: 18 + lines }, (_, i) => paragraph(`p${i}`, `Line ${i}.`));
    const made = article({ blocks: [...filler, table(30, ['Point', 'Depth', 'Row'])] });
    const { pdf } = await render(offprintOf([made], { asOf }), [made]);
    for (const page of pdf.pages.slice(0, -1)) {
      const rows = pageText(page).match(/Row \d+/g)?.length ?? 0;
      expect(rows, `${lines}`).not.toBe(1);
    }
  }
});

test('on sheets printed on both sides the folio stands at the outer side', async () => {
  const made = article({ blocks: longText(30) });
  const { pdf } = await render({ ...offprintOf([made], { asOf }), page: { ...a4, duplex: true } }, [made]);
  const folio = (page: ReadPage | undefined, number: number): Glyphs =>
    find(page?.glyphs.filter((glyph) => glyph.text.trim() === `${number}` && glyph.y > 750) ?? [], '');
  expect(folio(pdf.pages[2], 3).x).toBeGreaterThan(300);
  const verso = pdf.pages[1];
  const body = verso?.glyphs.filter((glyph) => !glyph.artifact && glyph.size > 10) ?? [];
  expect(folio(verso, 2).x).toBeCloseTo(Math.min(...body.map((glyph) => glyph.x)), 0);
});

test('a page that a section opens does not name the article before it', async () => {
  const two = ['a', 'b'].map((id) => article({ id, blocks: longText(9, id === 'a' ? 1 : 5) }));
  const items = two.map(({ id }) => ({ articleId: id, version: 1, mode: 'full' as const }));
  const sections = items.map((item, i) => ({ heading: `Section ${i}`, items: [item] }));
  const { pdf } = await render(briefing(two, { sections }), two);
  for (const page of pdf.pages) {
    const body = page.glyphs.filter((glyph) => !glyph.artifact && glyph.text.trim() !== '');
    if (Math.abs((body[0]?.size ?? 0) - 15) > 0.1) continue;
    const head = page.glyphs.filter((glyph) => glyph.artifact && glyph.y < 80);
    expect(head.map((glyph) => glyph.text).join('')).toBe('');
  }
});

test('numbers of a list read from the right stand at its right, within the measure', async () => {
  const items = ['ראשון', 'שני'].map((words, i) => ({ blocks: [paragraph(`i${i}`, words)] }));
  const list: Block = { type: 'list', id: 'l', dir: 'rtl', ordered: true, items };
  const body = (await glyphsOf(list)).filter((glyph) => Math.abs(glyph.size - 10.5) < 0.1 && !glyph.artifact);
  const marks = body.filter((glyph) => /^[12.]+$/.test(glyph.text.trim()) && glyph.y < 300);
  expect(marks.length).toBeGreaterThan(1);
  for (const mark of marks) {
    expect(mark.x).toBeGreaterThan(62 + 356 - 20);
    expect(mark.x + mark.width).toBeLessThan(62 + 356 + 0.1);
  }
});

test('a briefing read from the right keeps its running words', async () => {
  const made = article({ blocks: longText(20) });
  const { pdf } = await render(briefing([made], { language: 'he', title: 'נמלי הצפון' }), [made]);
  const foot = pdf.pages[2]?.glyphs.filter((glyph) => glyph.artifact && glyph.y > 750) ?? [];
  expect(foot.map((glyph) => glyph.text).join('')).toMatch(/[\u0590-\u05ff]/);
  expect(find(foot, '3').x).toBeLessThan(100);
});

test('a last line of one short word is not left below lines set flush left', async () => {
  const point = 'The port stays open to vessels of nine metres while the work goes on.';
  const made = article();
  const { pdf } = await render(briefing([made], { keyPoints: [[text(point)]] }), [made]);
  const lines = pdf.pages[0]?.glyphs.filter(
    (glyph) => Math.abs(glyph.size - 10.5) < 0.01 && glyph.y < 400 && /[a-z]/.test(glyph.text),
  );
  expect(lines?.map((glyph) => glyph.text.trim())).toContain('work goes on.');
});

test('a heading stands closer to the text below it than to that above', async () => {
  for (const level of [2, 3, 4, 5]) {
    const before: Block[] = Array.from({ length: level - 2 }, (_, i) => ({
      type: 'heading',
      id: `h${i}`,
      level: i + 2,
      inlines: [text(`Upper ${i}`)],
    }));
    const heading: Block = { type: 'heading', id: 'h', level, inlines: [text('Heading here')] };
    const glyphs = await glyphsOf(...before, paragraph('p', SENTENCES[0]), heading, paragraph('q', 'After.'));
    const at = find(glyphs, 'eading here').y;
    const above = Math.max(
      ...glyphs.filter((g) => !g.artifact && g.y < at - 1 && g.text.trim()).map((g) => g.y),
    );
    expect(find(glyphs, 'After').y - at).toBeLessThan(at - above - 5);
  }
});

test('letters of an optional East Asian font fill the line, although no space parts them', async () => {
  // The Armenian face stands in for a font of a hundred megabytes; breaks without width part its letters.
  const face = (id: FaceId) =>
    id.startsWith('armenian') ? undefined : env.fonts.face(id === 'japanese-400' ? 'armenian-400' : id);
  const letters = Array.from('Հայաստանիհանրապետություն'.repeat(8)).join('\u200b');
  const made = article({ blocks: [paragraph('p', letters)], language: 'ja' });
  const { dateline: _dateline, ...plain } = made;
  const request = { briefing: offprintOf([plain], { asOf }), articles: [plain], profile: 'screen' } as const;
  const result = await renderBriefing(request, { ...env, fonts: { face } });
  if (!result.ok) throw new Error(result.error.message);
  const pdf = await readPdf(result.bytes);
  const glyphs = pdf.pages[0]?.glyphs.filter((glyph) => /[\u0531-\u0587]/.test(glyph.text)) ?? [];
  const ends = new Map<number, number>();
  for (const { x, y, width } of glyphs) ends.set(y, Math.max(ends.get(y) ?? 0, x + width));
  const full = [...ends].sort(([a], [b]) => a - b).slice(0, -1);
  expect(full.length).toBeGreaterThan(2);
  for (const [, end] of full) expect(Math.abs(end - 62 - 356)).toBeLessThan(0.3);
});
