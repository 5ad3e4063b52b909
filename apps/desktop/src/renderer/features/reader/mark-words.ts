/** Marking the words of a search on the page: by ranges, so that the page's own elements stay as they are. */

/** Name of the highlight in article.css. */
const NAME = 'found';
/** Ranges marked at most; a word as frequent as this is no help to the eye. */
const MOST = 2000;

/** The words of a query as search folds them: without signs, case and combining marks. */
export function queryWords(query: string): string[] {
  return query
    .split(/\s+/)
    .filter((word) => !word.startsWith('-') && !/^(?:OR|NOT|AND)$/.test(word))
    .flatMap((word) => fold(word).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Letters that no normalisation takes apart, as the search folds them. */
const LETTERS: Readonly<Record<string, string>> = {
  ə: 'e',
  ɛ: 'e',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
};

/** A word as the search compares it: lower case, without combining marks, letters of few keyboards as common ones. */
export function fold(word: string): string {
  const bare = word.normalize('NFKC').toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return Array.from(bare, (letter) => LETTERS[letter] ?? letter).join('');
}

/** Where words of a text begin with one of those searched for: [start, end) in UTF-16 units. */
export function findWords(text: string, words: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = fold(match[0]);
    if (words.some((word) => folded.startsWith(word)))
      found.push([match.index, match.index + match[0].length]);
  }
  return found;
}

/** Marks the words; the answer takes the marks away. */
export function markWords(root: HTMLElement, query: string): () => void {
  const words = queryWords(query);
  if (words.length === 0 || !('highlights' in CSS)) return () => {};
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node && ranges.length < MOST; node = texts.nextNode())
    for (const [start, end] of findWords(node.nodeValue ?? '', words)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  CSS.highlights.set(NAME, new Highlight(...ranges));
  return () => CSS.highlights.delete(NAME);
}
