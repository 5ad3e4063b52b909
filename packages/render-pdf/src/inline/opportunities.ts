// Packages are checked from their sources, so the types must come along wherever this file is imported.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./untyped.d.ts" />
/** Where a line may break: the Unicode Line Breaking Algorithm (UAX 14), and the marks of a web address. */
import LineBreaker from 'linebreak';

export const MAY_BREAK = 1;
export const MUST_BREAK = 2;

/** For each UTF-16 index: 0, or whether a new line may (1) or must (2) begin there. */
export type Opportunities = Readonly<Uint8Array>;

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”’)\]]+/gu;

export function opportunities(text: string): Opportunities {
  const breaks = new Uint8Array(text.length + 1);
  breakWords(text, breaks);
  if (text.includes('://') || text.includes('www.'))
    for (const match of text.matchAll(ADDRESS)) breakAddress(match[0], match.index, breaks);
  return breaks;
}

/**
 * Most words are letters and perhaps a mark, with one space after them. Between two such words a line may break
 * before the second (rules LB13, LB18 and LB28), and nowhere else: that takes a tenth of the time of the algorithm,
 * which is left to the stretches of other words, with the plain ones around them.
 */
function breakWords(text: string, breaks: Uint8Array): void {
  let stretch = -1; // where the stretch begins that is still to be looked at
  let lastPlain = -1; // beginning of the word before, when that is plain
  for (let start = 0; start < text.length;) {
    const end = plainEnd(text, start);
    if (end < 0) {
      if (stretch < 0) stretch = Math.max(lastPlain, 0);
      lastPlain = -1;
      const space = text.indexOf(' ', start);
      start = space < 0 ? text.length : space + 1;
    } else {
      if (stretch >= 0) breakStretch(text, stretch, end, breaks);
      else if (start > 0) breaks[start] = MAY_BREAK;
      stretch = -1;
      lastPlain = start;
      start = end + 1;
      // A space at the very end: nothing follows it.
      if (start === text.length) return;
    }
  }
  if (stretch >= 0) breakStretch(text, stretch, text.length, breaks);
}

/** The algorithm, for a stretch that begins and ends at plain words or at the ends of the text. */
function breakStretch(text: string, start: number, end: number, breaks: Uint8Array): void {
  const breaker = new LineBreaker(text.slice(start, end));
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (start + next.position < end) breaks[start + next.position] = next.required ? MUST_BREAK : MAY_BREAK;
}

const [LETTER, MARK] = [1, 2] as const;
const SPACE = 0x20;

/** Letters of class AL in the alphabets of Europe, and marks that end words and keep to them. */
const PLAIN = plainCharacters();

function plainCharacters(): Uint8Array {
  const kinds = new Uint8Array(0x530);
  for (const [from, to] of [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0xd6],
    [0xd8, 0xf6],
    [0xf8, 0x24f],
    [0x386, 0x386],
    [0x388, 0x3ce],
    [0x400, 0x481],
    [0x48a, 0x52f],
  ] as const)
    kinds.fill(LETTER, from, to + 1);
  for (const mark of ',.:;!?)”’"-') kinds[mark.charCodeAt(0)] = MARK;
  return kinds;
}

/** Where the plain word that begins at `start` ends, at a space or with the text; -1 where none begins. */
function plainEnd(text: string, start: number): number {
  let i = start;
  while (PLAIN[text.charCodeAt(i)] === LETTER) i++;
  if (i === start) return -1;
  while (PLAIN[text.charCodeAt(i)] === MARK) i++;
  return i === text.length || text.charCodeAt(i) === SPACE ? i : -1;
}

/**
 * Addresses break before their marks, as the Chicago Manual of Style has it (18th ed., 7.49), and never at a
 * hyphen, which could be taken for one that the break has added. Unlike there, the scheme stays with the host:
 * a line that ends in `https://` looks like an accident.
 */
function breakAddress(address: string, start: number, breaks: Uint8Array): void {
  for (let i = 1; i < address.length; i++) {
    const before = address[i - 1] ?? '';
    const beforeMark = /[./?#&=_~%,]/.test(address[i] ?? '') && before !== '/' && before !== ':';
    breaks[start + i] = beforeMark ? MAY_BREAK : 0;
  }
}
