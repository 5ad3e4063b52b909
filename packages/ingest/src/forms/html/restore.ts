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
  labels,
  type DomElement,
  type DomNode,
} from './dom.ts';
import type { Metadata } from '../../draft.ts';
import { choosePictures } from './pictures/choose.ts';
import { documentOrder, type HtmlState } from './state.ts';

/** Names of what stands beside an article: never restored. */
const ASIDE =
  /(?<![a-z])(?:aside|nav|menu|footer|related|recommend|promo|newsletter|subscri|share|social|comment|teaser|sidebar|popular|most-?read|trending|advert|ads?\b|sponsor|outbrain|taboola|widget|breadcrumb|tags?\b|topics?\b|author|bio\b|byline|paywall|cookie|consent|read-?more|more-?on|up-?next|donat|signup|banner|modal|toolbar|skip)/;

const ASIDE_ELEMENTS = new Set(['aside', 'nav', 'footer', 'form', 'menu']);
const RESTORED = new Set('p h2 h3 h4 h5 h6 ul ol dl blockquote pre table'.split(' '));
const LINKS_MAX = 0.4; // share of the text inside links beyond which it is navigation

export function restoreParts(state: HtmlState, metadata: Metadata): void {
  const { page, kept } = state;
  if (kept.texts.size === 0) return;
  keepAlike(commonRoot(state), state);
  const order = documentOrder(descendants(page.body));
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
function keepAlike(root: DomElement, { kept, measures }: HtmlState): void {
  const isProse = (p: DomElement): boolean => plainLine(p.textContent ?? '').length >= PROSE;
  const paragraphs = Array.from(root.querySelectorAll('p')).filter(
    (p) => isProse(p) && measures.linkShare(p) < LINKS_MAX,
  );
  const counts = new Map<string, number>();
  for (const p of paragraphs) if (kept.around.has(p)) counts.set(makeOf(p), (counts.get(makeOf(p)) ?? 0) + 1);
  for (const p of paragraphs)
    if (!kept.around.has(p) && (counts.get(makeOf(p)) ?? 0) >= 2 && !isAside(p, root) && !isHidden(p))
      kept.addAll(p);
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
  if (!parent || !kept.around.has(parent)) return false;
  if (isAside(element, root) || isHidden(element)) return false;
  const text = plainLine(element.textContent ?? '');
  if (text === '' || measures.linkShare(element) > LINKS_MAX) return false;
  if (/^h\d$/.test(element.localName)) return followsText(element, kept.around);
  return hasKeptBlock(parent, kept.around);
}

/** A subhead is followed by a text that was kept; the title of a box of links is not. */
function followsText(heading: DomElement, around: ReadonlySet<DomNode>): boolean {
  for (let next = heading.nextSibling; next; next = next.nextSibling)
    if (isElement(next) && plainLine(next.textContent ?? '') !== '') return around.has(next);
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
