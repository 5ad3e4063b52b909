/** What composing needs at every step, and the two ways of setting text that all blocks share. */
import type { Briefing } from '@offprint/model';
import type { Diagnostics, Place } from '../diagnostic.ts';
import type { Picture } from '../env/picture.ts';
import type { BaseDirection } from '../inline/bidi.ts';
import type { SetLine } from '../inline/line.ts';
import type { Run } from '../inline/run.ts';
import { setText, textWidths, type Setting } from '../inline/set.ts';
import type { RowFrame } from '../page/frame.ts';
import { pageGeometry, type Layout } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import type { Tag } from '../structure/element.ts';
import { pt, ZERO, type Pt } from '../units/length.ts';
import type { CitationBook } from './citation-book.ts';
import type { TypeStyle } from './house-style.ts';
import { reportMissing, reportOverfull } from './setting-reports.ts';
import type { MarkedPlaces } from './marked-places.ts';
import type { Numbering } from './note-book.ts';
import type { Labels } from '@offprint/model/frame';

export interface Composing {
  readonly briefing: Briefing;
  readonly profile: 'screen' | 'print';
  readonly setting: Setting;
  readonly labels: Labels;
  readonly diagnostics: Diagnostics;
  /** By SHA-256: pictures that were there and could be read. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Citations in the staff's words. */
  readonly citations: CitationBook;
  /** Blocks that tables and the timeline lead to. */
  readonly places: MarkedPlaces;
  /** Of notes at the foot, so that no page has a number twice. */
  readonly runningOn: Numbering;
}

/** Room to set in: the text column, the outer column when there is one, and the height of a page. */
export interface Room {
  readonly measure: Pt;
  readonly margin: Pt | undefined;
  /** Text column and outer column together. */
  readonly full: Pt;
  /** How far beyond the text column wide things may reach to the right, on every page. */
  readonly reach: Pt;
  readonly height: Pt;
}

export function roomOf(briefing: Briefing, layout: Layout): Room {
  const { columns, margin, left, right } = pageGeometry(briefing.page, layout, 1);
  const { width: measure, height } = columns[0] ?? { width: ZERO, height: ZERO };
  const full = margin ? pt(right - left) : measure;
  // On duplex sheets the outer column is to the left of the text on every second page.
  return {
    measure,
    margin: margin?.width,
    full,
    reach: briefing.page.duplex ? ZERO : pt(full - measure),
    height,
  };
}

/** Where text belongs: its place for diagnostics, its language and direction. */
export interface Source {
  readonly place?: Place;
  readonly language: string;
  readonly direction: BaseDirection;
}

/** The source of labels: the words of the frame. */
export function frameSource({ labels }: Composing): Source {
  return { language: labels.language, direction: labels.direction };
}

export interface LineOptions {
  readonly measure: Pt;
  readonly align?: 'justify' | 'start' | 'end' | 'centre';
  readonly indent?: Pt;
  /** As many lines as needed, as even as they can be: for headlines. */
  readonly balanced?: boolean;
}

/** Sets a paragraph; characters that no font has become diagnostics. */
export function linesOf(
  runs: readonly Run[],
  source: Source,
  options: LineOptions,
  on: Composing,
): readonly SetLine[] {
  const at = (measure: Pt): readonly SetLine[] =>
    setText(runs, on.setting, {
      measure,
      align: options.align ?? 'start',
      direction: source.direction,
      ...(options.indent !== undefined && { indent: options.indent }),
      onMissing: (grapheme) => reportMissing(grapheme, source, on),
    });
  const lines = at(options.measure);
  reportOverfull(lines, source, on);
  if (lines.length < 2 || (options.align ?? 'start') !== 'start') return lines;
  // Lines set flush right would move with a narrower measure.
  if (lines.some((line) => line.pieces.some((piece) => piece.rtl))) return lines;
  if (!options.balanced) return filled(lines, options.measure, at);
  const least = textWidths(runs, on.setting).least;
  return balance(lines, least, options.measure, at);
}

// Of the measure: a last line shorter than this looks lost.
const SHORT_LAST_LINE = 0.2;

/** The same number of lines, a little narrower where the last would be lost. */
function filled(
  lines: readonly SetLine[],
  measure: Pt,
  at: (measure: Pt) => readonly SetLine[],
): readonly SetLine[] {
  const isLost = (some: readonly SetLine[]): boolean => (some.at(-1)?.width ?? 0) < measure * SHORT_LAST_LINE;
  if (!isLost(lines)) return lines;
  for (const share of [0.95, 0.9, 0.85, 0.8]) {
    const tried = at(pt(measure * share));
    if (tried.length > lines.length) break;
    if (!isLost(tried)) return tried;
  }
  return lines;
}

/** The narrowest setting that takes no more lines and cuts no word. */
function balance(
  lines: readonly SetLine[],
  least: Pt,
  most: Pt,
  at: (measure: Pt) => readonly SetLine[],
): readonly SetLine[] {
  let [low, high, best] = [least as number, most as number, lines];
  for (let i = 0; i < 8 && low < high; i++) {
    const middle = (low + high) / 2;
    const tried = at(pt(middle));
    if (tried.length > lines.length) low = middle;
    else [high, best] = [middle, tried];
  }
  return best;
}

/** One style for a plain text. */
export function plain(text: string, style: TypeStyle, source: Source): Run[] {
  return [{ text, style, language: source.language }];
}

/** Where a line's letters stand in the height that its leading gives it: capitals are centred. */
export function baselineIn(style: TypeStyle): Pt {
  return pt(style.leading / 2 + style.size * 0.33);
}

export interface RowOptions extends LineOptions {
  readonly style: TypeStyle;
  /** What the lines are part of. */
  readonly tag: Tag;
  readonly x?: Pt;
  readonly before?: Pt;
  readonly snap?: boolean;
  /** The paragraph's last line must stand with what follows. */
  readonly keepWithNext?: boolean;
  /** More of the element follows: see LineFrame. */
  readonly spaced?: boolean;
  /** The paragraph is not to be divided at all. */
  readonly whole?: boolean;
  /** Drawn beside every line. */
  readonly beside?: (style: TypeStyle) => readonly RowFrame[];
}

/** A paragraph's lines as rows. At least two lines stand together on each side of a page's end. */
export function textRows(runs: readonly Run[], source: Source, options: RowOptions, on: Composing): Row[] {
  const { style, tag, x = ZERO } = options;
  const lines = linesOf(runs, source, options, on);
  const baseline = baselineIn(style);
  return lines.map((line, i): Row => {
    const first = i === 0;
    const last = i === lines.length - 1;
    const together = !last && (options.whole === true || first || i === lines.length - 2);
    return {
      height: style.leading,
      before: first ? (options.before ?? ZERO) : ZERO,
      frames: [
        { kind: 'line', x, y: baseline, line, tag, spaced: last ? options.spaced === true : line.forced },
        ...(options.beside?.(style) ?? []),
      ],
      ...(first && options.snap && { snap: true }),
      ...(source.place && { place: source.place }),
      ...((together || (last && options.keepWithNext)) && { keepWithNext: true }),
    };
  });
}

/** Lines one under the other as frames, for text beside or inside something that is one row. */
export function stackLines(
  lines: readonly SetLine[],
  style: TypeStyle,
  at: { readonly x: Pt; readonly y: Pt; readonly tag: Tag; readonly lane?: 'margin' },
): { frames: RowFrame[]; height: Pt } {
  const baseline = baselineIn(style);
  const frames = lines.map((line, i): RowFrame => ({
    kind: 'line',
    x: at.x,
    y: pt(at.y + i * style.leading + baseline),
    line,
    tag: at.tag,
    spaced: line.forced && i < lines.length - 1,
    ...(at.lane && { lane: at.lane }),
  }));
  return { frames, height: pt(lines.length * style.leading) };
}

/** The rows with changes to the first and the last. */
export function edged(rows: readonly Row[], first: Partial<Row>, last: Partial<Row> = {}): Row[] {
  return rows.map((row, i) => ({
    ...row,
    ...(i === 0 && first),
    ...(i === rows.length - 1 && last),
  }));
}

/** A row of nothing: white space that stays at the foot of what it follows. */
export function gap(height: Pt, keepWithNext = false): Row {
  return { height, before: ZERO, frames: [], ...(keepWithNext && { keepWithNext }) };
}
