// Packages are checked from their sources, so the types must come along wherever this file is imported.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./untyped.d.ts" />
/**
 * Liang's algorithm over a language's patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983): every
 * pattern found in a word gives levels to the places between its letters; odd ones may be divided. Walks the
 * trie that the package `hyphen` stores. Its own function marks whole texts, at twenty times the cost for a word.
 */
import type { Patterns, Trie } from 'hyphen/patterns/*.js';

/** Places in a lower-case word of letters, with so many letters before the first and after the last, in order. */
export type Divide = (word: string, before: number, after: number) => readonly number[];

/** Letters of all patterns are below this: Latin to Georgian, and the apostrophe. */
const CODES = 0x2100;
const FULL_STOP = 0x2e;

/** A node of the trie, with its kids by the number of their letter, which are made when they are first visited. */
interface Node {
  readonly levels: readonly number[] | undefined;
  readonly below: Trie | undefined;
  readonly kids: (Node | null | undefined)[];
}

export function divider(patterns: Patterns): Divide {
  const trie = new PatternTrie(patterns);
  return (word, before, after) => trie.divide(word, before, after);
}

const NOWHERE: readonly number[] = [];

class PatternTrie {
  readonly #lists: Patterns[0];
  readonly #exceptions: ReadonlyMap<string, readonly number[]>;
  readonly #root: Node;
  /** Letters as small numbers, in the order in which they are met. */
  readonly #numberOf = new Uint8Array(CODES);
  readonly #characters: string[] = [''];
  #letters = 0;
  #word = new Uint8Array(64);
  #levels = new Uint8Array(64);

  constructor([lists, trie, exceptions]: Patterns) {
    this.#lists = lists;
    this.#exceptions = new Map(Object.entries(exceptions));
    this.#root = { levels: undefined, below: trie, kids: [] };
  }

  divide(word: string, before: number, after: number): readonly number[] {
    const exception = this.#exceptions.get(word);
    if (exception) return exception.filter((at) => at >= before && word.length - at >= after);
    const end = this.#read(word);
    for (let start = 0; start < end - 1; start++) this.#walk(start, end);
    let places: number[] | undefined;
    for (let at = Math.max(before, 2); at <= Math.min(word.length - after, word.length - 2); at++)
      if (((this.#levels[at] ?? 0) & 1) === 1) (places ??= []).push(at);
    return places ?? NOWHERE;
  }

  /** Takes the word with a full stop on either side; returns its length so. */
  #read(word: string): number {
    const end = word.length + 2;
    if (this.#word.length < end) {
      this.#word = new Uint8Array(end * 2);
      this.#levels = new Uint8Array(end * 2);
    }
    this.#word[0] = this.#word[end - 1] = this.#letter(FULL_STOP);
    for (let i = 0; i < word.length; i++) this.#word[i + 1] = this.#letter(word.charCodeAt(i));
    this.#levels.fill(0, 0, end);
    return end;
  }

  /** Gives levels by all patterns that begin there. The full stop at the word's head is no letter. */
  #walk(start: number, end: number): void {
    const offset = start === 0 ? 0 : start - 1;
    let node: Node | null = this.#root;
    for (let i = start; i < end; i++) {
      const letter = this.#word[i] ?? 0;
      const kid: Node | null | undefined = node.kids[letter];
      node = kid === undefined ? this.#open(node, letter) : kid;
      if (!node) return;
      const { levels } = node;
      if (levels) this.#raise(levels, offset);
    }
  }

  #raise(list: readonly number[], offset: number): void {
    for (let k = 0; k < list.length; k++) {
      const level = list[k] ?? 0;
      if (level > (this.#levels[offset + k] ?? 0)) this.#levels[offset + k] = level;
    }
  }

  #letter(code: number): number {
    if (code >= CODES) return 0;
    const number = this.#numberOf[code] ?? 0;
    return number === 0 ? this.#newLetter(code) : number;
  }

  #newLetter(code: number): number {
    if (this.#letters === 255) return 0;
    this.#letters++;
    this.#characters[this.#letters] = String.fromCharCode(code);
    return (this.#numberOf[code] = this.#letters);
  }

  #open(node: Node, letter: number): Node | null {
    const kid = this.#kidOf(node, letter);
    while (node.kids.length < letter) node.kids.push(undefined); // an array without holes
    node.kids[letter] = kid;
    return kid;
  }

  #kidOf({ below }: Node, letter: number): Node | null {
    const found = letter === 0 ? undefined : below?.[this.#characters[letter] ?? ''];
    if (found === undefined) return null;
    if (typeof found === 'number') return { levels: this.#lists[found], below: undefined, kids: [] };
    if (isPair(found)) return { levels: this.#lists[found[1]], below: found[0], kids: [] };
    return { levels: undefined, below: found, kids: [] };
  }
}

function isPair(node: Trie | readonly [Trie, number]): node is readonly [Trie, number] {
  return Array.isArray(node);
}
