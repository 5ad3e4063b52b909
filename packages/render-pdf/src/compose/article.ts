/** One item of a briefing: the article's title block, its body, its notes, the staff's comment. */
import {
  headlineText,
  inlineText,
  walkBlocks,
  type Article,
  type Block,
  type BriefingItem,
} from '@offprint/model';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import type { StructureElement } from '../structure/element.ts';
import { pt, ZERO } from '../units/length.ts';
import { tagFor, type BlockContext } from './block-context.ts';
import { composeBlocks } from './blocks.ts';
import { composeStaffText } from './commentary.ts';
import { edged, frameSource, plain, textRows, type Composing, type Room, type Source } from './context.ts';
import { dateWords } from '@offprint/model/frame';
import { BODY, COMMENT, KICKER, LABEL } from './house-style.ts';
import { NoteBook, type Numbering } from './note-book.ts';
import { withNotes } from './notes.ts';
import { opensAtHead } from './opening.ts';
import { QuotedWords } from './quoted-words.ts';
import { composeTitleBlock } from './title-block.ts';

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
  /** What the article is part of, and the level of its headline. */
  readonly parent: StructureElement;
  readonly level: number;
  readonly numbering: Numbering;
}

export function composeItem(
  article: Article,
  item: BriefingItem,
  options: ArticleOptions,
  on: Composing,
): Row[] {
  const { room } = options;
  const source = articleSource(article);
  const book = new NoteBook(article, options.anchor, on.profile === 'print', options.numbering);
  const context: BlockContext = {
    on,
    article,
    book,
    quoted: new QuotedWords(article),
    room,
    x: ZERO,
    measure: room.measure,
    style: BODY,
    align: 'justify',
    depth: 0,
    parent: options.parent.add('Art', { lang: article.language, title: headlineText(article) }),
    headline: options.level,
  };
  const text = [
    ...composeTitleBlock(article, source, options.sourceNumber, context),
    ...bodyOf(article, item, source, context),
    ...(item.mode === 'full' ? corrections(article, source, context) : []),
  ];
  const rows = [
    ...withNotes(text, article, item, context),
    ...(item.commentary ? comment(item.commentary, context) : []),
  ];
  return edged(rows, {
    anchors: [options.anchor],
    running: headlineText(article),
    settle: true,
    ...(options.newPage ? { newPage: true } : { before: pt((opensAtHead(on.briefing) ? 1.2 : 2) * GRID) }),
  });
}

export function articleSource(article: Article): Source {
  return { place: { articleId: article.id }, language: article.language, direction: article.dir };
}

function bodyOf(article: Article, item: BriefingItem, source: Source, context: BlockContext): Row[] {
  if (item.mode === 'summary') {
    const paragraphs = item.summary ?? [];
    return composeStaffText(context.on.labels.summary, paragraphs, context);
  }
  if (item.mode === 'full') return withDateline(article, article.blocks, source, context);
  const { labels } = context.on;
  const frame: Source = { ...source, ...frameSource(context.on) };
  const { measure } = context;
  const label = textRows(
    plain(labels.excerpt, LABEL, frame),
    frame,
    { style: LABEL, measure, keepWithNext: true, tag: tagFor('P', frame, context) },
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
    values: { block: id },
    hint: 'choose the passages again for this version of the article',
    place: { articleId: article.id, blockId: id },
  });
  return [];
}

function omission(source: Source, context: BlockContext): Row[] {
  return textRows(
    plain('[…]', BODY, source),
    source,
    { style: BODY, measure: context.measure, snap: true, tag: tagFor('P', source, context) },
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
    const tag = tagFor('P', source, context);
    const row = { style: KICKER, measure: context.measure, snap: true, keepWithNext: true, tag };
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
      { style: COMMENT, measure: context.measure, before: pt(GRID / 2), tag: tagFor('P', source, context) },
      context.on,
    );
  });
}

function comment(commentary: NonNullable<BriefingItem['commentary']>, context: BlockContext): Row[] {
  const { labels } = context.on;
  const label = commentary.author ? labels.commentBy(commentary.author) : labels.comment;
  return edged(composeStaffText(label, commentary.paragraphs, context), { before: GRID });
}
