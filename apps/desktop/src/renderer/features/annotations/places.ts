/** From what is selected on the page to places in the article's text, and back. Places count code points. */
import { blockText, walkBlocks, type Article } from '@offprint/model';
import type { Span, TextRange } from '../../../shared/annotations.ts';
import { pageTextOf, SOFT_HYPHEN, textBlocks } from '../reader/block-text.ts';

/** The text of each block of an article by its id; made when it is asked for. */
export function blockTexts(article: Article): (id: string) => string | undefined {
  let texts: Map<string, string> | undefined;
  return (id) => {
    texts ??= new Map([...walkBlocks(article.blocks)].map((block) => [block.id, blockText(block)]));
    return texts.get(id);
  };
}

/** The stretch of the article that is selected on its page; `undefined` when none of its blocks is. */
export function selectedRange(pane: Element, article: Article): TextRange | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const blocks = textBlocks(pane).filter((block) => range.intersectsNode(block));
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return undefined;
  const textOf = blockTexts(article);
  const point = (block: Element, node: Node, offset: number, otherwise: 'start' | 'end') => {
    const blockId = block.id.replace(/^block-/, '');
    const source = textOf(blockId) ?? '';
    const page = pageTextOf(block);
    const units = block.contains(node)
      ? page.offsetOf(node, offset)
      : otherwise === 'start'
        ? 0
        : page.text.length;
    return { blockId, offset: sourcePoint(source, units) };
  };
  const start = point(first, range.startContainer, range.startOffset, 'start');
  const end = point(last, range.endContainer, range.endOffset, 'end');
  return start.blockId === end.blockId && start.offset >= end.offset ? undefined : { start, end };
}

/** Where a stretch of a block stands on the page. */
export function pageRange(
  pane: Element,
  span: Span,
  textOf: (id: string) => string | undefined,
): Range | undefined {
  const block = pane.querySelector(`.page [id="block-${span.blockId}"]`);
  const source = textOf(span.blockId);
  if (!block || source === undefined) return undefined;
  return pageTextOf(block).rangeOf(pageUnits(source, span.start), pageUnits(source, span.end));
}

/** Code points of the source before so many UTF-16 units of the page's text, which has no soft hyphens. */
function sourcePoint(source: string, units: number): number {
  let [points, left] = [0, units];
  for (const sign of source) {
    if (left <= 0) break;
    if (sign !== SOFT_HYPHEN) left -= sign.length;
    points += 1;
  }
  return points;
}

/** UTF-16 units of the page's text before so many code points of the source. */
function pageUnits(source: string, points: number): number {
  let [units, left] = [0, points];
  for (const sign of source) {
    if (left <= 0) break;
    if (sign !== SOFT_HYPHEN) units += sign.length;
    left -= 1;
  }
  return units;
}
