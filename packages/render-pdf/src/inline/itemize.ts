/** Runs to items: directions, faces, places to break, shaping. The first step of setting a paragraph. */
import { ZERO, type Pt } from '../units/length.ts';
import { embeddingLevels, type BaseDirection } from './bidi.ts';
import type { FontSet } from './font-set.ts';
import type { Hyphenate } from './hyphenate.ts';
import type { Item, Piece } from './item.ts';
import { partWidth, piecesOf } from './piece.ts';
import { MAY_BREAK, MUST_BREAK, opportunities, type Opportunities } from './opportunities.ts';
import type { Run } from './run.ts';
import type { TextStyle } from './style.ts';
import { newSpace, newWord, wordsOf, type Word, type WordContext } from './word.ts';

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
  #words:
    | {
        readonly style: TextStyle;
        readonly language: string;
        readonly level: number;
        readonly known: Map<string, Word>;
      }
    | undefined;

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
    const [glue] = this.#word(run, text, at, newSpace).items;
    if (!glue) return;
    if (!mayBreak) this.#items.push({ kind: 'penalty', cost: Infinity, width: ZERO, flagged: false });
    this.#items.push(glue);
    this.#wordStart = this.#items.length;
  }

  #addText(run: Run, text: string, at: number): void {
    const word = this.#word(run, text, at, newWord);
    for (const item of word.items) this.#items.push(item);
    this.#wordWidth += word.width;
  }

  /** The items of a text, made when it first comes with this style, language and direction. */
  #word(run: Run, text: string, at: number, make: (run: Run, text: string, on: WordContext) => Word): Word {
    const level = this.#levels?.[at] ?? 0;
    const known = run.link || run.tag ? undefined : this.#wordsOf(run, level);
    const before = known?.get(text);
    if (before) return before;
    let whole = true;
    const { fonts, hyphenate, hyphenated, onMissing } = this.#options;
    const pieces = (part: string): readonly Piece[] =>
      piecesOf(run, part, level, fonts, (grapheme) => {
        whole = false;
        onMissing(grapheme);
      });
    const word = make(run, text, { pieces, hyphenate: hyphenated ? hyphenate : undefined });
    if (whole) known?.set(text, word); // what is missing must be reported at each place
    return word;
  }

  #wordsOf(run: Run, level: number): Map<string, Word> {
    const { style, language } = run;
    // Word after word is asked for in the same style.
    if (this.#words?.style === style && this.#words.language === language && this.#words.level === level)
      return this.#words.known;
    const known = wordsOf(this.#options.fonts, style, `${level} ${this.#options.hyphenated} ${language}`);
    this.#words = { style, language, level, known };
    return known;
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
