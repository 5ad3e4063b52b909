/**
 * A copy of a page with the part of the DOM that Readability uses. It is thrown away after one pass, so what only
 * serves a second one (the markup as a string) is left out. Each text knows which text of the page it is.
 */
import { descendants } from '../dom.ts';
import { TreeElement, TreeText, type Attributes, type TreeChild } from './nodes.ts';

const NOTHING: readonly ReadableChild[] = [];

/** A text of the copy. Readability makes some of its own, which stand for no text of the page. */
export class ReadableText extends TreeText {
  readonly origin: TreeText | undefined;
  readonly nodeName = '#text';
  readonly childNodes = NOTHING;

  constructor(text: string, origin?: TreeText) {
    super(text);
    this.origin = origin;
  }
}

type ReadableChild = ReadableElement | ReadableText;

/** An attribute as Readability reads and copies it. */
class ReadableAttribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): ReadableAttribute {
    return this;
  }
}

export class ReadableElement extends TreeElement {
  /** Readability's own marks on elements. */
  readability: unknown = undefined;
  _readabilityDataTable: unknown = undefined;
  readonly tagName: string | undefined;
  readonly ownerDocument: ReadableDocument | undefined;
  /** Whether the attributes are still those of the page's own element. */
  private isShared = true;
  private childrenCache: ReadableElement[] | undefined = undefined;
  private nodesCache: ReadableChild[] | undefined = undefined;

  constructor(localName: string, values: Attributes, document: ReadableDocument | undefined) {
    super(localName, values);
    this.ownerDocument = document;
    this.tagName = document ? upperCase(localName) : undefined;
  }

  get nodeName(): string {
    return this.tagName ?? this.localName;
  }

  override changed(): void {
    this.childrenCache = undefined;
    this.nodesCache = undefined;
  }

  get childNodes(): ReadableChild[] {
    if (!this.nodesCache) {
      this.nodesCache = [];
      for (let node = this.firstChild; node; node = node.nextSibling)
        this.nodesCache.push(node as ReadableChild);
    }
    return this.nodesCache;
  }

  get children(): ReadableElement[] {
    this.childrenCache ??= this.childNodes.filter((node) => node instanceof ReadableElement);
    return this.childrenCache;
  }

  get firstElementChild(): ReadableElement | null {
    return elementFrom(this.firstChild, 'nextSibling');
  }

  get nextElementSibling(): ReadableElement | null {
    return elementFrom(this.nextSibling, 'nextSibling');
  }

  get previousElementSibling(): ReadableElement | null {
    return elementFrom(this.previousSibling, 'previousSibling');
  }

  get attributes(): ReadableAttribute[] {
    return Object.entries(this.values).map(([name, value]) => new ReadableAttribute(name, value));
  }

  setAttributeNode({ name, value }: ReadableAttribute): void {
    this.setAttribute(name, value);
  }

  override setAttribute(name: string, value: string): void {
    this.ownValues();
    super.setAttribute(name, value);
  }

  override removeAttribute(name: string): void {
    if (!this.hasAttribute(name)) return;
    this.ownValues();
    super.removeAttribute(name);
  }

  private ownValues(): void {
    if (this.isShared) this.values = { ...this.values };
    this.isShared = false;
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? '';
  }

  /** What keeps an element from being shown. */
  get style(): { readonly display: string; readonly visibility: string } | undefined {
    const style = this.getAttribute('style');
    if (style === null) return undefined;
    const valueOf = (name: string): string =>
      new RegExp(String.raw`(?:^|[;\s])${name}\s*:\s*([a-z-]+)`, 'i').exec(style)?.[1] ?? '';
    return { display: valueOf('display'), visibility: valueOf('visibility') };
  }

  /** Readability keeps the markup to begin anew from; `find` does that by another copy. */
  get innerHTML(): string {
    return '';
  }

  /** Called when a pass has found no text and would begin anew. */
  set innerHTML(_: string) {
    throw new Error('the pass has found nothing');
  }

  getElementsByTagName(name: string): TreeElement[] {
    return this.querySelectorAll(name.toLowerCase());
  }

  appendChild(node: TreeChild): TreeChild {
    this.insertBefore(node, null);
    return node;
  }

  replaceChild(node: TreeChild, old: TreeChild): TreeChild {
    this.insertBefore(node, old);
    if (node !== old) old.remove();
    return old;
  }

  removeChild(node: TreeChild): TreeChild {
    node.remove();
    return node;
  }
}

function elementFrom(
  from: TreeChild | null,
  direction: 'nextSibling' | 'previousSibling',
): ReadableElement | null {
  for (let node = from; node; node = node[direction]) if (node instanceof ReadableElement) return node;
  return null;
}

const UPPER = new Map<string, string>();

/** A page has few names and many elements; strings that are equal are to be one. */
function upperCase(name: string): string {
  const known = UPPER.get(name);
  if (known !== undefined) return known;
  const upper = name.toUpperCase();
  if (UPPER.size < 500) UPPER.set(name, upper);
  return upper;
}

export class ReadableDocument extends ReadableElement {
  override readonly nodeType = 9;
  readonly documentURI = '';
  readonly baseURI = '';
  readonly body: ReadableElement;

  private constructor(root: TreeElement, body: TreeElement) {
    super('#document', {}, undefined);
    const copy = this.copyOf(root, body);
    this.insertBefore(copy.root, null);
    this.body = copy.body;
  }

  /** A copy of the elements and texts below `root`, whose element `body` is the page's body. */
  static of(root: TreeElement, body: TreeElement): ReadableDocument {
    return new ReadableDocument(root, body);
  }

  get documentElement(): ReadableElement | null {
    return this.firstElementChild;
  }

  get title(): string {
    return this.querySelector('title')?.textContent ?? '';
  }

  createElement(name: string): ReadableElement {
    return new ReadableElement(name.toLowerCase(), {}, this);
  }

  createTextNode(text: string): ReadableText {
    return new ReadableText(text);
  }

  private copyOf(root: TreeElement, body: TreeElement): { root: ReadableElement; body: ReadableElement } {
    const copyElement = (element: TreeElement): ReadableElement =>
      new ReadableElement(element.localName, element.values, this);
    const top = copyElement(root);
    let bodyCopy = top;
    let node: TreeChild | null = root.firstChild;
    let into: TreeElement = top;
    while (node) {
      const copy = node instanceof TreeElement ? copyElement(node) : new ReadableText(node.textContent, node);
      if (node === body && copy instanceof ReadableElement) bodyCopy = copy;
      into.insertBefore(copy, null);
      if (node.firstChild && copy instanceof ReadableElement) {
        node = node.firstChild;
        into = copy;
        continue;
      }
      while (node && !node.nextSibling) {
        node = node.parentNode === root ? null : node.parentNode;
        if (node) into = into.parentNode ?? top;
      }
      node = node?.nextSibling ?? null;
    }
    return { root: top, body: bodyCopy };
  }
}

/** The texts of the page that stand in a part of its copy, in their order. */
export function originsIn(part: ReadableElement): TreeText[] {
  const origins: TreeText[] = [];
  for (const node of descendants(part))
    if (node instanceof ReadableText && node.origin) origins.push(node.origin);
  return origins;
}
