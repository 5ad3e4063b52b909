/** Step `find` for copied text: from the headline to the last paragraph, and what stands outside. */
import { appealReason, boilerplateReason, promptReason } from '../../boilerplate/judge.ts';
import { weight } from '../../plain.ts';
import type { Run } from '../../run.ts';
import { looksLikeName, parseByline } from '../../stated/byline.ts';
import { parseCaption } from '../../stated/credit.ts';
import { findDate } from '../../stated/date.ts';
import { decodeParts } from './model/chain.ts';
import { lineFeatures } from './model/features.ts';
import { bestRun } from './model/prose-run.ts';
import { LINE_MODEL } from './model/weights.ts';
import { type Line, type TextPage } from './line.ts';

const REACH = 22; // lines above the body among which the headline is looked for
const FRONT_REACH = 4; // lines below a headline in which byline, date or picture follow
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

/** Where the body begins and ends by the line model; by the run of prose where the model finds no body. */
function findBody(page: TextPage, knowBoilerplate: boolean): { start: number; end: number } | undefined {
  const parts = decodeParts(lineFeatures(page.lines, knowBoilerplate), LINE_MODEL);
  const start = parts?.indexOf('body') ?? -1;
  if (!parts || start < 0) return bestRun(page.lines, knowBoilerplate);
  for (const [i, line] of page.lines.entries()) {
    const part = parts[i];
    if (part) line.part = part;
  }
  return { start, end: trimmedEnd(page.lines, parts.lastIndexOf('body') + 1) };
}

const PARAGRAPH = 80; // weight

/** The end without what follows a prompt after the last paragraph: numbered links look like a list of the text. */
function trimmedEnd(lines: readonly Line[], end: number): number {
  const isParagraph = (line: Line): boolean => line.part === 'body' && weight(line.text) >= PARAGRAPH;
  const last = lines.slice(0, end).findLastIndex(isParagraph);
  const prompt = lines.findIndex(
    (line, i) => i > last && i < end && line.part === 'beside' && promptReason(line.text) !== undefined,
  );
  return last < 0 || prompt < 0 ? end : prompt;
}

/** Decides the range; lines outside it are dropped, save those that `boilerplate` gives a better reason for. */
export function findArticle(page: TextPage, run: Run): void {
  const knowBoilerplate = run.enabled('boilerplate');
  const found = findBody(page, knowBoilerplate);
  if (!found) return;
  let { start } = found;
  const stated = page.lines.findIndex((line) => line.part === 'headline');
  // The caption of the lead picture is prose too, and so is a deck: the headline may stand above either.
  let headline = stated >= 0 ? stated : findHeadline(page.lines, start);
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
