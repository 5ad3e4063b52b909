/**
 * What the line model sees of a line: numbers between 0 and 1 by name, from the line itself and from the lines
 * around it. Nothing depends on a site; phrases come from the lists in `boilerplate/` and `stated/`.
 */
import { appealReason, boilerplateReason, promptReason } from '../../../boilerplate/judge.ts';
import { endsSentence, weight, wordKey } from '../../../plain.ts';
import { looksLikeName, parseByline } from '../../../stated/byline.ts';
import { parseCaption } from '../../../stated/credit.ts';
import { findDate } from '../../../stated/date.ts';
import { BULLET, type Line } from '../line.ts';
import { FUNCTION_WORDS } from '../../../function-words.ts';
import { contentOf } from './content.ts';
import {
  clamp,
  COMMENT_HEAD,
  featuresAround,
  flag,
  GLUED,
  type Features,
  type PageSums,
  type Seen,
} from './around.ts';
import { kindFeatures, kindOf } from './kinds.ts';
import { bestRun } from './prose-run.ts';
import { readRepeats, repeatFeatures } from './repeats.ts';
import { vocabularyFeatures } from './vocabulary.ts';

const DATED_LENGTH = 100; // characters; a longer line is text that mentions a date

/** The features of every line of a page. Phrases of boilerplate are left out when that step is switched off. */
export function lineFeatures(lines: readonly Line[], knowBoilerplate: boolean): Features[] {
  return featuresOf(seeLines(lines, knowBoilerplate), knowBoilerplate);
}

/** The lines with what their features are made of. */
export function seeLines(lines: readonly Line[], knowBoilerplate: boolean): Seen[] {
  return lines.map((line) => see(line, knowBoilerplate));
}

export function featuresOf(seen: readonly Seen[], knowBoilerplate: boolean): Features[] {
  const page = readPage(seen, knowBoilerplate);
  const kinds = seen.map(kindOf);
  const repeats = readRepeats(seen);
  const typical = typicalSize(seen);
  return seen.map((line, i) => ({
    ...featuresAt(i, seen, page, knowBoilerplate),
    ...kindFeatures(i, kinds, page.run),
    ...repeatFeatures(i, seen, repeats),
    ...vocabularyFeatures(i, seen),
    ...sizeFeatures(line, typical),
  }));
}

/** The size of a paragraph on this page: the median of its prose, by amount. */
function typicalSize(seen: readonly Seen[]): number {
  const sizes = seen
    .filter(({ prose }) => prose > 0)
    .map(({ size }) => size)
    .sort((a, b) => a - b);
  let left = sizes.reduce((a, b) => a + b, 0) / 2;
  for (const size of sizes) if ((left -= size) <= 0) return size;
  return 200;
}

function sizeFeatures({ size, ends }: Seen, typical: number): Record<string, number> {
  const ratio = size / typical;
  const at = ratio < 0.15 ? 0 : ratio < 0.35 ? 1 : ratio < 0.7 ? 2 : ratio < 1.5 ? 3 : 4;
  return { [`ratio${at}`]: 1, [`ratio${at}${ends ? 'ends' : 'open'}`]: 1 };
}

function see(line: Line, knowBoilerplate: boolean): Seen {
  const { text } = line;
  const size = weight(text);
  const key = wordKey(text);
  const words = key === '' ? [] : key.split(' ');
  const ends = endsSentence(text);
  const date = text.length <= DATED_LENGTH ? findDate(text) : undefined;
  return {
    line,
    size,
    words,
    content: contentOf(words),
    key,
    ends,
    prose: size >= 80 && ends ? Math.min(3, 0.4 + size / 150) : size >= 160 ? 0.6 : 0,
    prompt: knowBoilerplate && promptReason(text) !== undefined,
    dated: date !== undefined || (text.length <= 60 && AGO.test(text)),
    functionWords:
      words.length === 0 ? 0 : words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length,
  };
}

const AGO =
  /\b\d+ ?(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?) ago\b|\bvor \d+|\bil y a \d|\bhace \d|\b\d+ (?:ore|giorni|minuti) fa\b|\d+ (?:saat|dakika|gün) önce|назад$|\d{1,2}[:.h]\d\d\b/iu;

function readPage(seen: readonly Seen[], knowBoilerplate: boolean): PageSums {
  const counts = new Map<string, number>();
  const prose = [0];
  for (const { key, prose: amount } of seen) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    prose.push((prose.at(-1) ?? 0) + amount);
  }
  const run = bestRun(
    seen.map(({ line }) => line),
    knowBoilerplate,
  ) ?? { start: 0, end: 0 };
  return { counts, prose, core: coreWords(seen), run };
}

const CORE = 12; // lines in the window whose words stand for the article's

function coreWords(seen: readonly Seen[]): Set<string> {
  let best = 0;
  let at = 0;
  let sum = 0;
  for (const [i, { prose }] of seen.entries()) {
    sum += prose - (seen[i - CORE]?.prose ?? 0);
    if (sum > best) [best, at] = [sum, i];
  }
  const core = seen.slice(Math.max(0, at - CORE + 1), at + 1).filter(({ prose }) => prose > 0);
  return new Set(core.flatMap(({ content }) => content));
}

const SIZES = [12, 25, 45, 80, 130, 220, 400, Infinity]; // upper bounds, weight of the text

function featuresAt(i: number, seen: readonly Seen[], page: PageSums, knowBoilerplate: boolean): Features {
  const own = seen[i];
  if (!own) return {};
  const { line, size, words, content, key, ends } = own;
  const { text } = line;
  const sizeAt = SIZES.findIndex((bound) => size < bound);
  const long = size >= 80;
  const raw = text.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const capitals = raw.filter((word) => /^\p{Lu}/u.test(word)).length / Math.max(1, raw.length);
  const isCaption = parseCaption(text) !== undefined;
  return {
    bias: 1,
    [`size${sizeAt}`]: 1,
    [`${ends ? 'ends' : 'open'}${sizeAt}`]: 1,
    functionWords: clamp(2 * own.functionWords),
    functionWordsLong: long ? clamp(2 * own.functionWords) : 0,
    capitals,
    capitalsLong: long ? capitals : 0,
    digits: clamp((4 * (text.match(/\d/g)?.length ?? 0)) / Math.max(1, text.length)),
    commas: clamp(((text.match(/[,،、，;；]/gu)?.length ?? 0) * 8) / Math.max(8, words.length)),
    sentences: clamp((text.match(/[.!?。！？؟।](?=\s|$|\p{Lo})/gu)?.length ?? 0) / 4),
    quotation: flag(/["“”„«»「『]/u.test(text)),
    speechOpens: flag(/^["“„«»「『]/u.test(text)),
    dash: flag(/^[-–—] /.test(text)),
    question: flag(/[?？؟]$/u.test(text)),
    ellipsis: flag(/(?:…|\.\.\.)$/u.test(text)),
    colon: flag(/[:：]$/u.test(text)),
    lowerStart: flag(/^\p{Ll}/u.test(text)),
    upperAll: flag(text.length > 3 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)),
    glued: flag(/\p{Ll}\p{Lu}/u.test(text)),
    gluedLong: flag(long && GLUED.test(text)),
    commentHead: flag(size < 130 && COMMENT_HEAD.test(text)),
    bars: flag(/ [|»›•·/] |\|/u.test(text)),
    address: flag(/https?:|www\.|@\w|\.(?:com|org|net)\b/u.test(text)),
    rights: flag(/©|\(c\) ?\d|all rights|alle rechte|derechos reservados/iu.test(text)),
    bullet: flag(BULLET.test(text)),
    number: flag(/^\d+[.)]?$/.test(text)),
    startsNumber: flag(/^\d/.test(text)),
    byline: flag(line.role === 'byline' || parseByline(text) !== undefined),
    name: flag(looksLikeName(text)),
    dated: flag(own.dated),
    datedLong: flag(own.dated && size > 45),
    caption: flag(isCaption),
    captionLong: flag(isCaption && size > 130),
    prompt: flag(own.prompt),
    promptLong: flag(own.prompt && size > 45),
    appeal: flag(knowBoilerplate && appealReason(text) !== undefined),
    boilerplate: flag(knowBoilerplate && boilerplateReason(text) !== undefined),
    blanks: clamp(line.blanksBefore / 2),
    repeated: flag((page.counts.get(key) ?? 0) > 1),
    repeatedLong: flag(size > 25 && (page.counts.get(key) ?? 0) > 1),
    core: content.length === 0 ? 0 : content.filter((word) => page.core.has(word)).length / content.length,
    noCore: flag(content.length > 0 && !content.some((word) => page.core.has(word))),
    coreMiddle:
      size < 25 || size > 220
        ? 0
        : content.filter((word) => page.core.has(word)).length / Math.max(2, content.length),
    ...featuresAround(i, seen, page),
  };
}
