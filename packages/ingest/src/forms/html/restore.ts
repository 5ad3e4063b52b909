/**
 * Step `restore` for HTML: between the first and the last text of the article, gives back what Readability
 * leaves out: pictures with captions, tables, lists, subheads and paragraphs beside kept ones.
 */
import { plainLine } from '../../plain.ts';
import {
  ancestors,
  children,
  descendants,
  isElement,
  isHidden,
  isInside,
  isText,
  labels,
  type DomElement,
  type DomNode,
} from './dom.ts';
import type { Metadata } from '../../draft.ts';
import { choosePictures } from './pictures/choose.ts';
import { otherArticles, standsInOther } from './other-articles.ts';
import type { Kept } from './find.ts';
import { documentOrder, type HtmlState } from './state.ts';

/** Names of what stands beside an article: never restored. */
const ASIDE =
  /(?<![a-z])(?:aside|nav|menu|footer|related|recommend|promo|newsletter|subscri|share|social|comment|teaser|sidebar|popular|most-?read|trending|advert|ads?\b|sponsor|outbrain|taboola|widget|breadcrumb|tags?\b|topics?\b|author|bio\b|byline|cookie|consent|read-?more|more-?on|up-?next|donat|signup|banner|modal|toolbar|skip)/;

const ASIDE_ELEMENTS = new Set(['aside', 'nav', 'footer', 'form', 'menu']);
const RESTORED = new Set('p h2 h3 h4 h5 h6 ul ol dl blockquote pre table'.split(' '));
const LINKS_MAX = 0.4; // share of the text inside links beyond which it is navigation

export function restoreParts(state: HtmlState, metadata: Metadata): void {
  const { page, kept } = state;
  if (kept.texts.size === 0) return;
  const order = documentOrder(descendants(page.body));
  keepAlike(state, metadata, order);
  const places = Array.from(kept.texts, (node) => order.get(node) ?? 0);
  const first = places.reduce((a, b) => Math.min(a, b), Infinity);
  const last = places.reduce((a, b) => Math.max(a, b), 0);
  const root = commonRoot(state);
  for (const table of page.body.querySelectorAll('table'))
    if (isPartlyKept(table, state)) state.kept.addAll(table);
  for (const node of descendants(root)) {
    const place = order.get(node) ?? 0;
    if (!isElement(node) || place > last) continue;
    if (place > first && RESTORED.has(node.localName) && belongs(node, root, state)) kept.addAll(node);
  }
  choosePictures(state, metadata, root);
}

const PROSE = 80; // characters of a paragraph

/**
 * Keeps the paragraphs that are set exactly like those kept: where an article stands in several boxes,
 * Readability takes only one of them.
 */
function keepAlike(state: HtmlState, metadata: Metadata, order: ReadonlyMap<DomNode, number>): void {
  const { page, kept, measures } = state;
  const root = commonRoot(state);
  const others = otherArticles(page, metadata);
  const end = nextHeadline(state, order);
  const paragraphs = Array.from(page.body.querySelectorAll('p')).filter(
    (p) => measures.of(p).length >= PROSE && measures.linkShare(p) < LINKS_MAX && (order.get(p) ?? 0) < end,
  );
  const counts = new Map<string, number>();
  for (const p of paragraphs) if (kept.around.has(p)) counts.set(makeOf(p), (counts.get(makeOf(p)) ?? 0) + 1);
  for (const p of paragraphs)
    if (
      !kept.around.has(p) &&
      (counts.get(makeOf(p)) ?? 0) >= 2 &&
      (isInside(p, root) || isOwnMake(p)) &&
      !isAside(p, root) &&
      !isHidden(p) &&
      !standsInOther(p, others)
    )
      kept.addAll(p);
}

/** The place of the first main headline below kept text: there another article may begin. */
function nextHeadline({ page, kept }: HtmlState, order: ReadonlyMap<DomNode, number>): number {
  const first = Array.from(kept.texts).reduce((a, node) => Math.min(a, order.get(node) ?? 0), Infinity);
  for (const h1 of page.body.querySelectorAll('h1')) {
    const place = order.get(h1) ?? 0;
    if (place > first && !kept.around.has(h1)) return place;
  }
  return Infinity;
}

/** Whether the classes of a paragraph and its box are enough to know it by outside the article's element. */
function isOwnMake(paragraph: DomElement): boolean {
  return (paragraph.parentNode?.getAttribute('class') ?? '') !== '';
}

/** Element and class of a paragraph and of the box around it. */
function makeOf(paragraph: DomElement): string {
  const parent = paragraph.parentNode;
  const name = (element: DomElement): string => `${element.localName}.${element.getAttribute('class') ?? ''}`;
  return `${parent ? name(parent) : ''}>${name(paragraph)}`;
}

/** The innermost element around all kept texts; the article or main element around it, when there is one. */
function commonRoot(state: HtmlState): DomElement {
  const { kept, page } = state;
  let root: DomElement = page.body;
  for (;;) {
    const inside: DomElement[] = [];
    let hasText = false;
    for (const child of children(root)) {
      if (isElement(child) && kept.around.has(child)) inside.push(child);
      else if (kept.texts.has(child) && (child.textContent ?? '').trim() !== '') hasText = true;
    }
    const [only] = inside;
    if (hasText || inside.length !== 1 || !only) break;
    root = only;
  }
  for (const up of [root, ...ancestors(root)])
    if (
      up.localName === 'article' ||
      up.localName === 'main' ||
      up.getAttribute('itemprop') === 'articleBody'
    )
      return up;
  return root;
}

function isPartlyKept(element: DomElement, { kept }: HtmlState): boolean {
  return kept.around.has(element);
}

/** A part of the flow: beside a kept block, not inside an aside, not made of links, not hidden. */
function belongs(element: DomElement, root: DomElement, { kept, measures }: HtmlState): boolean {
  if (kept.around.has(element)) return false;
  const parent = element.parentNode;
  const isHeading = /^h\d$/.test(element.localName);
  // Some pages put each heading into a box of its own.
  if (!parent || !(kept.around.has(parent) || (isHeading && isOnlyChild(element)))) return false;
  if (isAside(element, root) || isHidden(element)) return false;
  const text = plainLine(element.textContent ?? '');
  if (text === '' || measures.linkShare(element) > LINKS_MAX) return false;
  if (isHeading) return followsText(element, root, kept);
  return hasKeptBlock(parent, kept.around);
}

function isOnlyChild(element: DomElement): boolean {
  for (const child of element.parentNode ? children(element.parentNode) : [])
    if (child !== element && plainLine(child.textContent ?? '') !== '') return false;
  return true;
}

/** A subhead is followed by a text that was kept; the title of a box of links is not. */
function followsText(heading: DomElement, root: DomElement, { texts }: Kept): boolean {
  let next: DomNode | null = heading;
  while (next && next !== root && !next.nextSibling) next = next.parentNode;
  next = next === root ? null : (next?.nextSibling ?? null);
  while (next) {
    if (isText(next) && plainLine(next.textContent ?? '') !== '') return texts.has(next);
    let after: DomNode | null = next.firstChild;
    for (let up: DomNode | null = next; !after && up && up !== root; up = up.parentNode)
      after = up.nextSibling;
    next = after;
  }
  return false;
}

function hasKeptBlock(parent: DomElement, around: ReadonlySet<DomNode>): boolean {
  for (const child of children(parent))
    if (isElement(child) && child.localName === 'p' && around.has(child)) return true;
  return false;
}

export function isAside(element: DomElement, root: DomElement): boolean {
  for (const up of [element, ...ancestors(element)]) {
    if (up === root) return false;
    if (ASIDE_ELEMENTS.has(up.localName) || ASIDE.test(labels(up))) return true;
  }
  return false;
}
