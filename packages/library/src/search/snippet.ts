/** The stretch of an article that shows why it was found, cut from its own text and marked there. */
import type { SnippetPart } from '../index.ts';
import { matchesIn, type Match } from './matches.ts';
import type { Term } from './query.ts';
import { foldUnits } from './units.ts';
import type { Column, IndexedText } from './word-index.ts';
import { isPlain, wordsOf, type Word } from './words.ts';

/** Lengths in UTF-16 units: of the whole, and of what stands before the first match. */
const LENGTH = 180;
const BEFORE = 50;

/** The list shows headline, byline and publisher anyhow, so any other text goes before them. */
const PREFERENCE: Record<Column, number> = {
  body: 3,
  deck: 2,
  captions: 2,
  speaker: 2,
  headline: 1,
  byline: 0,
  publisher: 0,
};

/**
 * The best stretch: one outside the list's own columns if any matches there, and of those the one with the most
 * different terms. Nothing when no term matches (a search of exclusions only).
 */
export function snippetOf(texts: readonly IndexedText[], terms: readonly Term[]): SnippetPart[] {
  const different = new Set(terms.map((term) => term.words.join(' '))).size;
  const most = scoreOf('body', different);
  let best: { text: string; words: Word[]; matches: Match[]; score: number } | undefined;
  const inOrder = texts.toSorted((a, b) => PREFERENCE[b.column] - PREFERENCE[a.column]);
  for (const { column, text } of inOrder) {
    const here = terms.filter((term) => term.column === undefined || term.column === column);
    if (best && best.score >= scoreOf(column, different)) break;
    if (!mayMatch(text, here)) continue;
    const words = wordsOf(text);
    const matches = matchesIn(text, words, here);
    if (matches.length === 0) continue;
    const window = densest(words, matches);
    const score = scoreOf(column, new Set(window.map((match) => match.term)).size);
    if (!best || score > best.score) best = { text, words, matches: window, score };
    if (score >= most) break;
  }
  return best ? cut(best.text, best.words, best.matches) : [];
}

function scoreOf(column: Column, different: number): number {
  return (PREFERENCE[column] > 1 ? 1000 : 0) + different * 10 + PREFERENCE[column];
}

/** Whether a text has the letters of any term, which is soon told: the words of a text take long to be found. */
function mayMatch(text: string, terms: readonly Term[]): boolean {
  const small = isPlain(text) ? text.toLowerCase() : foldUnits(text)?.text;
  if (small === undefined) return terms.length > 0;
  return terms.some(({ words }) => words.every((word) => small.includes(word)));
}

/** The matches of the first stretch, as long as a snippet's rest, in which most different terms match. */
function densest(words: readonly Word[], matches: readonly Match[]): Match[] {
  let best: Match[] = [];
  let most = 0;
  for (const [i, first] of matches.entries()) {
    const limit = startOf(words, first) + LENGTH - BEFORE;
    const inside = [first];
    for (let j = i + 1; j < matches.length; j++) {
      const match = matches[j];
      if (!match || startOf(words, match) > limit) break;
      if (endOf(words, match) <= limit) inside.push(match);
    }
    const different = new Set(inside.map((match) => match.term)).size;
    if (different > most) [best, most] = [inside, different];
  }
  return best;
}

/** Cuts between words, so that no letter is parted from its marks and no word is halved. */
function cut(text: string, words: readonly Word[], matches: readonly Match[]): SnippetPart[] {
  const starts = matches.map((match) => startOf(words, match));
  const first = Math.min(...starts);
  const last = Math.max(...matches.map((match) => endOf(words, match)));
  const start = first <= BEFORE ? 0 : (words.find((word) => word.start >= first - BEFORE)?.start ?? first);
  const room = Math.max(start + LENGTH, last);
  const end =
    text.length <= room
      ? text.length
      : Math.max(last, words.findLast((word) => word.end <= room)?.end ?? last);

  const parts: SnippetPart[] = [];
  let at = start;
  for (const match of matches) {
    const from = Math.max(startOf(words, match), at);
    const to = endOf(words, match);
    if (to <= at) continue;
    if (from > at) parts.push({ text: text.slice(at, from), match: false });
    parts.push({ text: text.slice(from, to), match: true });
    at = to;
  }
  if (at < end) parts.push({ text: text.slice(at, end), match: false });
  return parts;
}

function startOf(words: readonly Word[], match: Match): number {
  return words[match.from]?.start ?? 0;
}

function endOf(words: readonly Word[], match: Match): number {
  return words[match.to - 1]?.end ?? 0;
}
