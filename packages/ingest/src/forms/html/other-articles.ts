/** Other articles on the page: pages that go on without end print the next one below. */
import type { Metadata } from '../../draft.ts';
import { wordKey } from '../../plain.ts';
import { ancestors, isInside, type DomElement, type DomNode } from './dom.ts';
import { headlineElement } from './headline.ts';
import type { HtmlPage } from './parse.ts';

const OWN_TEXT = 500; // characters of prose that make an element the article
const PROSE = 80; // characters of a paragraph

/**
 * `article` elements with a main headline of their own, and those beside the one that holds the page's headline
 * and a text; none when the page prints no headline.
 */
export function otherArticles(page: HtmlPage, metadata: Metadata): Set<DomElement> {
  const headline = headlineElement(page, metadata);
  const others = new Set<DomElement>();
  if (!headline || headline.localName !== 'h1') return others;
  for (const h1 of page.body.querySelectorAll('h1')) {
    if (h1 === headline || wordKey(h1.textContent) === wordKey(headline.textContent ?? '')) continue;
    const around = articleAround(h1);
    if (around && !isInside(headline, around)) others.add(around);
  }
  const own = articleAround(headline);
  if (own && proseIn(own) >= OWN_TEXT)
    for (const article of page.body.querySelectorAll('article'))
      if (article !== own && !isInside(article, own) && !isInside(own, article)) others.add(article);
  return others;
}

function articleAround(element: DomElement): DomElement | undefined {
  for (const up of ancestors(element)) if (up.localName === 'article') return up;
  return undefined;
}

function proseIn(element: DomElement): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    const own = (paragraph.textContent ?? '').trim().length;
    if (own >= PROSE) length += own;
  }
  return length;
}

export function standsInOther(node: DomNode, others: ReadonlySet<DomElement>): boolean {
  if (others.size > 0) for (const up of ancestors(node)) if (others.has(up)) return true;
  return false;
}
