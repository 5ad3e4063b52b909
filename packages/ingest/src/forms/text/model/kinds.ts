/**
 * What a line looks like at a glance, and the patterns that such looks make: a list of teasers repeats every two or
 * three lines, an article is one long look.
 */
import { flag, type Seen } from './around.ts';

const KINDS = ['short', 'label', 'title', 'open', 'sentence', 'paragraph', 'long', 'date', 'prompt'] as const;
export type Kind = (typeof KINDS)[number];

export function kindOf({ size, ends, dated, prompt }: Seen): Kind {
  if (prompt) return 'prompt';
  if (dated && size < 60) return 'date';
  if (ends && size >= 30) return size < 90 ? 'sentence' : size < 260 ? 'paragraph' : 'long';
  if (size < 15) return 'short';
  return size < 35 ? 'label' : size < 120 ? 'title' : 'open';
}

const isProse = (kind: Kind | undefined): boolean => kind === 'paragraph' || kind === 'long';
const PERIODS = [2, 3, 4]; // lines from one teaser to the next
const WINDOW = 6; // lines on each side in which a period is looked for

/** Features from the looks of a line and of its neighbours. */
export function kindFeatures(
  i: number,
  kinds: readonly Kind[],
  run: { start: number; end: number },
): Record<string, number> {
  const own = kinds[i] ?? 'short';
  const at = (offset: number): string => kinds[i + offset] ?? 'none';
  const where = i < run.start ? 'Ahead' : i < run.end ? 'In' : 'After';
  const out: Record<string, number> = {
    [`${own}${where}`]: 1,
    [`${at(-1)}_${own}`]: 1,
    [`${own}_${at(1)}_next`]: 1,
    [`${at(-2)}_2`]: 1,
    [`${at(2)}_next2`]: 1,
  };
  const from = Math.max(0, i - WINDOW);
  const to = Math.min(kinds.length, i + WINDOW + 1);
  for (const period of PERIODS) {
    let same = 0;
    let all = 0;
    for (let j = from; j + period < to; j++) {
      all++;
      // A run of paragraphs has every period; only a change of looks that comes again counts.
      if (kinds[j] === kinds[j + period] && kinds[j] !== kinds[j + 1]) same++;
    }
    out[`period${period}`] = all === 0 ? 0 : same / all;
  }
  let before = 0;
  for (let j = i - 1; j >= 0 && !isProse(kinds[j]); j--) before++;
  let after = 0;
  for (let j = i + 1; j < kinds.length && !isProse(kinds[j]); j++) after++;
  const near = Math.min(before, after);
  out['proseFar'] = Math.min(1, near / 8);
  out['gapBefore'] = Math.min(1, before / 12);
  out['gapAfter'] = Math.min(1, after / 12);
  out['lonelyGap'] = flag(before === 0 && after === 0 && !isProse(own));
  out['gapEdge'] = flag(before > 3 && isProse(own));
  return out;
}
