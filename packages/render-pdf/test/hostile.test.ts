import type { Article, Block } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import { offprintOf, renderBriefing, type FaceId } from '../src/index.ts';
import { article, briefing, env, longText, paragraph, render, text } from './fixtures.ts';
import { countOf, pageText, plainText, solid } from './pdf/read-pdf.ts';

const asOf = { value: '2026-03-04', precision: 'day' } as const;

async function printed(...blocks: Block[]): Promise<string> {
  const made = article({ blocks });
  return plainText((await render(offprintOf([made], { asOf }), [made])).pdf);
}

describe('hostile text', () => {
  test.each([
    ['marks that mean something to XML', 'AT&T <b>said</b> "so" & more'],
    ['Cyrillic', 'Тихий Дон течёт к морю'],
    ['Greek', 'Ελπίς και πίστη'],
    ['Armenian', 'Հայաստանի Հանրապետություն'],
    ['Georgian', 'საქართველოს დედაქალაქი'],
    ['Azerbaijani and Turkish', 'Azərbaycan, Şəki, İstanbul, ığdır'],
    ['letters with marks that have no form of their own', 'x̄ and q̇ and r̥ stand here'],
    ['ligatures', 'An office file, fluffy affidavit, fjord'],
    ['figures and signs', '1.025 × 10 − 3 ≤ €9 ½ № 7 § 4'],
  ])('is extracted as it was written: %s', async (_, words) => {
    expect((await printed(paragraph('p', words))).normalize('NFC')).toContain(words);
  });

  test.each([
    ['Hebrew', 'שלום עולם'],
    ['Arabic', 'السفينة الكبيرة'],
  ])('from right to left is extracted letter for letter: %s', async (_, words) => {
    const body = (
      await printed(paragraph('p', `Said `, text(words, { type: 'lang', lang: 'ar' }), ` twice.`))
    ).normalize('NFKC');
    for (const word of words.split(' ')) expect(body).toContain(word);
  });

  test('with a character that no font has is refused, with the character and its place', async () => {
    const made = article({ blocks: [paragraph('p1', 'fine'), paragraph('p2', 'a smile 😀 here')] });
    const request = { briefing: offprintOf([made], { asOf }), articles: [made], profile: 'screen' } as const;
    const result = await renderBriefing(request, env);
    expect(result).toMatchObject({ ok: false, error: { code: 'missing-glyph' } });
    expect(result.diagnostics).toMatchObject([
      { severity: 'error', code: 'missing-glyph', place: { articleId: 'harbour', blockId: 'p2' } },
    ]);
    expect(result.diagnostics[0]?.message).toContain('U+1F600');
  });

  test.each([
    ['Thai', 'ภาษาไทย', 'take the character out'],
    ['Han', '港', 'noto-serif-sc'],
    ['kana', 'の', 'noto-serif-jp'],
    ['hangul', '항', 'noto-serif-kr'],
  ])('in %s is reported, with what would help', async (_, words, hint) => {
    const made = article({ blocks: [paragraph('p1', `Said ${words}`)] });
    const request = { briefing: offprintOf([made], { asOf }), articles: [made], profile: 'screen' } as const;
    const fonts = {
      face: (id: FaceId) => (/^(japan|chin|kor)ese|^korean/.test(id) ? undefined : env.fonts.face(id)),
    };
    const result = await renderBriefing(request, { ...env, fonts });
    expect(result).toMatchObject({ ok: false, error: { code: 'missing-glyph' } });
    expect(result.diagnostics[0]?.hint).toContain(hint);
  });

  test.each([
    ['a word of 300 letters', 'w'.repeat(300)],
    ['a long address', `https://www.example.org/${'path/'.repeat(40)}?q=${'1234567890'.repeat(12)}`],
    ['an address without marks', `https://www.example.org/${'a1b2c3'.repeat(60)}`],
  ])('is broken and not lost: %s', async (_, word) => {
    const made = article({ blocks: [paragraph('p', `Before ${word} after.`)] });
    const { pdf } = await render(offprintOf([made], { asOf }), [made]);
    expect(solid(plainText(pdf))).toContain(`Before${word}after.`);
    for (const glyph of pdf.pages[0]?.glyphs ?? [])
      if (glyph.text.trim()) expect(glyph.x + glyph.width).toBeLessThan(62 + 356 + 18 + 114 + 1);
  });

  test('in the indentation of code is kept', async () => {
    const made = article({ blocks: [{ type: 'code', id: 'c', text: 'if x:\n    y = 1' }] });
    const { pdf } = await render(offprintOf([made], { asOf }), [made]);
    const glyphs = pdf.pages[0]?.glyphs ?? [];
    const x = (part: string): number => {
      const run = glyphs.find((glyph) => glyph.text.includes(part));
      return run ? run.x + run.text.indexOf(part) * (run.width / run.text.length) : NaN;
    };
    expect(x('y = 1') - x('if x')).toBeCloseTo(4 * 0.6 * 8.5, 0);
  });

  test('a line break within a paragraph begins a new line', async () => {
    const made = article({ blocks: [paragraph('p', 'first line', { type: 'br' }, 'second line')] });
    const { pdf } = await render(offprintOf([made], { asOf }), [made]);
    const y = (part: string): number =>
      pdf.pages[0]?.glyphs.find((glyph) => glyph.text.includes(part))?.y ?? NaN;
    expect(y('second line') - y('first line')).toBeCloseTo(14.5, 1);
  });
});

function bigTable(rows: number): Block {
  const cell = (value: string) => ({ inlines: value === '' ? [] : [text(value)] });
  return {
    type: 'table',
    id: 't',
    headRows: 1,
    rows: [
      { cells: ['Number', 'Name', 'Remark'].map((name) => ({ ...cell(name), header: 'col' as const })) },
      ...Array.from({ length: rows }, (_, i) => ({
        cells: [
          cell(`${i + 1}`),
          cell(`vessel-${i + 1}`),
          cell(i % 3 === 0 ? '' : 'lies at the northern quay'),
        ],
      })),
    ],
  };
}

describe('large input', () => {
  test('a table of 300 rows is printed whole, its head again on every page', async () => {
    const made = article({ blocks: [paragraph('p', 'Vessels:'), bigTable(300)] });
    const { pdf } = await render(offprintOf([made], { asOf }), [made]);
    const body = plainText(pdf);
    for (let i = 1; i <= 300; i++) expect(countOf(body, `vessel-${i} `), `row ${i}`).toBe(1);
    expect(countOf(body, 'Number Name Remark')).toBe(1);
    const again = pdf.pages.slice(1, -1).map((page) => pageText(page, 'artifacts'));
    expect(again.length).toBeGreaterThan(4);
    for (const page of again) expect(countOf(page, 'Number Name Remark')).toBe(1);
  });

  test.each([1, 2] as const)(
    'a caption longer than a page goes on over the next, in %i columns',
    async (columns) => {
      const words = Array.from({ length: 1500 }, (_, i) => `word${i}`).join(' ');
      const figure: Block = { type: 'figure', id: 'f', alt: { status: 'unknown' }, caption: [text(words)] };
      const made = article({ blocks: [paragraph('p', 'Before.'), figure, paragraph('q', 'After.')] });
      const request = {
        ...offprintOf([made], { asOf }),
        page: { size: 'a4' as const, columns, duplex: false },
      };
      const { pdf, diagnostics } = await render(request, [made]);
      expect(diagnostics).toEqual([]);
      const body = pdf.pages.flatMap((page) => page.glyphs.filter((glyph) => !glyph.artifact));
      for (const glyph of body) if (glyph.text.trim() !== '') expect(glyph.y).toBeLessThan(842 - 80);
      for (let i = 0; i < 1500; i += 100) expect(countOf(plainText(pdf), `word${i} `)).toBe(1);
    },
  );

  test('a cell taller than a page goes on over the next pages', async () => {
    const words = Array.from({ length: 1500 }, (_, i) => `word${i}`).join(' ');
    const table: Block = {
      type: 'table',
      id: 't',
      headRows: 0,
      rows: [{ cells: [{ inlines: [text('left')] }, { inlines: [text(words)] }] }],
    };
    const made = article({ blocks: [table] });
    const { pdf, diagnostics } = await render(offprintOf([made], { asOf }), [made]);
    expect(solid(plainText(pdf))).toContain(solid(words));
    expect(diagnostics).toMatchObject([{ code: 'split-forced' }]);
  });

  test('an article of a hundred pages is printed, every paragraph once', { timeout: 60_000 }, async () => {
    const made: Article = article({ blocks: longText(720) });
    const { pages, pdf } = await render(briefing([made]), [made]);
    expect(pages).toBeGreaterThan(100);
    const body = plainText(pdf);
    for (let i = 1; i <= 720; i++) expect(countOf(body, `Paragraph ${i}: `), `paragraph ${i}`).toBe(1);
  });
});
