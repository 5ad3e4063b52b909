/** Step `find` for copied text: from the headline to the last paragraph, and what stands outside. */
import { appealReason, boilerplateReason, promptReason } from '../../boilerplate/judge.ts';
import { endsSentence, weight } from '../../plain.ts';
import type { Run } from '../../run.ts';
import { looksLikeName, parseByline } from '../../stated/byline.ts';
import { parseCaption } from '../../stated/credit.ts';
import { findDate } from '../../stated/date.ts';
import { BULLET, type Line, type TextPage } from './line.ts';

const REACH = 22; // lines above the body among which the headline is looked for
const FRONT_REACH = 4; // lines below a headline in which byline, date or picture follow
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
function bestRun(
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

/** How well a line would do as the headline over a body that begins `distance` lines below. */
function headlineScore(line: Line, distance: number, isFollowedByFrontMatter: boolean): number {
  const { text } = line;
  const words = text.split(' ').length;
  const size = weight(text);
  if (size < 12 || size > 220 || words > 35) return -Infinity;
  if (promptReason(text) ?? appealReason(text)) return -Infinity;
  if (parseByline(text) || parseCaption(text)) return -Infinity;
  if (/^(?:https?:|www\.|\d+[.:]\d\d\b)|[|>›»] .+ [|>›»]/u.test(text)) return -Infinity;
  const date = findDate(text);
  if (date && date.rest.length < 40) return -Infinity;
  let score = Math.min(size, 70) / 35 - 0.06 * distance;
  if (words < 4 && size < 25) score -= 1;
  if (/[.;:,…]$/u.test(text)) score -= 1.2;
  if (line.blanksBefore > 0) score += 0.15;
  if (/\p{Ll}\p{Lu}/u.test(text)) score -= 0.6; // labels that were copied without spaces between them
  if (looksLikeName(text)) score -= 0.8;
  if (isFollowedByFrontMatter) score += 0.5;
  return score;
}

function isFrontMatter({ text, role }: Line): boolean {
  return role === 'byline' || role === 'date' || looksLikeName(text) || parseCaption(text) !== undefined;
}

function findHeadline(lines: readonly Line[], bodyStart: number): number | undefined {
  let best: { index: number; score: number } | undefined;
  for (let i = bodyStart - 1; i >= Math.max(0, bodyStart - REACH); i--) {
    const line = lines[i];
    if (!line) continue;
    const below = lines.slice(i + 1, Math.min(i + 1 + FRONT_REACH, bodyStart));
    const score = headlineScore(line, bodyStart - 1 - i, below.some(isFrontMatter));
    if (score > (best?.score ?? -Infinity)) best = { index: i, score };
  }
  return best?.index;
}

/** Decides the range; lines outside it are dropped, save those that `boilerplate` gives a better reason for. */
export function findArticle(page: TextPage, run: Run): void {
  const knowBoilerplate = run.enabled('boilerplate');
  const found = bestRun(page.lines, knowBoilerplate);
  if (!found) return;
  let { start } = found;
  // The caption of the lead picture is prose too, and so is a deck: the headline may stand above either.
  let headline = findHeadline(page.lines, start);
  if (headline === undefined) {
    // The run began with the headline itself, which ended like a sentence.
    const first = page.lines.findIndex(
      (line, i) => i >= start && !(knowBoilerplate && boilerplateReason(line.text)),
    );
    const line = page.lines[first];
    if (first >= 0 && first < found.end - 1 && line && headlineScore(line, 0, false) > -0.5) {
      headline = first;
      start = first + 1;
    }
  }
  page.headline = headline;
  page.bodyStart = start;
  page.bodyEnd = found.end;
  const from = headline ?? start;
  for (const [i, line] of page.lines.entries()) {
    if (i >= from && i < found.end) continue;
    if (knowBoilerplate && boilerplateReason(line.text) !== undefined) continue;
    line.dropped = true;
    run.drop(
      'find',
      i < from ? 'stands before the headline' : 'stands after the end of the article',
      line.text,
    );
  }
}
