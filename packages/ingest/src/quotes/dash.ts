/** Speech that a dash opens: "— Да, — сказал Иванов.", "– Ja, sier Hansen.", "—No —dijo Ana—." */
import { clauseAfter } from './clause.ts';
import type { SpeechWords } from './languages.ts';
import type { Span } from './marks.ts';

const OPENING = /^[—–-] ?(?=[\p{Lu}¿¡«"])/u;
const TURN = /(?<=[,!?.…]) (?:[—–-] ?)?(?=[\p{L}])|(?<=[\p{L}\p{N}]) ?[—–](?=\p{Ll})/gu;

/**
 * The speech of a paragraph that a dash opens, when a clause that names its speaker follows: a dash alone may
 * open a list item, so nothing else counts.
 */
export function dashSpans(text: string, words: SpeechWords): Span[] {
  const opening = OPENING.exec(text);
  if (!opening) return [];
  const start = opening[0].length;
  for (const turn of text.matchAll(TURN)) {
    if (turn.index <= start + 5) continue;
    const clause = clauseAfter(text.slice(turn.index).replace(/^ ?[—–-]? ?/u, ''), words);
    if (!clause) continue;
    const end = turn.index;
    return [{ start, end, outerStart: 0, outerEnd: end, open: false }];
  }
  return [];
}

const INNER_TURN = /(?<=[,!?…]) [—–-] (?=\p{Ll})/gu;
const RESUMES = /^[.,]? ?[—–-] /u;

/** Quotations with the speaker's clause inside their marks: «Да, — сказал Иванов. — Будем». Gives their parts. */
export function withoutClauses(text: string, spans: readonly Span[], words: SpeechWords): Span[] {
  return spans.flatMap((span) => {
    for (const turn of text.slice(span.start, span.end).matchAll(INNER_TURN)) {
      const at = span.start + turn.index;
      const clause = clauseAfter(text.slice(at + turn[0].length, span.end), words);
      if (!clause) continue;
      const clauseEnd = at + turn[0].length + clause.end;
      const resumes = RESUMES.exec(text.slice(clauseEnd, span.end));
      const first = { ...span, end: at, outerEnd: at, open: false };
      if (!resumes) return [first];
      const start = clauseEnd + resumes[0].length;
      return [first, { ...span, start, outerStart: start }];
    }
    return [span];
  });
}
