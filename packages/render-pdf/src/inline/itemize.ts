/** Runs to items: directions, faces, places to break, shaping. The first step of setting a paragraph. */
import { pt, ZERO, type Pt } from '../units/length.ts';
import { embeddingLevels, type BaseDirection } from './bidi.ts';
import type { FontSet } from './font-set.ts';
import type { Hyphenate } from './hyphenate.ts';
import type { Item, Piece } from './item.ts';
import { partWidth, piecesOf, pieceWidth } from './piece.ts';
import { MAY_BREAK, MUST_BREAK, opportunities, type Opportunities } from './opportunities.ts';
import type { Run } from './run.ts';
import type { TextStyle } from './style.ts';

export interface ItemizeOptions {
  readonly fonts: FontSet;
  readonly hyphenate: (language: string) => Hyphenate;
  readonly hyphenated: boolean;
  /** The narrowest line; a longer word may be cut anywhere between graphemes. */
  readonly measure: Pt;
  readonly direction: BaseDirection;
  readonly onMissing: (grapheme: string) => void;
}

export interface Itemized {
  readonly items: readonly Item[];
  readonly rtl: boolean;
}

const HYPHEN_COST = 1; // a mark that a hyphen stands here; line breaking weighs it
const CUT_COST = 5000; // a word cut where no rule allows it
// A word space grows by half at an adjustment ratio of 1, and shrinks to three quarters at most: less than
// the paper's two thirds, since Source Serif's space is narrow already.
const STRETCH = 0.5;
const SHRINK = 0.25;

/** The items of a text without breaks and spaces. They say nothing of its place, so all its places share them. */
interface Word {
  readonly items: readonly Item[];
  readonly width: number;
  /** No character was missing. */
  readonly whole: boolean;
}

// By fonts, that is, by document; by style object; by direction, hyphenation and language; by text.
const knownWords = new WeakMap<FontSet, WeakMap<TextStyle, Map<string, Map<string, Word>>>>();

export function itemize(runs: readonly Run[], options: ItemizeOptions): Itemized {
  const text = runs.map((run) => run.text).join('');
  const { levels, rtl } = embeddingLevels(text, options.direction);
  const builder = new ItemBuilder(options, opportunities(text), levels);
  let start = 0;
  for (const run of runs) {
    builder.addRun(run, start);
    start += run.text.length;
  }
  return { items: builder.finish(), rtl };
}

class ItemBuilder {
  readonly #options: ItemizeOptions;
  readonly #breaks: Opportunities;
  readonly #levels: ArrayLike<number> | undefined;
  readonly #items: Item[] = [];
  // The word being built, for cutting it when it is longer than a line.
  #wordStart = 0;
  #wordWidth = 0;

  constructor(options: ItemizeOptions, breaks: Opportunities, levels: ArrayLike<number> | undefined) {
    this.#options = options;
    this.#breaks = breaks;
    this.#levels = levels;
  }

  addRun(run: Run, start: number): void {
    const { text } = run;
    const breaks = this.#breaks;
    const levels = this.#levels;
    let from = 0;
    let spaceBefore = isSpace(text.charCodeAt(0));
    for (let i = 1; i <= text.length; i++) {
      const at = start + i;
      const space = isSpace(text.charCodeAt(i));
      const ends =
        spaceBefore || space || i === text.length || breaks[at] !== 0 || levels?.[at] !== levels?.[at - 1];
      spaceBefore = space;
      if (!ends) continue;
      this.#addSegment(run, from, i, start);
      from = i;
    }
  }

  #addSegment(run: Run, from: number, to: number, start: number): void {
    const opportunity = this.#breaks[start + from];
    const text = run.text.slice(from, to);
    const style = run.style;
    // A number of a note stays with the word it belongs to.
    const bound = style.script === 'sup' && run.link?.to === 'anchor';
    if (
      opportunity === MUST_BREAK ||
      (opportunity === MAY_BREAK && !bound && this.#items.at(-1)?.kind !== 'glue')
    )
      this.#addBreak(opportunity === MUST_BREAK);
    if (text === '\n') return;
    // In code a space that may not break indents a line, and must not vanish at its head.
    const indents = text === '\u00a0' && style.family === 'mono';
    if (isSpace(text.charCodeAt(0)) && !indents) this.#addSpace(run, text, start + from);
    else this.#addText(run, text.includes('\n') ? text.replaceAll('\n', '') : text, start + from);
  }

  #addBreak(forced: boolean): void {
    const last = this.#items.at(-1);
    // A line that ends at a hyphen of the text looks hyphenated, too.
    const flagged = last?.kind === 'box' && /[-\u2010]$/.test(last.piece.text);
    if (forced) this.#items.push(forcedBreak());
    else if (last) this.#items.push({ kind: 'penalty', cost: 0, width: ZERO, flagged });
    this.#endWord();
  }

  #addSpace(run: Run, text: string, at: number): void {
    this.#endWord();
    const mayBreak = this.#breaks[at + text.length] !== 0;
    const piece = this.#pieces(run, text, at)[0];
    if (!piece) return;
    const width = pieceWidth(piece);
    const fixed = /[\u2000-\u200a\u202f]/.test(text);
    if (!mayBreak) this.#items.push({ kind: 'penalty', cost: Infinity, width: ZERO, flagged: false });
    this.#items.push({
      kind: 'glue',
      width,
      stretch: fixed ? ZERO : pt(width * STRETCH),
      shrink: fixed ? ZERO : pt(width * SHRINK),
      piece,
    });
    this.#wordStart = this.#items.length;
  }

  #addText(run: Run, text: string, at: number): void {
    const level = this.#levels?.[at] ?? 0;
    const known = run.link || run.tag ? undefined : this.#wordsOf(run, level);
    let word = known?.get(text);
    if (!word) {
      word = this.#newWord(run, text, level);
      if (word.whole) known?.set(text, word); // what is missing must be reported at each place
    }
    for (const item of word.items) this.#items.push(item);
    this.#wordWidth += word.width;
  }

  #wordsOf(run: Run, level: number): Map<string, Word> {
    const { fonts, hyphenated } = this.#options;
    const byStyle = knownWords.get(fonts) ?? new WeakMap<TextStyle, Map<string, Map<string, Word>>>();
    knownWords.set(fonts, byStyle);
    const byKind = byStyle.get(run.style) ?? new Map<string, Map<string, Word>>();
    byStyle.set(run.style, byKind);
    const kind = `${level} ${hyphenated} ${run.language}`;
    const words = byKind.get(kind) ?? new Map<string, Word>();
    byKind.set(kind, words);
    return words;
  }

  #newWord(run: Run, text: string, level: number): Word {
    const items: Item[] = [];
    let width = 0;
    let whole = true;
    const pieces = (part: string): readonly Piece[] =>
      piecesOf(run, part, level, this.#options.fonts, (grapheme) => {
        whole = false;
        this.#options.onMissing(grapheme);
      });
    const addHyphen = (): void => {
      const hyphen = pieces('-')[0];
      if (!hyphen) return;
      const width = pieceWidth(hyphen);
      items.push({ kind: 'penalty', cost: HYPHEN_COST, width, flagged: true, hyphen });
    };
    const soft = text.includes('\u00ad');
    for (const [i, part] of (soft ? text.split('\u00ad') : [text]).entries()) {
      if (i > 0) addHyphen();
      for (const piece of pieces(part)) {
        let from = 0;
        for (const to of [...(soft ? [] : this.#hyphenPoints(piece)), piece.text.length]) {
          if (from > 0) addHyphen();
          const box: Item = { kind: 'box', piece, from, to, width: partWidth(piece, from, to) };
          items.push(box);
          width += box.width;
          from = to;
        }
      }
    }
    return { items, width, whole };
  }

  #hyphenPoints(piece: Piece): readonly number[] {
    const { hyphenated, hyphenate } = this.#options;
    if (!hyphenated || piece.style.family === 'mono') return [];
    // A capital within, a digit or an address mark: a name, an acronym or no word at all.
    const word = /^[^\p{L}\p{M}]*([\p{L}\p{M}’']+)[^\p{L}\p{M}]*$/u.exec(piece.text);
    if (!word?.[1] || /^.+\p{Lu}/u.test(word[1])) return [];
    const before = piece.text.indexOf(word[1]);
    return hyphenate(piece.language)(word[1].toLowerCase()).map((point) => before + point);
  }

  /** Cuts the word that has just ended wherever a line could not hold it. */
  #endWord(): void {
    if (this.#wordWidth > this.#options.measure) {
      const word = this.#items.splice(this.#wordStart);
      for (const item of word) this.#items.push(...(item.kind === 'box' ? cutBox(item) : [item]));
    }
    this.#wordStart = this.#items.length;
    this.#wordWidth = 0;
  }

  #pieces(run: Run, text: string, at: number): readonly Piece[] {
    return piecesOf(run, text, this.#levels?.[at] ?? 0, this.#options.fonts, this.#options.onMissing);
  }

  finish(): Item[] {
    this.#endWord();
    this.#items.push(forcedBreak());
    return this.#items;
  }
}

/** A break that must be taken; the line that ends at it is not spread. */
function forcedBreak(): Item {
  return { kind: 'penalty', cost: -Infinity, width: ZERO, flagged: false };
}

/** Spaces of Unicode that part words, the tab and the line feed; by UTF-16 unit. */
function isSpace(unit: number): boolean {
  if (unit < 0xa1) return unit === 0x20 || unit === 0xa0 || unit === 0x09 || unit === 0x0a;
  return (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}

function cutBox(box: Item & { kind: 'box' }): Item[] {
  const out: Item[] = [];
  let from = box.from;
  for (const { index, segment } of new Intl.Segmenter('und').segment(
    box.piece.text.slice(box.from, box.to),
  )) {
    const to = box.from + index + segment.length;
    if (from > box.from || out.length > 0)
      out.push({ kind: 'penalty', cost: CUT_COST, width: ZERO, flagged: false });
    out.push({ kind: 'box', piece: box.piece, from, to, width: partWidth(box.piece, from, to) });
    from = to;
  }
  return out;
}
