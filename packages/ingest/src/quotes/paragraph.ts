/** A paragraph as the search for speakers reads it: its quotations blanked out, its sentences by place. */
import { quotedSpans, type Span } from './marks.ts';

export interface Reading {
  readonly blockId: string;
  readonly text: string;
  readonly spans: readonly Span[];
  /** The text with every quotation, marks included, blanked by `░`: names in it are not the reporter's. */
  readonly masked: string;
  /** Where sentences begin, in order. */
  readonly starts: readonly number[];
}

const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|St|Jr|Sr|No|vs|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|bzw|z\.B|d\.h|ca|Nr|M|Mme|Sra|г|ул|им|т\.е|[\p{Lu}.]+\.\p{Lu})$/u;

export function readParagraph(blockId: string, text: string): Reading {
  const spans = quotedSpans(text);
  return { blockId, text, spans, ...maskedText(text, spans) };
}

/** A paragraph in which the stretches that are speech are known otherwise, as by dashes. */
export function maskedText(text: string, spans: readonly Span[]): Pick<Reading, 'masked' | 'starts'> {
  let masked = '';
  let at = 0;
  for (const { outerStart, outerEnd } of spans) {
    masked += text.slice(at, outerStart) + '░'.repeat(outerEnd - outerStart);
    at = outerEnd;
  }
  masked += text.slice(at);
  return { masked, starts: sentenceStarts(text, masked, spans) };
}

function sentenceStarts(text: string, masked: string, spans: readonly Span[]): number[] {
  const starts = [0];
  for (const match of masked.matchAll(/[.!?…؟।։]+["”»’)]*\s+|[。！？]/gu)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(masked.slice(Math.max(0, match.index - 12), match.index))) continue;
    if (match[0].startsWith('.') && /^\p{Ll}/u.test(masked.slice(end))) continue;
    starts.push(end);
  }
  // A quotation that ends its own sentence ends the sentence around it, where a new one begins.
  for (const span of spans)
    if (
      /[.!?…]$/u.test(text.slice(span.start, span.end)) &&
      /^\s+[\p{Lu}░]/u.test(masked.slice(span.outerEnd))
    )
      starts.push(span.outerEnd + 1);
  return starts.sort((a, b) => a - b);
}

export function sentenceStart(reading: Reading, at: number): number {
  return reading.starts.findLast((start) => start <= at) ?? 0;
}

/** The sentences that end before a place, nearest first, without their quotations. */
export function* sentencesBefore(reading: Reading, at: number): Generator<{ start: number; text: string }> {
  const starts = reading.starts.filter((start) => start < at);
  let end = at;
  for (const start of starts.toReversed()) {
    yield { start, text: reading.masked.slice(start, end) };
    end = start;
  }
}
