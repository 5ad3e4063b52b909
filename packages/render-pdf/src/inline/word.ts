/** The items of one word or space. They say nothing of its place, so all its places in a document share them. */
import { pt, ZERO } from '../units/length.ts';
import type { FontSet } from './font-set.ts';
import type { Hyphenate } from './hyphenate.ts';
import type { Item, Piece } from './item.ts';
import { partWidth, pieceWidth } from './piece.ts';
import type { Run } from './run.ts';
import type { TextStyle } from './style.ts';

export interface Word {
  readonly items: readonly Item[];
  readonly width: number;
}

export interface WordContext {
  /** Shapes text in the run's style; what no font has is left out. */
  readonly pieces: (text: string) => readonly Piece[];
  /** None where words are not divided. */
  readonly hyphenate: ((language: string) => Hyphenate) | undefined;
}

// By fonts, that is, by document; by style object; by direction, hyphenation and language; by text.
const known = new WeakMap<FontSet, WeakMap<TextStyle, Map<string, Map<string, Word>>>>();

/** The words already made for a style. `kind` tells apart what else they depend on. */
export function wordsOf(fonts: FontSet, style: TextStyle, kind: string): Map<string, Word> {
  const byStyle = known.get(fonts) ?? new WeakMap<TextStyle, Map<string, Map<string, Word>>>();
  known.set(fonts, byStyle);
  const byKind = byStyle.get(style) ?? new Map<string, Map<string, Word>>();
  byStyle.set(style, byKind);
  const words = byKind.get(kind) ?? new Map<string, Word>();
  byKind.set(kind, words);
  return words;
}

const HYPHEN_COST = 1; // a mark that a hyphen stands here; line breaking weighs it

/** A text without breaks and spaces: boxes, and penalties where it may be divided. */
export function newWord(run: Run, text: string, { pieces, hyphenate }: WordContext): Word {
  const items: Item[] = [];
  let width = 0;
  const addHyphen = (): void => {
    const hyphen = pieces('-')[0];
    if (!hyphen) return;
    items.push({ kind: 'penalty', cost: HYPHEN_COST, width: pieceWidth(hyphen), flagged: true, hyphen });
  };
  const soft = text.includes('\u00ad');
  const divide = hyphenate && !soft && run.style.family !== 'mono' ? hyphenate(run.language) : undefined;
  for (const [i, part] of (soft ? text.split('\u00ad') : [text]).entries()) {
    if (i > 0) addHyphen();
    for (const piece of pieces(part)) {
      let from = 0;
      for (const to of [...(divide ? divisionsOf(piece.text, divide) : []), piece.text.length]) {
        if (from > 0) addHyphen();
        const box: Item = { kind: 'box', piece, from, to, width: partWidth(piece, from, to) };
        items.push(box);
        width += box.width;
        from = to;
      }
    }
  }
  return { items, width };
}

const LETTERS = /[\p{L}\p{M}’']+/u;

/** A capital within, a digit or an address mark: a name, an acronym or no word at all. */
function divisionsOf(text: string, divide: Hyphenate): readonly number[] {
  if (text.length < 5) return [];
  const letters = LETTERS.exec(text);
  if (!letters) return [];
  const [word] = letters;
  const { index } = letters;
  const lower = word.toLowerCase();
  if (lower.length !== word.length || (word !== lower && word.slice(1) !== lower.slice(1))) return [];
  if (index + word.length < text.length && /[\p{L}\p{M}]/u.test(text.slice(index + word.length))) return [];
  const points = divide(lower);
  return index === 0 ? points : points.map((point) => index + point);
}

// A word space grows by half at an adjustment ratio of 1, and shrinks to two thirds at most (paper, p. 1124).
const STRETCH = 0.5;
const SHRINK = 1 / 3;

/** Glue, or nothing where no font has the space. */
export function newSpace(_run: Run, text: string, { pieces }: WordContext): Word {
  const piece = pieces(text)[0];
  if (!piece) return { items: [], width: 0 };
  const width = pieceWidth(piece);
  const fixed = /[\u2000-\u200a\u202f]/.test(text);
  const stretch = fixed ? ZERO : pt(width * STRETCH);
  const shrink = fixed ? ZERO : pt(width * SHRINK);
  return { items: [{ kind: 'glue', width, stretch, shrink, piece }], width };
}
