/** Other articles on the page: pages that go on without end print the next one below. */
import type { Metadata } from '../../draft.ts';
import { wordKey } from '../../plain.ts';
import { ancestors, isInside, type DomElement, type DomNode } from './dom.ts';
import { headlineElement } from './headline.ts';
import type { HtmlPage } from './parse.ts';

/** `article` elements with a main headline of their own; none when the page prints no headline. */
export function otherArticles(page: HtmlPage, metadata: Metadata): Set<DomElement> {
  const headline = headlineElement(page, metadata);
  const others = new Set<DomElement>();
  if (!headline || headline.localName !== 'h1') return others;
  for (const h1 of page.body.querySelectorAll('h1')) {
    if (h1 === headline || wordKey(h1.textContent ?? '') === wordKey(headline.textContent ?? '')) continue;
    for (const up of ancestors(h1))
      if (up.localName === 'article') {
        if (!isInside(headline, up)) others.add(up);
        break;
      }
  }
  return others;
}

export function standsInOther(node: DomNode, others: ReadonlySet<DomElement>): boolean {
  if (others.size > 0) for (const up of ancestors(node)) if (others.has(up)) return true;
  return false;
}
