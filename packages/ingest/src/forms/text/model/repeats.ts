/** Lines whose words stand elsewhere on the page too: pull quotes, teasers of what follows, second title bars. */
import { clamp, flag, type Seen } from './around.ts';

const RUN = 3; // words
const PULLED_WORDS = 5; // fewer are in some paragraph by chance

export interface Repeats {
  /** Lines that hold a run of three words; only the first few. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const PLACES = 6;

export function readRepeats(seen: readonly Seen[]): Repeats {
  const places = new Map<string, number[]>();
  for (const [i, { words }] of seen.entries())
    for (let k = 0; k + RUN <= words.length; k++) {
      const key = words.slice(k, k + RUN).join(' ');
      const known = places.get(key);
      if (!known) places.set(key, [i]);
      else if (known.length < PLACES && known.at(-1) !== i) known.push(i);
    }
  return { places };
}

/** How much of a line stands in one other line, and where that line is. */
export function repeatFeatures(
  i: number,
  seen: readonly Seen[],
  { places }: Repeats,
): Record<string, number> {
  const own = seen[i];
  if (!own || own.words.length < PULLED_WORDS) return {};
  const shared = new Map<number, number>();
  const runs = own.words.length - RUN + 1;
  for (let k = 0; k < runs; k++)
    for (const j of places.get(own.words.slice(k, k + RUN).join(' ')) ?? [])
      if (j !== i) shared.set(j, (shared.get(j) ?? 0) + 1);
  let above = 0;
  let below = 0;
  let held = 0;
  for (const [j, count] of shared) {
    const other = seen[j];
    if (!other) continue;
    const share = count / runs;
    if (other.words.length > own.words.length * 1.3) {
      if (j < i) above = Math.max(above, share);
      else below = Math.max(below, share);
    } else if (other.words.length >= PULLED_WORDS && other.words.length * 1.3 < own.words.length)
      held = Math.max(held, count / Math.max(1, other.words.length - RUN + 1));
  }
  const echo = Math.max(above, below);
  return {
    echo: clamp(echo),
    echoMost: flag(echo > 0.7),
    echoAbove: flag(above > 0.7),
    echoBelow: flag(below > 0.7),
    holdsEcho: flag(held > 0.7),
  };
}
