/** The grid of a table: how high its rows are, where its lines and rules stand. */
import { blockText, type Cell, type Table } from '@offprint/model';
import type { SetLine } from '../inline/line.ts';
import type { Run } from '../inline/run.ts';
import type { RowFrame } from '../page/frame.ts';
import type { Row } from '../page/row.ts';
import type { StructureElement } from '../structure/element.ts';
import { pt, ZERO, type Pt } from '../units/length.ts';
import type { BlockContext } from './block-context.ts';
import { baselineIn, linesOf, type Source } from './context.ts';
import { TABLE, type TypeStyle } from './house-style.ts';
import { isRightToLeft } from './marker.ts';

/** White space between two columns. */
export const COLUMN_GAP = pt(10);
const PAD = pt(3); // above and below a row's text
const THIN = pt(0.35);
const HEAVY = pt(0.8);
// A row taller than this share of a page is divided between its lines where a page ends.
const TALLEST = 0.5;

/** A cell in the grid: the rows and columns it covers, and its text. */
export interface Placed {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly style: TypeStyle;
  readonly runs: readonly Run[];
  readonly tag: StructureElement;
}

/** Lays out cells whose columns have their widths. */
export class TableGrid {
  readonly #block: Table;
  readonly #cells: readonly Placed[];
  readonly #widths: readonly Pt[];
  readonly #source: Source;
  readonly #context: BlockContext;
  readonly #lines: ReadonlyMap<Placed, readonly SetLine[]>;
  /** Lines of text in each row of the table. */
  readonly #heights: readonly number[];
  readonly #numeric: ReadonlySet<number>;
  readonly #mirrored: boolean;
  readonly #spanning: readonly Placed[];
  readonly #rowStarts: readonly number[];

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
    this.#mirrored = isRightToLeft(source, blockText(block));
    this.#lines = new Map(cells.map((cell) => [cell, this.#set(cell)]));
    this.#heights = this.#rowHeights();
    this.#spanning = cells.filter((cell) => cell.rowspan > 1);
    this.#rowStarts = block.rows.map((_, r) => firstAtOrBelow(cells, r));
  }

  #set(placed: Placed): readonly SetLine[] {
    const numeric = this.#numeric.has(placed.column) && placed.colspan === 1;
    // Figures end at the right, also where that is the side on which lines begin.
    const align = numeric && this.#source.direction !== 'rtl' ? 'end' : 'start';
    return linesOf(placed.runs, this.#source, { measure: this.#widthOf(placed), align }, this.#context.on);
  }

  #widthOf({ column, colspan }: Placed): Pt {
    const width = this.#widths.slice(column, column + colspan).reduce((sum, w) => sum + w, 0);
    return pt(width - COLUMN_GAP);
  }

  /** Left and right end of neighbouring columns; the first stands where reading begins. */
  #span(first: number, last: number): { left: number; right: number } {
    const { x, measure } = this.#context;
    const upTo = (column: number): number => this.#widths.slice(0, column).reduce((sum, w) => sum + w, 0);
    const from = upTo(first);
    const to = upTo(last + 1) - COLUMN_GAP;
    if (!this.#mirrored) return { left: x + from, right: x + to };
    const edge = x + Math.max(measure, upTo(this.#widths.length) - COLUMN_GAP);
    return { left: edge - to, right: edge - from };
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

  /** The table's rows; those of the head come first. */
  rows(): { head: Row[]; body: Row[] } {
    const head: Row[] = [];
    const body: Row[] = [];
    for (let first = 0; first < this.#heights.length;) {
      const last = this.#lastLinked(first);
      (first < this.#block.headRows ? head : body).push(...this.#group(first, last));
      first = last + 1;
    }
    return { head, body };
  }

  /** The last row that cells reaching down tie to this one. */
  #lastLinked(first: number): number {
    let last = first;
    for (let r = first; r <= last; r++)
      for (const cell of this.#spanning) if (cell.row === r) last = Math.max(last, r + cell.rowspan - 1);
    return last;
  }

  /** Rows that belong together: one row, cell after cell; or line by line when no page would hold it well. */
  #group(first: number, last: number): Row[] {
    const lines: { row: Row; y: number; r: number; k: number }[] = [];
    let y = 0;
    for (let r = first; r <= last; r++)
      for (let k = 0; k < (this.#heights[r] ?? 1); k++) {
        const row = this.#lineRow(r, k);
        lines.push({ row, y, r, k });
        y += row.height;
      }
    const top = (at: number): number => (lines[at]?.k === 0 ? PAD : 0) + baselineIn(TABLE);
    const placed = this.#cells.slice(this.#firstCell(first), this.#firstCell(last + 1)).flatMap((cell) => {
      const start = lines.findIndex((line) => line.r === cell.row);
      const x = pt(this.#span(cell.column, cell.column + cell.colspan - 1).left);
      return (this.#lines.get(cell) ?? []).map((line, k, all) => {
        const spaced = line.forced && k < all.length - 1;
        return { at: start + k, x, line, tag: cell.tag, spaced };
      });
    });
    if (y <= this.#context.room.height * TALLEST) {
      const text = placed.map(({ at, ...words }): RowFrame => {
        return { kind: 'line', ...words, y: pt((lines[at]?.y ?? 0) + top(at)) };
      });
      const rules = lines.flatMap((line) => line.row.frames.map((f) => ({ ...f, y: pt(f.y + line.y) })));
      return [{ height: pt(y), before: ZERO, frames: [...text, ...rules] }];
    }
    return lines.map(({ row }, i): Row => {
      const text = placed
        .filter(({ at }) => at === i)
        .map(({ at: _at, ...words }): RowFrame => ({ kind: 'line', ...words, y: pt(top(i)) }));
      const together = i < lines.length - 1 && { keepWithNext: true };
      return { ...row, frames: [...text, ...row.frames], ...together };
    });
  }

  /** Index of the first cell in that row or below it. */
  #firstCell(row: number): number {
    return this.#rowStarts[row] ?? this.#cells.length;
  }

  /** One line of a row, with its rules but without its text. */
  #lineRow(r: number, k: number): Row {
    const first = k === 0;
    const last = k === (this.#heights[r] ?? 1) - 1;
    const height = pt(TABLE.leading + (first ? PAD : 0) + (last ? PAD : 0));
    const rules: RowFrame[] = [];
    if (first && r === 0) rules.push(...this.#rule(0, HEAVY, r));
    if (last) rules.push(...this.#rule(height, this.#ruleBelow(r), r));
    return { height, before: ZERO, frames: rules };
  }

  /** A rule goes on over the gap to the next column. */
  #ruleSpan(first: number, last: number): { left: number; right: number } {
    const { left, right } = this.#span(first, last);
    const gap = last + 1 === this.#widths.length ? 0 : COLUMN_GAP;
    return this.#mirrored ? { left: left - gap, right } : { left, right: right + gap };
  }

  #ruleBelow(r: number): Pt {
    return r === this.#block.rows.length - 1 ? HEAVY : r === this.#block.headRows - 1 ? pt(0.6) : THIN;
  }

  /** A line across the columns, with gaps where a cell reaches down through it. */
  #rule(y: number, thickness: Pt, r: number): RowFrame[] {
    const open = this.#spanning.filter((cell) => y > 0 && cell.row <= r && cell.row + cell.rowspan - 1 > r);
    const covered = new Set(
      open.flatMap((cell) => Array.from({ length: cell.colspan }, (_, i) => cell.column + i)),
    );
    const rules: RowFrame[] = [];
    for (let column = 0; column < this.#widths.length; column++) {
      if (covered.has(column)) continue;
      let end = column;
      while (end + 1 < this.#widths.length && !covered.has(end + 1)) end++;
      const { left, right } = this.#ruleSpan(column, end);
      const colour = thickness === THIN ? 'hairline' : 'ink';
      rules.push({
        kind: 'bar',
        x: pt(left),
        y: pt(y),
        width: pt(right - left),
        height: thickness,
        colour,
        tag: 'layout',
      });
      column = end;
    }
    return rules;
  }
}

/** Cells come row by row; a row that cells from above fill may have none of its own. */
function firstAtOrBelow(cells: readonly Placed[], row: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
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
