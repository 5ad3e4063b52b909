/**
 * A quotation found again in another text: in its own words first, then in words like them. A wrong place is worse
 * than none, so a place must be told by its surroundings, must be clearly better than any other, and better than
 * the other places that were like it in the old text already.
 */
import {
  covered,
  exactCandidates,
  fuzzyCandidates,
  placesOf,
  type Candidate,
  type Quotation,
} from './candidates.ts';
import type { Stretch } from './text.ts';
import { weightOf } from './weight.ts';

export type Found =
  | (Stretch & { readonly status: 'anchored' | 'moved'; readonly score: number })
  | { readonly status: 'ambiguous' | 'orphaned'; readonly score: number };

/** UTF-16 units from which a text is unlikely to be said twice. */
const LONG = 24;
/** How much better than the next place the best must be, and than places beside it in the old text. */
const CLEARLY = 0.1;
/** Surroundings that are the same but for a word. */
const SAME_SURROUNDINGS = 0.6;

/** @param old the text that it is quoted from, when that is known; `quotation.start` is its place there. */
export function findQuotation(text: string, quotation: Quotation, old?: string): Found {
  const exact = exactCandidates(text, quotation);
  const inOld = old === undefined ? undefined : new Rivals(old, quotation);
  const said = choose(exact, (one) => isTold(one, quotation, text, exact.length, inOld));
  if (said.best) {
    const { start, end, before, after } = said.best;
    const isAsBefore = quotation.start === undefined || start === quotation.start;
    const stays = isAsBefore || (before >= SAME_SURROUNDINGS && after >= SAME_SURROUNDINGS);
    return { status: stays ? 'anchored' : 'moved', start, end, score: 1 };
  }
  const changed = fuzzyCandidates(text, quotation).filter((one) => inOld?.stood(one, text) !== true);
  const like = choose([...exact, ...changed], (one) => isLike(one, quotation, text, inOld));
  if (like.best)
    return { status: 'moved', start: like.best.start, end: like.best.end, score: like.best.text };
  const score = Math.max(0, ...[...exact, ...like.all].map((one) => one.text));
  return { status: said.several || like.several ? 'ambiguous' : 'orphaned', score };
}

/** The best of those that fit, if it is clearly better than all others that stand elsewhere. */
function choose(
  all: readonly Candidate[],
  fits: (candidate: Candidate) => boolean,
): { readonly all: readonly Candidate[]; readonly best?: Candidate; readonly several?: true } {
  const sorted = all.toSorted((a, b) => b.score - a.score || a.start - b.start);
  const best = sorted.find(fits);
  if (!best) return { all };
  const next = sorted.find((one) => one !== best && (one.end <= best.start || best.end <= one.start));
  return next && next.score > best.score - CLEARLY ? { all, several: true } : { all, best };
}

/** Whether its very words, here, are those that were quoted. */
function isTold(
  candidate: Candidate,
  { exact, prefix, suffix }: Quotation,
  text: string,
  places: number,
  inOld: Rivals | undefined,
): boolean {
  const { start, end, before, after } = candidate;
  if (inOld?.mayBe(candidate, text)) return false;
  if (Math.max(before, after) >= SAME_SURROUNDINGS) return true;
  const isBlock = (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n');
  const isAllThatIsKnown = prefix === '' && suffix === '' && !inOld;
  return (
    places === 1 && (weightOf(exact) >= LONG || isBlock || isAllThatIsKnown) && inOld?.saidTwice !== true
  );
}

/** Whether words like those quoted are what became of them. */
function isLike(
  candidate: Candidate,
  { exact }: Quotation,
  whole: string,
  inOld: Rivals | undefined,
): boolean {
  const { text, before, after } = candidate;
  const least = Math.min(before, after);
  const most = Math.max(before, after);
  const fits =
    (text >= 0.4 && least >= 0.75) ||
    (text >= 0.65 && most >= SAME_SURROUNDINGS && weightOf(exact) >= LONG / 2) ||
    (text >= 0.75 && weightOf(exact) >= 2 * LONG);
  return fits && inOld?.mayBe(candidate, whole) !== true;
}

/** The places in the old text that were like the quotation, and were not it. */
class Rivals {
  readonly saidTwice: boolean;
  readonly #exact: number;
  /** The old text with the quotation taken out. */
  readonly #rest: string;
  readonly #quotation: Quotation;
  #fuzzy: readonly Candidate[] | undefined;

  constructor(old: string, quotation: Quotation) {
    const start = quotation.start ?? -1;
    this.#rest = start < 0 ? old : covered(old, { start, end: start + quotation.exact.length });
    this.#quotation = quotation;
    const exact = exactCandidates(this.#rest, quotation);
    this.saidTwice = exact.length > 0;
    this.#exact = Math.max(0, ...exact.map((one) => one.score));
  }

  /** Whether what stands at a place stood elsewhere in the old text already, word for word. */
  stood({ start, end }: Candidate, text: string): boolean {
    const found = text.slice(start, end);
    if (weightOf(found) < LONG || found === this.#quotation.exact) return false;
    const before = placesOf(this.#rest, found).length;
    return before > 0 && placesOf(text, found).length <= before;
  }

  /** Whether a place in the new text may be one of them instead of the quotation. */
  mayBe({ start, end, score }: Candidate, text: string): boolean {
    if (score < this.#exact + CLEARLY) return true;
    const found = text.slice(start, end);
    this.#fuzzy ??= fuzzyCandidates(this.#rest, this.#quotation);
    // One that still stands as it did is itself, and not this.
    return this.#fuzzy.some((rival) => {
      const words = this.#rest.slice(rival.start, rival.end);
      return score < rival.score + CLEARLY && (words === found || !text.includes(words));
    });
  }
}
