/** Setting a paragraph: runs in, lines out. Steps: items, breaks, lines. Knows no page and no PDF. */
import { pt, ZERO, type Pt } from '../units/length.ts';
import type { BaseDirection } from './bidi.ts';
import { allDivided, divided } from './box.ts';
import { firstFit } from './first-fit.ts';
import type { FontSet } from './font-set.ts';
import type { HyphenationOf } from './hyphenate.ts';
import type { Item } from './item.ts';
import { itemize } from './itemize.ts';
import { setLine, type LineOptions, type SetLine } from './line.ts';
import { paragraphBook, paragraphKey } from './paragraph-book.ts';
import type { Run } from './run.ts';
import type { TextStyle } from './style.ts';
import { skipSpaces, totalFit, type FitOptions } from './total-fit.ts';

/** What every paragraph of a document shares. */
export interface Setting {
  readonly fonts: FontSet;
  readonly hyphenate: HyphenationOf;
  /** Figures among words, where a style has no reason of its own; old-style unless said otherwise. */
  readonly figures?: 'old' | 'lining';
  /** Marks at the ends of justified lines may stand in the margin. */
  readonly hanging?: boolean;
  /**
   * Only short texts are kept for when they come again. For a document longer than what is kept of paragraphs, which
   * would drive out others and one another; and for one that is set once.
   */
  readonly keepsShort?: boolean;
}

/** Texts of so many characters are kept in any case: they come again on a document's pages. */
const SHORT = 100;

export interface SetOptions {
  readonly measure: Pt;
  readonly align: LineOptions['align'];
  readonly indent?: Pt;
  readonly direction?: BaseDirection;
  readonly onMissing: (grapheme: string) => void;
}

/** The lines of a paragraph; none for runs without characters. */
export function setText(given: readonly Run[], setting: Setting, options: SetOptions): readonly SetLine[] {
  if (given.every((run) => run.text === '')) return [];
  const runs = figured(given, setting);
  const book = paragraphBook(setting.fonts);
  const kept = !setting.keepsShort || runs.reduce((sum, { text }) => sum + text.length, 0) <= SHORT;
  const key = kept ? paragraphKey(runs, setting, options) : undefined;
  const known = key === undefined ? undefined : book.find(key);
  if (known) return known;
  let whole = true; // what is missing is reported each time
  const onMissing = (grapheme: string): void => {
    whole = false;
    options.onMissing(grapheme);
  };
  const lines = setRuns(runs, setting, { ...options, onMissing });
  if (key !== undefined && whole) book.keep(key, lines);
  return lines;
}

function setRuns(runs: readonly Run[], setting: Setting, options: SetOptions): SetLine[] {
  const { measure, align, indent = ZERO, direction = 'ltr', onMissing } = options;
  const justified = align === 'justify';
  const { items, rtl } = itemize(runs, { ...setting, hyphenated: justified, measure, direction, onMissing });
  // What is read from the right keeps to its measure.
  const hanging = justified && setting.hanging === true && !rtl;
  const fitOptions = { measure, indent, hanging };
  const best = justified ? bestLines(items, fitOptions) : undefined;
  const { spelled, ends } = best ?? firstLines(items, fitOptions);
  const lines: SetLine[] = [];
  const fits = best !== undefined;
  const first: LineOptions = { measure, align, rtl, indent, fits, ...(hanging && { hanging: 'end' }) };
  const further: LineOptions = { ...first, indent: ZERO, ...(hanging && { hanging: 'both' }) };
  let start = skipSpaces(spelled, 0);
  for (const end of ends) {
    lines.push(setLine(spelled, start, end, lines.length === 0 ? first : further));
    start = skipSpaces(spelled, end + 1);
  }
  return lines;
}

const lining = new WeakMap<TextStyle, TextStyle>();

/** The runs with the figures that the setting asks for. */
function figured(runs: readonly Run[], { figures }: Setting): readonly Run[] {
  if (figures !== 'lining') return runs;
  return runs.map((run) => {
    if (run.style.figures !== 'old') return run;
    let style = lining.get(run.style);
    if (!style) lining.set(run.style, (style = { ...run.style, figures: 'lining' }));
    return { ...run, style };
  });
}

/** Items in which words are divided where lines end, and the items at which lines end. */
interface Broken {
  readonly spelled: readonly Item[];
  readonly ends: readonly number[];
}

function bestLines(items: readonly Item[], options: FitOptions): Broken | undefined {
  const breaks = totalFit(items, options);
  if (!breaks) return undefined;
  if (breaks.every(({ place }) => !place)) return { spelled: items, ends: breaks.map(({ item }) => item) };
  const spelled: Item[] = [];
  const ends: number[] = [];
  let done = 0; // items before this one are taken over
  for (let next = 0; next < breaks.length; next++) {
    const at = breaks[next]?.item ?? 0;
    for (; done < at; done++) spelled.push(items[done] as Item);
    const box = items[at];
    if (box?.kind !== 'box') {
      ends.push(spelled.length);
      continue;
    }
    // More than one line may end in a word.
    const here = breaks.filter(({ item }) => item === at).flatMap(({ place }) => place ?? []);
    for (const part of divided(box, here)) {
      if (part.kind === 'penalty') ends.push(spelled.length);
      spelled.push(part);
    }
    done++;
    next += here.length - 1;
  }
  for (; done < items.length; done++) spelled.push(items[done] as Item);
  return { spelled, ends };
}

function firstLines(items: readonly Item[], options: FitOptions): Broken {
  const spelled = allDivided(items);
  return { spelled, ends: firstFit(spelled, options) };
}

export interface Widths {
  /** Of the widest part that can't be broken. */
  readonly least: Pt;
  /** Of the text on one line. */
  readonly most: Pt;
}

/** How narrow and how wide a text can be set: what columns of a table are made from. */
export function textWidths(runs: readonly Run[], setting: Setting): Widths {
  const { items } = itemize(figured(runs, setting), {
    ...setting,
    hyphenated: false,
    measure: pt(Infinity),
    direction: 'auto',
    onMissing: () => {}, // reported when the text is set
  });
  return widthsOf(items);
}

function widthsOf(items: readonly Item[]): Widths {
  let [least, most, word, line] = [0, 0, 0, 0];
  for (const item of items) {
    if (item.kind !== 'penalty') line += item.width;
    if (item.kind === 'box') word += item.width;
    else if (item.kind === 'glue' || item.cost < Infinity) word = 0;
    if (item.kind === 'penalty' && item.cost === -Infinity) line = 0;
    least = Math.max(least, word);
    most = Math.max(most, line);
  }
  return { least: pt(least), most: pt(most) };
}
