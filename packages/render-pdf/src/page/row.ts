/** Rows: what pages are built from. A row is never divided; between two rows a page may end, or may not. */
import type { Place } from '../diagnostic.ts';
import type { Pt } from '../units/length.ts';
import type { RowFrame } from './frame.ts';
import type { Layout } from './geometry.ts';

export interface Row {
  readonly height: Pt;
  /** Space above, dropped at the head of a column. */
  readonly before: Pt;
  readonly frames: readonly RowFrame[];
  /** The next row must stand in the same column. */
  readonly keepWithNext?: boolean;
  /** Begins on a baseline of the grid. */
  readonly snap?: boolean;
  readonly newPage?: boolean;
  /** May move to the head of the next column when it does not fit, text flowing on before it. */
  readonly float?: boolean;
  /** Pictures that have moved on must be placed before this row. */
  readonly settle?: boolean;
  /** Names of places that links, contents and bookmarks lead to. */
  readonly anchors?: readonly string[];
  /** Set again at the head of a column that begins with this row: a table's head. */
  readonly repeat?: readonly Row[];
  /** From here on the running head says this. */
  readonly running?: string;
  /** Notes that the row refers to: they begin at the foot of the column in which it stands. */
  readonly notes?: readonly FootNote[];
  /** What it was made from, for diagnostics. */
  readonly place?: Place;
}

/** A note at the foot. It goes on in the next column when it must, between rows that need not stay together. */
export interface FootNote {
  readonly rows: readonly Row[];
}

/** Rows by their index; an array is one. `undefined` beyond the last. */
export interface Rows {
  readonly at: (index: number) => Row | undefined;
  /** Rows before that one will not be asked for any more. */
  readonly forget?: (before: number) => void;
}

/** Rows made when they are asked for and forgotten when they stand on a page: of a long document a few at a time. */
export class RowQueue implements Rows {
  readonly #parts: Iterator<readonly Row[]>;
  #kept: Row[] = [];
  /** Index of the first row that is kept. */
  #first = 0;

  /** `parts`: the rows in their order, as many at a time as are made together. */
  constructor(parts: Iterable<readonly Row[]>) {
    this.#parts = parts[Symbol.iterator]();
  }

  at(index: number): Row | undefined {
    while (index >= this.#first + this.#kept.length) {
      const { done, value } = this.#parts.next();
      if (done) return undefined;
      this.#kept = [...this.#kept, ...value];
    }
    return this.#kept[index - this.#first];
  }

  forget(before: number): void {
    this.#kept = this.#kept.slice(Math.max(0, before - this.#first));
    this.#first = Math.max(this.#first, before);
  }
}

/** Rows that belong in one layout. Each flow begins on a new page. */
export interface Flow {
  readonly layout: Layout;
  /** Title page and contents: numbered for themselves where they take more than one page. */
  readonly front?: boolean;
  /** Read from the right: the rule above notes stands there. */
  readonly mirrored?: boolean;
  readonly rows: Rows;
}
