// Packages are checked from their sources, so the types must come along wherever this file is imported.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./untyped.d.ts" />
/**
 * Liang's algorithm over a language's patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983): every
 * pattern found in a word gives levels to the places between its letters; odd ones may be divided. Walks the
 * trie as the package `hyphen` stores it. Its own function marks whole texts, at ten times the cost for a word.
 */
import type { Patterns, Trie } from 'hyphen/patterns/*.js';

/** Places in a lower-case word of letters, in rising order; none at its first and last letter. */
export function divisions(word: string, [levelLists, trie, exceptions]: Patterns): readonly number[] {
  if (Object.hasOwn(exceptions, word)) return exceptions[word] ?? [];
  const levels = new Uint8Array(word.length + 1);
  const dotted = `.${word}.`;
  for (let start = 0; start < dotted.length - 1; start++) {
    const offset = start === 0 ? 0 : start - 1; // the full stop at the word's head is no letter
    let node: Trie = trie;
    for (let i = start; i < dotted.length; i++) {
      const next: Trie | readonly [Trie, number] | number | undefined = node[dotted[i] ?? ''];
      if (next === undefined) break;
      if (typeof next === 'number') {
        raise(levels, levelLists[next], offset);
        break;
      }
      if (isPair(next)) {
        raise(levels, levelLists[next[1]], offset);
        node = next[0];
      } else node = next;
    }
  }
  const places: number[] = [];
  for (let i = 2; i < word.length - 1; i++) if (((levels[i] ?? 0) & 1) === 1) places.push(i);
  return places;
}

function isPair(node: Trie | readonly [Trie, number]): node is readonly [Trie, number] {
  return Array.isArray(node);
}

function raise(levels: Uint8Array, list: readonly number[] | undefined, offset: number): void {
  if (!list) return;
  for (let k = 0; k < list.length; k++) {
    const level = list[k] ?? 0;
    if (level > (levels[offset + k] ?? 0)) levels[offset + k] = level;
  }
}
