/** Pieces: text of one style and direction, shaped in the faces that have its characters. */
import { atSize, em, type Pt } from '../units/length.ts';
import type { Face } from './face.ts';
import { featuresOf, settled, uprightSmallCaps } from './features.ts';
import type { FontSet } from './font-set.ts';
import type { Piece } from './item.ts';
import type { StructureElement } from '../structure/element.ts';
import type { Run } from './run.ts';
import type { Shaped } from './shaped.ts';
import type { Shaper } from './shaper.ts';
import { caseParts } from './scaled-capitals.ts';
import type { LinkTarget, TextStyle } from './style.ts';

/** What all words of one style and direction share. */
export type PieceManner = Omit<Piece, 'text' | 'shaped'>;

/** There are tens of thousands, so each holds no more than is its own. All are made alike. */
export class WordPiece implements Piece {
  readonly text: string;
  readonly shaped: Shaped;
  readonly #manner: PieceManner;

  constructor(text: string, shaped: Shaped, manner: PieceManner) {
    this.text = text;
    this.shaped = shaped;
    this.#manner = manner;
  }

  get style(): TextStyle {
    return this.#manner.style;
  }

  get face(): Face {
    return this.#manner.face;
  }

  get shaper(): Shaper {
    return this.#manner.shaper;
  }

  get level(): number {
    return this.#manner.level;
  }

  get link(): LinkTarget | undefined {
    return this.#manner.link;
  }

  get tag(): StructureElement | undefined {
    return this.#manner.tag;
  }
}

/** A grapheme, near enough for choosing a face: a character with the marks and joiners that follow it. */
const GRAPHEME = /\P{M}(?:\p{M}|\u200d)*|\p{M}+/gu;

/** Characters of one unit each that nothing combines with: choosing a face for each is choosing it for all. */
const SIMPLE = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*$/;

/** The pieces of a text without breaks. A character that no font has is reported and left out. */
export function piecesOf(
  run: Omit<Run, 'text'>,
  text: string,
  level: number,
  fonts: FontSet,
  onMissing: (grapheme: string) => void,
): readonly Piece[] {
  const { language, link, tag } = run;
  return byFace(run.style, text, language, fonts, onMissing).flatMap(([face, whole]) =>
    caseParts(whole, run.style, face, language).map(({ text: part, capitals, ...cased }): Piece => {
      const style = settled(cased.style, part, face);
      const shaper = face.shaper(featuresOf(style, face), level % 2 === 1, language, capitals);
      return new WordPiece(part, shaper.shape(part), { style, face, shaper, level, link, tag });
    }),
  );
}

/** The face that sets all words which it has the characters of, if how it sets them does not depend on the word. */
export function quickFace(style: TextStyle, fonts: FontSet): Face | undefined {
  const face = style.script === 'normal' ? fonts.firstFace(uprightSmallCaps(style, fonts)) : undefined;
  return style.smallCaps && !face?.hasFeature('smcp') ? undefined : face;
}

function byFace(
  style: TextStyle,
  text: string,
  language: string,
  fonts: FontSet,
  onMissing: (grapheme: string) => void,
): [Face, string][] {
  const wanted = uprightSmallCaps(style, fonts);
  const first = fonts.firstFace(wanted);
  if (first && SIMPLE.test(text) && first.hasAll(text)) return [[first, text]];
  const out: [Face, string][] = [];
  for (const [grapheme] of text.matchAll(GRAPHEME)) {
    const face = fonts.faceFor(grapheme, wanted, language);
    const last = out.at(-1);
    if (!face) onMissing(grapheme);
    else if (last?.[0] === face) last[1] += grapheme;
    else out.push([face, grapheme]);
  }
  return out;
}

export function pieceWidth({ shaped, style }: Piece): Pt {
  return atSize(em(shaped.width + shaped.count * style.tracking), style.size);
}

/** Width of part of a piece, from the clusters of the whole; kerning across the cut is counted with it. */
export function partWidth({ shaped, style }: Piece, from: number, to: number): Pt {
  let width = 0;
  let glyphs = 0;
  // Where each character has its own glyph, those between are the part's.
  const [first, end] = shaped.simple ? [from, to] : [0, shaped.count];
  for (let i = first; i < end; i++) {
    const cluster = shaped.cluster(i);
    if (cluster < from || cluster >= to) continue;
    width += shaped.advance(i);
    glyphs++;
  }
  return atSize(em(width + glyphs * style.tracking), style.size);
}
