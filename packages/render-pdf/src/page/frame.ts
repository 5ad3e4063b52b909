/** What stands on a page, as pure data: text lines, rules, boxes, pictures, each at its place. */
import type { SetLine } from '../inline/line.ts';
import type { Colour, TextStyle } from '../inline/style.ts';
import type { Tag } from '../structure/element.ts';
import type { Pt } from '../units/length.ts';

interface At {
  readonly x: Pt;
  /** Top edge; a line of text's baseline. Downwards. */
  readonly y: Pt;
  /** The element that it is part of; or what it is besides the text. */
  readonly tag: Tag;
}

export interface LineFrame extends At {
  readonly kind: 'line';
  readonly line: SetLine;
  /** An unseen space follows: more of the same element comes, and no white space of the text parts them. */
  readonly spaced?: boolean;
}

/** A filled rectangle: hairlines are thin ones. */
export interface BarFrame extends At {
  readonly kind: 'bar';
  readonly width: Pt;
  readonly height: Pt;
  readonly colour: Colour;
}

/** A rectangle drawn as a hairline. */
export interface OutlineFrame extends At {
  readonly kind: 'outline';
  readonly width: Pt;
  readonly height: Pt;
}

export interface PictureFrame extends At {
  readonly kind: 'picture';
  readonly width: Pt;
  readonly height: Pt;
  readonly sha256: string;
}

/** A marking's label in its own colours. `x` is its right end. */
export interface MarkingFrame extends At {
  readonly kind: 'marking';
  readonly line: SetLine;
  readonly label: string;
}

/** The number of the page where an anchor stands, known once pages are made. `x` is its outer end. */
export interface ReferenceFrame extends At {
  readonly kind: 'reference';
  readonly anchor: string;
  readonly style: TextStyle;
  /** Where the words before it end: dots lead from there to the number. */
  readonly leaderFrom: Pt;
  /** The number stands at the left, the words before it at the right. */
  readonly mirrored: boolean;
}

export type Frame = LineFrame | BarFrame | OutlineFrame | PictureFrame | MarkingFrame;

/**
 * A frame as composed: from its row's top, and from the left of the text column, of the outer column, or of
 * both together, whichever side of the text the outer column is on.
 */
export type RowFrame = (Frame | ReferenceFrame) & { readonly lane?: 'margin' | 'page' };
