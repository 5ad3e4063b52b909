// Types of dependencies that ship none: only what is used of them.
declare module 'linebreak' {
  export interface Break {
    /** UTF-16 index of the character after the break. */
    readonly position: number;
    readonly required: boolean;
  }
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
declare module 'hyphen/hyphen.js' {
  import type { Patterns } from 'hyphen/patterns/*.js';
  export default function createHyphenator(
    patterns: Patterns,
    options: { hyphenChar: string; minWordLength: number },
  ): (text: string) => string;
}
declare module 'hyphen/patterns/*.js' {
  /** By letter: the nodes below it, the list of levels of the pattern that ends here, or both. */
  export interface Trie {
    readonly [letter: string]: Trie | readonly [Trie, number] | number;
  }
  /** Liang's patterns of one language: lists of levels, the patterns, and words with their divisions. */
  export type Patterns = readonly [
    levels: readonly (readonly number[])[],
    trie: Trie,
    exceptions: Readonly<Record<string, readonly number[]>>,
  ];
  const patterns: Patterns;
  export default patterns;
}
