/** Items between two breaks to a set line: the order of directions, spaces spread, a hyphen added. */
import { em, pt, ZERO, type Pt } from '../units/length.ts';
import { visualOrder } from './bidi.ts';
import { hangAtEnd, hangAtStart } from './hanging.ts';
import type { Item } from './item.ts';
import type { LineDrawing } from './line-drawing.ts';
import { partsOf, type Part, type SetPiece } from './part.ts';
import type { TextStyle } from './style.ts';

/** A line ready for the page, in visual order. */
export interface SetLine {
  readonly pieces: readonly SetPiece[];
  /** The pieces in reading order, where that is another one. */
  readonly logical: readonly SetPiece[] | undefined;
  /** To the right end of what is seen: the space that ends a line is not counted. */
  readonly width: Pt;
  /** How far it is longer than the measure, however narrow its spaces. Cheap to ask: the line need not be laid. */
  readonly overrun: Pt;
  readonly hyphenated: boolean;
  /** Ends where the text says so, not where the measure does. */
  readonly forced: boolean;
  /** Left by the step that draws; `never` where a line can't be drawn again by the same bytes. */
  drawing?: LineDrawing | 'once' | 'never' | undefined;
}

export interface LineOptions {
  readonly measure: Pt;
  readonly indent: Pt;
  readonly align: 'justify' | 'start' | 'end' | 'centre';
  readonly rtl: boolean;
  /** At which ends marks may stand in the margin. */
  readonly hanging?: 'end' | 'both';
  /** Its breaks were chosen so that it is no longer than the measure: it need not be measured again. */
  readonly fits?: boolean;
}

/** A line of so few words that its spaces would grow beyond this many times their width is left short. */
const WIDEST_SPACE = 6;

/** Where spaces would grow beyond this many times their width, letters are set apart a little as well. */
const WIDE_SPACE = 1.75;
/** Ems between letters at most: four tenths of a point in body text, which is hardly seen. */
const MOST_TRACKING = 0.04;

export function setLine(items: readonly Item[], start: number, end: number, options: LineOptions): SetLine {
  return new LaidLine(items, start, end, options);
}

type Layout = Pick<SetLine, 'pieces' | 'logical' | 'width'>;

/** The line that was asked last, and how it lies: whoever reads a line asks it several things in a row. */
let latest: { readonly line: LaidLine; readonly layout: Layout } | undefined;

/**
 * A line that is laid whenever it is read. Until then it is a range of its paragraph's items: the pieces of all
 * lines of a long document would take ten times the memory.
 */
class LaidLine implements SetLine {
  readonly hyphenated: boolean;
  readonly forced: boolean;
  drawing: SetLine['drawing'] = undefined;
  readonly #items: readonly Item[];
  readonly #start: number;
  readonly #end: number;
  readonly #options: LineOptions;

  constructor(items: readonly Item[], start: number, end: number, options: LineOptions) {
    const last = items[end];
    this.forced = last?.kind === 'penalty' && last.cost === -Infinity;
    this.hyphenated = last?.kind === 'penalty' && last.flagged;
    this.#items = items;
    this.#start = start;
    this.#end = end;
    this.#options = options;
  }

  get pieces(): readonly SetPiece[] {
    return this.#layout.pieces;
  }

  get logical(): readonly SetPiece[] | undefined {
    return this.#layout.logical;
  }

  get width(): Pt {
    return this.#layout.width;
  }

  get overrun(): Pt {
    if (this.#options.fits) return ZERO;
    let room = this.#options.measure - this.#options.indent + this.#hang.before + this.#hang.after;
    for (let i = this.#start; i < this.#end; i++) {
      const item = this.#items[i];
      if (item?.kind === 'box') room -= item.width;
      else if (item?.kind === 'glue') room -= item.width - item.shrink;
    }
    const last = this.#items[this.#end];
    if (last?.kind === 'penalty') room -= last.width;
    return room < 0 ? pt(-room) : ZERO;
  }

  get #layout(): Layout {
    if (latest?.line !== this) latest = { line: this, layout: this.#lay() };
    return latest.layout;
  }

  /** How far it reaches into the margins. */
  get #hang(): { readonly before: Pt; readonly after: Pt } {
    const { hanging } = this.#options;
    return {
      before: hanging === 'both' ? hangAtStart(this.#items, this.#start) : ZERO,
      after: hanging ? hangAtEnd(this.#items, this.#end) : ZERO,
    };
  }

  #lay(): Layout {
    const { before, after } = this.#hang;
    const options = {
      ...this.#options,
      measure: pt(this.#options.measure + after),
      indent: pt(this.#options.indent - before),
    };
    const justified = options.align === 'justify' && !this.forced;
    const measure = options.measure - options.indent;
    const parts = partsOf(this.#items, this.#start, this.#end);
    if (justified) loosen(parts, measure);
    return place(parts, spreadOf(parts, measure, justified), justified, options);
  }
}

/** Sets the parts' letters apart, as far as it takes to keep the spaces from growing wide. */
function loosen(parts: readonly Part[], measure: number): void {
  let room = measure;
  let lettersRoom = 0;
  let end = -1;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part;
    if (part.trailing) continue;
    end = i;
    room -= part.glue ? part.width * WIDE_SPACE : part.width;
    // Letters that join must not come apart.
    if (!part.glue && part.level === 0) lettersRoom += part.shaped.count * part.style.size;
  }
  if (room <= 0 || lettersRoom === 0) return;
  const tracking = Math.min(MOST_TRACKING, room / lettersRoom);
  const styles = new Map<TextStyle, TextStyle>();
  for (let i = 0; i <= end; i++) {
    const part = parts[i] as Part;
    if (part.glue || part.level > 0) continue;
    let style = styles.get(part.style);
    if (!style) {
      style = { ...part.style, tracking: em(part.style.tracking + tracking) };
      styles.set(part.style, style);
    }
    // The line's last letter stands at its end.
    const gaps = i === end ? part.shaped.count - 1 : part.shaped.count;
    part.width = pt(part.width + gaps * tracking * style.size);
    part.style = style;
  }
}

/** How much each space grows, as a share of its stretch, or (negative) of its shrink. */
function spreadOf(parts: readonly Part[], measure: number, justified: boolean): number {
  let room = measure;
  let spaces = 0;
  let stretch = 0;
  let shrink = 0;
  for (let i = 0; i < parts.length; i++) {
    const { width, glue, trailing } = parts[i] as Part;
    if (trailing) continue;
    room -= width;
    if (!glue) continue;
    spaces += width;
    stretch += glue.stretch;
    shrink += glue.shrink;
  }
  if (room < 0) return shrink > 0 ? Math.max(-1, room / shrink) : 0;
  if (!justified || stretch === 0 || room > (WIDEST_SPACE - 1) * spaces) return 0;
  return room / stretch;
}

function place(parts: readonly Part[], spread: number, justified: boolean, options: LineOptions): Layout {
  let seen = 0;
  let mixed = false;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part;
    const { glue } = part;
    if (part.level > 0) mixed = true;
    if (part.trailing) continue;
    if (glue) part.width = pt(part.width + spread * (spread < 0 ? glue.shrink : glue.stretch));
    seen += part.width;
  }
  const open = justified ? opened(parts, options.measure - options.indent - seen) : 0;
  const ordered = mixed || options.rtl ? visual(parts, options.rtl) : parts;
  let x = startOf(options, seen);
  const first = ordered[0];
  if (options.rtl && first?.trailing) x -= first.width;
  for (let i = 0; i < ordered.length; i++) {
    const part = ordered[i] as Part;
    part.x = pt(x);
    x += part.width + (open > 0 && part.shaped.face.isEastAsian ? open : 0);
  }
  return {
    pieces: ordered,
    logical: mixed ? parts : undefined,
    width: pt(startOf(options, seen) + seen + (open > 0 ? open * eastAsianGaps(parts) : 0)),
  };
}

// Of an em: ideographs further apart than this look spaced.
const WIDEST_OPENING = 0.25;
const LEAST_OPENING = 0.1; // points: a line short by less is full

/** Places behind an ideograph, but for the line's last. */
function eastAsianGaps(parts: readonly Part[]): number {
  const seen = parts.filter(({ trailing }) => !trailing);
  return seen.slice(0, -1).filter(({ shaped }) => shaped.face.isEastAsian).length;
}

/** Room to put after each ideograph of a line that has no spaces to spread, so that it fills the measure. */
function opened(parts: readonly Part[], room: number): number {
  const places = room > LEAST_OPENING ? eastAsianGaps(parts) : 0;
  const size = parts[0]?.style.size ?? 0;
  return places > 0 && room <= places * size * WIDEST_OPENING ? room / places : 0;
}

/** From left to right. In a line set from right to left the space that ends it stands at its left. */
function visual(parts: readonly Part[], rtl: boolean): readonly Part[] {
  const trailing = parts.filter((part) => part.trailing);
  const line = visualOrder(parts.filter((part) => !part.trailing));
  return rtl ? [...trailing, ...line] : [...line, ...trailing];
}

function startOf(options: LineOptions, seen: number): number {
  const room = options.measure - options.indent - seen;
  const atRight = options.align === 'end' ? !options.rtl : options.align !== 'centre' && options.rtl;
  if (options.align === 'centre') return room / 2;
  if (atRight) return room + (options.rtl ? 0 : options.indent);
  return options.rtl ? ZERO : options.indent;
}
