/** The part of the DOM that ingest uses, as types of its own: a page's tree and an XML document both have it. */
export interface DomNode {
  readonly nodeType: number;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly textContent: string | null;
  /** The markup, of a node of an XML document. */
  readonly toString: () => string;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly getAttribute: (name: string) => string | null;
  readonly hasAttribute: (name: string) => boolean;
  readonly querySelector: (selector: string) => DomElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>;
  readonly getAttributeNames: () => string[];
  readonly setAttribute: (name: string, value: string) => void;
  readonly removeAttribute: (name: string) => void;
  readonly remove: () => void;
  readonly replaceWith: (node: DomNode) => void;
  /** What `labels` has found; an element that changes its attributes forgets it. */
  labelCache?: string | undefined;
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  readonly querySelector: (selector: string) => DomElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>;
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT || node.nodeType === CDATA;
}

/** Every node below `root` in document order, without recursion; `root` itself is not given. */
export function* descendants(root: DomNode): Generator<DomNode> {
  let node = root.firstChild;
  while (node) {
    yield node;
    let next: DomNode | null = node.firstChild;
    for (let up: DomNode | null = node; !next && up && up !== root; up = up.parentNode) next = up.nextSibling;
    node = next;
  }
}

/** Elements that show a picture: `img`, and elements of a site's own that a script makes one of (`amp-img`). */
export function isPicture(element: DomElement): boolean {
  const name = element.localName;
  if (name === 'img') return true;
  return (
    /^[a-z\d]+-(?:img|image|picture)(?:-|$)/.test(name) &&
    ['src', 'data-src', 'srcset', 'data-srcset'].some((attribute) => element.hasAttribute(attribute)) &&
    !element.querySelector('img')
  );
}

/** Whether a node stands inside an element, at any depth. */
export function isInside(node: DomNode, element: DomElement): boolean {
  for (let up = node.parentNode; up; up = up.parentNode) if (up === element) return true;
  return false;
}

export function* children(node: DomNode): Generator<DomNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

export function* ancestors(node: DomNode): Generator<DomElement> {
  for (let up = node.parentNode; up && isElement(up); up = up.parentNode) yield up;
}

/**
 * The words of class, id and other attributes that name what an element is for, in lower case, `mediaCaption` as
 * `media-caption`.
 */
export function labels(element: DomElement): string {
  return (element.labelCache ??= readLabels(element));
}

function readLabels(element: DomElement): string {
  return ['class', 'id', 'itemprop', 'role', 'data-testid', 'data-component']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '-')
    .toLowerCase();
}

/** Elements that stand in a line; every other element begins and ends a block. */
const IN_LINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr br img picture source label'.split(
    ' ',
  ),
);

export function isInLine(element: DomElement): boolean {
  return IN_LINE.has(element.localName) || isPicture(element);
}

/** Whether the page's own markup keeps an element from being shown. */
export function isHidden(element: DomElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
