/** The stretch of a page that looks most like paragraphs: a first estimate, which the line model starts from. */
import { boilerplateReason } from '../../../boilerplate/judge.ts';
import { endsSentence, weight } from '../../../plain.ts';
import { BULLET, type Line } from '../line.ts';

const GAP_COST = 0.7; // of a line that is no prose
const PROMPT_COST = 0.2; // of a prompt: they stand between paragraphs and are taken out anyway
const GAP_MAX = 12; // what a run of such lines costs at most, so that a box in the text does not cut it in two

/**
 * How much a line looks like a paragraph of an article: 0 to 3 for prose, below 0 for the rest. One unit is a
 * short paragraph.
 */
function proseScore(line: Line, knowBoilerplate: boolean): number {
  const { text } = line;
  if (knowBoilerplate && boilerplateReason(text) !== undefined) return -PROMPT_COST;
  const size = weight(text);
  const ends = endsSentence(text);
  if (size >= 80 && ends) return Math.min(3, 0.4 + size / 150);
  if (size >= 160) return 0.6;
  if (size >= 30 && ends && /\p{L} \p{L}/u.test(text)) return 0.2;
  if (BULLET.test(text)) return 0;
  if (size >= 30 && /[:：]$/.test(text)) return 0.1; // a list or a quotation follows
  return -GAP_COST;
}

/** The stretch of lines with the greatest sum of scores (Kadane's algorithm), gaps capped at `GAP_MAX`. */
export function bestRun(
  lines: readonly Line[],
  knowBoilerplate: boolean,
): { start: number; end: number } | undefined {
  let best = { start: 0, end: 0, sum: 0 };
  let start = 0;
  let sum = 0;
  let gap = 0;
  for (const [i, line] of lines.entries()) {
    const score = proseScore(line, knowBoilerplate);
    if (score < 0) {
      const cost = Math.min(-score, GAP_MAX - gap);
      gap += cost;
      sum -= cost;
    } else {
      gap = 0;
      sum += score;
    }
    if (sum <= 0) {
      sum = 0;
      gap = 0;
      start = i + 1;
    } else if (sum > best.sum) best = { start, end: i + 1, sum };
  }
  return best.sum > 0 ? best : undefined;
}
