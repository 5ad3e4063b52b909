/** Where the terms of a query match in the words of a text; also for the window, which has no Node. */
import { surface, type Term } from './query.ts';
import type { Word } from './words.ts';

/** Words `from` to `to` (exclusive) of a text match the term with that number. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly term: number;
}

/** All places where a term matches, in the order of the words. */
export function matchesIn(text: string, words: readonly Word[], terms: readonly Term[]): Match[] {
  const matches: Match[] = [];
  for (let from = 0; from < words.length; from++)
    for (const [term, { words: wanted, prefix, exact }] of terms.entries())
      if (
        wanted.every((word, i) => fits(words[from + i], word, prefix && i === wanted.length - 1)) &&
        (!exact || exact.every((written, i) => isWritten(text, words[from + i], written)))
      )
        matches.push({ from, to: from + wanted.length, term });
  return matches;
}

function isWritten(text: string, word: Word | undefined, written: string): boolean {
  return word !== undefined && surface(text.slice(word.start, word.end)) === written;
}

function fits(word: Word | undefined, wanted: string, prefix: boolean): boolean {
  return word !== undefined && (prefix ? word.text.startsWith(wanted) : word.text === wanted);
}
