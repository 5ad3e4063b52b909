/** Pieces: text of one style and direction, shaped in the faces that have its characters. */
import { atSize, em, type Pt } from '../units/length.ts';
import type { Face } from './face.ts';
import { featuresOf, settled, uprightSmallCaps } from './features.ts';
import type { FontSet } from './font-set.ts';
import type { Piece } from './item.ts';
import type { Run } from './run.ts';
import type { TextStyle } from './style.ts';

/** A grapheme, near enough for choosing a face: a character with the marks and joiners that follow it. */
const GRAPHEME = /\P{M}(?:\p{M}|\u200d)*|\p{M}+/gu;

/** Characters of one unit each that nothing combines with: choosing a face for each is choosing it for all. */
const SIMPLE = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*$/;

// By font set and style object. Only hyphens: words are kept with their items.
const known = new WeakMap<FontSet, WeakMap<TextStyle, Map<string, readonly Piece[]>>>();

/** The pieces of a text without breaks. A character that no font has is reported and left out. */
export function piecesOf(
  run: Run,
  text: string,
  level: number,
  fonts: FontSet,
  onMissing: (grapheme: string) => void,
): readonly Piece[] {
  if (run.link || run.tag || text.length > 1) return makePieces(run, text, level, fonts, onMissing);
  const cache = cacheFor(fonts, run.style);
  const key = `${level}${run.language}|${text}`;
  const cached = cache.get(key);
  if (cached) return cached;
  let whole = true;
  const pieces = makePieces(run, text, level, fonts, (grapheme) => {
    whole = false;
    onMissing(grapheme);
  });
  if (whole) cache.set(key, pieces); // what is missing must be reported at each place
  return pieces;
}

function cacheFor(fonts: FontSet, style: TextStyle): Map<string, readonly Piece[]> {
  const byStyle = known.get(fonts) ?? new WeakMap<TextStyle, Map<string, readonly Piece[]>>();
  known.set(fonts, byStyle);
  const cache = byStyle.get(style) ?? new Map<string, readonly Piece[]>();
  byStyle.set(style, cache);
  return cache;
}

function makePieces(
  run: Run,
  text: string,
  level: number,
  fonts: FontSet,
  onMissing: (grapheme: string) => void,
): Piece[] {
  const { language, link, tag } = run;
  return byFace(run.style, text, language, fonts, onMissing).map(([face, part]) => {
    const style = settled(run.style, part, face);
    const features = featuresOf(style, face);
    const shaped = face.shape(part, features, level % 2 === 1, language);
    return {
      text: part,
      style,
      face,
      features,
      language,
      level,
      shaped,
      ...(link && { link }),
      ...(tag && { tag }),
    };
  });
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

export function pieceWidth(piece: Piece): Pt {
  return partWidth(piece, 0, piece.text.length);
}

/** Width of part of a piece, from the clusters of the whole; kerning across the cut is counted with it. */
export function partWidth(piece: Piece, from: number, to: number): Pt {
  const { shaped, style } = piece;
  let width = 0;
  let glyphs = 0;
  for (let i = 0; i < shaped.glyphs.length; i++) {
    const cluster = shaped.clusters[i] ?? 0;
    if (cluster < from || cluster >= to) continue;
    width += shaped.advances[i] ?? 0;
    glyphs++;
  }
  return atSize(em(width + glyphs * style.tracking), style.size);
}
