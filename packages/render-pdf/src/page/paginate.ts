/** Rows to pages: fills column after column, then puts everything at its place on the sheet. */
import type { PageSpec } from '@offprint/model';
import { pt, type Pt } from '../units/length.ts';
import { START, type FilledColumn } from './fill-column.ts';
import { fillPage, type FilledPage } from './fill-page.ts';
import { FOOT_RULE, stackHeight } from './foot.ts';
import type { RowFrame } from './frame.ts';
import { pageGeometry, type Column, type PageGeometry } from './geometry.ts';
import type { Flow, Row } from './row.ts';

export interface Page {
  /** Counted from 1. */
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
  /**
   * Each page as soon as it is filled, to be asked for once; what is done with can be forgotten. Pages before the
   * text come last: they say where the others stand. The rest is true when all have been taken.
   */
  readonly pages: Iterable<Page>;
  readonly count: number;
  readonly anchors: ReadonlyMap<string, AnchorPlace>;
  /** Pages that are numbered for themselves, before the text. Known before the first page of the text. */
  readonly frontPages: number;
  /** Rows that had to be parted from those before them because no page could hold them together. */
  readonly parted: readonly Row[];
  /** Rows taller than a page: they hang over its foot. */
  readonly tooTall: readonly Row[];
}

/** Flows may be composed while the pages of those before them are taken. */
export function paginate(flows: Iterable<Flow>, spec: PageSpec): Paginated {
  return new PageBuilder(flows, spec);
}

class PageBuilder implements Paginated {
  readonly pages: Iterable<Page>;
  readonly anchors = new Map<string, AnchorPlace>();
  readonly parted: Row[] = [];
  readonly tooTall: Row[] = [];
  count = 0;
  frontPages = 0;
  readonly #spec: PageSpec;
  #running: string | undefined;

  constructor(flows: Iterable<Flow>, spec: PageSpec) {
    this.#spec = spec;
    this.pages = this.#build(flows);
  }

  *#build(flows: Iterable<Flow>): Generator<Page> {
    const front: Page[] = [];
    for (const flow of flows)
      if (flow.front) front.push(...this.#pagesOf(flow), ...this.#endFront(flow));
      else yield* this.#pagesOf(flow);
    yield* front;
  }

  *#pagesOf({ layout, rows, mirrored = false }: Flow): Generator<Page> {
    if (!rows.at(0)) return;
    let cursor = START;
    for (let end: FilledPage['end'] = 'full'; end !== 'flow';) {
      const geometry = pageGeometry(this.#spec, layout, this.count + 1);
      const page = fillPage(rows, cursor, geometry);
      ({ next: cursor, end } = page);
      rows.forget?.(cursor.at);
      yield this.#page(page, geometry, mirrored);
    }
  }

  /** One page before the text is counted with it. On sheets printed on both sides the text begins on the right. */
  *#endFront({ layout }: Flow): Generator<Page> {
    if (this.count < 2) return;
    if (this.#spec.duplex && this.count % 2 === 1) {
      const number = ++this.count;
      yield { number, geometry: pageGeometry(this.#spec, layout, number), frames: [], running: undefined };
    }
    this.frontPages = this.count;
  }

  #page({ columns }: FilledPage, geometry: PageGeometry, mirrored: boolean): Page {
    const number = ++this.count;
    const frames: RowFrame[] = [];
    const first = columns[0]?.placed[0]?.row;
    // Where an article begins at the head, its own headline is there to read.
    const running = first?.running === undefined ? this.#running : undefined;
    for (const [i, filled] of columns.entries()) {
      const column = geometry.columns[i];
      if (!column) continue;
      this.parted.push(...filled.parted);
      this.tooTall.push(...filled.tooTall);
      for (const { row, y } of [...filled.placed, ...footOf(filled, column, mirrored, frames)]) {
        this.#running = row.running ?? this.#running;
        for (const name of row.anchors ?? []) this.anchors.set(name, { page: number, y: pt(column.y + y) });
        for (const frame of row.frames)
          frames.push(moved(frame, leftOf(frame, column, geometry), column.y + y));
      }
    }
    return { number, geometry, frames, running };
  }
}

/** The notes of a column with their places: the last of them ends at its foot. Their rule is added to `frames`. */
function footOf(
  { notes }: FilledColumn,
  column: Column,
  mirrored: boolean,
  frames: RowFrame[],
): { row: Row; y: number }[] {
  if (notes.length === 0) return [];
  let y = column.height - stackHeight(notes);
  const { width, height, above } = FOOT_RULE;
  const x = mirrored ? pt(column.x + column.width - width) : column.x;
  const rule = { x, y: pt(column.y + y - above), width, height };
  frames.push({ kind: 'bar', ...rule, colour: 'ink', tag: 'layout' });
  return notes.map((row) => {
    y += row.before;
    const at = { row, y };
    y += row.height;
    return at;
  });
}

function leftOf(frame: RowFrame, column: Column, { margin, left }: PageGeometry): Pt {
  if (!margin || frame.lane === undefined) return column.x;
  return frame.lane === 'margin' ? margin.x : left;
}

function moved(frame: RowFrame, x: number, y: number): RowFrame {
  const at = { ...frame, x: pt(frame.x + x), y: pt(frame.y + y) };
  return at.kind === 'reference' ? { ...at, leaderFrom: pt(at.leaderFrom + x) } : at;
}
