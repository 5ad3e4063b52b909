/** The trace of step `find` for HTML: what of the page is not in the article. */
import type { Run } from '../../run.ts';
import { children, isElement, isText, type DomNode } from './dom.ts';
import { visibleText } from './find.ts';
import type { HtmlState } from './state.ts';

/** Records what stands outside the article: one removal for each part of the page without a kept text. */
export function recordOutside({ page, kept, captions, deck }: HtmlState, run: Run): void {
  const used = new Set<DomNode>(
    [deck, ...[...captions.values()].flatMap(({ caption, credit }) => [caption, credit])].filter(
      (el) => el !== undefined,
    ),
  );
  const outside = (node: DomNode): boolean => !kept.texts.has(node) && !kept.around.has(node);
  const stack: DomNode[] = [page.body];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (used.has(node)) continue;
    if (outside(node)) {
      if (isText(node) || isElement(node)) run.drop('find', 'stands outside the article', visibleText(node));
      continue;
    }
    for (const child of Array.from(children(node)).toReversed()) stack.push(child);
  }
}
