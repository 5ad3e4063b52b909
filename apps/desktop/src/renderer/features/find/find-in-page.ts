/** Finding in the open article: folded as the library's search folds, wherever it stands on the page. */
import { findTerms, termsOf, type Term } from '@offprint/library/marking';
import { pageTextOf, textBlocks, type PageText } from '../reader/block-text.ts';

/** What is shown of an article besides its blocks. */
const BESIDE_BLOCKS = [
  '.kicker',
  'h1',
  '.deck',
  '.byline-part',
  '.speaker',
  '.cited',
  '.credit',
  '.source-line p',
]
  .map((selector) => `.page ${selector}`)
  .join(', ');
/** Matches shown at most; a letter that stands everywhere is no help to the eye. */
const MOST = 5000;

/**
 * The texts of a page in the order they are read.
 *
 * @param pane the article's pane
 */
export function pageTexts(pane: Element): PageText[] {
  const elements = [...textBlocks(pane), ...pane.querySelectorAll(BESIDE_BLOCKS)];
  elements.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
  return elements.map(pageTextOf);
}

/** What is typed is looked for as it stands, its last word as the beginning of one. */
export function termTyped(typed: string): readonly Term[] {
  return termsOf(`"${typed.replaceAll('"', ' ')}"`).map((term) => ({ ...term, prefix: !/\s$/.test(typed) }));
}

export function findInPage(texts: readonly PageText[], typed: string): Range[] {
  const terms = termTyped(typed);
  if (terms.length === 0) return [];
  const found: Range[] = [];
  for (const { text, rangeOf } of texts) {
    for (const { start, end } of findTerms(text, terms)) {
      const range = rangeOf(start, end);
      if (range) found.push(range);
      if (found.length >= MOST) return found;
    }
  }
  return found;
}
