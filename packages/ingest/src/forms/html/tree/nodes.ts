/**
 * The tree of a page: elements and texts, linked to their neighbours, with the few methods that the steps call.
 * A whole DOM costs several times the memory and time, most of it for events that nobody listens to.
 */
import type { DomDocument, DomElement, DomNode } from '../dom.ts';
import { selectAll, selectFirst } from './select.ts';

/** What elements and texts share: a place in the tree. */
abstract class TreeNode {
  parentNode: TreeElement | null = null;
  previousSibling: TreeChild | null = null;
  nextSibling: TreeChild | null = null;
  abstract readonly nodeType: number;

  /** Takes the node out of the tree. */
  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = this;
    if (!parent) return;
    if (before) before.nextSibling = after;
    else parent.firstChild = after;
    if (after) after.previousSibling = before;
    else parent.lastChild = before;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
    parent.changed();
  }
}

export class TreeText extends TreeNode implements DomNode {
  readonly nodeType = 3;
  readonly firstChild = null;
  textContent: string;

  constructor(text: string) {
    super();
    this.textContent = text;
  }
}

export type TreeChild = TreeElement | TreeText;
export type Attributes = Record<string, string>;

export class TreeElement extends TreeNode implements DomElement {
  readonly nodeType: number = 1;
  readonly localName: string;
  firstChild: TreeChild | null = null;
  lastChild: TreeChild | null = null;
  /** Own properties only are attributes. */
  values: Attributes;
  labelCache: string | undefined = undefined;

  constructor(localName: string, values: Attributes) {
    super();
    this.localName = localName;
    this.values = values;
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node; node = node.nextSibling) text += node.textContent;
    return text;
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.values, name) ? (this.values[name] ?? null) : null;
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.values, name);
  }

  getAttributeNames(): string[] {
    return Object.keys(this.values);
  }

  setAttribute(name: string, value: string): void {
    this.values[name] = value;
    this.labelCache = undefined;
  }

  removeAttribute(name: string): void {
    delete this.values[name];
    this.labelCache = undefined;
  }

  querySelector(selector: string): TreeElement | null {
    return selectFirst(this, selector);
  }

  querySelectorAll(selector: string): TreeElement[] {
    return selectAll(this, selector);
  }

  /** Puts a node, which is taken out of its place, before one of the children, or at the end. */
  insertBefore(node: TreeChild, next: TreeChild | null): void {
    if (node === next) return;
    node.remove();
    const before = next ? next.previousSibling : this.lastChild;
    node.parentNode = this;
    node.previousSibling = before;
    node.nextSibling = next;
    if (before) before.nextSibling = node;
    else this.firstChild = node;
    if (next) next.previousSibling = node;
    else this.lastChild = node;
    this.changed();
  }

  /** Puts another node in the place of this one; not one that holds it. */
  replaceWith(node: DomNode): void {
    const { parentNode: parent } = this;
    if (!parent || !(node instanceof TreeElement || node instanceof TreeText)) return;
    for (let up: TreeElement | null = parent; up; up = up.parentNode) if (up === node) return;
    parent.insertBefore(node, this);
    this.remove();
  }

  /** Called when a child has come or gone. */
  changed(): void {}
}

/** The node above the root element. */
export class TreeDocument extends TreeElement implements DomDocument {
  override readonly nodeType = 9;

  constructor() {
    super('#document', {});
  }

  get documentElement(): TreeElement | null {
    return firstElement(this.firstChild);
  }

  /** The body element; `null` when the page has none in its place. */
  get body(): TreeElement | null {
    for (let node = this.documentElement?.firstChild ?? null; node; node = node.nextSibling)
      if (node instanceof TreeElement && node.localName === 'body') return node;
    return null;
  }
}

function firstElement(from: TreeChild | null): TreeElement | null {
  for (let node = from; node; node = node.nextSibling) if (node instanceof TreeElement) return node;
  return null;
}
