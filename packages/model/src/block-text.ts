/** Walking blocks and reading their text. Without schemas, so that readers need not load them. */
import type { Block } from './block.ts';
import { inlineText } from './inline-text.ts';
import type { Inline } from './inline.ts';

/** The blocks directly inside a block, in reading order. */
export function childBlocks(block: Block): readonly Block[] {
  if (block.type === 'list') return block.items.flatMap((item) => item.blocks);
  if (block.type === 'quote' || block.type === 'note' || block.type === 'embed') return block.blocks;
  return [];
}

/** Every block with those inside it, depth first, in reading order. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* walkBlocks(childBlocks(block));
  }
}

/** The lines of inlines that stand directly in a block: its own, its caption's, its cells'. */
export function inlineLists(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullquote':
      return [block.inlines];
    case 'figure':
      return [block.caption ?? []];
    case 'table':
      return [block.caption ?? [], ...block.rows.flatMap((row) => row.cells.map((cell) => cell.inlines))];
    default:
      return [];
  }
}

/**
 * The text of a block, the string in which positions are counted (in code points): a leaf's inlines; a figure's
 * caption; a table's cells, row by row, with tabs between cells and line feeds between rows; a container's
 * blocks, joined by line feeds. Credits, speakers and labels are not part of it.
 */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullquote':
      return inlineText(block.inlines);
    case 'figure':
      return inlineText(block.caption ?? []);
    case 'code':
      return block.text;
    case 'rule':
      return '';
    case 'table': {
      const rows = block.rows.map((row) => row.cells.map((cell) => inlineText(cell.inlines)).join('\t'));
      return [...(block.caption ? [inlineText(block.caption)] : []), ...rows].join('\n');
    }
    case 'list':
    case 'quote':
    case 'note':
    case 'embed':
      return childBlocks(block).map(blockText).join('\n');
  }
}

/**
 * The blocks in which a text can be marked: those that hold text of their own and no blocks. Their texts, joined by
 * line feeds, are the text of a whole article in which positions over several blocks are counted.
 */
export function annotatedBlocks(article: {
  readonly blocks: readonly Block[];
}): { id: string; text: string }[] {
  const found: { id: string; text: string }[] = [];
  for (const block of walkBlocks(article.blocks)) {
    const text = childBlocks(block).length === 0 ? blockText(block) : '';
    if (text !== '') found.push({ id: block.id, text });
  }
  return found;
}

/** The text of a whole article in which an annotation without a block counts its position. */
export function annotatedText(article: { readonly blocks: readonly Block[] }): string {
  return annotatedBlocks(article)
    .map((block) => block.text)
    .join('\n');
}
