/** The tree of a page, and the copy of it in which Readability works. */
import { expect, it } from 'vitest';
import { parseTree } from '../src/forms/html/tree/build.ts';
import { TreeElement, TreeText } from '../src/forms/html/tree/nodes.ts';
import { originsIn, ReadableDocument } from '../src/forms/html/tree/readable.ts';

const named = (html: string, selector: string): string[] =>
  parseTree(html)
    .querySelectorAll(selector)
    .map((element) => element.textContent);

it('joins texts at character references, lowers the case of names and attributes, closes what is open', () => {
  const [first, second] = parseTree('<DIV ID=a CLASS="x"><p>salt &amp; weir<p>ferry').querySelectorAll('p');
  expect(first?.firstChild?.textContent).toBe('salt & weir');
  expect(first?.firstChild?.nextSibling).toBeNull();
  expect(second?.parentNode?.getAttribute('id')).toBe('a');
  expect(second?.parentNode?.getAttribute('constructor')).toBeNull();
});

it.each([
  ['p', ['one', 'two', 'four']],
  ['b,a', ['one', 'three']],
  ['div > p', ['two', 'four']],
  ['[class~="k"]', ['two']],
  ['[data-n^="S:"]', ['four']],
  ['p:not(.k)', ['one', 'four']],
  ['*', ['one', 'one', 'threetwofour', 'three', 'two', 'four']],
])('selects %s', (selector, texts) => {
  const html =
    '<p><b>one</b></p><div><a href="#">three</a><p class="j k">two</p><p data-n="S:1">four</p></div>';
  expect(named(html, selector)).toEqual(texts);
});

it('throws on what is no selector', () => {
  expect(() => parseTree('<p>').querySelectorAll('p[')).toThrow();
});

it('moves nodes without losing their neighbours, also beside and around each other', () => {
  const document = parseTree('<i>1</i><b>2</b><u>3</u>');
  const [i, b, u] = ['i', 'b', 'u'].map((name) => document.querySelector(name));
  if (!i || !b || !u) throw new Error('the tree has lost an element');
  i.replaceWith(b);
  expect(Array.from(document.querySelectorAll('*'), ({ localName }) => localName)).toEqual(['b', 'u']);
  u.insertBefore(b, u.firstChild);
  b.replaceWith(u);
  expect(document.textContent).toBe('23');
  u.remove();
  expect([document.firstChild, document.lastChild]).toEqual([null, null]);
});

it('copies a page for Readability: a change to the copy leaves the page, and texts know where they are from', () => {
  const page = parseTree(
    '<html><head><title>Weir</title></head><body class="a">x<p>y<b>z</b></p>w</body></html>',
  );
  const { documentElement: root, body } = page;
  if (!root || !body) throw new Error('the tree has no body');
  const copy = ReadableDocument.of(root, body);
  expect(copy.body.textContent).toBe('xyzw');
  expect(copy.title).toBe('Weir');
  copy.body.className = 'b';
  const [paragraph] = copy.body.children;
  paragraph?.setAttribute('id', 'p');
  const division = copy.createElement('DIV');
  division.appendChild(copy.createTextNode('new'));
  copy.body.replaceChild(division, paragraph ?? division);
  for (const node of paragraph?.childNodes ?? []) division.appendChild(node);
  expect(division.childNodes.map((node) => node.textContent)).toEqual(['new', 'y', 'z']);
  expect(originsIn(division).map((text) => text.textContent)).toEqual(['y', 'z']);
  expect(originsIn(division).every((text) => text instanceof TreeText && text.parentNode !== null)).toBe(
    true,
  );
  expect([body.getAttribute('class'), body.querySelector('p')?.getAttribute('id')]).toEqual(['a', null]);
  expect(body.querySelector('p')).toBeInstanceOf(TreeElement);
});
