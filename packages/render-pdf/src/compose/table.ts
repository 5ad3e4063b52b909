/** Tables: columns from their content, a head that is set again on each page, hairlines between rows. */
import type { Cell, Table } from '@offprint/model';
import type { SetLine } from '../inline/line.ts';
import type { Run } from '../inline/run.ts';
import { textWidths } from '../inline/set.ts';
import type { RowFrame } from '../page/frame.ts';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import { pt, ZERO, type Pt } from '../units/length.ts';
import { blockRuns, sourceOf, type BlockContext } from './block-context.ts';
import { columnWidths } from './column-widths.ts';
import { baselineIn, edged, linesOf, textRows, type Source } from './context.ts';
import { CAPTION, TABLE, TABLE_HEAD, type TypeStyle } from './house-style.ts';

const COLUMN_GAP = pt(10);
const PAD = pt(3); // above and below a row's text
const THIN = pt(0.35);
const HEAVY = pt(0.8);

/** A cell in the grid: the rows and columns it covers, and its text. */
interface Placed {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly style: TypeStyle;
  readonly runs: readonly Run[];
}

export function composeTable(block: Table, context: BlockContext): Row[] {
  const source = sourceOf(block, context);
  const cells = placeCells(block, source, context);
  const columns = Math.max(1, ...cells.map((cell) => cell.column + cell.colspan));
  const reach = context.depth === 0 ? context.room.reach : ZERO;
  const widths = widthsFor(cells, columns, context, reach);
  const grid = new TableGrid(block, cells, widths, source, context);
  const rows = grid.rows();
  const head = rows.slice(0, grid.headRowCount);
  const body = rows.slice(grid.headRowCount);
  const captionRuns = block.caption ? blockRuns(block.caption, CAPTION, source, context.book) : [];
  const { x, measure } = context;
  const caption = textRows(
    captionRuns,
    source,
    { style: CAPTION, x, measure, whole: true, keepWithNext: true },
    context.on,
  );
  const all = [
    ...edged(caption, {}, { height: pt(CAPTION.leading + 4) }),
    ...head.map((row): Row => ({ ...row, keepWithNext: true })),
    ...body.map((row): Row => (head.length > 0 ? { ...row, repeat: head } : row)),
  ];
  return edged(all, { before: pt(GRID * 0.75) });
}

function placeCells(block: Table, source: Source, context: BlockContext): Placed[] {
  const placed: Placed[] = [];
  const taken = new Set<string>();
  for (const [r, row] of block.rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${r} ${column}`)) column++;
      const { rowspan = 1, colspan = 1 } = cell;
      for (let i = 0; i < rowspan; i++) for (let j = 0; j < colspan; j++) taken.add(`${r + i} ${column + j}`);
      const style = cell.header || r < block.headRows ? TABLE_HEAD : TABLE;
      const runs = blockRuns(cell.inlines, style, source, context.book);
      placed.push({ cell, row: r, column, rowspan, colspan, style, runs });
      column += colspan;
    }
  }
  return placed;
}

/** Widths with the gap after each column; tables that need it reach into the outer column. */
function widthsFor(cells: readonly Placed[], columns: number, context: BlockContext, reach: Pt): Pt[] {
  const wanted = cells.map(({ runs, column, colspan }) => {
    const { least, most } = textWidths(runs, context.on.setting);
    return { column, span: colspan, least: pt(least + COLUMN_GAP), most: pt(most + COLUMN_GAP + 0.5) };
  });
  const narrow = columnWidths(wanted, columns, pt(context.measure + COLUMN_GAP));
  const least = columnWidths(
    wanted.map((cell) => ({ ...cell, most: cell.least })),
    columns,
    pt(Infinity),
  );
  const needs = least.reduce((sum, width) => sum + width, 0);
  if (needs <= context.measure + COLUMN_GAP || reach === 0) return narrow;
  return columnWidths(wanted, columns, pt(context.measure + reach + COLUMN_GAP));
}

/** Lays cells out line by line, so that a row taller than a page can be divided between two lines. */
class TableGrid {
  readonly #block: Table;
  readonly #cells: readonly Placed[];
  readonly #widths: readonly Pt[];
  readonly #source: Source;
  readonly #context: BlockContext;
  readonly #lines: ReadonlyMap<Placed, readonly SetLine[]>;
  /** Lines of text in each row of the table. */
  readonly #heights: readonly number[];
  readonly #numeric: ReadonlySet<number>;
  readonly headRowCount: number;

  constructor(
    block: Table,
    cells: readonly Placed[],
    widths: readonly Pt[],
    source: Source,
    context: BlockContext,
  ) {
    this.#block = block;
    this.#cells = cells;
    this.#widths = widths;
    this.#source = source;
    this.#context = context;
    this.#numeric = numericColumns(block, cells);
    this.#lines = new Map(cells.map((cell) => [cell, this.#set(cell)]));
    this.#heights = this.#rowHeights();
    this.headRowCount = this.#heights.slice(0, block.headRows).reduce((sum, lines) => sum + lines, 0);
  }

  #set(placed: Placed): SetLine[] {
    const align = this.#numeric.has(placed.column) && placed.colspan === 1 ? 'end' : 'start';
    return linesOf(placed.runs, this.#source, { measure: this.#widthOf(placed), align }, this.#context.on);
  }

  #widthOf({ column, colspan }: Placed): Pt {
    const width = this.#widths.slice(column, column + colspan).reduce((sum, w) => sum + w, 0);
    return pt(width - COLUMN_GAP);
  }

  #leftOf(column: number): number {
    return this.#context.x + this.#widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  }

  #rowHeights(): number[] {
    const heights = this.#block.rows.map(() => 1);
    for (const cell of [...this.#cells].sort((a, b) => a.rowspan - b.rowspan)) {
      const last = cell.row + cell.rowspan - 1;
      const held = heights.slice(cell.row, last + 1).reduce((sum, lines) => sum + lines, 0);
      const missing = (this.#lines.get(cell)?.length ?? 0) - held;
      if (missing > 0) heights[last] = (heights[last] ?? 1) + missing;
    }
    return heights;
  }

  rows(): Row[] {
    const starts: number[] = [];
    let count = 0;
    for (const lines of this.#heights) {
      starts.push(count);
      count += lines;
    }
    const frames: RowFrame[][] = Array.from({ length: count }, () => []);
    for (const cell of this.#cells)
      for (const [k, line] of (this.#lines.get(cell) ?? []).entries()) {
        const at = (starts[cell.row] ?? 0) + k;
        const top = starts.includes(at) ? PAD : 0;
        const y = pt(top + baselineIn(TABLE));
        frames[at]?.push({ kind: 'line', x: pt(this.#leftOf(cell.column)), y, line });
      }
    return this.#heights.flatMap((lines, r): Row[] =>
      Array.from({ length: lines }, (_, k): Row =>
        this.#row(r, k, lines, frames[(starts[r] ?? 0) + k] ?? []),
      ),
    );
  }

  #row(r: number, k: number, lines: number, frames: readonly RowFrame[]): Row {
    const first = k === 0;
    const last = k === lines - 1;
    const height = pt(TABLE.leading + (first ? PAD : 0) + (last ? PAD : 0));
    const rules: RowFrame[] = [];
    if (first && r === 0) rules.push(...this.#rule(0, HEAVY, r));
    if (last) rules.push(...this.#rule(height, this.#ruleBelow(r), r));
    return { height, before: ZERO, frames: [...frames, ...rules], ...(!last && { keepWithNext: true }) };
  }

  #ruleBelow(r: number): Pt {
    return r === this.#block.rows.length - 1 ? HEAVY : r === this.#block.headRows - 1 ? pt(0.6) : THIN;
  }

  /** A line across the columns, with gaps where a cell reaches down through it. */
  #rule(y: number, thickness: Pt, r: number): RowFrame[] {
    const open = this.#cells.filter((cell) => y > 0 && cell.row <= r && cell.row + cell.rowspan - 1 > r);
    const covered = new Set(
      open.flatMap((cell) => Array.from({ length: cell.colspan }, (_, i) => cell.column + i)),
    );
    const rules: RowFrame[] = [];
    for (let column = 0; column < this.#widths.length; column++) {
      if (covered.has(column)) continue;
      let end = column;
      while (end + 1 < this.#widths.length && !covered.has(end + 1)) end++;
      const left = this.#leftOf(column);
      const right = this.#leftOf(end + 1) - (end + 1 === this.#widths.length ? COLUMN_GAP : 0);
      const colour = thickness === THIN ? 'hairline' : 'ink';
      rules.push({
        kind: 'bar',
        x: pt(left),
        y: pt(y),
        width: pt(right - left),
        height: thickness,
        colour,
        artifact: true,
      });
      column = end;
    }
    return rules;
  }
}

/** Columns whose data are all numbers: they are set flush right so that units stand under units. */
function numericColumns(block: Table, cells: readonly Placed[]): Set<number> {
  const numeric = new Map<number, boolean>();
  for (const { cell, row, column, runs } of cells) {
    const text = runs.map((run) => run.text).join('');
    if (row < block.headRows || cell.header || text === '') continue;
    const number = /^[+\-\u2212±~≈<>]?[\p{Sc}]?\s?\d[\d.,\u00a0\u202f\u2009 ']*\s?(?:%|[\p{Sc}])?$/u.test(
      text.trim(),
    );
    numeric.set(column, (numeric.get(column) ?? true) && number);
  }
  return new Set([...numeric].filter(([, all]) => all).map(([column]) => column));
}
