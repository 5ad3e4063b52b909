/** CSS selectors over the tree of a page. */
import { compile, type Options } from 'css-select';
import type { TreeChild, TreeElement } from './nodes.ts';

type Test = (element: TreeElement) => boolean;

/** Selectors that the sources write, compiled once; what a page writes must not fill the memory. */
const compiled = new Map<string, Test>();
const KEPT = 200;
const NAMES = /^[a-z][a-z\d-]*(?:,[a-z][a-z\d-]*)*$/;

/** The elements below one that match, in document order. Throws on what is no selector. */
export function selectAll(root: TreeElement, selector: string): TreeElement[] {
  const test = testOf(selector);
  const found: TreeElement[] = [];
  for (let node = root.firstChild; node; node = nodeAfter(node, root))
    if (isElement(node) && test(node)) found.push(node);
  return found;
}

export function selectFirst(root: TreeElement, selector: string): TreeElement | null {
  const test = testOf(selector);
  for (let node = root.firstChild; node; node = nodeAfter(node, root))
    if (isElement(node) && test(node)) return node;
  return null;
}

function testOf(selector: string): Test {
  const known = compiled.get(selector);
  if (known) return known;
  const test = NAMES.test(selector) ? namesTest(selector) : compileTest(selector);
  if (compiled.size < KEPT) compiled.set(selector, test);
  return test;
}

/** Most selectors only name elements. */
function namesTest(selector: string): Test {
  const [only = '', ...others] = selector.split(',');
  if (others.length === 0) return (element) => element.localName === only;
  const names = new Set([only, ...others]);
  return (element) => names.has(element.localName);
}

function compileTest(selector: string): Test {
  if (selector === '*') return () => true;
  return compile<TreeChild, TreeElement>(selector, OPTIONS);
}

const OPTIONS: Options<TreeChild, TreeElement> = {
  adapter: {
    isTag: isElement,
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    getChildren: childrenOf,
    getName: (element) => element.localName,
    getParent: (node) => node.parentNode,
    getSiblings: (node) => (node.parentNode ? childrenOf(node.parentNode) : [node]),
    getText: (node) => node.textContent,
    hasAttrib: (element, name) => element.hasAttribute(name),
    removeSubsets: (nodes) => nodes,
  },
};

function childrenOf(node: TreeChild): TreeChild[] {
  const children: TreeChild[] = [];
  for (let child: TreeChild | null = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function isElement(node: TreeChild): node is TreeElement {
  return node.nodeType === 1;
}

/** The node after another in document order, below a root, without recursion. */
function nodeAfter(node: TreeChild, root: TreeElement): TreeChild | null {
  if (node.firstChild) return node.firstChild;
  for (let up: TreeChild | null = node; up && up !== root; up = up.parentNode)
    if (up.nextSibling) return up.nextSibling;
  return null;
}
