/** A whole briefing as flows of rows: title page, sections with their articles, sources. */
import { briefingItems, type Article } from '@offprint/model';
import { GRID } from '../page/geometry.ts';
import type { Flow, Row } from '../page/row.ts';
import { pt, ZERO } from '../units/length.ts';
import { composeItem, itemAnchor } from './article.ts';
import { edged, plain, roomOf, textRows, type Composing, type Source } from './context.ts';
import { SECTION } from './house-style.ts';
import { composeSources } from './sources.ts';
import { composeTitlePage, contentsEntries, hasTitlePage, type ContentsEntry } from './title-page.ts';

export interface Composed {
  readonly flows: readonly Flow[];
  /** Bookmarks, which are what the contents list. */
  readonly entries: readonly ContentsEntry[];
}

export type ArticleOf = (id: string, version: number) => Article;

export function composeBriefing(articleOf: ArticleOf, on: Composing): Composed {
  const { briefing } = on;
  const sources = sourcesOf(articleOf, on);
  const titled = hasTitlePage(briefing, sources);
  const entries = contentsEntries(briefing, articleOf, on.labels.sources);
  const single = roomOf(briefing, 'single');
  const flows: Flow[] = [
    ...(titled ? [{ layout: 'single' as const, rows: composeTitlePage(entries, single, on) }] : []),
    { layout: 'columns', rows: composeSections(articleOf, sources, !titled, on) },
    { layout: 'single', rows: composeSources(sources, single, on) },
  ];
  return { flows, entries };
}

/** Each article once, in the order in which it is printed first: its place is its number. */
function sourcesOf(articleOf: ArticleOf, on: Composing): Article[] {
  return [...new Set(briefingItems(on.briefing).map((item) => articleOf(item.articleId, item.version)))];
}

function composeSections(
  articleOf: ArticleOf,
  sources: readonly Article[],
  offprint: boolean,
  on: Composing,
): Row[] {
  const room = roomOf(on.briefing, 'columns');
  const frame: Source = { language: on.briefing.language, direction: 'auto' };
  return on.briefing.sections.flatMap((section, s): Row[] => {
    const { heading } = section;
    const options = { style: SECTION, measure: room.measure, whole: true, keepWithNext: true };
    const head = heading === undefined ? [] : textRows(plain(heading, SECTION, frame), frame, options, on);
    const items = section.items.flatMap((item, i): Row[] => {
      const article = articleOf(item.articleId, item.version);
      const sourceNumber = sources.indexOf(article) + 1;
      const newPage = offprint && s + i > 0;
      const rows = composeItem(article, item, { room, sourceNumber, newPage, anchor: itemAnchor(s, i) }, on);
      // Under a section's heading the first article stands closer.
      return i === 0 && head.length > 0 ? edged(rows, { before: pt(GRID * 0.75) }) : rows;
    });
    return [
      ...edged(head, {
        before: s === 0 ? ZERO : pt(GRID * 2.5),
        anchors: [`section-${s + 1}`],
        settle: true,
      }),
      ...items,
    ];
  });
}
