/** The clauses right beside a quotation that may say who speaks, by the punctuation between. */
import { caselessSpeaker, hasCaselessRules } from './caseless.ts';
import { clauseAfter, clauseBefore, fullNames, subjectOf, type Attribution } from './clause.ts';
import type { SpeechWords } from './languages.ts';
import type { Span } from './marks.ts';
import type { Reading } from './paragraph.ts';

/** The clause right after a quotation, where its punctuation says that the sentence goes on with its speaker. */
export function afterClause(
  reading: Reading,
  span: Span,
  before: string,
  after: string,
  words: SpeechWords,
): ReturnType<typeof clauseAfter> {
  // A colon before the quotation says who speaks; a capital after it begins another sentence.
  if (/[:：]\s*$/u.test(before) && /^\s*\p{Lu}/u.test(after)) return undefined;
  const said = reading.text.slice(span.start, span.end);
  const isJoined = /[,.!?…—–-]$/u.test(said) || /^\s*[,—–-]/u.test(after);
  if (!isJoined && !words.verbLast && words.afterSubject !== undefined) return undefined;
  if (!isJoined && !/^\s+\p{Ll}/u.test(after)) return undefined;
  const stop = /[.!?]$/u.test(said) && /^\s+\p{Lu}/u.test(after) && !/[,]$/u.test(said);
  const found = clauseAfter(after, words);
  // "It is over." Lee said nothing more: after a full stop a capital begins a sentence of its own.
  return stop && said.endsWith('.') && found && !/^\s*\p{Lu}[^.]*[.,]/u.test(after) ? undefined : found;
}

export function beforeClause(
  before: string,
  after: string,
  words: SpeechWords | undefined,
  language: string,
): Attribution | undefined {
  if (!words || hasCaselessRules(language)) return caselessSpeaker(language, before, after);
  if (before.trim() === '') return undefined;
  const clause = clauseBefore(before, words);
  if (clause) return clause;
  if (/[:：]\s*$/u.test(before)) {
    const colon = before.replace(/[:：]\s*$/u, '');
    const alone = subjectOf(`${colon} x`);
    const isThing = new RegExp(String.raw`^(?:${words.articles ?? '(?!)'}) `, 'iu').test(colon);
    if (alone && !isThing && alone.name.split(' ').length >= 2 && colon.trim().endsWith(alone.name))
      return { by: 'name', named: alone };
  }
  return words.verbLast ? subjectBefore(before, after, words) : undefined;
}

/** "Ayşe Demir, “…” dedi": the subject before the quotation of the verb after it. */
function subjectBefore(before: string, after: string, words: SpeechWords): Attribution | undefined {
  if (clauseAfter(after, words)?.attribution.by !== 'verb') return undefined;
  const sentence = before.replace(/,\s*$/u, '');
  const told = words.participles
    ? new RegExp(String.raw`(?<=\p{Ll}(?:${words.participles}) )\p{Lu}[^,;:░]*$`, 'u').exec(sentence)
    : undefined;
  const subject = subjectOf(`${told ? told[0] : sentence} x`);
  if (!subject || /['’]/.test(told ? told[0] : sentence)) return undefined;
  // The first word of a sentence has a capital whatever it is; a second name may be the subject as well.
  const isAlone = sentence.trim() === subject.name || told?.[0] === subject.name;
  const others = fullNames(told ? told[0] : sentence).filter((name) => name.includes(' '));
  return isAlone || (subject.name.includes(' ') && others.length <= 1)
    ? { by: 'name', named: subject }
    : undefined;
}
