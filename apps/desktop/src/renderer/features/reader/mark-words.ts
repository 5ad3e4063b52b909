/** Marking what a search looks for on the page: by ranges, so that the page's own elements stay as they are. */
import { findTerms, termsOf } from '@offprint/library/marking';

/** Name of the highlight in article.css. */
const NAME = 'found';
/** Ranges marked at most; a word as frequent as this is no help to the eye. */
const MOST = 2000;

/** Where a query's words and phrases stand in a text: [start, end) in UTF-16 units. */
export function findWords(text: string, query: string): [number, number][] {
  return findTerms(text, termsOf(query)).map(({ start, end }) => [start, end]);
}

/** Marks the words; the answer takes the marks away. */
export function markWords(root: HTMLElement, query: string): () => void {
  const terms = termsOf(query);
  if (terms.length === 0 || !('highlights' in CSS)) return () => {};
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node && ranges.length < MOST; node = texts.nextNode())
    for (const { start, end } of findTerms(node.nodeValue ?? '', terms)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  CSS.highlights.set(NAME, new Highlight(...ranges));
  return () => CSS.highlights.delete(NAME);
}
