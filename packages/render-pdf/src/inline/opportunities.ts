// Packages are checked from their sources, so the types must come along wherever this file is imported.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./untyped.d.ts" />
/** Where a line may break: the Unicode Line Breaking Algorithm (UAX 14), and the marks of a web address. */
import LineBreaker from 'linebreak';

/** For each UTF-16 index: may, or must, a new line begin there. */
export type Opportunities = ReadonlyMap<number, 'may' | 'must'>;

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”’)\]]+/gu;

export function opportunities(text: string): Opportunities {
  const breaks = new Map<number, 'may' | 'must'>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (next.position < text.length) breaks.set(next.position, next.required ? 'must' : 'may');
  for (const match of text.matchAll(ADDRESS)) breakAddress(match[0], match.index, breaks);
  return breaks;
}

/**
 * Addresses break before their marks, as the Chicago Manual of Style has it (18th ed., 7.49), and never at a
 * hyphen, which could be taken for one that the break has added. Unlike there, the scheme stays with the host:
 * a line that ends in `https://` looks like an accident.
 */
function breakAddress(address: string, start: number, breaks: Map<number, 'may' | 'must'>): void {
  for (let i = 1; i < address.length; i++) {
    const before = address[i - 1] ?? '';
    const beforeMark = /[./?#&=_~%,]/.test(address[i] ?? '') && before !== '/' && before !== ':';
    if (beforeMark) breaks.set(start + i, 'may');
    else breaks.delete(start + i);
  }
}
