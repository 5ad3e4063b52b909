/** A whole briefing as flows of rows: title page, sections with their articles, sources. */
import { briefingItems, type Article } from '@offprint/model';
import { GRID } from '../page/geometry.ts';
import type { Flow, Row } from '../page/row.ts';
import { headingRole, StructureElement } from '../structure/element.ts';
import { pt, ZERO } from '../units/length.ts';
import { composeItem, itemAnchor } from './article.ts';
import { contentsEntries, type ContentsEntry } from './contents.ts';
import { edged, plain, roomOf, textRows, type Composing, type Source } from './context.ts';
import { SECTION } from './house-style.ts';
import type { Numbering } from './note-book.ts';
import { composeSources } from './sources.ts';
import { composeTitlePage, hasTitlePage } from './title-page.ts';

export interface Composed {
  readonly flows: readonly Flow[];
  /** Bookmarks, which are what the contents list. */
  readonly entries: readonly ContentsEntry[];
  /** The root of the structure tree. */
  readonly document: StructureElement;
  /** Where the marking is read, when there is one. */
  readonly markingTag: StructureElement | undefined;
}

export type ArticleOf = (id: string, version: number) => Article;

export function composeBriefing(articleOf: ArticleOf, on: Composing): Composed {
  const { briefing } = on;
  const sources = sourcesOf(articleOf, on);
  const titled = hasTitlePage(briefing, sources);
  const entries = contentsEntries(briefing, articleOf, on.labels.sources);
  const single = roomOf(briefing, 'single');
  const document = StructureElement.root();
  const markingTag = briefing.marking === undefined ? undefined : document.add('P', { lang: 'en' });
  const mirrored = on.labels.direction === 'rtl';
  const flows: Flow[] = [
    ...(titled
      ? [
          {
            layout: 'single' as const,
            front: true,
            mirrored,
            rows: composeTitlePage(entries, single, document, on),
          },
        ]
      : []),
    { layout: 'columns', mirrored, rows: composeSections(articleOf, sources, !titled, document, on) },
    { layout: 'single', mirrored, rows: composeSources(sources, single, document, titled ? 2 : 1, on) },
  ];
  return { flows, entries, document, markingTag };
}

/** Each article once, in the order in which it is printed first: its place is its number. */
function sourcesOf(articleOf: ArticleOf, on: Composing): Article[] {
  return [...new Set(briefingItems(on.briefing).map((item) => articleOf(item.articleId, item.version)))];
}

function composeSections(
  articleOf: ArticleOf,
  sources: readonly Article[],
  offprint: boolean,
  document: StructureElement,
  on: Composing,
): Row[] {
  const room = roomOf(on.briefing, 'columns');
  const frame: Source = { language: on.briefing.language, direction: 'auto' };
  const runningOn: Numbering = { next: 1 };
  return on.briefing.sections.flatMap((section, s): Row[] => {
    const { heading } = section;
    // With a title page its title is the first heading; without, each article's headline is one of that level.
    const top = offprint ? 1 : 2;
    const parent = heading === undefined ? document : document.add('Sect', { title: heading });
    const level = heading === undefined ? top : top + 1;
    const headed = { style: SECTION, measure: room.measure, whole: true, keepWithNext: true };
    const head =
      heading === undefined
        ? []
        : textRows(
            plain(heading, SECTION, frame),
            frame,
            { ...headed, tag: parent.add(headingRole(top)) },
            on,
          );
    const items = section.items.flatMap((item, i): Row[] => {
      const article = articleOf(item.articleId, item.version);
      const sourceNumber = sources.indexOf(article) + 1;
      const newPage = offprint && s + i > 0;
      const numbering = on.briefing.notes === 'foot' ? runningOn : { next: 1 };
      const anchor = itemAnchor(s, i);
      const options = { room, sourceNumber, newPage, anchor, numbering, parent, level };
      const rows = composeItem(article, item, options, on);
      // Under a section's heading the first article stands closer.
      return i === 0 && head.length > 0 ? edged(rows, { before: pt(GRID * 0.75) }) : rows;
    });
    return [
      ...edged(head, {
        before: s === 0 ? ZERO : pt(GRID * 2.5),
        anchors: [`section-${s + 1}`],
        settle: true,
        ...(heading !== undefined && { running: heading }),
      }),
      ...items,
    ];
  });
}
