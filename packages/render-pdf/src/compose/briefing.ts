/** A whole briefing as flows of rows: title page, sections with their articles, sources. */
import { briefingItems, type Article } from '@offprint/model';
import { GRID } from '../page/geometry.ts';
import { RowQueue, type Flow, type Row } from '../page/row.ts';
import { headingRole, StructureElement } from '../structure/element.ts';
import { pt, ZERO } from '../units/length.ts';
import { composeItem, itemAnchor } from './article.ts';
import { contentsEntries, type ContentsEntry } from './contents.ts';
import { edged, gap, plain, roomOf, textRows, type Composing, type Room, type Source } from './context.ts';
import { SECTION } from './house-style.ts';
import { composeSources } from './sources.ts';
import { composeTimeline } from './timeline.ts';
import { opensAtHead } from './opening.ts';
import { composeTitlePage, hasTitlePage } from './title-page.ts';
import { composeQuotes } from './who-said-what.ts';

export interface Composed {
  /** Composed as they are asked for, article by article, in the order of the document. */
  readonly flows: Iterable<Flow>;
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
  const entries = contentsEntries(briefing, articleOf, on.labels);
  const atHead = titled && opensAtHead(briefing);
  const single = roomOf(briefing, 'single');
  const document = StructureElement.root();
  const markingTag = briefing.marking === undefined ? undefined : document.add('P', { lang: 'en' });
  const mirrored = on.labels.direction === 'rtl';
  const footed = (rows: readonly Row[], room: Room): Row[] => on.citations.withFeet(rows, room, document, on);
  const level = titled ? 2 : 1;
  function* flows(): Generator<Flow> {
    const title = titled ? footed(composeTitlePage(atHead ? [] : entries, single, document, on), single) : [];
    if (title.length > 0 && !atHead) yield { layout: 'single', front: true, mirrored, rows: title };
    const columns = roomOf(briefing, 'columns');
    function* body(): Generator<Row[]> {
      if (atHead) yield [...title, gap(pt(GRID))];
      for (const rows of composeSections(articleOf, sources, !titled, document, on))
        yield footed(rows, columns);
    }
    yield { layout: 'columns', mirrored, rows: new RowQueue(body()) };
    const tables = footed(composeTables(sources, single, document, level, on), single);
    if (tables.length > 0) yield { layout: 'single', mirrored, rows: tables };
    yield {
      layout: 'single',
      mirrored,
      rows: footed(composeSources(sources, single, document, level, on), single),
    };
  }
  return { flows: flows(), entries, document, markingTag };
}

/** Who said what, and when it happened: after the items that it is taken from. */
function composeTables(
  sources: readonly Article[],
  room: Room,
  document: StructureElement,
  level: number,
  on: Composing,
): Row[] {
  const { quoteTable, timeline } = on.briefing;
  const quotes = quoteTable ? composeQuotes(quoteTable, sources, room, document, level, on) : [];
  const told = timeline ? composeTimeline(timeline, room, document, level, on) : [];
  return quotes.length > 0 && told.length > 0
    ? [...quotes, ...edged(told, { before: pt(GRID * 3) })]
    : [...quotes, ...told];
}

/** Each article once, in the order in which it is printed first: its place is its number. */
function sourcesOf(articleOf: ArticleOf, on: Composing): Article[] {
  return [...new Set(briefingItems(on.briefing).map((item) => articleOf(item.articleId, item.version)))];
}

/** The rows of the headings and of each item, in turn. */
function* composeSections(
  articleOf: ArticleOf,
  sources: readonly Article[],
  offprint: boolean,
  document: StructureElement,
  on: Composing,
): Generator<Row[]> {
  const room = roomOf(on.briefing, 'columns');
  const frame: Source = { language: on.briefing.language, direction: 'auto' };
  for (const [s, section] of on.briefing.sections.entries()) {
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
    yield edged(head, {
      before: s === 0 ? ZERO : pt(GRID * 2.5),
      anchors: [`section-${s + 1}`],
      settle: true,
      ...(heading !== undefined && { running: heading }),
    });
    for (const [i, item] of section.items.entries()) {
      const article = articleOf(item.articleId, item.version);
      const sourceNumber = sources.indexOf(article) + 1;
      const newPage = offprint && s + i > 0;
      const numbering = on.briefing.notes === 'foot' ? on.runningOn : { next: 1 };
      const anchor = itemAnchor(s, i);
      const options = { room, sourceNumber, newPage, anchor, numbering, parent, level };
      const rows = composeItem(article, item, options, on);
      // Under a section's heading the first article stands closer.
      yield i === 0 && head.length > 0 ? edged(rows, { before: pt(GRID * 0.75) }) : rows;
    }
  }
}
