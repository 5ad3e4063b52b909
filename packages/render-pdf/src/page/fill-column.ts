/** Filling one column: rows from the head, notes at the foot, an end where the rows may be parted. */
import { EPSILON, pt, type Pt } from '../units/length.ts';
import { fittingRows, FOOT_HEAD, leastHeight, stackHeight } from './foot.ts';
import type { RowFrame } from './frame.ts';
import { GRID } from './geometry.ts';
import type { Row, Rows } from './row.ts';

/** A picture that did not fit where it stands. */
interface Waiting {
  readonly row: Row;
  readonly index: number;
}

/** Where the next column takes up a flow. */
export interface Cursor {
  /** Index of the next row. */
  readonly at: number;
  /** Pictures that have moved on, in their order. */
  readonly waiting: readonly Waiting[];
  /** Rows of notes that have found no room in the columns before. */
  readonly overhang: readonly Row[];
}

export const START: Cursor = { at: 0, waiting: [], overhang: [] };

export interface PlacedRow {
  readonly row: Row;
  /** Of its top, from the column's head. */
  readonly y: number;
}

export interface FilledColumn {
  readonly placed: readonly PlacedRow[];
  /** Rows of notes, the last of them at the column's foot. */
  readonly notes: readonly Row[];
  readonly next: Cursor;
  /** What ended it: no more room, a row that begins a new page, or the flow's end with nothing left over. */
  readonly end: 'full' | 'page' | 'flow';
  /** Rows before which the column was ended although they belong with what stands in it. */
  readonly parted: readonly Row[];
  /** Rows taller than any column. */
  readonly tooTall: readonly Row[];
}

export interface ColumnRoom {
  readonly height: Pt;
  /** Text ends here at the latest; below it there may be notes. */
  readonly textHeight: Pt;
  /** The first column of its page. */
  readonly first: boolean;
}

// Notes from the columns before leave at least this share of a column to the text, as long as there is text.
const TEXT_SHARE = 0.4;

export function fillColumn(rows: Rows, from: Cursor, room: ColumnRoom): FilledColumn {
  return new ColumnFiller(rows, from, room).fill();
}

interface Placed extends PlacedRow {
  /** Index in the flow; none for repeated heads and for pictures that have moved on. */
  readonly index: number | undefined;
  /** Its last note goes on in the next column. */
  readonly divides: boolean;
}

class ColumnFiller {
  readonly #rows: Rows;
  readonly #room: ColumnRoom;
  readonly #carried: readonly Row[];
  readonly #left: readonly Row[];
  #at: number;
  #waiting: Waiting[];
  #placed: Placed[] = [];
  #filled = 0;
  #noteHeight: number; // of carried and placed rows' notes, whole
  #parted: Row[] = [];
  #tooTall: Row[] = [];

  constructor(rows: Rows, from: Cursor, room: ColumnRoom) {
    this.#rows = rows;
    this.#room = room;
    this.#at = from.at;
    this.#waiting = [...from.waiting];
    const { overhang } = from;
    const limit = pt((room.height - FOOT_HEAD) * (rows.at(from.at) ? 1 - TEXT_SHARE : 1));
    const fitting = fittingRows(overhang, limit, limit);
    // A row of a note that is taller than any foot is set all the same.
    const count = fitting === 0 && overhang.length > 0 && this.#nothingBeside() ? 1 : fitting;
    this.#carried = overhang.slice(0, count);
    this.#left = overhang.slice(count);
    this.#noteHeight = stackHeight(this.#carried);
  }

  /** No text can stand in the column, so that notes must come on for there to be an end. */
  #nothingBeside(): boolean {
    const row = this.#rows.at(this.#at);
    return this.#waiting.length === 0 && (!row || row.notes !== undefined || row.newPage === true);
  }

  fill(): FilledColumn {
    this.#placeWaiting();
    const end = this.#placeRows();
    const notes = [...this.#carried, ...this.#placed.flatMap(({ row }) => notesOf(row))];
    const foot = this.#room.height - this.#filled - FOOT_HEAD;
    const least = this.#carried.length;
    const count = Math.max(least, fittingRows(notes, foot, this.#room.height));
    const overhang = [...notes.slice(count), ...this.#left];
    const complete = end !== 'full' && overhang.length === 0 && this.#waiting.length === 0;
    return {
      placed: this.#placed,
      notes: notes.slice(0, count),
      next: { at: this.#at, waiting: this.#waiting, overhang },
      end: complete ? end : 'full',
      parted: this.#parted,
      tooTall: this.#tooTall,
    };
  }

  #placeWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const float of waiting)
      if (this.#waiting.length === 0 && (this.#fits(float.row) || this.#isEmpty()))
        this.#put(float.row, undefined);
      else this.#waiting.push(float);
  }

  #isEmpty(): boolean {
    return this.#placed.length === 0 && this.#carried.length === 0;
  }

  #placeRows(): FilledColumn['end'] {
    for (;;) {
      const row = this.#rows.at(this.#at);
      if (!row) return 'flow';
      if (row.newPage && !(this.#room.first && this.#isEmpty())) return 'page';
      if (row.settle && this.#waiting.length > 0) return 'full';
      const heads = row.repeat && !this.#placed.some(({ index }) => index !== undefined) ? row.repeat : [];
      const before = this.#placed.length;
      this.#repeat(heads);
      if (this.#fits(row) && !(row.float && this.#waiting.length > 0)) this.#put(row, this.#at++);
      else if (row.float && before > 0 && row.height <= this.#room.height + EPSILON) this.#defer(row);
      else {
        this.#takeBack(before);
        if (this.#stop(row)) return 'full';
      }
    }
  }

  #defer(row: Row): void {
    this.#waiting.push({ row, index: this.#at });
    this.#at++;
  }

  /** Ends the column before a row that does not fit; false when it had to be put for there to be an end. */
  #stop(row: Row): boolean {
    for (let i = this.#placed.length; i > 0; i--) {
      const placed = this.#placed[i];
      const next = placed ? placed.index : this.#at;
      const last = this.#placed[i - 1];
      if (next === undefined || !last || last.row.keepWithNext) continue;
      this.#takeBack(i);
      this.#at = next;
      // Pictures from the rows taken back will come again.
      this.#waiting = this.#waiting.filter(({ index }) => index < next);
      return true;
    }
    if (this.#carried.length > 0 && !this.#placed.some(({ index }) => index !== undefined)) {
      // The next column has more room: notes stand in this one.
      this.#takeBack(this.#placed.findLastIndex(({ row: r }) => r.float) + 1);
      return true;
    }
    if (this.#placed.length > 0) {
      this.#parted.push(row);
      return true;
    }
    if (row.height > this.#room.height + EPSILON) this.#tooTall.push(row);
    this.#put(row, this.#at++); // it hangs over rather than being lost
    return false;
  }

  #topOf(row: Row): number {
    const y = this.#placed.length === 0 ? 0 : this.#filled + row.before;
    return row.snap ? Math.ceil((y - EPSILON) / GRID - 1e-6) * GRID : y;
  }

  #fits(row: Row): boolean {
    return this.#bottomFits(row, false) || this.#bottomFits(row, true);
  }

  /** Whether row and notes have room; with `divided`, only as much of the last note as must stand here. */
  #bottomFits(row: Row, divided: boolean): boolean {
    const text = this.#topOf(row) + row.height;
    if (text > this.#room.textHeight + EPSILON) return false;
    const own = row.notes ?? [];
    if (own.length > 0 && this.#left.length > 0) return false; // notes come in their order
    const last = this.#placed.at(-1);
    if (last?.divides && (!last.row.keepWithNext || own.length > 0)) return false;
    let notes = this.#noteHeight + own.reduce((sum, note) => sum + stackHeight(note.rows), 0);
    if (divided) {
      const bringsNote = own.at(-1) ?? (last?.row.keepWithNext ? this.#lastNote() : undefined);
      if (!bringsNote) return false;
      notes += leastHeight(bringsNote) - stackHeight(bringsNote.rows);
    }
    return text + (notes > 0 ? notes + FOOT_HEAD : 0) <= this.#room.height + EPSILON;
  }

  #lastNote() {
    return this.#placed.findLast(({ row }) => row.notes)?.row.notes?.at(-1);
  }

  #put(row: Row, index: number | undefined): void {
    const y = this.#topOf(row);
    const divides = !this.#bottomFits(row, false);
    this.#placed.push({ row, index, y, divides });
    this.#filled = y + row.height;
    this.#noteHeight += stackHeight(notesOf(row));
  }

  /** Leaves the first `count` rows. */
  #takeBack(count: number): void {
    if (count === this.#placed.length) return;
    for (const { row } of this.#placed.slice(count)) this.#noteHeight -= stackHeight(notesOf(row));
    this.#placed.length = count;
    const last = this.#placed.at(-1);
    this.#filled = last ? last.y + last.row.height : 0;
  }

  #repeat(heads: readonly Row[]): void {
    // A head that would fill most of every page is not worth setting again.
    if (stackHeight(heads) > this.#room.height / 3) return;
    // What is set again is no new text, and has its notes where it stood first.
    for (const { notes: _notes, ...head } of heads) {
      const frames = head.frames.map((frame): RowFrame => ({ ...frame, tag: 'pagination' }));
      this.#put({ ...head, anchors: [], frames, keepWithNext: true }, undefined);
    }
  }
}

function notesOf(row: Row): readonly Row[] {
  return row.notes?.flatMap((note) => note.rows) ?? [];
}
