import { TLP_LABELS } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import { offprintOf } from '../src/index.ts';
import { article, briefing, longText, paragraph, render, SENTENCES, text } from './fixtures.ts';
import { pageText, solid, type Glyphs, type ReadPage, type ReadPdf } from './pdf/read-pdf.ts';

const asOf = { value: '2026-03-04', precision: 'day' } as const;
const long = article({ blocks: longText(60) });

/** Lines of a page: what stands on one baseline, left to right. */
function lines(page: ReadPage): Glyphs[][] {
  const byBaseline = new Map<number, Glyphs[]>();
  for (const glyph of page.glyphs.filter((g) => g.text.trim() !== '')) {
    const key = Math.round(glyph.y * 10);
    byBaseline.set(key, [...(byBaseline.get(key) ?? []), glyph]);
  }
  return [...byBaseline].sort(([a], [b]) => a - b).map(([, line]) => line.sort((a, b) => a.x - b.x));
}

function expectInside(pdf: ReadPdf, margin: number): void {
  for (const page of pdf.pages)
    for (const glyph of page.glyphs.filter((g) => g.text.trim() !== '')) {
      expect(glyph.x, glyph.text).toBeGreaterThanOrEqual(margin);
      expect(glyph.x + glyph.width, glyph.text).toBeLessThanOrEqual(page.width - margin);
      expect(glyph.y, glyph.text).toBeGreaterThanOrEqual(margin);
      expect(glyph.y, glyph.text).toBeLessThanOrEqual(page.height - margin);
    }
}

describe('on a page', () => {
  test.each(['a4', 'letter', 'a5'] as const)('of %s nothing stands outside the margins', async (size) => {
    const { pdf } = await render(briefing([long], { page: { size, columns: 1, duplex: true } }), [long]);
    expect(pdf.pages.length).toBeGreaterThan(4);
    expectInside(pdf, 34);
  });

  test('in two columns nothing stands outside the margins, and the columns do not touch', async () => {
    const { pdf } = await render(briefing([long], { page: { size: 'a4', columns: 2, duplex: false } }), [
      long,
    ]);
    expectInside(pdf, 34);
    const body = pdf.pages[2]?.glyphs.filter((glyph) => glyph.size > 10 && !glyph.artifact) ?? [];
    const starts = new Set(body.map((glyph) => Math.round(glyph.x)));
    expect(starts.size).toBeGreaterThan(1);
  });

  test('lines of body text stand on one grid, and none on another', async () => {
    const { pdf } = await render(offprintOf([long], { asOf }), [long]);
    for (const page of pdf.pages.slice(0, -1)) {
      const body = lines(page).filter((line) =>
        line.every((g) => !g.artifact && Math.abs(g.size - 10.5) < 0.01),
      );
      const baselines = body.map((line) => line[0]?.y ?? 0);
      for (const y of baselines) {
        const steps = (y - (baselines[0] ?? 0)) / 14.5;
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.01);
      }
      expect(baselines.length).toBeGreaterThan(20);
    }
  });

  test('in two columns all body lines of all pages stand on one grid, across columns and facing pages', async () => {
    const notes = Array.from({ length: 12 }, (_, i) => ({
      type: 'note' as const,
      id: `n${i}`,
      blocks: [paragraph(`np${i}`, SENTENCES[i % 3] ?? '')],
    }));
    const blocks = longText(60).flatMap((block, i) => [
      ...(i % 7 === 3
        ? [{ type: 'heading' as const, id: `h${i}`, level: 2, inlines: [text(`Heading ${i}`)] }]
        : []),
      ...(i % 9 === 4
        ? [{ type: 'quote' as const, id: `q${i}`, blocks: [paragraph(`qp${i}`, SENTENCES[0])] }]
        : []),
      i % 5 === 0 && block.type === 'paragraph'
        ? { ...block, inlines: [...block.inlines, { type: 'noteRef' as const, noteId: `n${i / 5}` }] }
        : block,
    ]);
    const made = article({ blocks: [...blocks, ...notes] });
    const page = { size: 'a4' as const, columns: 2 as const, duplex: true };
    const { pdf } = await render({ ...offprintOf([made], { asOf }), page, notes: 'foot' }, [made]);
    const baselines = pdf.pages
      .slice(0, -1)
      .flatMap((read) => read.glyphs)
      .filter((glyph) => !glyph.artifact && Math.abs(glyph.size - 10.5) < 0.01 && glyph.text.trim() !== '')
      .map((glyph) => glyph.y);
    expect(baselines.length).toBeGreaterThan(300);
    for (const y of baselines) {
      const line = (y - (baselines.at(-1) ?? 0)) / 14.5;
      expect(Math.abs(line - Math.round(line))).toBeLessThan(0.01);
    }
  });

  test('lines are filled to the measure, to a fifth of a point', async () => {
    const { pdf } = await render(offprintOf([long], { asOf }), [long]);
    const right = 62 + 356;
    const ends = pdf.pages.slice(1, -1).flatMap((page) =>
      lines(page)
        .filter((line) => line.every((g) => !g.artifact && Math.abs(g.size - 10.5) < 0.01))
        .map((line) => Math.max(...line.map((g) => g.x + g.width))),
    );
    const full = ends.filter((end) => Math.abs(end - right) < 0.2);
    expect(Math.max(...ends)).toBeLessThan(right + 0.2);
    expect(full.length).toBeGreaterThan(ends.length * 0.6); // the rest are last lines of paragraphs
  });

  test('no line of a paragraph is left alone at the head or the foot', async () => {
    const { pdf } = await render(offprintOf([long], { asOf }), [long]);
    const pages = pdf.pages.slice(0, -1).map((page) =>
      lines(page)
        .filter((line) => line.every((g) => !g.artifact && Math.abs(g.size - 10.5) < 0.01))
        .map((line) => line.map((g) => g.text).join('')),
    );
    const begins = (line: string | undefined): boolean => /^Paragraph \d+:/.test(line ?? '');
    for (const page of pages.slice(1)) {
      expect(begins(page[1]) && !begins(page[0]), page[0]).toBe(false);
      expect(begins(page.at(-1)), page.at(-1)).toBe(false);
    }
  });

  test('a heading never stands at the foot without what it heads', async () => {
    const blocks = Array.from({ length: 40 }, (_, i) => [
      { type: 'heading' as const, id: `h${i}`, level: 2, inlines: [text(`Heading number ${i + 1}`)] },
      paragraph(`p${i}`, SENTENCES[i % 3] ?? ''),
    ]).flat();
    const made = article({ blocks });
    const { pdf } = await render(offprintOf([made], { asOf }), [made]);
    expect(pdf.pages.length).toBeGreaterThan(4);
    for (const page of pdf.pages) {
      const last = lines(page).findLast((line) => line.some((g) => !g.artifact));
      expect(last?.map((g) => g.text).join('')).not.toMatch(/^Heading number/);
    }
  });

  test('the running head names the article, the folio counts the pages', async () => {
    const { pdf } = await render(briefing([long]), [long]);
    expect(pageText(pdf.pages[0] as ReadPage, 'artifacts').replaceAll(/[. ]/g, '')).toBe('');
    const second = pageText(pdf.pages[2] as ReadPage, 'artifacts');
    expect(second).toContain('Dredging will end four months late');
    expect(second).toMatch(/\b3\b/);
    expect(pageText(pdf.pages[1] as ReadPage, 'artifacts')).not.toContain('Dredging will end');
  });

  test('a headline of two lines is balanced, and no word of it is cut', async () => {
    const words = 'Harbour dredging will finish four months late after all';
    const made = article({ headlines: [{ role: 'main', inlines: [text(words)] }] });
    const { pdf } = await render(offprintOf([made], { asOf }), [made]);
    const set = lines(pdf.pages[0] as ReadPage).filter((line) => line.every((g) => g.size === 22));
    const widths = set.map((line) => Math.max(...line.map((g) => g.x + g.width)) - (line[0]?.x ?? 0));
    expect(set).toHaveLength(2);
    expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 0))).toBeLessThan(60);
    expect(pageText(pdf.pages[0] as ReadPage)).toContain(words);
  });

  test('a page that an article opens has no running head, not even that of the article before', async () => {
    const made = article({
      id: 'next',
      headlines: [{ role: 'main', inlines: [text('Ferries ask for money')] }],
    });
    const { pdf } = await render(offprintOf([long, made], { asOf }), [long, made]);
    const opening = pdf.pages.find((page) => pageText(page).includes('Ferries ask for money')) as ReadPage;
    const top = opening.glyphs.filter((glyph) => glyph.artifact && glyph.y < 80);
    expect(top.map((glyph) => glyph.text).join('')).toBe('');
  });

  test('a hyphen that a line end has added is no hyphen of the text when it is copied', async () => {
    const { pdf } = await render(offprintOf([long], { asOf, page: 'a5' }), [long]);
    const body = pdf.pages.slice(0, -1).flatMap((page) => page.glyphs.filter((glyph) => !glyph.artifact));
    const text = body.map((glyph) => glyph.text).join('');
    expect(text).not.toMatch(/[a-z]-\s*\n/);
    const words = long.blocks.flatMap((block) => (block.type === 'paragraph' ? block.inlines : []));
    const written = words.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
    expect(solid(text)).toContain(solid(written));
    expect(text).toMatch(/[a-z]\u00ad?\n[a-z]/); // there were such line ends
  });

  test('the contents give the pages on which things stand', async () => {
    const other = article({
      id: 'other',
      headlines: [{ role: 'main', inlines: [text('Ferries ask for money')] }],
    });
    const { pdf } = await render(briefing([long, other]), [long, other]);
    const contents = pageText(pdf.pages[0] as ReadPage);
    const at =
      pdf.pages.findIndex((page, i) => i > 0 && pageText(page).includes('Ferries ask for money')) + 1;
    expect(contents).toMatch(/Dredging will end four months late 2\b/);
    expect(contents).toMatch(new RegExp(`Ferries ask for money ${at}\\b`));
    expect(contents).toMatch(new RegExp(`Sources ${pdf.pages.length}\\b`));
  });

  test.each(TLP_LABELS)(
    'the label %s stands in head and foot, at the right, in 12 points or more',
    async (marking) => {
      const { pdf } = await render(briefing([long], { marking }), [long]);
      for (const page of pdf.pages) {
        const labels = page.glyphs.filter((glyph) => glyph.text === marking);
        expect(labels).toHaveLength(2);
        expect(labels[0]?.y).toBeLessThan(100);
        expect(labels[1]?.y).toBeGreaterThan(page.height - 100);
        for (const label of labels) {
          expect(label.size).toBeGreaterThanOrEqual(12);
          expect(label.x + label.width).toBeGreaterThan(page.width - 60);
        }
      }
    },
  );

  test('a new article begins on a new page in an offprint, and not in a briefing', async () => {
    const two = ['a', 'b'].map((id) => article({ id }));
    const offprint = await render(offprintOf(two, { asOf }), two);
    const brief = await render(briefing(two), two);
    expect(offprint.pages).toBe(3);
    expect(brief.pages).toBe(3); // title page, both articles, sources
  });
});
