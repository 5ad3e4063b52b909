import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mm, type PrintOptions } from '../src/index.ts';
import { blankPages, saddleSheets } from '../src/page/imposition.ts';
import { article, briefing, longText, renderWith, type Rendered } from './fixtures.ts';
import { PdfObjects } from './pdf/objects.ts';
import type { Glyphs } from './pdf/read-pdf.ts';
import { pressProblems } from './press-check.ts';

const MM = 72 / 25.4;
const made = article({ blocks: longText(24) });

async function booklet(
  print: PrintOptions,
  size: 'a5' | 'a4' | 'half-letter' = 'a5',
  blocks = made,
): Promise<Rendered> {
  const page = { size, columns: 1 as const, duplex: true };
  return renderWith({ briefing: briefing([blocks], { page }), articles: [blocks], profile: 'print', print });
}

describe('the order of pages', () => {
  test('is that of folded sheets: sheet s has N−2s+2 and 2s−1 in front, 2s and N−2s+1 on its back', () => {
    expect(saddleSheets(8)).toEqual([
      { front: [8, 1], back: [2, 7] },
      { front: [6, 3], back: [4, 5] },
    ]);
    expect(saddleSheets(5)).toEqual([
      { front: [undefined, 1], back: [2, undefined] },
      { front: [undefined, 3], back: [4, 5] },
    ]);
  });

  test('lets a reader who leafs through the folded sheets see every page in turn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (pages) => {
        const sheets = saddleSheets(pages);
        // Leafing: the right of each front and the left of each back inwards, then outwards the other halves.
        const inwards = sheets.flatMap(({ front, back }) => [front[1], back[0]]);
        const outwards = sheets.toReversed().flatMap(({ front, back }) => [back[1], front[0]]);
        const read = [...inwards, ...outwards];
        expect(read).toHaveLength(pages + blankPages(pages));
        expect(read.slice(0, pages)).toEqual(Array.from({ length: pages }, (_, i) => i + 1));
        expect(read.slice(pages).every((page) => page === undefined)).toBe(true);
        expect(blankPages(pages)).toBeLessThan(4);
      }),
    );
  });
});

describe('an imposed file', () => {
  interface Line {
    readonly text: string;
    readonly x: number;
    readonly y: number;
  }

  /**
   * Lines of the half of a sheet from that half's own left top corner. The reader joins and parts words as it
   * sees fit, so that lines are compared and not its items.
   */
  function half(glyphs: readonly Glyphs[], from: number, to: number, top: number): Line[] {
    const within = glyphs.filter(({ text, x }) => text.trim() !== '' && x >= from && x < to);
    const lines: { y: number; parts: Glyphs[] }[] = [];
    for (const part of within.toSorted((one, other) => one.y - other.y)) {
      const last = lines.at(-1);
      if (last && part.y - last.y < 0.5) last.parts.push(part);
      else lines.push({ y: part.y, parts: [part] });
    }
    return lines.map(({ y, parts }) => {
      const inOrder = parts.toSorted((one, other) => one.x - other.x);
      const text = inOrder.map((part) => part.text).join('');
      return { text: text.replaceAll(/\s/g, ''), x: (inOrder[0]?.x ?? 0) - from, y: y - top };
    });
  }

  test('has every page at its place on its sheet, at full size, and blank pages at the end', async () => {
    const whole: boolean[] = [];
    for (const paragraphs of [4, 14, 20, 26]) {
      const text = article({ blocks: longText(paragraphs) });
      const plain = await booklet({ marks: false }, 'a5', text);
      const result = await booklet({ imposition: { binding: 'saddle' } }, 'a5', text);
      whole.push(result.imposed?.blankPages === 0);
      expectSamePlaces(plain, result);
    }
    expect(whole).toContain(false); // blank pages were among what was looked at
  });

  function expectSamePlaces(plain: Rendered, result: Rendered): void {
    const { pages } = plain;
    expect(result).toMatchObject({
      pages,
      imposed: { sheets: Math.ceil(pages / 4), blankPages: 4 * Math.ceil(pages / 4) - pages },
    });
    const [inset, bleed, width] = [12 * MM, 3 * MM, 148 * MM];
    const sides = saddleSheets(pages).flatMap(({ front, back }) => [front, back]);
    expect(result.pdf.pages).toHaveLength(sides.length);
    for (const [i, side] of sides.entries()) {
      const glyphs = result.pdf.pages[i]?.glyphs ?? [];
      for (const [j, number] of side.entries()) {
        const from = inset + j * width;
        const seen = half(glyphs, from, from + width, inset);
        const page = plain.pdf.pages[(number ?? 0) - 1]?.glyphs ?? [];
        const expected = half(page, bleed, bleed + width, bleed);
        expect(seen.map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
        for (const [k, { x, y }] of expected.entries()) {
          expect(Math.abs((seen[k]?.x ?? 0) - x)).toBeLessThan(0.01);
          expect(Math.abs((seen[k]?.y ?? 0) - y)).toBeLessThan(0.01);
        }
      }
    }
  }

  test('is PDF/X-4 on sheets of two pages, with bleed, crop marks and fold marks', async () => {
    const { bytes } = await booklet({ imposition: { binding: 'saddle' } });
    expect(pressProblems(bytes)).toEqual([]);
    const pdf = new PdfObjects(bytes);
    const page = pdf.dictionary(pdf.pages[0]);
    const [left = 0, bottom = 0, right = 0, top = 0] = pdf.list(page.get('TrimBox')).map(Number);
    expect([right - left, top - bottom].map((v) => Math.round(v / MM))).toEqual([296, 210]);
    const content = Buffer.from(pdf.stream(page.get('Contents'))?.bytes ?? []).toString('latin1');
    const dashed = /\[3 2\] 0 d\n([\s\S]*?)Q/.exec(content)?.[1] ?? '';
    const ends = [...dashed.matchAll(/([\d.]+) ([\d.]+) [ml]/g)].map(([, x]) => Number(x));
    expect(ends).toHaveLength(4);
    for (const x of ends) expect(x).toBeCloseTo((left + right) / 2, 2);
  });

  test('embeds each font once, and each page as one form', async () => {
    const plain = await booklet({});
    const result = await booklet({ imposition: { binding: 'saddle' } });
    const count = (bytes: Uint8Array, what: RegExp): number =>
      [...Buffer.from(bytes).toString('latin1').matchAll(what)].length;
    expect(count(result.bytes, /\/FontFile2/g)).toBe(count(plain.bytes, /\/FontFile2/g));
    expect(count(result.bytes, /\/Subtype \/Form/g)).toBe(result.pages);
  });

  test('is exactly the sheet, without marks, for printers that cut nothing off', async () => {
    for (const [size, width, height] of [
      ['a5', 296 * MM, 210 * MM],
      ['a4', 420 * MM, 297 * MM],
      ['half-letter', 792, 612],
    ] as const) {
      const { bytes } = await booklet({ marks: false, imposition: { binding: 'saddle' } }, size);
      const pdf = new PdfObjects(bytes);
      const page = pdf.dictionary(pdf.pages[0]);
      for (const box of ['MediaBox', 'BleedBox', 'TrimBox']) {
        const [left = 0, bottom = 0, right = 0, top = 0] = pdf.list(page.get(box)).map(Number);
        expect([left, bottom]).toEqual([0, 0]);
        expect(right).toBeCloseTo(width, 2);
        expect(top).toBeCloseTo(height, 2);
      }
      expect(pressProblems(bytes)).toEqual([]);
    }
  });

  test('moves the pages of inner sheets towards the fold by the thickness of the outer ones', async () => {
    const [flat, thick] = [
      await booklet({ imposition: { binding: 'saddle' } }),
      await booklet({ imposition: { binding: 'saddle', paper: mm(0.2) } }),
    ];
    const middle = (12 + 148) * MM;
    for (const [i, page] of flat.pdf.pages.entries()) {
      const shift = Math.floor(i / 2) * 0.2 * MM;
      for (const [j, glyph] of page.glyphs.entries()) {
        const moved = thick.pdf.pages[i]?.glyphs[j];
        expect((moved?.x ?? 0) - glyph.x).toBeCloseTo(glyph.x < middle ? shift : -shift, 1);
      }
    }
  });

  test('is the same, byte for byte, each time', async () => {
    const [a, b] = [
      await booklet({ imposition: { binding: 'saddle' } }),
      await booklet({ imposition: { binding: 'saddle' } }),
    ];
    expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(true);
  });

  test('of more sheets than a stapler takes says so', async () => {
    const long = article({ blocks: longText(330) });
    const { diagnostics, imposed } = await booklet({ imposition: { binding: 'saddle' } }, 'a5', long);
    expect(imposed?.sheets).toBeGreaterThan(20);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'too-many-sheets',
        values: { sheets: String(imposed?.sheets), most: '20' },
      }),
    );
  });
});
