/** What must hold across an article's parts: each check names its code, and the place in the path. */
import type { z } from 'zod';
import type { Article } from './article.ts';
import { blockText, childBlocks } from './block-text.ts';
import type { Block } from './block.ts';
import { inlineText } from './inline-text.ts';
import type { Inline } from './inline.ts';
import { fail, type InvariantCode } from './issue.ts';
import { sliceCodePoints } from './quote.ts';

type Path = (string | number)[];
type Report = (code: InvariantCode, message: string, path: Path) => void;

export function checkArticle(ctx: z.core.ParsePayload<Article>): void {
  const article = ctx.value;
  const report: Report = (code, message, path) => fail(ctx, code, message, path);
  const placed = [...placedBlocks(article.blocks, ['blocks'])];

  checkHeadlines(article, report);
  checkIds(article, placed, report);
  checkHeadings(placed, report);
  checkNoteRefs(article, placed, report);
  checkQuotes(article, placed, report);
  if (article.publisher.name === null && article.publisher.inferredFrom)
    report('nothing-stated', 'a publisher that is not known can not be inferred', [
      'publisher',
      'inferredFrom',
    ]);
}

interface PlacedBlock {
  readonly block: Block;
  readonly path: Path;
}

function* placedBlocks(blocks: readonly Block[], path: Path): Generator<PlacedBlock> {
  for (const [i, block] of blocks.entries()) {
    yield { block, path: [...path, i] };
    if (block.type === 'list')
      for (const [j, item] of block.items.entries())
        yield* placedBlocks(item.blocks, [...path, i, 'items', j, 'blocks']);
    else yield* placedBlocks(childBlocks(block), [...path, i, 'blocks']);
  }
}

function checkHeadlines(article: Article, report: Report): void {
  const mains = article.headlines.filter((headline) => headline.role === 'main');
  if (mains.length !== 1)
    report('main-headline', `an article has one main headline, not ${mains.length}`, ['headlines']);
  else if (inlineText(mains[0]?.inlines ?? []).trim() === '')
    report('main-headline', 'the main headline is blank', ['headlines']);
}

function checkIds(article: Article, placed: readonly PlacedBlock[], report: Report): void {
  const seen = new Set<string>();
  const claim = (id: string, path: Path): void => {
    if (seen.has(id)) report('duplicate-id', `the id ${JSON.stringify(id)} is used twice`, path);
    seen.add(id);
  };
  for (const { block, path } of placed) claim(block.id, [...path, 'id']);
  for (const [i, quote] of article.quotes.entries()) claim(quote.id, ['quotes', i, 'id']);
}

function checkHeadings(placed: readonly PlacedBlock[], report: Report): void {
  let level = 1;
  for (const { block, path } of placed) {
    if (block.type !== 'heading') continue;
    if (block.level > level + 1)
      report('heading-skip', `a heading of level ${block.level} follows one of level ${level}`, [
        ...path,
        'level',
      ]);
    level = block.level;
  }
}

function checkNoteRefs(article: Article, placed: readonly PlacedBlock[], report: Report): void {
  const notes = new Set(placed.flatMap(({ block }) => (block.type === 'note' ? [block.id] : [])));
  const check = (inlines: readonly Inline[] | undefined, path: Path): void => {
    for (const [i, inline] of (inlines ?? []).entries())
      if (inline.type === 'noteRef' && !notes.has(inline.noteId))
        report('note-unresolved', `no note has the id ${JSON.stringify(inline.noteId)}`, [
          ...path,
          i,
          'noteId',
        ]);
  };
  for (const [i, headline] of article.headlines.entries())
    check(headline.inlines, ['headlines', i, 'inlines']);
  check(article.deck, ['deck']);
  for (const { block, path } of placed) {
    if ('inlines' in block) check(block.inlines, [...path, 'inlines']);
    if ('caption' in block) check(block.caption, [...path, 'caption']);
    if (block.type !== 'table') continue;
    for (const [r, row] of block.rows.entries())
      for (const [c, cell] of row.cells.entries())
        check(cell.inlines, [...path, 'rows', r, 'cells', c, 'inlines']);
  }
}

function checkQuotes(article: Article, placed: readonly PlacedBlock[], report: Report): void {
  if (article.quotes.length === 0) return;
  const blocks = new Map(placed.map(({ block }) => [block.id, block]));
  for (const [i, quote] of article.quotes.entries()) {
    const block = blocks.get(quote.place.blockId);
    if (!block || sliceCodePoints(blockText(block), quote.place.position) !== quote.exact)
      report('quote-misplaced', 'the words of the quotation do not stand at its place', [
        'quotes',
        i,
        'place',
      ]);
  }
}
