/** Setting a paragraph: runs in, lines out. Steps: items, breaks, lines. Knows no page and no PDF. */
import { pt, ZERO, type Pt } from '../units/length.ts';
import type { BaseDirection } from './bidi.ts';
import { firstFit } from './first-fit.ts';
import type { FontSet } from './font-set.ts';
import type { Hyphenate } from './hyphenate.ts';
import type { Item } from './item.ts';
import { itemize } from './itemize.ts';
import { setLine, type LineOptions, type SetLine } from './line.ts';
import type { Run } from './run.ts';
import { skipSpaces, totalFit } from './total-fit.ts';

/** What every paragraph of a document shares. */
export interface Setting {
  readonly fonts: FontSet;
  readonly hyphenate: (language: string) => Hyphenate;
}

export interface SetOptions {
  readonly measure: Pt;
  readonly align: LineOptions['align'];
  readonly indent?: Pt;
  readonly direction?: BaseDirection;
  readonly onMissing: (grapheme: string) => void;
}

/** The lines of a paragraph; none for runs without characters. */
export function setText(runs: readonly Run[], setting: Setting, options: SetOptions): SetLine[] {
  const { measure, align, indent = ZERO, direction = 'ltr', onMissing } = options;
  if (runs.every((run) => run.text === '')) return [];
  const justified = align === 'justify';
  const { items, rtl } = itemize(runs, { ...setting, hyphenated: justified, measure, direction, onMissing });
  const fitOptions = { measure, indent };
  const breaks = (justified ? totalFit(items, fitOptions) : undefined) ?? firstFit(items, fitOptions);
  const lines: SetLine[] = [];
  const first = { measure, align, rtl, indent };
  const further = { ...first, indent: ZERO };
  let start = skipSpaces(items, 0);
  for (const end of breaks) {
    lines.push(setLine(items, start, end, lines.length === 0 ? first : further));
    start = skipSpaces(items, end + 1);
  }
  return lines;
}

export interface Widths {
  /** Of the widest part that can't be broken. */
  readonly least: Pt;
  /** Of the text on one line. */
  readonly most: Pt;
}

/** How narrow and how wide a text can be set: what columns of a table are made from. */
export function textWidths(runs: readonly Run[], setting: Setting): Widths {
  const { items } = itemize(runs, {
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
