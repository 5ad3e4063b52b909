/**
 * The words and spaces of one style, language and direction, each made once for the same fonts. Their items say
 * nothing of a place, so all places share them, in one document after the other.
 */
import { pt, ZERO } from '../units/length.ts';
import { WordBox, type Divider } from './box.ts';
import { featuresOf } from './features.ts';
import type { FontSet } from './font-set.ts';
import { divisionsOf, SHORTEST, type Hyphenate, type HyphenationOf } from './hyphenate.ts';
import type { Glue, Item, Penalty, Piece } from './item.ts';
import { piecesOf, pieceWidth, quickFace, WordPiece, type PieceManner } from './piece.ts';
import type { Run } from './run.ts';
import { MIXED, scriptOf, SCRIPTS } from './script.ts';
import type { Shaped } from './shaped.ts';
import type { TextStyle } from './style.ts';
import { WordTable } from './word-table.ts';

/** A word of more than one style or script, or one that says itself where it may be divided: boxes and penalties. */
export interface WordParts {
  readonly kind: 'parts';
  readonly items: readonly Item[];
  readonly width: number;
}

/** Nearly every word is one box: documents have tens of thousands, so it is kept without a shell. */
export type Word = WordBox | WordParts;

/** A run but for its text. */
export type Manner = Omit<Run, 'text'>;

/** What is told of a character that no font has. */
export type OnMissing = (grapheme: string) => void;

// Words of one style kept at most; a bound, so that a process that renders for days does not grow.
const MOST_WORDS = 20_000;

const HYPHEN_COST = 1; // a mark that a hyphen stands here; line breaking weighs it

// A word space grows by half at an adjustment ratio of 1, and shrinks to two thirds at most (paper, p. 1124).
const STRETCH = 0.5;
const SHRINK = 1 / 3;

const ignored: OnMissing = () => {};

export class WordBook implements Divider {
  readonly #run: Manner;
  readonly #level: number;
  readonly #fonts: FontSet;
  readonly #divide: Hyphenate | undefined;
  readonly #words = new WordTable<Word>();
  readonly #spaces = new Map<string, Glue>();
  /** The face that sets nearly every word, and how. */
  readonly #quick: PieceManner | undefined;
  #hyphen: Penalty | 'none' | undefined;

  /** `run` gives the style and the rest but for the text. `divide`: none where words are not divided. */
  constructor(run: Manner, level: number, fonts: FontSet, divide: Hyphenate | undefined) {
    this.#run = run;
    this.#level = level;
    this.#fonts = fonts;
    this.#divide = run.style.family === 'mono' ? undefined : divide;
    const face = quickFace(run.style, fonts);
    const features = face && featuresOf(run.style, face);
    if (!face) return;
    const { style, link, tag } = run;
    const shaper = face.shaper(features ?? '', level % 2 === 1, run.language);
    this.#quick = { style, face, shaper, level, link, tag };
  }

  /** The word between two indexes of a text, if it is there already. */
  find(text: string, from: number, to: number): Word | undefined {
    return this.#words.find(text, from, to);
  }

  /** Makes the words that can be made from the one face; the others are not there. Those of one script are shaped together. */
  prepare(texts: readonly string[]): readonly (Word | undefined)[] {
    const made: (Word | undefined)[] = texts.map(() => undefined);
    const quick = this.#quick;
    if (!quick) return made;
    const byScript: number[][] = [[], [], [], [], []];
    for (let i = 0; i < texts.length; i++) {
      const script = scriptOf(texts[i] ?? '', quick.face);
      if (script !== MIXED) byScript[script]?.push(i);
    }
    for (const script of SCRIPTS) {
      const some = byScript[script] ?? [];
      if (some.length === 0) continue;
      const words = some.map((i) => texts[i] ?? '');
      const together = this.#level === 0 ? quick.shaper.shapeTogether(words, script) : undefined;
      for (let k = 0; k < words.length; k++) {
        const text = words[k] ?? '';
        const word = this.#quickBox(text, quick, together?.[k]);
        this.#keep(text, word);
        made[some[k] ?? 0] = word;
      }
    }
    return made;
  }

  #keep(text: string, word: Word): void {
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    this.#words.add(text, word);
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
    if (whole) this.#keep(text, word);
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

  #quickBox(text: string, quick: PieceManner, ready: Shaped | undefined): WordBox {
    return this.#newBox(new WordPiece(text, ready ?? quick.shaper.shape(text), quick));
  }

  #newBox(piece: Piece): WordBox {
    return new WordBox(piece, this.#divide && piece.text.length >= SHORTEST ? this : undefined);
  }

  #newWord(pieces: readonly Piece[]): Word {
    const [only] = pieces;
    if (only && pieces.length === 1) return this.#newBox(only);
    let width = 0;
    const items = pieces.map((piece) => {
      const box = this.#newBox(piece);
      width += box.width;
      return box;
    });
    return { kind: 'parts', items, width };
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
    return { kind: 'parts', items, width };
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

// By style object; by direction, hyphenation and language.
const known = new WeakMap<FontSet, WeakMap<TextStyle, Map<string, WordBook>>>();

/** The book that other runs of the same style share. */
export function wordBook(
  { style, language, link, tag }: Run,
  level: number,
  fonts: FontSet,
  hyphenate: HyphenationOf | undefined,
): WordBook {
  const divide = hyphenate?.(language);
  // What a run leads to or belongs to is said by its pieces.
  if (link || tag)
    return new WordBook(
      { style, language, ...(link && { link }), ...(tag && { tag }) },
      level,
      fonts,
      divide,
    );
  const byStyle = known.get(fonts) ?? new WeakMap<TextStyle, Map<string, WordBook>>();
  known.set(fonts, byStyle);
  const byKind = byStyle.get(style) ?? new Map<string, WordBook>();
  byStyle.set(style, byKind);
  const kind = `${level} ${divide !== undefined} ${language}`;
  const book = byKind.get(kind) ?? new WordBook({ style, language }, level, fonts, divide);
  byKind.set(kind, book);
  return book;
}
