/**
 * Where the words of a search stand in a text, folded as the search folds them. For showing an article with its
 * matches marked; it loads nothing of Node, so that a window can have it.
 */
import { attempt } from './errors.ts';
import { parseQuery, wantedTerms, type Term } from './search/query.ts';
import { matchesIn } from './search/matches.ts';
import { wordsOf } from './search/words.ts';

export type { Term };

/** What a query looks for, without its exclusions and fields beside words; nothing for a query that is wrong. */
export function termsOf(query: string): readonly Term[] {
  const parsed = attempt(() => parseQuery(query));
  return parsed.ok ? wantedTerms(parsed.value) : [];
}

/** The stretches of a text that match a term, in order, each in UTF-16 units, end exclusive; none overlap. */
export function findTerms(text: string, terms: readonly Term[]): { start: number; end: number }[] {
  const words = wordsOf(text);
  const found: { start: number; end: number }[] = [];
  for (const match of matchesIn(text, words, terms)) {
    const start = words[match.from]?.start ?? 0;
    const end = words[match.to - 1]?.end ?? 0;
    const last = found.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
