/**
 * Liang's algorithm over a language's patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983): every
 * pattern found in a word gives levels to the places between its letters; odd ones may be divided. The package
 * `hyphen`, whose patterns these are, marks whole texts, at twenty times the cost for a word.
 */
import type { PatternTable } from './pattern-table.ts';

/** Places in a lower-case word of letters, with so many letters before the first and after the last, in order. */
export type Divide = (word: string, before: number, after: number) => readonly number[];

/** Letters of all patterns are below this: Latin to Georgian, and the apostrophe. */
const CODES = 0x2100;
const FULL_STOP = 0x2e;

export function divider(table: PatternTable): Divide {
  const divisions = new Divisions(table);
  return (word, before, after) => divisions.of(word, before, after);
}

const NOWHERE: readonly number[] = [];

class Divisions {
  readonly #table: PatternTable;
  readonly #exceptions: ReadonlyMap<string, readonly number[]>;
  readonly #numberOf = new Uint8Array(CODES);
  /** Letters and one more. */
  readonly #letters: number;
  /** Nodes by their one letter, and by their two; 0 for none. Nodes below them have few edges, these have dozens. */
  readonly #afterOne: Uint16Array;
  readonly #afterTwo: Uint16Array;
  #word = new Uint8Array(64);
  #levels = new Uint8Array(64);

  constructor(table: PatternTable) {
    const { alphabet, edges, letters, exceptions } = table;
    this.#table = table;
    this.#exceptions = new Map(Object.entries(exceptions));
    this.#letters = alphabet.length + 1;
    for (let i = 0; i < alphabet.length; i++) this.#numberOf[alphabet.charCodeAt(i)] = i + 1;
    this.#afterOne = new Uint16Array(this.#letters);
    this.#afterTwo = new Uint16Array(this.#letters * this.#letters);
    for (let one = 0; one < (edges[1] ?? 0); one++) {
      const letter = letters[one] ?? 0;
      this.#afterOne[letter] = one + 1;
      for (let two = edges[one + 1] ?? 0; two < (edges[one + 2] ?? 0); two++)
        this.#afterTwo[letter * this.#letters + (letters[two] ?? 0)] = two + 1;
    }
  }

  of(word: string, before: number, after: number): readonly number[] {
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

  #letter(code: number): number {
    return code < CODES ? (this.#numberOf[code] ?? 0) : 0;
  }

  /** Gives levels by all patterns that begin there. The full stop at the word's head is no letter. */
  #walk(start: number, end: number): void {
    const { edges, letters, patterns } = this.#table;
    const offset = start === 0 ? 0 : start - 1;
    const one = this.#word[start] ?? 0;
    const first = this.#afterOne[one] ?? 0;
    if (first === 0) return;
    this.#raise(patterns[first] ?? 0, offset);
    let node = this.#afterTwo[one * this.#letters + (this.#word[start + 1] ?? 0)] ?? 0;
    for (let i = start + 2; node !== 0; i++) {
      this.#raise(patterns[node] ?? 0, offset);
      if (i === end) return;
      const letter = this.#word[i] ?? 0;
      const stop = edges[node + 1] ?? 0;
      let edge = edges[node] ?? 0;
      while (edge < stop && letters[edge] !== letter) edge++;
      node = edge < stop ? edge + 1 : 0;
    }
  }

  #raise(pattern: number, offset: number): void {
    if (pattern === 0) return;
    const { levels } = this.#table;
    const count = levels[pattern] ?? 0;
    for (let k = 0; k < count; k++) {
      const level = levels[pattern + 1 + k] ?? 0;
      if (level > (this.#levels[offset + k] ?? 0)) this.#levels[offset + k] = level;
    }
  }
}
