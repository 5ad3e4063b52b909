/** Rows to pages: fills columns, keeps together what belongs together, moves pictures on. */
import type { PageSpec } from '@offprint/model';
import { EPSILON, pt, type Pt } from '../units/length.ts';
import type { RowFrame } from './frame.ts';
import { GRID, pageGeometry, type PageGeometry } from './geometry.ts';
import type { Flow, Row } from './row.ts';

export interface Page {
  /** Counted from 1, as printed. */
  readonly number: number;
  readonly geometry: PageGeometry;
  /** At their places on the trimmed page. */
  readonly frames: readonly RowFrame[];
  /** What the running head says: the article that the page begins in the middle of. */
  readonly running: string | undefined;
}

/** Where an anchor stands. */
export interface AnchorPlace {
  readonly page: number;
  readonly y: Pt;
}

export interface Paginated {
  readonly pages: readonly Page[];
  readonly anchors: ReadonlyMap<string, AnchorPlace>;
  /** Times that rows which belong together had to be parted because no page could hold them. */
  readonly forcedSplits: number;
}

export function paginate(flows: readonly Flow[], spec: PageSpec): Paginated {
  const builder = new PageBuilder(spec);
  for (const flow of flows) builder.addFlow(flow);
  return builder.finish();
}

interface Placed {
  readonly row: Row;
  /** Index in the flow; none for repeated heads and for pictures that have moved on. */
  readonly index: number | undefined;
  readonly y: number;
}

class PageBuilder {
  readonly #spec: PageSpec;
  readonly #pages: Page[] = [];
  readonly #anchors = new Map<string, AnchorPlace>();
  #forcedSplits = 0;
  #running: string | undefined;
  #waiting: { row: Row; index: number }[] = []; // pictures that did not fit
  #column: Placed[] = [];
  #filled = 0; // height used in the column
  #columnIsNew = true; // no row of the flow stands in it yet
  #geometry!: PageGeometry;
  #columnIndex = 0;
  #frames: RowFrame[] = [];
  #pageRunning: string | undefined;
  #pageHasRows = false;

  constructor(spec: PageSpec) {
    this.#spec = spec;
  }

  addFlow(flow: Flow): void {
    if (flow.rows.length === 0) return;
    this.#openPage(flow);
    let i = 0;
    while (i < flow.rows.length) {
      const row = flow.rows[i];
      if (!row) break;
      if (row.newPage && this.#pageIsUsed()) this.#turnPage(flow);
      if (row.settle && this.#waiting.length > 0) this.#turnColumn(flow);
      if (this.#columnIsNew && row.repeat) this.#repeat(row.repeat);
      if (this.#fits(row)) this.#put(row, i++);
      else if (row.float && this.#column.length > 0 && row.height <= this.#height()) {
        this.#waiting.push({ row, index: i });
        i++;
      } else i = this.#breakBefore(i, flow);
    }
    while (this.#waiting.length > 0) this.#turnColumn(flow);
    this.#closePage();
  }

  finish(): Paginated {
    return { pages: this.#pages, anchors: this.#anchors, forcedSplits: this.#forcedSplits };
  }

  #height(): number {
    return this.#geometry.columns[this.#columnIndex]?.height ?? 0;
  }

  #pageIsUsed(): boolean {
    return this.#pageHasRows || this.#column.length > 0;
  }

  #topOf(row: Row): number {
    const y = this.#column.length === 0 ? 0 : this.#filled + row.before;
    return row.snap ? Math.ceil((y - EPSILON) / GRID - 1e-6) * GRID : y;
  }

  #fits(row: Row): boolean {
    return this.#topOf(row) + row.height <= this.#height() + EPSILON;
  }

  #put(row: Row, index: number | undefined): void {
    const y = this.#topOf(row);
    this.#column.push({ row, index, y });
    this.#filled = y + row.height;
    if (index !== undefined) this.#columnIsNew = false;
  }

  /** Ends the column at the last place where it may end; gives the index of the row to go on with. */
  #breakBefore(i: number, flow: Flow): number {
    for (let at = this.#column.length; at > 0; at--) {
      const placed = this.#column[at];
      const next = placed ? placed.index : i;
      const before = this.#column[at - 1];
      if (next === undefined || !before || before.row.keepWithNext) continue;
      this.#column.length = at;
      // Pictures from the rows taken back will come again.
      this.#waiting = this.#waiting.filter(({ index }) => index < next);
      this.#turnColumn(flow);
      return next;
    }
    return this.#splitHere(i, flow);
  }

  /** No page can hold what belongs together, so it is parted at the last row that fits. */
  #splitHere(i: number, flow: Flow): number {
    const used = this.#column.some((placed) => placed.index !== undefined);
    this.#forcedSplits++;
    if (used) {
      this.#turnColumn(flow);
      return i;
    }
    const row = flow.rows[i];
    if (row) this.#put(row, i); // taller than a page: it hangs over rather than being lost
    return i + 1;
  }

  #repeat(rows: readonly Row[]): void {
    this.#columnIsNew = false;
    // A head that would fill most of every page is not worth setting again.
    const height = rows.reduce((sum, row) => sum + row.before + row.height, 0);
    if (height > this.#height() / 3) return;
    // What is set again is no new text.
    for (const row of rows) {
      const frames = row.frames.map((frame): RowFrame => ({ ...frame, tag: 'pagination' }));
      this.#put({ ...row, anchors: [], frames, keepWithNext: true }, undefined);
    }
  }

  #turnColumn(flow: Flow): void {
    this.#closeColumn();
    if (this.#columnIndex + 1 < this.#geometry.columns.length) this.#columnIndex++;
    else {
      this.#closePage();
      this.#openPage(flow);
    }
    this.#placeWaiting();
  }

  #turnPage(flow: Flow): void {
    while (this.#waiting.length > 0) this.#turnColumn(flow);
    this.#closePage();
    this.#openPage(flow);
  }

  #placeWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const float of waiting)
      if (this.#waiting.length === 0 && this.#fits(float.row)) this.#put(float.row, undefined);
      else this.#waiting.push(float);
  }

  #openPage(flow: Flow): void {
    this.#geometry = pageGeometry(this.#spec, flow.layout, this.#pages.length + 1);
    this.#columnIndex = 0;
    this.#frames = [];
    this.#pageHasRows = false;
    this.#pageRunning = this.#running;
  }

  #closeColumn(): void {
    const column = this.#geometry.columns[this.#columnIndex];
    if (!column) return;
    for (const { row, y } of this.#column) {
      if (row.running !== undefined) {
        if (!this.#pageHasRows) this.#pageRunning = undefined; // the article's own headline is there to read
        this.#running = row.running;
      }
      this.#pageHasRows = true;
      for (const name of row.anchors ?? [])
        this.#anchors.set(name, { page: this.#pages.length + 1, y: pt(column.y + y) });
      for (const frame of row.frames) {
        const { margin, left: pageLeft } = this.#geometry;
        const left =
          frame.lane === 'margin' && margin
            ? margin.x
            : frame.lane === 'page' && margin
              ? pageLeft
              : column.x;
        this.#frames.push(moved(frame, left, column.y + y));
      }
    }
    this.#column = [];
    this.#filled = 0;
    this.#columnIsNew = true;
  }

  #closePage(): void {
    this.#closeColumn();
    if (!this.#pageHasRows) return;
    this.#pages.push({
      number: this.#pages.length + 1,
      geometry: this.#geometry,
      frames: this.#frames,
      running: this.#pageRunning,
    });
    this.#pageHasRows = false;
  }
}

function moved(frame: RowFrame, x: number, y: number): RowFrame {
  const at = { ...frame, x: pt(frame.x + x), y: pt(frame.y + y) };
  return at.kind === 'reference' ? { ...at, leaderFrom: pt(at.leaderFrom + x) } : at;
}
