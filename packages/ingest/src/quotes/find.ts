/**
 * Step `quotes`: direct quotations with their speakers. A speaker is what the text says right before, within or
 * after the quotation, or what a pronoun there points back at; a wrong speaker is worse than none. A partial
 * quotation counts only with its speaker: words in marks that nobody is said to have said may be a title or irony.
 */
import { blockText, walkBlocks, type Block, type Inline, type Quote } from '@offprint/model';
import type { LanguageFound } from '../language.ts';
import { weight } from '../plain.ts';
import { sliceInlines } from '../slice.ts';
import { findAntecedent, Known } from './antecedent.ts';
import { afterClause, beforeClause } from './beside.ts';
import type { Attribution } from './clause.ts';
import { dashSpans, withoutClauses } from './dash.ts';
import { speechWords, type SpeechWords } from './languages.ts';
import { OPENING_MARK, type Span } from './marks.ts';
import { maskedText, readParagraph, sentenceStart, type Reading } from './paragraph.ts';

const MIN_WORDS = 3; // fewer are a title, a term or irony
const STATEMENT_WORDS = 5; // of a quotation without a speaker
const MIN_DENSE = 14; // weight, for scripts without spaces

type Speaker = NonNullable<Quote['speaker']>;

interface Said {
  readonly reading: Reading;
  readonly span: Span;
  readonly partial: boolean;
  /** A clause says that somebody speaks, whoever it is. */
  readonly attributed: boolean;
  speaker: Speaker | undefined;
}

const PROSE = new Set<Block['type']>(['paragraph']);

export function findQuotes(blocks: readonly Block[], language: LanguageFound): Quote[] {
  const words = speechWords(language.language);
  const primary = language.language.split('-')[0] ?? '';
  const paragraphs = paragraphsOf(blocks);
  const readings = paragraphs.map((block) => {
    const reading = readParagraph(block.id, blockText(block));
    if (!words?.dash) return reading;
    const spans =
      reading.spans.length === 0
        ? dashSpans(reading.text, words)
        : withoutClauses(reading.text, reading.spans, words);
    return spans.length > reading.spans.length
      ? { ...reading, spans, ...maskedText(reading.text, spans) }
      : reading;
  });
  const known = new Known();
  const all: Said[] = [];
  for (const [index, reading] of readings.entries()) {
    const said = quotesOf(readings, index, words, primary, known);
    continueOpen(all, readings[index - 1], reading, said);
    all.push(...said);
  }
  const kept = all.filter(isQuotation);
  const inlines = new Map(paragraphs.map((block) => [block.id, block.inlines]));
  return kept.map((said, i) => toQuote(said, inlines.get(said.reading.blockId) ?? [], i + 1));
}

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** Paragraphs of the article's own text: not those of a quoted document, an embedded post or a note. */
function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const own = blocks.filter((block) => PROSE.has(block.type) || block.type === 'list');
  return Array.from(walkBlocks(own)).filter((block): block is Paragraph => block.type === 'paragraph');
}

function quotesOf(
  readings: readonly Reading[],
  index: number,
  words: SpeechWords | undefined,
  language: string,
  known: Known,
): Said[] {
  const reading = readings[index];
  if (!reading) return [];
  const out: Said[] = [];
  let last: { span: Span; end: number; speaker: Speaker } | undefined;
  for (const [i, span] of reading.spans.entries()) {
    const next = reading.spans[i + 1];
    const start = sentenceStart(reading, span.outerStart);
    const before = reading.masked.slice(start, span.outerStart);
    const after = reading.masked.slice(span.outerEnd);
    const partial = isPartial(reading, span, before);
    const said = reading.text.slice(span.start, span.end);
    // “The bridge,” she said, “will open”: a short beginning counts with what goes on from it.
    if (sizeOf(said) < MIN_WORDS && !(said.endsWith(',') && next)) continue;

    const goesOn = last && !OWN_CLAUSE.test(after) ? continues(reading, last, span) : undefined;
    const isSubordinate = partial && THAT.test(before);
    const clause =
      words && (!partial || isSubordinate) ? afterClause(reading, span, before, after, words) : undefined;
    const own = words?.verbLast && clause?.attribution.by === 'verb' ? undefined : clause?.attribution;
    const attribution =
      own ??
      (goesOn || isSubordinate ? undefined : beforeClause(before, after, words, language)) ??
      clause?.attribution;
    let speaker: Speaker | undefined;
    if (attribution && words) {
      const found = findAntecedent(attribution, readings, index, start, words, known);
      if (found) {
        speaker = { ...found.named, ...inference(attribution, found.place) };
        known.remember(reading, span.outerStart, found.named);
      }
    } else if (attribution?.by === 'name') speaker = { ...attribution.named };
    else if (goesOn && last) {
      speaker =
        last.speaker.inferredFrom || goesOn === 'sentence'
          ? last.speaker
          : { ...last.speaker, inferredFrom: 'the quotation goes on after its speaker is named' };
      known.remember(reading, span.outerStart, { name: speaker.name });
    }
    out.push({ reading, span, partial: partial && !goesOn, attributed: attribution !== undefined, speaker });
    if (speaker) last = { span, end: span.outerEnd + (clause?.end ?? 0), speaker };
    else if (!next) last = undefined;
  }
  return out.filter(
    ({ span, speaker }, i) =>
      sizeOf(reading.text.slice(span.start, span.end)) >= MIN_WORDS ||
      (speaker !== undefined && out[i + 1]?.speaker?.name === speaker.name),
  );
}

/** ", adds Judith Vik.": a verb, known or not, and a name after it say who speaks; the speaker before does not. */
const OWN_CLAUSE =
  /^\s*,\s*\p{Ll}[\p{L}\p{M}-]* \p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){1,3}\s*(?:[.,;]|$)/u;

/** "That Holm promised “…”, says Vik": the clause that the quotation stands in is what somebody else says. */
const THAT = /^(?:That (?!said|is |was |means )|Whether |Dass |Ob |Que |Che )/u;

/** Whether a quotation goes on with the one before it: “…,” X said, “…”. */
function continues(
  reading: Reading,
  last: { span: Span; end: number },
  span: Span,
): 'sentence' | 'next' | undefined {
  const between = reading.masked.slice(last.end, span.outerStart);
  const isNext = /[.!?][\s–—-]*$/u.test(reading.masked.slice(last.span.outerEnd, span.outerStart));
  if (/^\s*[,;:]?\s*(?:and|und|et|y|e|и|та|og|och)?\s*[.–—-]?\s*[–—-]?\s*$/u.test(between))
    return isNext ? 'next' : 'sentence';
  if (between.length > 120 || /░/.test(between)) return undefined;
  if (/^[^.!?]{0,100}[,:]\s*$/u.test(between) && !/\p{Lu}\p{L}+ \p{Lu}/u.test(between) && between.length < 60)
    return 'sentence';
  return /^[^.!?]{0,90}[.]\s*$/u.test(between) && !/\p{Lu}\p{L}+ \p{Lu}/u.test(between) ? 'next' : undefined;
}

/** A part of a sentence: it begins with a small letter, or in the middle of one without a colon or comma. */
function isPartial(reading: Reading, span: Span, before: string): boolean {
  const text = reading.text.slice(span.start, span.end);
  if (before.trim() === '') return /^(?!\p{Script=Georgian})\p{Ll}/u.test(text) && !/[.!?,…]$/u.test(text);
  if (/[:：]\s*$/u.test(before)) return false;
  if (/^…?(?!\p{Script=Georgian})\p{Ll}/u.test(text)) return true;
  if (/[,—–-]\s*$/u.test(before)) return false;
  return !/[.!?,…。！？]$/u.test(text) && !/^\p{Lo}/u.test(text);
}

function sizeOf(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0;
  const dense = weight(text) - text.length > text.length / 2;
  return dense ? (weight(text) >= MIN_DENSE ? MIN_WORDS + Math.floor(weight(text) / 8) : 0) : words;
}

function isQuotation({ reading, span, partial, attributed, speaker }: Said): boolean {
  const text = reading.text.slice(span.start, span.end);
  const size = sizeOf(text);
  if (speaker) return true;
  const isStatement = /^[¿¡…]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) && /[.!?…,。！？]$/u.test(text);
  return !partial && size >= STATEMENT_WORDS && (isStatement || attributed || span.open);
}

function inference(attribution: Attribution, place: string): { inferredFrom?: string } {
  return attribution.by === 'name' ? {} : { inferredFrom: `“${attribution.words}”: ${place}` };
}

/** A quotation over several paragraphs, each opened and only the last closed, has one speaker. */
function continueOpen(
  all: Said[],
  previous: Reading | undefined,
  reading: Reading,
  said: readonly Said[],
): void {
  const open = all.at(-1);
  const first = said[0];
  if (!open || !first || open.reading !== previous || !open.span.open || !OPENING_MARK.test(reading.text))
    return;
  if (first.span.outerStart !== 0) return;
  const inferredFrom = 'the quotation runs over several paragraphs';
  if (open.speaker && !first.speaker) first.speaker = { inferredFrom, ...open.speaker };
  if (!first.speaker) return;
  for (const earlier of all.toReversed()) {
    if (!earlier.span.open || earlier.speaker) break;
    earlier.speaker = { inferredFrom, ...first.speaker };
  }
}

function toQuote(
  { reading, span, partial, speaker }: Said,
  inlines: readonly Inline[],
  number: number,
): Quote {
  const { text, blockId } = reading;
  const codePoints = (to: number): number => Array.from(text.slice(0, to)).length;
  return {
    id: `q${number}`,
    inlines: sliceInlines(inlines, span.start, span.end),
    exact: text.slice(span.start, span.end),
    partial,
    ...(speaker ? { speaker } : {}),
    place: { blockId, position: { start: codePoints(span.start), end: codePoints(span.end) } },
  };
}
