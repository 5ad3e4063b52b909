/** The trace of step `find` for HTML: what of the page is not in the article. */
import type { Metadata } from '../../draft.ts';
import { plainLine } from '../../plain.ts';
import type { Run } from '../../run.ts';
import { children, descendants, isElement, isInLine, isText, type DomNode } from './dom.ts';
import type { HtmlState } from './state.ts';

/**
 * Records one removal for each part of the page without a kept text. What another step has recorded or read
 * (headline, byline, deck, captions) is not outside.
 */
export function recordOutside(state: HtmlState, metadata: Metadata, run: Run): void {
  const { page, kept, captions, settled, deck } = state;
  const read = new Set<DomNode | undefined>(deck);
  for (const { caption, credit } of captions.values()) read.add(caption).add(credit);
  const printed = new Set([metadata.headline, metadata.alternativeHeadline, metadata.by]);
  const stack: DomNode[] = [page.body];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (read.has(node) || settled.has(node) || kept.texts.has(node)) continue;
    const isWhole = !kept.around.has(node) && !holds(node, settled);
    if (isWhole && (isText(node) || isElement(node))) {
      const text = visibleText(node);
      if (!printed.has(text)) run.drop('find', 'stands outside the article', text);
    } else for (const child of Array.from(children(node)).toReversed()) stack.push(child);
  }
}

function holds(root: DomNode, nodes: ReadonlySet<DomNode>): boolean {
  for (const node of descendants(root)) if (nodes.has(node)) return true;
  return false;
}

/** The text of a part of the page, blocks parted by a dot so that words do not run together. */
function visibleText(root: DomNode): string {
  if (isText(root)) return plainLine(root.textContent ?? '');
  const pieces: string[] = [''];
  for (const node of descendants(root)) {
    if (isText(node)) pieces[pieces.length - 1] += node.textContent ?? '';
    else if (isElement(node) && !isInLine(node)) pieces.push('');
  }
  return pieces
    .map((piece) => plainLine(piece))
    .filter((piece) => piece !== '')
    .join(' · ');
}
