/**
 * The words and spaces of one style, language and direction, each made once in a document. Their items say nothing
 * of a place, so all its places share them.
 */
import { pt, ZERO } from '../units/length.ts';
import { WordBox, type Divider } from './box.ts';
import type { Face } from './face.ts';
import { featuresOf } from './features.ts';
import type { FontSet } from './font-set.ts';
import { divisionsOf, SHORTEST, type Hyphenate } from './hyphenate.ts';
import type { Glue, Item, Penalty, Piece } from './item.ts';
import { piecesOf, pieceWidth, quickFace } from './piece.ts';
import type { Run } from './run.ts';
import { COMMON, MIXED, scriptOf, type WordScript } from './script.ts';
import type { Shaper } from './shaper.ts';
import type { TextStyle } from './style.ts';

/** Boxes, and penalties where the word may be divided. */
export interface Word {
  readonly items: readonly Item[];
  readonly width: number;
}

/** What is told of a character that no font has. */
export type OnMissing = (grapheme: string) => void;

const HYPHEN_COST = 1; // a mark that a hyphen stands here; line breaking weighs it

// A word space grows by half at an adjustment ratio of 1, and shrinks to two thirds at most (paper, p. 1124).
const STRETCH = 0.5;
const SHRINK = 1 / 3;

const ignored: OnMissing = () => {};

export class WordBook implements Divider {
  readonly #run: Run;
  readonly #level: number;
  readonly #fonts: FontSet;
  readonly #divide: Hyphenate | undefined;
  readonly #words = new Map<string, Word>();
  readonly #spaces = new Map<string, Glue>();
  /** The face that sets nearly every word, and how. */
  readonly #quick: { readonly face: Face; readonly shaper: Shaper } | undefined;
  #hyphen: Penalty | 'none' | undefined;

  /** `run` gives the style and the rest but for the text. `divide`: none where words are not divided. */
  constructor(run: Run, level: number, fonts: FontSet, divide: Hyphenate | undefined) {
    this.#run = run;
    this.#level = level;
    this.#fonts = fonts;
    this.#divide = run.style.family === 'mono' ? undefined : divide;
    const face = quickFace(run.style, fonts);
    const features = face && featuresOf(run.style, face);
    this.#quick = face && { face, shaper: face.shaper(features ?? '', level % 2 === 1, run.language) };
  }

  /** A word that is there already. */
  find(text: string): Word | undefined {
    return this.#words.get(text);
  }

  /** Makes the words that can be made from the one face. Those of one script are shaped together. */
  prepare(texts: readonly string[]): void {
    const quick = this.#quick;
    if (!quick) return;
    const byScript: string[][] = [];
    for (const text of texts) {
      const script = scriptOf(text, quick.face);
      if (script !== MIXED) (byScript[script] ??= []).push(text);
    }
    for (const [script, some] of byScript.entries()) {
      if (!some) continue;
      if ((script as WordScript) !== COMMON && this.#level === 0) quick.shaper.shapeTogether(some);
      for (const text of some)
        if (!this.#words.has(text)) this.#words.set(text, this.#newWord([this.#quickPiece(text, quick)]));
    }
  }

  /** A text without breaks and spaces. What is missing is reported at each place, so it is not kept. */
  word(text: string, onMissing: OnMissing): Word {
    const known = this.#words.get(text);
    if (known) return known;
    let whole = true;
    const pieces = (part: string): readonly Piece[] =>
      this.#pieces(part, (grapheme) => {
        whole = false;
        onMissing(grapheme);
      });
    const word = text.includes('\u00ad')
      ? this.#softened(text.split('\u00ad').map(pieces))
      : this.#newWord(pieces(text));
    if (whole) this.#words.set(text, word);
    return word;
  }

  /** The space as it may be spread; nothing where no font has it. */
  space(text: string, onMissing: OnMissing): Glue | undefined {
    const known = this.#spaces.get(text);
    if (known) return known;
    const piece = this.#pieces(text, onMissing)[0];
    if (!piece) return undefined;
    const width = pieceWidth(piece);
    const fixed = /[\u2000-\u200a\u202f]/.test(text);
    const stretch = fixed ? ZERO : pt(width * STRETCH);
    const shrink = fixed ? ZERO : pt(width * SHRINK);
    const glue: Glue = { kind: 'glue', width, stretch, shrink, piece };
    this.#spaces.set(text, glue);
    return glue;
  }

  #pieces(text: string, onMissing: OnMissing): readonly Piece[] {
    return piecesOf(this.#run, text, this.#level, this.#fonts, onMissing);
  }

  #quickPiece(text: string, { face, shaper }: { readonly face: Face; readonly shaper: Shaper }): Piece {
    const { style, link, tag } = this.#run;
    return { text, style, face, shaper, level: this.#level, link, tag, shaped: shaper.shape(text) };
  }

  #newWord(pieces: readonly Piece[]): Word {
    const items: Item[] = [];
    let width = 0;
    for (const piece of pieces) {
      const box = new WordBox(piece, this.#divide && piece.text.length >= SHORTEST ? this : undefined);
      items.push(box);
      width += box.width;
    }
    return { items, width };
  }

  /** A word that says itself where it may be divided. */
  #softened(parts: readonly (readonly Piece[])[]): Word {
    const items: Item[] = [];
    let width = 0;
    for (const [i, pieces] of parts.entries()) {
      const hyphen = i > 0 ? this.hyphen : undefined;
      if (hyphen) items.push(hyphen);
      for (const piece of pieces) {
        const box = new WordBox(piece, undefined);
        items.push(box);
        width += box.width;
      }
    }
    return { items, width };
  }

  /** The same penalty wherever a hyphen may be; none where no font has a hyphen. */
  get hyphen(): Penalty | undefined {
    this.#hyphen ??= this.#newHyphen();
    return this.#hyphen === 'none' ? undefined : this.#hyphen;
  }

  #newHyphen(): Penalty | 'none' {
    const hyphen = this.#pieces('-', ignored)[0];
    if (!hyphen) return 'none';
    return { kind: 'penalty', cost: HYPHEN_COST, width: pieceWidth(hyphen), flagged: true, hyphen };
  }

  /** Places to divide a word of this style. */
  divide(text: string): readonly number[] {
    return this.#divide ? divisionsOf(text, this.#divide) : [];
  }
}

// By fonts, that is, by document; by style object; by direction, hyphenation and language.
const known = new WeakMap<FontSet, WeakMap<TextStyle, Map<string, WordBook>>>();

/** The book that other runs of the same style share. */
export function wordBook(
  run: Run,
  level: number,
  fonts: FontSet,
  hyphenate: ((language: string) => Hyphenate) | undefined,
): WordBook {
  const divide = hyphenate?.(run.language);
  // What a run leads to or belongs to is said by its pieces.
  if (run.link || run.tag) return new WordBook(run, level, fonts, divide);
  const byStyle = known.get(fonts) ?? new WeakMap<TextStyle, Map<string, WordBook>>();
  known.set(fonts, byStyle);
  const byKind = byStyle.get(run.style) ?? new Map<string, WordBook>();
  byStyle.set(run.style, byKind);
  const kind = `${level} ${hyphenate !== undefined} ${run.language}`;
  const book = byKind.get(kind) ?? new WordBook(run, level, fonts, divide);
  byKind.set(kind, book);
  return book;
}
