import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRID } from '../src/page/geometry.ts';
import type { FootNote, Row } from '../src/page/row.ts';
import { pt, ZERO } from '../src/units/length.ts';
import { allPages } from './all-pages.ts';

type Paginated = ReturnType<typeof allPages>;

/** Each row draws one bar, whose width is the row's number, so that it can be found again on its page. */
function bar(id: number) {
  const size = { width: pt(1000 + id), height: pt(1) };
  return { kind: 'bar', x: ZERO, y: ZERO, ...size, colour: 'ink', tag: 'layout' } as const;
}

interface Sketch {
  readonly height: number;
  readonly before: number;
  readonly keepWithNext: boolean;
  readonly snap: boolean;
  readonly kind: 'text' | 'float' | 'newPage' | 'settle';
  readonly notes: readonly number[];
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  height: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat({ max: 60 }) }),
  before: fc.constantFrom(0, 0, 0, 0.5, 1),
  keepWithNext: fc.nat({ max: 9 }).map((n) => n < 4),
  snap: fc.boolean(),
  kind: fc.constantFrom('text', 'text', 'text', 'text', 'text', 'text', 'float', 'newPage', 'settle'),
  notes: fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 50, max: 200 })) },
  ),
});

function flowOf(sketches: readonly Sketch[]): Row[] {
  let id = 0;
  const note = (lines: number): FootNote => ({
    rows: Array.from({ length: lines }, (_, i) => ({
      height: pt(11.5),
      before: ZERO,
      frames: [bar(id++)],
      keepWithNext: i < lines - 1 && (i === 0 || i === lines - 2),
    })),
  });
  return sketches.map(({ height, before, keepWithNext, snap, kind, notes }): Row => ({
    height: pt(Math.max(1, height) * GRID),
    before: pt(before * GRID),
    keepWithNext: keepWithNext && kind !== 'float',
    snap,
    frames: [bar(id++)],
    ...(kind !== 'text' && { [kind]: true }),
    ...(notes.length > 0 && { notes: notes.map(note) }),
  }));
}

interface Spot {
  readonly page: number;
  readonly column: number;
  readonly y: number;
}

function spotsOf({ pages }: Paginated): Map<number, Spot[]> {
  const spots = new Map<number, Spot[]>();
  for (const page of pages)
    for (const frame of page.frames) {
      if (frame.kind !== 'bar' || frame.width < 1000) continue;
      const column = page.geometry.columns.findIndex(({ x }) => x === frame.x);
      const id = frame.width - 1000;
      spots.set(id, [...(spots.get(id) ?? []), { page: page.number, column, y: frame.y }]);
    }
  return spots;
}

const idOf = (row: Row): number => (row.frames[0]?.kind === 'bar' ? row.frames[0].width - 1000 : NaN);
const place = (spot: Spot | undefined): string => (spot ? `${spot.page}/${spot.column}` : 'nowhere');
const order = (a: Spot, b: Spot): number => a.page - b.page || a.column - b.column || a.y - b.y;

const generated = fc.record({
  sketches: fc.array(sketch, { minLength: 1, maxLength: 160 }),
  columns: fc.constantFrom(1 as const, 2 as const),
  size: fc.constantFrom('a4' as const, 'letter' as const, 'a5' as const),
});

function check(law: (rows: Row[], result: Paginated, spots: Map<number, Spot[]>) => void): void {
  fc.assert(
    fc.property(generated, ({ sketches, columns, size }) => {
      const rows = flowOf(sketches);
      const result = allPages([{ layout: 'columns', rows }], { size, columns, duplex: false });
      law(rows, result, spotsOf(result));
    }),
    { numRuns: 400, seed: 20_260_304 },
  );
}

test('every row and every line of a note stands on a page, once', () => {
  check((rows, _, spots) => {
    for (const row of rows)
      for (const each of [row, ...(row.notes ?? []).flatMap((note) => note.rows)])
        expect(spots.get(idOf(each))).toHaveLength(1);
  });
});

test('rows stand in their order, but for pictures that have moved on; so do notes and pictures', () => {
  check((rows, _, spots) => {
    const inOrder = (some: readonly Row[]): void => {
      const found = some.map((row) => spots.get(idOf(row))?.[0] as Spot);
      for (const [i, spot] of found.entries())
        expect(i === 0 || order(found[i - 1] as Spot, spot) < 0).toBe(true);
    };
    inOrder(rows.filter((row) => !row.float));
    inOrder(rows.filter((row) => row.float));
    inOrder(rows.flatMap((row) => (row.float ? [] : (row.notes ?? []).flatMap((note) => note.rows))));
  });
});

test('nothing stands on anything else or below the foot, unless it is taller than a page', () => {
  check((rows, { pages, tooTall }, spots) => {
    const tall = new Set(tooTall.map(idOf));
    const all = rows.flatMap((row) => [row, ...(row.notes ?? []).flatMap((note) => note.rows)]);
    const boxes = all.map((row) => ({ row, spot: spots.get(idOf(row))?.[0] as Spot }));
    boxes.sort((a, b) => order(a.spot, b.spot));
    for (const [i, { row, spot }] of boxes.entries()) {
      if (tall.has(idOf(row))) continue;
      const column = pages[spot.page - 1]?.geometry.columns[spot.column];
      const foot = (column?.y ?? 0) + (column?.height ?? 0);
      const next = boxes[i + 1];
      const end = next && place(next.spot) === place(spot) ? next.spot.y : foot;
      expect(spot.y + row.height).toBeLessThanOrEqual(end + 0.01);
    }
  });
});

test('rows that belong together stand in one column, or it is said where they do not', () => {
  check((rows, { parted }, spots) => {
    const told = new Set(parted.map(idOf));
    for (const [i, row] of rows.entries()) {
      const next = rows.slice(i + 1).find((other) => !other.float);
      if (!row.keepWithNext || !next || next.newPage || told.has(idOf(next))) continue;
      if (rows[i + 1]?.float) continue;
      expect(place(spots.get(idOf(next))?.[0])).toBe(place(spots.get(idOf(row))?.[0]));
    }
  });
});

test('a note begins in the column of the row that refers to it', () => {
  check((rows, { parted }, spots) => {
    const told = new Set(parted.map(idOf));
    for (const row of rows)
      for (const note of row.notes ?? []) {
        // One note may go on in the next column; what cannot be held by one column at all must not be lost.
        const height = (row.notes ?? []).reduce(
          (sum, { rows: r }) => sum + r.length * 11.5,
          Number(row.height),
        );
        const first = note.rows[0] as Row;
        const same = place(spots.get(idOf(first))?.[0]) === place(spots.get(idOf(row))?.[0]);
        expect(same || height > 28 * GRID || told.has(idOf(row))).toBe(true);
      }
  });
});

test('rows that snap stand on the grid of their page, on every page the same', () => {
  check((rows, { pages }, spots) => {
    for (const row of rows.filter((r) => r.snap)) {
      const spot = spots.get(idOf(row))?.[0] as Spot;
      const head = pages[spot.page - 1]?.geometry.columns[0]?.y ?? 0;
      const lines = (spot.y - head) / GRID;
      expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.001);
    }
  });
});
