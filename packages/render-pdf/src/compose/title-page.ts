/** The title page: title, what it is as of, for whom, key points, contents. The marking stands in every head. */
import { headlineText, inlineText, type Article, type Briefing } from '@offprint/model';
import type { RowFrame } from '../page/frame.ts';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import type { StructureElement } from '../structure/element.ts';
import { pt, ZERO } from '../units/length.ts';
import { itemAnchor } from './article.ts';
import { staffRuns } from './commentary.ts';
import {
  baselineIn,
  edged,
  gap,
  linesOf,
  plain,
  textRows,
  type Composing,
  type Room,
  type Source,
} from './context.ts';
import { dateWords } from './date-words.ts';
import { BODY, ENTRY, LABEL, SUBTITLE, TITLE } from './house-style.ts';

/** A listed article or heading, with the place its number of the page is taken from. */
export interface ContentsEntry {
  readonly text: string;
  readonly anchor: string;
  readonly level: 1 | 2;
}

/**
 * Whether a briefing has a title page. One that has nothing to say but its first article's headline is an
 * offprint: the article itself is the title.
 */
export function hasTitlePage(briefing: Briefing, articles: readonly Article[]): boolean {
  const { title, subtitle, audience, preparedBy, distribution, keyPoints, sections } = briefing;
  const first = articles[0];
  return (
    subtitle !== undefined ||
    audience !== undefined ||
    preparedBy !== undefined ||
    distribution.length > 0 ||
    keyPoints.length > 0 ||
    sections.some((section) => section.heading !== undefined) ||
    !first ||
    headlineText(first) !== title
  );
}

export function composeTitlePage(
  entries: readonly ContentsEntry[],
  room: Room,
  parent: StructureElement,
  on: Composing,
): Row[] {
  const { briefing } = on;
  const part = parent.add('Sect', { title: briefing.title });
  const source: Source = { language: briefing.language, direction: 'auto' };
  const head = { measure: room.measure, whole: true, keepWithNext: true };
  const title = textRows(
    plain(briefing.title, TITLE, source),
    source,
    { ...head, style: TITLE, balanced: true, tag: part.add('H1') },
    on,
  );
  const subtitle = briefing.subtitle
    ? textRows(
        plain(briefing.subtitle, SUBTITLE, source),
        source,
        { ...head, style: SUBTITLE, before: pt(6), tag: part.add('P') },
        on,
      )
    : [];
  const accent: RowFrame = {
    kind: 'bar',
    x: ZERO,
    y: pt(6),
    width: pt(72),
    height: pt(1.5),
    colour: 'accent',
    tag: 'layout',
  };
  return [
    ...edged([...title, ...subtitle], { anchors: ['title'] }),
    { height: pt(GRID * 1.5), before: pt(6), frames: [accent], keepWithNext: true },
    ...facts(room, part, on),
    ...keyPoints(room, part, on),
    ...contents(entries, room, part, on),
  ];
}

const LABEL_WIDTH = pt(86);

function facts(room: Room, part: StructureElement, on: Composing): Row[] {
  const { briefing, labels } = on;
  const list = part.add('L');
  const all: readonly (readonly [string, string | undefined])[] = [
    [labels.asOf, dateWords(briefing.asOf, labels)],
    [labels.audience, briefing.audience],
    [labels.preparedBy, briefing.preparedBy],
    [labels.distribution, briefing.distribution.length > 0 ? briefing.distribution.join('\n') : undefined],
  ];
  return all.flatMap(([label, value]) =>
    value === undefined ? [] : labelled(label, value, room, list.add('LI'), on),
  );
}

/** A label in small capitals with its value beside it. */
export function labelled(
  label: string,
  value: string,
  room: Room,
  item: StructureElement,
  on: Composing,
): Row[] {
  const frame: Source = { language: on.labels.language, direction: 'ltr' };
  const source: Source = { language: on.briefing.language, direction: 'auto' };
  const style = { ...ENTRY, size: pt(9.5), leading: GRID };
  const tag = item.add('Lbl', { lang: frame.language });
  const body = item.add('LBody');
  const rows = textRows(
    plain(value, style, source),
    source,
    { style, x: LABEL_WIDTH, measure: pt(room.measure - LABEL_WIDTH), tag: body },
    on,
  );
  const [words] = linesOf(plain(label, LABEL, frame), frame, { measure: LABEL_WIDTH }, on);
  const first = rows[0];
  if (!words || !first) return rows;
  return edged(rows, {
    frames: [{ kind: 'line', x: ZERO, y: baselineIn(style), line: words, tag }, ...first.frames],
  });
}

function heading(text: string, room: Room, part: StructureElement, on: Composing): Row[] {
  const frame: Source = { language: on.labels.language, direction: 'ltr' };
  const tag = part.add('H2', { lang: frame.language });
  const options = { style: LABEL, measure: room.measure, before: pt(GRID * 1.5), keepWithNext: true, tag };
  return textRows(plain(text, LABEL, frame), frame, options, on);
}

function keyPoints(room: Room, part: StructureElement, on: Composing): Row[] {
  const { briefing, labels } = on;
  if (briefing.keyPoints.length === 0) return [];
  const indent = pt(20);
  const source: Source = { language: briefing.language, direction: 'auto' };
  const head = heading(labels.keyPoints, room, part, on);
  const list = part.add('L', { numbering: 'Decimal' });
  const points = briefing.keyPoints.flatMap((inlines, i): Row[] => {
    const measure = pt(room.measure - indent);
    const item = list.add('LI');
    const label = item.add('Lbl');
    const tag = item.add('LBody');
    const runs = staffRuns(inlines, BODY, tag, on);
    const rows = textRows(runs, source, { style: BODY, x: indent, measure, tag }, on);
    const [number] = linesOf(plain(`${i + 1}.`, BODY, source), source, { measure: indent }, on);
    const first = rows[0];
    if (!number || !first) return rows;
    const mark = {
      kind: 'line',
      x: pt(indent - 6 - number.width),
      y: baselineIn(BODY),
      line: number,
      tag: label,
    } as const;
    return edged(rows, { before: i === 0 ? ZERO : pt(4), frames: [mark, ...first.frames] });
  });
  return [...head, ...points];
}

// Kept free for the dots and the number of the page.
const NUMBER_ROOM = pt(40);

function contents(
  entries: readonly ContentsEntry[],
  room: Room,
  part: StructureElement,
  on: Composing,
): Row[] {
  const head = heading(on.labels.contents, room, part, on);
  const toc = part.add('TOC');
  let inner = toc;
  const source: Source = { language: on.briefing.language, direction: 'auto' };
  const rows = entries.flatMap((entry): Row[] => {
    const x = pt(entry.level === 2 ? 12 : 0);
    const measure = pt(room.measure - NUMBER_ROOM - x);
    const link = { to: 'anchor', name: entry.anchor } as const;
    // Articles of a section are a table of contents within the one of sections.
    if (entry.level === 1) inner = toc;
    else if (inner === toc) inner = toc.add('TOC');
    const tag = inner.add('TOCI');
    const words = tag.inline('Reference');
    const runs = plain(entry.text, BODY, source).map((run) =>
      on.profile === 'screen' ? { ...run, link, tag: words.inline('Link') } : { ...run, tag: words },
    );
    const options = { style: BODY, x, measure, whole: true, tag, spaced: true };
    const set = textRows(runs, source, options, on);
    const last = set.at(-1);
    const line = last?.frames.find((frame) => frame.kind === 'line');
    if (!last || line?.kind !== 'line') return set;
    const leaderFrom = pt(x + line.line.width);
    const reference: RowFrame = {
      kind: 'reference',
      x: room.measure,
      y: line.y,
      anchor: entry.anchor,
      style: BODY,
      leaderFrom,
      tag,
    };
    return edged(set, {}, { frames: [...last.frames, reference] });
  });
  if (rows.length === 0) return [];
  return [...head, ...rows, gap(ZERO)];
}

/** What the contents list: sections by their headings, articles by their headlines, then the sources. */
export function contentsEntries(
  briefing: Briefing,
  articleOf: (id: string, version: number) => Article,
  sources: string,
): ContentsEntry[] {
  const headed = briefing.sections.some((section) => section.heading !== undefined);
  const entries = briefing.sections.flatMap((section, i): ContentsEntry[] => [
    ...(section.heading === undefined
      ? []
      : [{ text: section.heading, anchor: `section-${i + 1}`, level: 1 as const }]),
    ...section.items.map((item, j): ContentsEntry => {
      const article = articleOf(item.articleId, item.version);
      return { text: titleOf(article), anchor: itemAnchor(i, j), level: headed ? 2 : 1 };
    }),
  ]);
  return [...entries, { text: sources, anchor: 'sources', level: 1 }];
}

/** Headline, or the short one where the article has it. */
function titleOf(article: Article): string {
  const short = article.headlines.find((headline) => headline.role === 'short');
  return short ? inlineText(short.inlines).replaceAll('\n', ' ') : headlineText(article);
}
