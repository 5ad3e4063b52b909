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
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (next.position < text.length) breaks[next.position] = next.required ? MUST_BREAK : MAY_BREAK;
  if (text.includes('://') || text.includes('www.'))
    for (const match of text.matchAll(ADDRESS)) breakAddress(match[0], match.index, breaks);
  return breaks;
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
