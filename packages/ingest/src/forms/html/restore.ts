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
  isText,
  labels,
  type DomElement,
  type DomNode,
} from './dom.ts';
import { isArticlePicture } from './picture.ts';
import { documentOrder, type HtmlState } from './state.ts';

/** Names of what stands beside an article: never restored. */
const ASIDE =
  /(?<![a-z])(?:aside|nav|menu|footer|related|recommend|promo|newsletter|subscri|share|social|comment|teaser|sidebar|popular|most-?read|trending|advert|ads?\b|sponsor|outbrain|taboola|widget|breadcrumb|tags?\b|topics?\b|author|bio\b|byline|paywall|cookie|consent|read-?more|more-?on|up-?next|donat|signup|banner|modal|toolbar|skip)/;

const ASIDE_ELEMENTS = new Set(['aside', 'nav', 'footer', 'form', 'menu']);
const RESTORED = new Set('p h2 h3 h4 h5 h6 ul ol dl blockquote pre table'.split(' '));
const LINKS_MAX = 0.4; // share of the text inside links beyond which it is navigation

export function restoreParts(state: HtmlState): void {
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
  restorePictures(state, root, order, first, last);
}

const PROSE = 80; // characters of a paragraph

/**
 * Keeps the paragraphs that are set exactly like those kept: where an article stands in several boxes,
 * Readability takes only one of them.
 */
function keepAlike(root: DomElement, { kept }: HtmlState): void {
  const isProse = (p: DomElement): boolean => plainLine(p.textContent ?? '').length >= PROSE;
  const paragraphs = Array.from(root.querySelectorAll('p')).filter(
    (p) => isProse(p) && linkShare(p) < LINKS_MAX,
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
function belongs(element: DomElement, root: DomElement, { kept }: HtmlState): boolean {
  if (kept.around.has(element)) return false;
  const parent = element.parentNode;
  if (!parent || !kept.around.has(parent)) return false;
  if (isAside(element, root) || isHidden(element)) return false;
  const text = plainLine(element.textContent ?? '');
  if (text === '' || linkShare(element) > LINKS_MAX) return false;
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

export function isHidden(element: DomElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Share of an element's text that stands in links, 0 to 1. */
export function linkShare(element: DomElement): number {
  const size = (node: DomNode): number => plainLine(node.textContent ?? '').length;
  const all = size(element);
  if (all === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += size(link);
  return linked / all;
}

function restorePictures(
  state: HtmlState,
  root: DomElement,
  order: ReadonlyMap<DomNode, number>,
  first: number,
  last: number,
): void {
  const { kept } = state;
  for (const img of Array.from(root.querySelectorAll('img'))) {
    const place = order.get(img) ?? 0;
    if (place > last || !isArticlePicture(img) || isAside(img, root)) continue;
    // Before the first text only a figure is the article's picture; a bare one may be a badge of the page.
    if (
      place < first &&
      !ancestorNamed(img, 'figure', root) &&
      !/lead|hero|main|featured|header/.test(labels(img.parentNode ?? img))
    )
      continue;
    if (isTeaser(img, kept.around)) continue;
    kept.addPicture(img);
    claimCaption(img, root, state);
  }
}

function ancestorNamed(element: DomElement, name: string, root: DomElement): DomElement | undefined {
  for (const up of ancestors(element)) {
    if (up === root) return undefined;
    if (up.localName === name) return up;
  }
  return undefined;
}

/** A picture in a link with a text of its own is the teaser of another page. */
function isTeaser(img: DomElement, around: ReadonlySet<DomNode>): boolean {
  for (const up of ancestors(img)) {
    if (around.has(up)) return false;
    if (up.localName === 'a' && plainLine(up.textContent ?? '').length > 20) return true;
  }
  return false;
}

const CAPTION =
  /(?<![a-z])(?:caption|legende?|bildunterschrift|bildtext|cutline|image-?text|picture-?text|photo-?text|descripci|didascalia)/;
const CREDIT =
  /(?<![a-z])(?:credit|copyright|source|photographer|fotograf|quelle|auteur|agency|byline|author|attribution)/;
const WRAPPER_LEVELS = 4; // elements around a picture among which its caption is looked for

/** Finds the caption and credit elements of a picture and takes their text out of the flow. */
function claimCaption(img: DomElement, root: DomElement, state: HtmlState): void {
  let wrapper: DomElement | undefined;
  let level = 0;
  for (const up of ancestors(img)) {
    if (up === root || ++level > WRAPPER_LEVELS) break;
    if (
      Array.from(up.querySelectorAll('img')).filter(isArticlePicture).length > 1 &&
      up.localName !== 'figure'
    )
      break;
    wrapper = up;
    if (up.localName === 'figure') break;
  }
  if (!wrapper) return;
  const inside = Array.from(wrapper.querySelectorAll('*'));
  const figcaption = wrapper.querySelector('figcaption');
  const caption =
    figcaption ??
    inside.find(
      (el) => CAPTION.test(labels(el)) && plainLine(el.textContent ?? '') !== '' && isCaptionSized(el),
    );
  const credit = inside.find(
    (el) =>
      el !== caption &&
      el.localName !== 'img' &&
      CREDIT.test(labels(el)) &&
      isCaptionSized(el) &&
      (caption || wrapper.localName === 'figure'),
  );
  if (!caption && !credit) return;
  state.captions.set(img, { caption, credit });
  for (const element of [caption, credit])
    if (element) for (const node of descendants(element)) if (isText(node)) state.kept.texts.delete(node);
}

function isCaptionSized(element: DomElement): boolean {
  const { length } = plainLine(element.textContent ?? '');
  return length > 0 && length <= 700;
}
