import { describe, expect, test } from 'vitest';
import { GRID } from '../src/page/geometry.ts';
import { paginate } from '../src/page/paginate.ts';
import { RowQueue, type Row } from '../src/page/row.ts';
import { pt, ZERO } from '../src/units/length.ts';
import { allPages } from './all-pages.ts';

const spec = { size: 'a4', columns: 1, duplex: false } as const; // 46 lines
const row = (name: string, more: Partial<Row> = {}): Row => ({
  height: GRID,
  before: ZERO,
  frames: [],
  anchors: [name],
  ...more,
});
const pagesOf = (rows: Row[], columns: 1 | 2 = 1): Record<string, number> => {
  const { anchors } = allPages([{ layout: 'columns', rows }], { ...spec, columns });
  return Object.fromEntries([...anchors].map(([name, place]) => [name, place.page]));
};
const lines = (count: number): Row[] => Array.from({ length: count }, (_, i) => row(`line ${i + 1}`));

describe('pagination', () => {
  test('fills a page to its last line', () => {
    expect(pagesOf(lines(46))).toMatchObject({ 'line 46': 1 });
    expect(pagesOf(lines(47))).toMatchObject({ 'line 46': 1, 'line 47': 2 });
  });

  test('keeps together what must stay together, however much that is', () => {
    const rows = [...lines(44), row('a', { keepWithNext: true }), row('b', { keepWithNext: true }), row('c')];
    expect(pagesOf(rows)).toMatchObject({ 'line 44': 1, a: 2, b: 2, c: 2 });
  });

  test('parts rows that no page can hold together, and counts it', () => {
    const rows = Array.from({ length: 60 }, (_, i) => row(`r${i}`, { keepWithNext: true }));
    const { pages, parted } = allPages([{ layout: 'single', rows }], spec);
    expect(pages).toHaveLength(2);
    expect(parted).toHaveLength(1);
  });

  test('moves a picture that does not fit to the next page, and lets text flow on before it', () => {
    const rows = [...lines(40), row('picture', { height: pt(20 * GRID), float: true }), row('after')];
    expect(pagesOf(rows)).toMatchObject({ picture: 2, after: 1 });
  });

  test('places a picture once that stands among rows which move to the next page', () => {
    const kept = { keepWithNext: true };
    const bar = {
      kind: 'bar',
      x: ZERO,
      y: ZERO,
      width: pt(9),
      height: pt(1),
      colour: 'ink',
      tag: 'layout',
    } as const;
    const picture = row('picture', { height: pt(20 * GRID), float: true, frames: [bar] });
    const rows = [...lines(44), row('a', kept), picture, row('b', kept), row('c', kept), row('d')];
    const { pages } = allPages([{ layout: 'single', rows }], spec);
    expect(pages.flatMap((page) => page.frames)).toHaveLength(1);
  });

  test('places waiting pictures before a new article begins', () => {
    const rows = [
      ...lines(40),
      row('picture', { height: pt(20 * GRID), float: true }),
      row('article', { settle: true }),
    ];
    const { anchors } = allPages([{ layout: 'single', rows }], spec);
    expect(anchors.get('article')?.page).toBe(2);
    expect(anchors.get('article')?.y).toBeGreaterThan(anchors.get('picture')?.y ?? Infinity);
  });

  test('sets a table’s head again where the table goes on', () => {
    const head = row('head', {
      keepWithNext: true,
      frames: [{ kind: 'bar', x: ZERO, y: ZERO, width: pt(9), height: pt(1), colour: 'ink', tag: 'layout' }],
    });
    const rows = [head, ...lines(60).map((line): Row => ({ ...line, repeat: [head] }))];
    const { pages } = allPages([{ layout: 'single', rows }], spec);
    expect(pages.map((page) => page.frames.length)).toEqual([1, 1]);
  });

  test('comes to an end with a table whose head fills most of a page', () => {
    const head = row('head', { height: pt(40 * GRID), frames: [] });
    const rows = [head, ...lines(3).map((line): Row => ({ ...line, height: pt(20 * GRID), repeat: [head] }))];
    const { pages } = allPages([{ layout: 'single', rows }], spec);
    expect(pages).toHaveLength(3);
  });

  test('begins body text on the grid after something that is not on it', () => {
    const rows = [row('odd', { height: pt(10) }), row('body', { snap: true })];
    const { anchors } = allPages([{ layout: 'single', rows }], spec);
    expect((anchors.get('body')?.y ?? 0) - (anchors.get('odd')?.y ?? 0)).toBeCloseTo(GRID, 5);
  });

  test('fills the second column before the second page', () => {
    expect(pagesOf(lines(92), 2)).toMatchObject({ 'line 92': 1 });
    expect(pagesOf(lines(93), 2)).toMatchObject({ 'line 93': 2 });
  });

  test('changes the sides of the margins on duplex sheets', () => {
    const { pages } = allPages([{ layout: 'single', rows: lines(60) }], { ...spec, duplex: true });
    const [first, second] = pages.map((page) => page.geometry);
    expect(first?.margin?.x).toBeGreaterThan(first?.columns[0]?.x ?? Infinity);
    expect(second?.margin?.x).toBeLessThan(second?.columns[0]?.x ?? -Infinity);
  });

  test('gives the pages before the text last, numbered before it', () => {
    const flows = [
      { layout: 'single', front: true, rows: lines(60) },
      { layout: 'columns', rows: [row('text')] },
    ] as const;
    const paginated = paginate(flows, spec);
    expect(Array.from(paginated.pages, ({ number }) => number)).toEqual([3, 1, 2]);
    expect(paginated.frontPages).toBe(2);
    expect(paginated.anchors.get('text')?.page).toBe(3);
  });

  test('asks for rows no earlier than a page needs them, and lets go of them', () => {
    let made = 0;
    function* parts(): Generator<Row[]> {
      for (; made < 100; made++) yield lines(46);
    }
    const rows = new RowQueue(parts());
    let page = 0;
    for (const { number } of paginate([{ layout: 'single', rows }], spec).pages) {
      expect(number).toBe(++page);
      expect(made).toBeLessThanOrEqual(page + 1);
      expect(rows.at((page - 1) * 46)).toBeUndefined();
    }
    expect(page).toBe(100);
  });
});
