/** What is printed as a page's number: front matter of several pages counts for itself, in roman numerals. */

const NUMERALS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** `page` counts all pages from 1; the first `frontPages` of them come before the text. */
export function pageLabel(page: number, frontPages: number): string {
  return page > frontPages ? String(page - frontPages) : roman(page);
}

function roman(number: number): string {
  let [out, rest] = ['', number];
  for (const [value, letters] of NUMERALS) for (; rest >= value; rest -= value) out += letters;
  return out;
}
