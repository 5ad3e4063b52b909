/** Where in a text a quotation may stand: its own words, words like it, or whatever stands between its neighbours. */
import approximate from 'approx-string-match';
import { align } from './align.ts';
import { likeness } from './likeness.ts';
import type { Stretch } from './text.ts';

/** A stretch of a text with what stood around it. */
export interface Quotation {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, in UTF-16 units. */
  readonly start?: number;
}

export interface Candidate extends Stretch {
  /** Likeness of the text, of what is before and of what is after; 1 is the same. */
  readonly text: number;
  readonly before: number;
  readonly after: number;
  /** All three weighed. */
  readonly score: number;
}

/** UTF-16 units of a context that are compared: beyond them other paragraphs begin. */
const CONTEXT = 32;
/** Part of a quotation that may have changed for approximate search. */
const MOST_ERRORS = 0.4;
/** Longer quotations are looked for by their neighbours alone: the search would take seconds. */
const MOST_APPROXIMATE = 2000;
/** How much less like it a passage may become when its ends are set by its neighbours. */
const TRIMMED = 0.2;
const MOST_PLACES = 100;
/** UTF-16 units of a neighbour that must stand unchanged for a quotation to be looked for beside it. */
const NEIGHBOUR = 16;
/** Passages by approximate search that are looked at, the likest first. */
const ROUNDS = 3;
/** A sign that stands in no article: text already looked at is covered with it. */
const COVER = '\u0000';

/** Hypothesis weighs quotation, prefix and suffix as 50 to 20 to 20. */
const WEIGHTS = { text: 50, before: 20, after: 20 } as const;

/** Places of the very words. */
export function exactCandidates(text: string, quotation: Quotation): Candidate[] {
  return placesOf(text, quotation.exact).map((start) =>
    candidate(text, quotation, { start, end: start + quotation.exact.length }),
  );
}

/** Places of words like them. */
export function fuzzyCandidates(text: string, quotation: Quotation): Candidate[] {
  const rough = [...bySearch(text, quotation.exact), ...byNeighbours(text, quotation)];
  return rough
    .map((place) => candidate(text, quotation, align(text, quotation, place)))
    .filter((one) => one.text >= 1 - MOST_ERRORS - TRIMMED);
}

function candidate(text: string, quotation: Quotation, { start, end }: Stretch): Candidate {
  const prefix = quotation.prefix.slice(-CONTEXT);
  const suffix = quotation.suffix.slice(0, CONTEXT);
  const parts = {
    text: likeness(quotation.exact, text.slice(start, end)),
    before: surroundings(prefix, text.slice(Math.max(0, start - prefix.length), start), start === 0),
    after: surroundings(suffix, text.slice(end, end + suffix.length), end === text.length),
  };
  const score =
    (parts.text * WEIGHTS.text + parts.before * WEIGHTS.before + parts.after * WEIGHTS.after) /
    (WEIGHTS.text + WEIGHTS.before + WEIGHTS.after);
  return { start, end, ...parts, score };
}

/** What stands beside nothing is at the text's end, or came without its surroundings. */
function surroundings(wanted: string, found: string, isAtEnd: boolean): number {
  return wanted === '' ? Number(isAtEnd) : likeness(wanted, found);
}

/** Where a text stands in another one; of very many places the first. */
export function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  if (wanted === '') return places;
  for (
    let at = text.indexOf(wanted);
    at >= 0 && places.length < MOST_PLACES;
    at = text.indexOf(wanted, at + 1)
  )
    places.push(at);
  return places;
}

function bySearch(text: string, exact: string): Stretch[] {
  if (exact.length > MOST_APPROXIMATE) return [];
  const found: Stretch[] = [];
  let left = text;
  for (let round = 0; round < ROUNDS; round++) {
    let last = -1;
    for (const match of approximate(left, exact, Math.floor(exact.length * MOST_ERRORS))) {
      const { start, end } = match;
      // The same passage ends in several ways.
      if (start < last || start >= end) continue;
      last = end;
      found.push({ start, end });
      left = covered(left, match);
    }
    if (last < 0) break;
  }
  return found;
}

function byNeighbours(text: string, { exact, prefix, suffix }: Quotation): Stretch[] {
  const before = prefix.slice(-NEIGHBOUR);
  const after = suffix.slice(0, NEIGHBOUR);
  if (before.length < NEIGHBOUR || after.length < NEIGHBOUR) return [];
  const ends = placesOf(text, after);
  return placesOf(text, before).flatMap((at) => {
    const start = at + before.length;
    const end = ends.find((one) => one > start);
    return end !== undefined && end - start <= 2 * exact.length + CONTEXT ? [{ start, end }] : [];
  });
}

export function covered(text: string, { start, end }: Stretch): string {
  return text.slice(0, start) + COVER.repeat(end - start) + text.slice(end);
}
