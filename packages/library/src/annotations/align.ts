/** The ends of a quotation in a text that has been edited around and inside it, word by word. */
import { diffArrays } from 'diff';
import type { Quotation } from './candidates.ts';
import { DENSE } from './weight.ts';
import type { Stretch } from './text.ts';

/**
 * Words, white space and single signs, and the single letters of scripts without spaces: a boundary falls between
 * them, or keeps its place inside a word.
 */
const PIECE = new RegExp(
  `${DENSE.source}\\p{M}*|[\\p{L}\\p{N}\\p{M}]+?(?=${DENSE.source})|[\\p{L}\\p{N}\\p{M}]+|\\s+|[^]`,
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
  const runs = diffArrays((prefix + quotation.exact + suffix).match(PIECE) ?? [], now.match(PIECE) ?? []).map(
    (run) => ({ length: run.value.join('').length, added: run.added, removed: run.removed }),
  );
  const start = from + moved(runs, prefix.length, 'start');
  const end = from + moved(runs, prefix.length + quotation.exact.length, 'end');
  const found = text.slice(start, Math.max(start, end));
  if (found.trim() === '') return rough;
  return {
    start: start + found.length - found.trimStart().length,
    end: start + found.trimEnd().length,
  };
}

interface Run {
  readonly length: number;
  readonly added: boolean;
  readonly removed: boolean;
}

/**
 * Where a boundary of the old text stands in the new. What was put in at a boundary is outside the quotation; what
 * replaced its first or last words is inside; a replacement across the boundary is divided as what it replaced was.
 */
function moved(runs: readonly Run[], boundary: number, side: 'start' | 'end'): number {
  let old = 0;
  let now = 0;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (!run) break;
    if (!run.added && !run.removed) {
      const isInside = side === 'start' ? boundary < old + run.length : boundary <= old + run.length;
      if (isInside) return now + boundary - old;
      old += run.length;
      now += run.length;
      continue;
    }
    // A replacement comes as two runs, in either order.
    const next = runs[i + 1];
    const pair = next && (next.added || next.removed) && next.added !== run.added ? next : undefined;
    if (pair) i++;
    const gone = (run.removed ? run : pair)?.length ?? 0;
    const come = (run.added ? run : pair?.added ? pair : undefined)?.length ?? 0;
    if (gone === 0) {
      if (side === 'end' && boundary === old) return now;
    } else if (side === 'start' ? boundary < old + gone : boundary <= old + gone)
      return now + Math.round((come * Math.max(0, boundary - old)) / gone);
    old += gone;
    now += come;
  }
  return now;
}
