/**
 * The items that lines are made of, after Knuth and Plass, "Breaking Paragraphs into Lines" (Software: Practice
 * and Experience 11, 1981), section 2: boxes, glue and penalties.
 */
import type { Pt } from '../units/length.ts';
import type { Face } from './face.ts';
import type { Shaped } from './shaped.ts';
import type { Shaper } from './shaper.ts';
import type { StructureElement } from '../structure/element.ts';
import type { LinkTarget, TextStyle } from './style.ts';

/** A stretch of one style, face, direction and language between two spaces or places to break. */
export interface Piece {
  readonly text: string;
  readonly style: TextStyle;
  readonly face: Face;
  /** How it is shaped, and a part of it would be. */
  readonly shaper: Shaper;
  /** Embedding level (UAX 9): odd is right to left. */
  readonly level: number;
  readonly link: LinkTarget | undefined;
  readonly tag: StructureElement | undefined;
  readonly shaped: Shaped;
}

/** Part of a piece, or the whole of it. */
export interface Box {
  readonly kind: 'box';
  readonly width: Pt;
  readonly piece: Piece;
  /** UTF-16 range in the piece's text. */
  readonly from: number;
  readonly to: number;
  /** Where it may be divided, in order, and what is then set there; neither on parts of a word. */
  readonly places?: readonly Place[];
  readonly hyphen?: Penalty | undefined;
}

/** A place in a word at which a line may end. */
export interface Place {
  /** UTF-16 index in the piece's text. */
  readonly to: number;
  /** Of what is before it, without the hyphen. */
  readonly width: Pt;
}

/** A space: may stretch and shrink, and is dropped from sight where a line ends at it. */
export interface Glue {
  readonly kind: 'glue';
  readonly width: Pt;
  readonly stretch: Pt;
  readonly shrink: Pt;
  readonly piece: Piece;
}

/** A place where a line may end, and what that costs: `Infinity` forbids, `-Infinity` forces. */
export interface Penalty {
  readonly kind: 'penalty';
  readonly cost: number;
  /** Width of what is printed when the line ends here: a hyphen, or nothing. */
  readonly width: Pt;
  /** Whether two such ends in a row look bad (hyphens). */
  readonly flagged: boolean;
  /** Set when a hyphen is added here: how it is set. */
  readonly hyphen: Piece | undefined;
}

export type Item = Box | Glue | Penalty;
