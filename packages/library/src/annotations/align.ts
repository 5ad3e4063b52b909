/** The ends of a quotation in a text that has been edited around and inside it, word by word. */
import { diffArrays } from 'diff';
import type { Quotation } from './candidates.ts';
import { DENSE } from './weight.ts';
import type { Stretch } from './text.ts';

/**
 * Words, single signs, and the single letters of scripts without spaces, each with the white space before it: a
 * boundary falls between them, or keeps its place inside a word. White space alone is no piece but at the end: the
 * spaces of words that are gone would be found again between words that are new, and outweigh those that stayed.
 */
const PIECE = new RegExp(
  `\\s*(?:${DENSE.source}\\p{M}*|[\\p{L}\\p{N}\\p{M}]+?(?=${DENSE.source})|[\\p{L}\\p{N}\\p{M}]+|\\S)|\\s+`,
  'gu',
);
/** UTF-16 units around a rough place that are compared with the quotation and its neighbours. */
const AROUND = 64;

/** The stretch near a rough place that the quotation has become. */
export function align(text: string, quotation: Quotation, rough: Stretch): Stretch {
  const prefix = quotation.prefix.slice(-AROUND);
  const suffix = quotation.suffix.slice(0, AROUND);
  const from = Math.max(0, rough.start - AROUND);
  const now = text.slice(from, rough.end + AROUND);
  const runs = runsOf((prefix + quotation.exact + suffix).match(PIECE) ?? [], now.match(PIECE) ?? []);
  const start = from + moved(runs, prefix.length, 'start');
  const end = from + moved(runs, prefix.length + quotation.exact.length, 'end');
  const found = text.slice(start, Math.max(start, end));
  if (found.trim() === '') return rough;
  return {
    start: start + found.length - found.trimStart().length,
    end: start + found.trimEnd().length,
  };
}

/** What stayed, piece by piece; what is gone; what is new. In UTF-16 units of the old and of the new text. */
interface Run {
  readonly old: number;
  readonly now: number;
  /** White space that it begins with. */
  readonly gap: number;
  readonly stayed: boolean;
}

function runsOf(old: readonly string[], now: readonly string[]): Run[] {
  const length = (pieces: readonly string[]): number => pieces.reduce((sum, piece) => sum + piece.length, 0);
  const gap = (piece = ''): number => piece.length - piece.trimStart().length;
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  for (const { added, removed, count } of diffArrays([...old], [...now], { comparator: isSame })) {
    if (added) runs.push({ old: 0, now: length(now.slice(j, j + count)), gap: gap(now[j]), stayed: false });
    else if (removed)
      runs.push({ old: length(old.slice(i, i + count)), now: 0, gap: gap(old[i]), stayed: false });
    else
      for (let k = 0; k < count; k++)
        runs.push({ old: old[i + k]?.length ?? 0, now: now[j + k]?.length ?? 0, gap: 0, stayed: true });
    if (!added) i += count;
    if (!removed) j += count;
  }
  return runs;
}

function isSame(one: string, other: string): boolean {
  return one.trimStart() === other.trimStart();
}

/**
 * Where a boundary of the old text stands in the new. What was put in at a boundary is outside the quotation; what
 * replaced its first or last words is inside; a replacement across the boundary is divided as what it replaced was.
 */
function moved(runs: readonly Run[], boundary: number, side: 'start' | 'end'): number {
  const isIn = (end: number): boolean => (side === 'start' ? boundary < end : boundary <= end);
  let old = 0;
  let now = 0;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (!run) break;
    if (run.stayed) {
      // Counted from its end: the white space before a word may have become another.
      if (isIn(old + run.old)) return Math.max(now, now + run.now - (old + run.old - boundary));
      old += run.old;
      now += run.now;
      continue;
    }
    // A replacement comes as two runs, in either order.
    const next = runs[i + 1];
    const pair = next && !next.stayed && next.now > 0 !== run.now > 0 ? next : undefined;
    if (pair) i++;
    const gone = run.old > 0 ? run : pair;
    const come = run.now > 0 ? run : pair;
    if (!gone) {
      if (side === 'end' && boundary === old) return now;
    } else if (isIn(old + gone.old)) {
      const share = Math.max(0, boundary - old - gone.gap) / Math.max(1, gone.old - gone.gap);
      return now + (come ? come.gap + Math.round((come.now - come.gap) * share) : 0);
    }
    old += gone?.old ?? 0;
    now += come?.now ?? 0;
  }
  return now;
}
