/** The contents: what a briefing lists, with the pages on which it stands. */
import { headlineText, inlineText, type Article, type Briefing } from '@offprint/model';
import type { Labels } from '@offprint/model/frame';
import type { RowFrame } from '../page/frame.ts';
import type { Row } from '../page/row.ts';
import type { StructureElement } from '../structure/element.ts';
import { pt, ZERO } from '../units/length.ts';
import { itemAnchor } from './article.ts';
import { edged, plain, textRows, type Composing, type Room, type Source } from './context.ts';
import { BODY } from './house-style.ts';
import { isRightToLeft } from './marker.ts';
import { TIMELINE_ANCHOR } from './timeline.ts';
import { QUOTES_ANCHOR } from './who-said-what.ts';

/** A listed article or heading, with the place its number of the page is taken from. */
export interface ContentsEntry {
  readonly text: string;
  readonly anchor: string;
  readonly level: 1 | 2;
}

// Kept free for the dots and the number of the page.
const NUMBER_ROOM = pt(40);
const INDENT = pt(12);

export function composeContents(
  entries: readonly ContentsEntry[],
  room: Room,
  part: StructureElement,
  on: Composing,
): Row[] {
  const toc = part.add('TOC');
  let inner = toc;
  return entries.flatMap((entry): Row[] => {
    // Articles of a section are a table of contents within the one of sections.
    if (entry.level === 1) inner = toc;
    else if (inner === toc) inner = toc.add('TOC');
    return composeEntry(entry, room, inner.add('TOCI'), on);
  });
}

function composeEntry(entry: ContentsEntry, room: Room, tag: StructureElement, on: Composing): Row[] {
  const source: Source = { language: on.briefing.language, direction: 'auto' };
  const mirrored = on.labels.direction === 'rtl';
  const indent = entry.level === 2 ? INDENT : ZERO;
  const x = mirrored ? NUMBER_ROOM : indent;
  const measure = pt(room.measure - NUMBER_ROOM - indent);
  const align = mirrored === isRightToLeft(source, entry.text) ? 'start' : 'end';
  const link = { to: 'anchor', name: entry.anchor } as const;
  const words = tag.inline('Reference');
  const runs = plain(entry.text, BODY, source).map((run) =>
    on.profile === 'screen' ? { ...run, link, tag: words.inline('Link') } : { ...run, tag: words },
  );
  const options = { style: BODY, x, measure, align, whole: true, tag, spaced: true } as const;
  const rows = textRows(runs, source, options, on);
  const last = rows.at(-1);
  const line = last?.frames.find((frame) => frame.kind === 'line');
  if (!last || line?.kind !== 'line') return rows;
  const start = Math.min(...line.line.pieces.map((piece) => piece.x));
  const reference: RowFrame = {
    kind: 'reference',
    x: mirrored ? ZERO : room.measure,
    y: line.y,
    anchor: entry.anchor,
    style: BODY,
    mirrored,
    leaderFrom: pt(x + (mirrored ? start : line.line.width)),
    tag,
  };
  return edged(rows, {}, { frames: [...last.frames, reference] });
}

/** What the contents list: sections by their headings, articles by their headlines, then the sources. */
export function contentsEntries(
  briefing: Briefing,
  articleOf: (id: string, version: number) => Article,
  labels: Labels,
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
  const { quoteTable, timeline } = briefing;
  return [
    ...entries,
    ...(quoteTable ? [{ text: labels.whoSaidWhat, anchor: QUOTES_ANCHOR, level: 1 as const }] : []),
    ...(timeline ? [{ text: labels.timeline, anchor: TIMELINE_ANCHOR, level: 1 as const }] : []),
    { text: labels.sources, anchor: 'sources', level: 1 },
  ];
}

/** Headline, or the short one where the article has it. */
function titleOf(article: Article): string {
  const short = article.headlines.find((headline) => headline.role === 'short');
  return short ? inlineText(short.inlines).replaceAll('\n', ' ') : headlineText(article);
}
