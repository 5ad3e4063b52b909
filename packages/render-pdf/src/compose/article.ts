/** One item of a briefing: the article's title block, its body, its notes, the staff's comment. */
import {
  inlineText,
  mainHeadline,
  headlineText,
  walkBlocks,
  type Article,
  type Block,
  type BriefingItem,
} from '@offprint/model';
import type { RowFrame } from '../page/frame.ts';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import { pt, ZERO, type Pt } from '../units/length.ts';
import { blockRuns, type BlockContext } from './block-context.ts';
import { composeBlocks } from './blocks.ts';
import { composeStaffText } from './commentary.ts';
import {
  edged,
  gap,
  linesOf,
  plain,
  stackLines,
  textRows,
  type Composing,
  type Room,
  type Source,
} from './context.ts';
import { dateWords, dayWords } from './date-words.ts';
import {
  BODY,
  BYLINE,
  COMMENT,
  DECK,
  HEADLINE,
  KICKER,
  LABEL,
  SOURCE_LINE,
  SOURCE_NAME,
} from './house-style.ts';
import { NoteBook } from './note-book.ts';
import { composeNotes } from './notes.ts';

/** Where contents and bookmarks lead for an item: an article may be printed more than once. */
export function itemAnchor(section: number, item: number): string {
  return `item-${section + 1}-${item + 1}`;
}

export interface ArticleOptions {
  readonly room: Room;
  /** Its number on the sources page. */
  readonly sourceNumber: number;
  readonly newPage: boolean;
  readonly anchor: string;
}

export function composeItem(
  article: Article,
  item: BriefingItem,
  options: ArticleOptions,
  on: Composing,
): Row[] {
  const { room } = options;
  const source = articleSource(article);
  const book = new NoteBook(article, on.profile === 'print');
  const context: BlockContext = {
    on,
    article,
    book,
    room,
    x: ZERO,
    measure: room.measure,
    style: BODY,
    align: 'justify',
    depth: 0,
  };
  const rows = [
    ...titleBlock(article, source, options, context),
    ...bodyOf(article, item, source, context),
    ...(item.mode === 'full' ? corrections(article, source, context) : []),
    ...composeNotes(article, item, context),
    ...(item.commentary ? comment(item.commentary, room, on) : []),
  ];
  return edged(rows, {
    anchors: [options.anchor],
    running: headlineText(article),
    settle: true,
    ...(options.newPage ? { newPage: true } : { before: pt(2 * GRID) }),
  });
}

export function articleSource(article: Article): Source {
  return { place: { articleId: article.id }, language: article.language, direction: article.dir };
}

function titleBlock(article: Article, source: Source, options: ArticleOptions, context: BlockContext): Row[] {
  const { room, on } = { room: options.room, on: context.on };
  const { measure } = room;
  const head = { measure, whole: true, keepWithNext: true };
  const width = pt(measure + (room.margin === undefined ? 0 : room.margin + 18));
  const hairline: RowFrame = {
    kind: 'bar',
    x: ZERO,
    y: ZERO,
    width,
    height: pt(0.5),
    colour: 'ink',
    artifact: true,
  };
  const kicker = article.headlines
    .filter((headline) => headline.role === 'kicker')
    .flatMap((headline) =>
      textRows(
        blockRuns(headline.inlines, KICKER, source, context.book),
        source,
        { ...head, style: KICKER },
        on,
      ),
    );
  const headlineRuns = blockRuns(mainHeadline(article).inlines, HEADLINE, source, context.book);
  const headline = textRows(headlineRuns, source, { ...head, style: HEADLINE }, on);
  const deckRuns = article.deck ? blockRuns(article.deck, DECK, source, context.book) : [];
  const deck = textRows(deckRuns, source, { ...head, style: DECK, before: pt(4) }, on);
  const by = bylineOf(article, on);
  const byline = by
    ? textRows(plain(by, BYLINE, source), source, { ...head, style: BYLINE, before: pt(6) }, on)
    : [];
  const about = sourceLine(article, source, options, on);
  const sourceRows = room.margin === undefined ? about.rows(measure) : [];
  const title = [...kicker, ...headline, ...deck, ...byline, ...sourceRows];
  const beside = room.margin === undefined ? [] : about.frames(room.margin, pt(kicker.length > 0 ? 3 : 8));
  const first = title[0];
  return [
    { height: pt(7), before: ZERO, frames: [hairline], keepWithNext: true },
    ...edged(title, { frames: [...(first?.frames ?? []), ...beside] }),
    gap(pt(GRID * 0.7), true),
  ];
}

function bylineOf(article: Article, on: Composing): string | undefined {
  if (article.by) return article.by;
  const names = article.authors.map((author) =>
    author.role ? `${author.name} (${author.role})` : author.name,
  );
  return names.length > 0 ? on.labels.by(names.join(', ')) : undefined;
}

/** Outlet, date, place and the number on the sources page: in the outer column, or as lines under the byline. */
function sourceLine(article: Article, source: Source, options: ArticleOptions, on: Composing) {
  const { labels } = on;
  const frame: Source = { ...source, language: labels.language, direction: 'ltr' };
  const name = article.publisher.name;
  const rest = [
    article.datePublished ? dayWords(article.datePublished, labels) : labels.undated,
    article.publisher.place,
    article.section,
    labels.sourceNumber(options.sourceNumber),
  ].filter((part) => part !== undefined);
  const nameRuns = name === null ? [] : plain(name, SOURCE_NAME, source);
  return {
    frames(measure: Pt, y: Pt): RowFrame[] {
      const head = stackLines(linesOf(nameRuns, source, { measure }, on), SOURCE_NAME, {
        x: ZERO,
        y,
        lane: 'margin',
      });
      const below = pt(y + head.height);
      const lines = linesOf(plain(rest.join('\n'), SOURCE_LINE, frame), frame, { measure }, on);
      return [
        ...head.frames,
        ...stackLines(lines, SOURCE_LINE, { x: ZERO, y: below, lane: 'margin' }).frames,
      ];
    },
    rows(measure: Pt): Row[] {
      const words = plain(`${name === null ? '' : ' · '}${rest.join(' · ')}`, SOURCE_LINE, frame);
      const row = { style: SOURCE_LINE, measure, before: pt(2), whole: true, keepWithNext: true };
      return textRows([...nameRuns, ...words], frame, row, on);
    },
  };
}

function bodyOf(article: Article, item: BriefingItem, source: Source, context: BlockContext): Row[] {
  if (item.mode === 'summary') {
    const paragraphs = item.summary ?? [];
    return composeStaffText(context.on.labels.summary, paragraphs, context.room, context.on);
  }
  if (item.mode === 'full') return withDateline(article, article.blocks, source, context);
  const { labels } = context.on;
  const frame: Source = { ...source, language: labels.language, direction: 'ltr' };
  const { measure } = context;
  const label = textRows(
    plain(labels.excerpt, LABEL, frame),
    frame,
    { style: LABEL, measure, keepWithNext: true },
    context.on,
  );
  return [...label, ...excerpt(article, item.blockIds ?? [], source, context)];
}

/** The chosen blocks in the article's order; where something is left out between two, an ellipsis says so. */
function excerpt(
  article: Article,
  blockIds: readonly string[],
  source: Source,
  context: BlockContext,
): Row[] {
  const wanted = new Set(blockIds);
  const rows: Row[] = [];
  let from = 0;
  for (let i = 0; i <= article.blocks.length; i++) {
    const block = article.blocks[i];
    if (block && wanted.has(block.id)) continue;
    if (i > from) {
      if (rows.length > 0) rows.push(...omission(source, context));
      const part = article.blocks.slice(from, i);
      rows.push(
        ...(from === 0 ? withDateline(article, part, source, context) : composeBlocks(part, context)),
      );
    }
    from = i + 1;
  }
  const top = new Set(article.blocks.map((block) => block.id));
  for (const id of wanted) if (!top.has(id)) rows.push(...nested(article, id, context));
  return rows;
}

/** A chosen block that lies within another one, or is not there at all. */
function nested(article: Article, id: string, context: BlockContext): Row[] {
  const block = [...walkBlocks(article.blocks)].find((candidate) => candidate.id === id);
  if (block) return composeBlocks([block], context);
  context.on.diagnostics.add({
    severity: 'warning',
    code: 'block-absent',
    message: `the excerpt names the block ${id}, which the article does not have`,
    hint: 'choose the passages again for this version of the article',
    place: { articleId: article.id, blockId: id },
  });
  return [];
}

function omission(source: Source, context: BlockContext): Row[] {
  return textRows(
    plain('[…]', BODY, source),
    source,
    { style: BODY, measure: context.measure, snap: true },
    context.on,
  );
}

/** The dateline run into the first paragraph in small capitals, as agencies print it; else on a line of its own. */
function withDateline(
  article: Article,
  blocks: readonly Block[],
  source: Source,
  context: BlockContext,
): Row[] {
  const { dateline } = article;
  const [first, ...rest] = blocks;
  if (!dateline) return composeBlocks(blocks, context);
  if (first?.type !== 'paragraph') {
    const runs = plain(dateline.text, KICKER, source);
    const row = { style: KICKER, measure: context.measure, snap: true, keepWithNext: true };
    return [...textRows(runs, source, row, context.on), ...composeBlocks(blocks, context)];
  }
  if (inlineText(first.inlines).startsWith(dateline.text)) return composeBlocks(blocks, context);
  const dash = /[—–:-]\s*$/.test(dateline.text) ? ' ' : ' — ';
  const lead: typeof first.inlines = [
    { type: 'text', text: dateline.text, marks: [{ type: 'smallcaps' }] },
    { type: 'text', text: dash },
  ];
  return composeBlocks([{ ...first, inlines: [...lead, ...first.inlines] }, ...rest], context);
}

function corrections(article: Article, source: Source, context: BlockContext): Row[] {
  const { labels } = context.on;
  return (article.corrections ?? []).flatMap(({ text, date }) => {
    const label = date ? `${labels.correction}, ${dateWords(date, labels)}` : labels.correction;
    const runs = [
      ...plain(`${label}: `, { ...COMMENT, weight: 600 }, source),
      ...plain(text, COMMENT, source),
    ];
    return textRows(
      runs,
      source,
      { style: COMMENT, measure: context.measure, before: pt(GRID / 2) },
      context.on,
    );
  });
}

function comment(commentary: NonNullable<BriefingItem['commentary']>, room: Room, on: Composing): Row[] {
  const label = commentary.author ? on.labels.commentBy(commentary.author) : on.labels.comment;
  return edged(composeStaffText(label, commentary.paragraphs, room, on), { before: GRID });
}
