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
  /** Liang's patterns of one language. */
  export type Patterns = unknown;
  export default function createHyphenator(
    patterns: Patterns,
    options: { hyphenChar: string; minWordLength: number },
  ): (text: string) => string;
}
declare module 'hyphen/patterns/*.js' {
  import type { Patterns } from 'hyphen/hyphen.js';
  const patterns: Patterns;
  export default patterns;
}
