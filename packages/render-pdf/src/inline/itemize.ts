/** Runs to items: directions, faces, places to break, shaping. The first step of setting a paragraph. */
import { ZERO, type Pt } from '../units/length.ts';
import { embeddingLevels, type BaseDirection } from './bidi.ts';
import { allDivided } from './box.ts';
import type { FontSet } from './font-set.ts';
import type { HyphenationOf } from './hyphenate.ts';
import type { Item } from './item.ts';
import { partWidth } from './piece.ts';
import { MAY_BREAK, MUST_BREAK, opportunities, type Opportunities } from './opportunities.ts';
import type { Run } from './run.ts';
import { wordBook, type OnMissing, type Word, type WordBook } from './word-book.ts';

export interface ItemizeOptions {
  readonly fonts: FontSet;
  readonly hyphenate: HyphenationOf;
  readonly hyphenated: boolean;
  /** The narrowest line; a longer word may be cut anywhere between graphemes. */
  readonly measure: Pt;
  readonly direction: BaseDirection;
  readonly onMissing: OnMissing;
}

export interface Itemized {
  readonly items: readonly Item[];
  readonly rtl: boolean;
}

const CUT_COST = 5000; // a word cut where no rule allows it

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
  #book: { readonly run: Run; readonly level: number; readonly words: WordBook } | undefined;

  constructor(options: ItemizeOptions, breaks: Opportunities, levels: ArrayLike<number> | undefined) {
    this.#options = options;
    this.#breaks = breaks;
    this.#levels = levels;
  }

  addRun(run: Run, start: number): void {
    const ends = this.#segmentEnds(run.text, start);
    const words = this.#levels ? undefined : this.#wordsOf(run, ends);
    let from = 0;
    for (let k = 0; k < ends.length; k++) {
      const to = ends[k] ?? 0;
      this.#addSegment(run, from, to, start, words?.[k]);
      from = to;
    }
  }

  /** Segments are words, single spaces, and what stands between two places to break or changes of direction. */
  #segmentEnds(text: string, start: number): readonly number[] {
    const breaks = this.#breaks;
    const levels = this.#levels;
    const ends: number[] = [];
    let spaceBefore = isSpace(text.charCodeAt(0));
    for (let i = 1; i < text.length; i++) {
      const at = start + i;
      const space = isSpace(text.charCodeAt(i));
      if (spaceBefore || space || breaks[at] !== 0 || (levels && levels[at] !== levels[at - 1])) ends.push(i);
      spaceBefore = space;
    }
    if (text.length > 0) ends.push(text.length);
    return ends;
  }

  /** The words of a run in one direction; those not made before are made together. */
  #wordsOf(run: Run, ends: readonly number[]): (Word | undefined)[] {
    const book = this.#bookOf(run, 0);
    const words: (Word | undefined)[] = [];
    const first = new Map<string, number>(); // of those not made before, where each stands first
    let from = 0;
    for (let k = 0; k < ends.length; k++) {
      const to = ends[k] ?? 0;
      const space = isSpace(run.text.charCodeAt(from));
      const word = space ? undefined : book.find(run.text, from, to);
      words.push(word);
      if (!word && !space) {
        const text = run.text.slice(from, to);
        if (!first.has(text)) first.set(text, k);
      }
      from = to;
    }
    if (first.size === 0) return words;
    const made = book.prepare([...first.keys()]);
    let next = 0;
    for (const k of first.values()) words[k] = made[next++];
    return words;
  }

  #addSegment(run: Run, from: number, to: number, start: number, word: Word | undefined): void {
    const opportunity = this.#breaks[start + from];
    const { style } = run;
    if (opportunity !== 0) {
      // A number of a note stays with the word it belongs to.
      const bound = style.script === 'sup' && run.link?.to === 'anchor';
      if (
        opportunity === MUST_BREAK ||
        (opportunity === MAY_BREAK && !bound && this.#items.at(-1)?.kind !== 'glue')
      )
        this.#addBreak(opportunity === MUST_BREAK);
    }
    if (word) {
      this.#addWord(word);
      return;
    }
    const text = run.text.slice(from, to);
    if (text === '\n') return;
    const book = this.#bookOf(run, this.#levels?.[start + from] ?? 0);
    // In code a space that may not break indents a line, and must not vanish at its head.
    const indents = text === '\u00a0' && style.family === 'mono';
    if (isSpace(text.charCodeAt(0)) && !indents) this.#addSpace(book, text, start + to);
    else this.#addWord(book.word(text, this.#options.onMissing));
  }

  #addBreak(forced: boolean): void {
    const last = this.#items.at(-1);
    // A line that ends at a hyphen of the text looks hyphenated, too.
    const flagged = last?.kind === 'box' && endsInHyphen(last.piece.text);
    if (forced) this.#items.push(forcedBreak());
    else if (last) this.#items.push(penalty(0, flagged));
    this.#endWord();
  }

  /** `end`: where the space ends in the whole text. */
  #addSpace(book: WordBook, text: string, end: number): void {
    this.#endWord();
    const glue = book.space(text, this.#options.onMissing);
    if (!glue) return;
    if (this.#breaks[end] === 0) this.#items.push(penalty(Infinity));
    this.#items.push(glue);
    this.#wordStart = this.#items.length;
  }

  #addWord(word: Word): void {
    if (word.kind === 'box') this.#items.push(word);
    else for (let i = 0; i < word.items.length; i++) this.#items.push(word.items[i] as Item);
    this.#wordWidth += word.width;
  }

  #bookOf(run: Run, level: number): WordBook {
    // Word after word is asked for in the same style.
    if (this.#book?.run === run && this.#book.level === level) return this.#book.words;
    const { fonts, hyphenate, hyphenated } = this.#options;
    const words = wordBook(run, level, fonts, hyphenated ? hyphenate : undefined);
    this.#book = { run, level, words };
    return words;
  }

  /** Cuts the word that has just ended wherever a line could not hold it. */
  #endWord(): void {
    if (this.#wordWidth > this.#options.measure) {
      const word = this.#items.splice(this.#wordStart);
      for (const item of allDivided(word)) this.#items.push(...(item.kind === 'box' ? cutBox(item) : [item]));
    }
    this.#wordStart = this.#items.length;
    this.#wordWidth = 0;
  }

  finish(): Item[] {
    this.#endWord();
    this.#items.push(forcedBreak());
    return this.#items;
  }
}

/** A break that must be taken; the line that ends at it is not spread. */
function forcedBreak(): Item {
  return penalty(-Infinity);
}

function penalty(cost: number, flagged = false): Item {
  return { kind: 'penalty', cost, width: ZERO, flagged, hyphen: undefined };
}

function endsInHyphen(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === 0x2d || last === 0x2010;
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
    if (from > box.from || out.length > 0) out.push(penalty(CUT_COST));
    out.push({ kind: 'box', piece: box.piece, from, to, width: partWidth(box.piece, from, to) });
    from = to;
  }
  return out;
}
