/** Runs to items: directions, faces, places to break, shaping. The first step of setting a paragraph. */
import { pt, ZERO, type Pt } from '../units/length.ts';
import { embeddingLevels, type BaseDirection } from './bidi.ts';
import type { FontSet } from './font-set.ts';
import type { Hyphenate } from './hyphenate.ts';
import type { Item, Piece } from './item.ts';
import { partWidth, piecesOf, pieceWidth } from './piece.ts';
import { opportunities, type Opportunities } from './opportunities.ts';
import type { Run } from './run.ts';

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
const SPACE = /[ \u00a0\t\u2000-\u200a\u202f\u205f\u3000]/;
// A word space grows by half at an adjustment ratio of 1, and shrinks to three quarters at most: less than
// the paper's two thirds, since Source Serif's space is narrow already.
const STRETCH = 0.5;
const SHRINK = 0.25;

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
    let from = 0;
    const { text } = run;
    for (let i = 0; i <= text.length; i++) {
      const at = start + i;
      const ends =
        i === text.length ||
        (i > from &&
          (this.#breaks.has(at) ||
            isSpace(text, i) ||
            isSpace(text, i - 1) ||
            this.#levels?.[at] !== this.#levels?.[at - 1]));
      if (!ends) continue;
      if (i > from) this.#addSegment(run, from, i, start);
      from = i;
    }
  }

  #addSegment(run: Run, from: number, to: number, start: number): void {
    const opportunity = this.#breaks.get(start + from);
    const text = run.text.slice(from, to);
    const style = run.style;
    // A number of a note stays with the word it belongs to.
    const bound = style.script === 'sup' && run.link?.to === 'anchor';
    if (opportunity === 'must' || (opportunity && !bound && this.#items.at(-1)?.kind !== 'glue'))
      this.#addBreak(opportunity);
    if (text === '\n') return;
    // In code a space that may not break indents a line, and must not vanish at its head.
    const indents = text === '\u00a0' && style.family === 'mono';
    if (isSpace(text, 0) && !indents) this.#addSpace(run, text, start + from);
    else this.#addText(run, text.replaceAll('\n', ''), start + from);
  }

  #addBreak(opportunity: 'may' | 'must'): void {
    const last = this.#items.at(-1);
    // A line that ends at a hyphen of the text looks hyphenated, too.
    const flagged = last?.kind === 'box' && /[-\u2010]$/.test(last.piece.text);
    if (opportunity === 'must') this.#items.push(forcedBreak());
    else if (last) this.#items.push({ kind: 'penalty', cost: 0, width: ZERO, flagged });
    this.#endWord();
  }

  #addSpace(run: Run, text: string, at: number): void {
    this.#endWord();
    const mayBreak = this.#breaks.has(at + text.length);
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
    const soft = text.includes('\u00ad');
    for (const [i, part] of (soft ? text.split('\u00ad') : [text]).entries()) {
      if (i > 0) this.#addHyphen(run, at);
      for (const piece of this.#pieces(run, part, at)) this.#addPiece(piece, run, at, !soft);
    }
  }

  #addPiece(piece: Piece, run: Run, at: number, hyphenate: boolean): void {
    const points = hyphenate ? this.#hyphenPoints(piece) : [];
    let from = 0;
    for (const to of [...points, piece.text.length]) {
      if (from > 0) this.#addHyphen(run, at);
      const box: Item = { kind: 'box', piece, from, to, width: partWidth(piece, from, to) };
      this.#items.push(box);
      this.#wordWidth += box.width;
      from = to;
    }
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

  #addHyphen(run: Run, at: number): void {
    const hyphen = this.#pieces({ ...run, text: '-' }, '-', at)[0];
    if (hyphen)
      this.#items.push({
        kind: 'penalty',
        cost: HYPHEN_COST,
        width: pieceWidth(hyphen),
        flagged: true,
        hyphen,
      });
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

function isSpace(text: string, i: number): boolean {
  return SPACE.test(text[i] ?? '') || text[i] === '\n';
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
