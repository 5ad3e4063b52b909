/** Parts of a line on their way to their places: words, the fragments of divided ones, spaces, an added hyphen. */
import type { StructureElement } from '../structure/element.ts';
import { atSize, em, ZERO, type Pt } from '../units/length.ts';
import type { Glue, Item, Piece } from './item.ts';
import type { Shaped } from './shaped.ts';
import type { LinkTarget, TextStyle } from './style.ts';

/** A shaped piece at its place in a line. */
export interface SetPiece {
  /** From the line's left end. */
  readonly x: Pt;
  readonly width: Pt;
  readonly shaped: Shaped;
  readonly style: TextStyle;
  readonly rtl: boolean;
  readonly link: LinkTarget | undefined;
  readonly tag: StructureElement | undefined;
  /** A hyphen that the break has added: extracted as a soft hyphen. */
  readonly added: boolean;
}

/** Lines have thousands: each is one object, all made alike, and set in place. */
export class Part implements SetPiece {
  x: Pt = ZERO;
  width: Pt;
  style: TextStyle;
  readonly shaped: Shaped;
  /** Where it stands in the order of directions. */
  readonly level: number;
  readonly glue: Glue | undefined;
  /** The space at which the line ends: set so that words stay apart when extracted, but not seen. */
  readonly trailing: boolean;
  readonly added: boolean;
  readonly #piece: Piece;

  constructor(
    piece: Piece,
    shaped: Shaped,
    width: Pt,
    level: number,
    glue: Glue | undefined,
    trailing: boolean,
    added: boolean,
  ) {
    this.#piece = piece;
    this.shaped = shaped;
    this.width = width;
    this.style = piece.style;
    this.level = level;
    this.glue = glue;
    this.trailing = trailing;
    this.added = added;
  }

  get rtl(): boolean {
    return this.#piece.level % 2 === 1;
  }

  get link(): LinkTarget | undefined {
    return this.#piece.link;
  }

  get tag(): StructureElement | undefined {
    return this.#piece.tag;
  }
}

/** The parts of the line from item `start` to the break at item `end`, in the order of the text. */
export function partsOf(items: readonly Item[], start: number, end: number): Part[] {
  const parts: Part[] = [];
  for (let i = start; i < end; i++) {
    const item = items[i];
    if (item?.kind === 'glue') parts.push(spacePart(item, item.piece.level, false));
    if (item?.kind !== 'box') continue;
    let to = item.to;
    // Fragments between hyphens that were not used belong together again.
    for (let next = items[i + 1]; i + 1 < end; next = items[i + 1]) {
      if (next?.kind === 'box' && next.piece === item.piece && next.from === to) to = next.to;
      else if (next?.kind !== 'penalty') break;
      i++;
    }
    const { piece } = item;
    if (to === item.to && item.from === 0 && to === piece.text.length)
      parts.push(new Part(piece, piece.shaped, item.width, piece.level, undefined, false, false));
    else parts.push(wordPart(piece, item.from, to, piece.level, false));
  }
  const last = items[end];
  if (last?.kind === 'penalty' && last.hyphen) {
    const { hyphen } = last;
    parts.push(wordPart(hyphen, 0, hyphen.text.length, parts.at(-1)?.level ?? 0, true));
  } else if (last?.kind === 'glue') parts.push(spacePart(last, 0, true));
  return parts;
}

function spacePart(glue: Glue, level: number, trailing: boolean): Part {
  return new Part(glue.piece, glue.piece.shaped, glue.width, level, glue, trailing, false);
}

function wordPart(piece: Piece, from: number, to: number, level: number, added: boolean): Part {
  const whole = from === 0 && to === piece.text.length;
  const shaped = whole ? piece.shaped : piece.shaper.shape(piece.text.slice(from, to));
  const width = atSize(em(shaped.width + shaped.count * piece.style.tracking), piece.style.size);
  return new Part(piece, shaped, width, level, undefined, false, added);
}
