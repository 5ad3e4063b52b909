/** XML as a tree: entities are never expanded, nothing outside is read, size and depth are limited. */
import { DOMParser } from 'linkedom';
import { plainLine } from '../../plain.ts';
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import { children, isElement, type DomDocument, type DomElement, type DomNode } from '../html/dom.ts';

/** The root element of an XML text. A text that is not well formed is read as far as it goes, as feeds need it. */
export function parseXml(text: string, run: Run): Outcome<DomElement> {
  // Entities can be made to grow without end, or to name files (CWE-776, CWE-611); no news form needs them.
  if (/<!ENTITY\b/i.test(text))
    return refuse(
      'unsafe-xml',
      'the file defines XML entities',
      'No news form does. Ask where the file is from.',
    );
  const { depth, nodes } = run.limits;
  const size = measure(text, depth);
  if (size.depth > depth)
    return refuse('too-deep', `the file nests elements more than ${depth} deep`, 'No article does.');
  if (size.tags > 10 * nodes)
    return refuse('too-large', `the file has more than ${10 * nodes} elements`, 'Split the file.');
  const document = new DOMParser().parseFromString(
    text.replace(/^\s*(?=<)/, ''),
    'text/xml',
  ) as unknown as DomDocument;
  const root = document.documentElement;
  return root ? done(root) : refuse('damaged', 'the XML has no elements', 'Save or download it again.');
}

/** Tags and their nesting, in linear time, so that the parser never sees what it can not bear. */
function measure(text: string, limit: number): { depth: number; tags: number } {
  let depth = 0;
  let deepest = 0;
  let tags = 0;
  for (const match of text
    .replaceAll(/<!\[CDATA\[[^]*?(?:\]\]>|$)/g, '')
    .matchAll(/<(\/?)[a-z_][^<>]*?(\/?)>/gi)) {
    tags++;
    if (match[1]) depth = Math.max(0, depth - 1);
    else if (!match[2]) deepest = Math.max(deepest, ++depth);
    if (deepest > limit) break;
  }
  return { depth: deepest, tags };
}

/** The name without its prefix, in lower case: `encoded` for `content:encoded`. */
export function nameOf(element: DomElement): string {
  return element.localName.replace(/^.*:/, '').toLowerCase();
}

/** Child elements, those of that name (without prefix) when one is given. */
export function* elementsIn(element: DomNode, name?: string): Generator<DomElement> {
  for (const child of children(element))
    if (isElement(child) && (name === undefined || nameOf(child) === name)) yield child;
}

export function first(element: DomNode | undefined, name: string): DomElement | undefined {
  return element ? elementsIn(element, name).next().value : undefined;
}

/** The first element of that name at any depth. */
export function find(element: DomElement, name: string): DomElement | undefined {
  for (const inner of element.querySelectorAll('*')) if (nameOf(inner) === name) return inner;
  return undefined;
}

/** The text of an element as a line; `undefined` when there is none. */
export function lineOf(element: DomElement | undefined): string | undefined {
  return plainLine(element?.textContent ?? '') || undefined;
}

/** Markup inside an element, CDATA and escaped markup unpacked; child elements are written as they stand. */
export function markupIn(element: DomElement): string {
  const inner = Array.from(children(element));
  return inner.every((node) => !isElement(node))
    ? (element.textContent ?? '')
    : inner.map((node) => String(node)).join('');
}
