/** Items between two breaks to a set line: the order of directions, spaces spread, a hyphen added. */
import { atSize, em, pt, ZERO, type Pt } from '../units/length.ts';
import { visualOrder } from './bidi.ts';
import type { Shaped } from './face.ts';
import type { Item, Piece } from './item.ts';
import type { StructureElement } from '../structure/element.ts';
import type { LinkTarget, TextStyle } from './style.ts';

/** A shaped piece at its place in a line. */
export interface SetPiece {
  /** From the line's left end. */
  readonly x: Pt;
  readonly width: Pt;
  readonly shaped: Shaped;
  readonly style: TextStyle;
  readonly language: string;
  readonly rtl: boolean;
  readonly link?: LinkTarget;
  readonly tag?: StructureElement;
  /** A hyphen that the break has added: extracted as a soft hyphen. */
  readonly added?: true;
}

/** A line ready for the page, in visual order. */
export interface SetLine {
  readonly pieces: readonly SetPiece[];
  /** The pieces in reading order, where that is another one. */
  readonly logical?: readonly SetPiece[];
  /** To the right end of what is seen: the space that ends a line is not counted. */
  readonly width: Pt;
  readonly hyphenated: boolean;
  /** Ends where the text says so, not where the measure does. */
  readonly forced: boolean;
}

export interface LineOptions {
  readonly measure: Pt;
  readonly indent: Pt;
  readonly align: 'justify' | 'start' | 'end' | 'centre';
  readonly rtl: boolean;
}

/** Spaces wider than this many times their natural width look worse than a line left short. */
const WIDEST_SPACE = 3;

export function setLine(items: readonly Item[], start: number, end: number, options: LineOptions): SetLine {
  const parts = partsOf(items, start, end);
  const last = items[end];
  const forced = last?.kind === 'penalty' && last.cost === -Infinity;
  const natural = parts.reduce((sum, part) => sum + (part.trailing ? 0 : part.width), 0);
  const spaces = parts.filter((part) => part.glue && !part.trailing);
  const spread = spreadOf(
    options.measure - options.indent - natural,
    spaces,
    options.align === 'justify' && !forced,
  );
  const hyphenated = last?.kind === 'penalty' && last.flagged;
  return { ...place(parts, spread, natural, options), hyphenated, forced };
}

interface Part {
  readonly level: number;
  readonly piece: Piece;
  readonly shaped: Shaped;
  readonly width: Pt;
  readonly glue?: Item & { kind: 'glue' };
  /** The space at which the line ends: set so that words stay apart when extracted, but not seen. */
  readonly trailing?: true;
  readonly added?: true;
}

function partsOf(items: readonly Item[], start: number, end: number): Part[] {
  const parts: Part[] = [];
  for (let i = start; i < end; i++) {
    const item = items[i];
    if (item?.kind === 'glue')
      parts.push({
        level: item.piece.level,
        piece: item.piece,
        shaped: item.piece.shaped,
        width: item.width,
        glue: item,
      });
    if (item?.kind !== 'box') continue;
    let to = item.to;
    // Fragments between hyphens that were not used belong together again.
    for (let next = items[i + 1]; i + 1 < end; next = items[i + 1]) {
      if (next?.kind === 'box' && next.piece === item.piece && next.from === to) to = next.to;
      else if (next?.kind !== 'penalty') break;
      i++;
    }
    parts.push(wordPart(item.piece, item.from, to));
  }
  const last = items[end];
  if (last?.kind === 'penalty' && last.hyphen) {
    const { hyphen } = last;
    parts.push({ ...wordPart(hyphen, 0, hyphen.text.length), level: parts.at(-1)?.level ?? 0, added: true });
  } else if (last?.kind === 'glue') {
    const { piece } = last;
    parts.push({ level: 0, piece, shaped: piece.shaped, width: last.width, glue: last, trailing: true });
  }
  return parts;
}

function wordPart(piece: Piece, from: number, to: number): Part {
  const whole = from === 0 && to === piece.text.length;
  const shaped = whole
    ? piece.shaped
    : piece.face.shape(piece.text.slice(from, to), piece.features, piece.level % 2 === 1, piece.language);
  const width = atSize(em(shaped.width + shaped.glyphs.length * piece.style.tracking), piece.style.size);
  return { level: piece.level, piece, shaped, width };
}

/** How much each space grows, as a share of its stretch, or (negative) of its shrink. */
function spreadOf(room: number, spaces: readonly Part[], justified: boolean): number {
  if (!justified && room >= 0) return 0;
  const sum = (of: 'stretch' | 'shrink' | 'width'): number =>
    spaces.reduce((total, space) => total + (space.glue?.[of] ?? 0), 0);
  if (room < 0) return sum('shrink') > 0 ? Math.max(-1, room / sum('shrink')) : 0;
  if (sum('stretch') === 0 || room > (WIDEST_SPACE - 1) * sum('width')) return 0;
  return room / sum('stretch');
}

function place(
  parts: readonly Part[],
  spread: number,
  natural: number,
  options: LineOptions,
): Pick<SetLine, 'pieces' | 'logical' | 'width'> {
  const widthOf = (part: Part): number =>
    part.glue && !part.trailing
      ? part.width + spread * (spread < 0 ? part.glue.shrink : part.glue.stretch)
      : part.width;
  const seen = parts.reduce((sum, part) => sum + (part.trailing ? 0 : widthOf(part)), 0);
  let x = startOf(options, seen);
  // In a line set from right to left the space that ends it stands at its left.
  const trailing = parts.filter((part) => part.trailing);
  const line = visualOrder(parts.filter((part) => !part.trailing));
  if (options.rtl && trailing[0]) x -= widthOf(trailing[0]);
  const ordered = options.rtl ? [...trailing, ...line] : [...line, ...trailing];
  const pieces = ordered.map((part): SetPiece => {
    const width = pt(widthOf(part));
    const at = pt(x);
    x += width;
    const { piece } = part;
    return {
      x: at,
      width,
      shaped: part.shaped,
      style: piece.style,
      language: piece.language,
      rtl: piece.level % 2 === 1,
      ...(piece.link && { link: piece.link }),
      ...(piece.tag && { tag: piece.tag }),
      ...(part.added && { added: part.added }),
    };
  });
  const logical = line.some((part) => part.level > 0)
    ? parts.flatMap((part) => pieces[ordered.indexOf(part)] ?? [])
    : undefined;
  return { pieces, ...(logical && { logical }), width: pt(startOf(options, seen) + seen) };
}

function startOf(options: LineOptions, seen: number): number {
  const room = options.measure - options.indent - seen;
  const atRight = options.align === 'end' ? !options.rtl : options.align !== 'centre' && options.rtl;
  if (options.align === 'centre') return room / 2;
  if (atRight) return room + (options.rtl ? 0 : options.indent);
  return options.rtl ? ZERO : options.indent;
}
