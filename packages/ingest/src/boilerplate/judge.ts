/** Whether a text is something the site says to its reader rather than part of an article, and why. */
import { wordKey } from '../plain.ts';
import { ADDRESS, APPEAL_REASON, CERTAIN, PLEA } from './appeals.ts';
import { PAGE_PROMPTS } from './page-prompts.ts';
import { PROMPTS, SHARE_REASON } from './prompts.ts';

const PROMPT_LENGTH = 120; // UTF-16 units; a longer line is a paragraph and no prompt
const LABEL_LENGTH = 40; // for phrases of one word, which also begin sentences

interface Phrase {
  readonly key: string;
  readonly reason: string;
  readonly whole: boolean;
}

/** Phrases by their first word, as `wordKey` writes them; scripts without spaces are matched from the start. */
const BY_FIRST_WORD = new Map<string, Phrase[]>();
for (const { reason, opens, whole } of [...PROMPTS, ...PAGE_PROMPTS])
  for (const [phrases, isWhole] of [
    [opens, false],
    [whole, true],
  ] as const)
    for (const phrase of phrases) {
      const key = wordKey(phrase);
      const first = key.split(' ')[0] ?? '';
      BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), { key, reason, whole: isWhole }]);
    }

/** The words of share buttons: a line of nothing else is a row of them. */
const SHARE_WORDS = new Set(
  PROMPTS.filter((list) => list.reason === SHARE_REASON).flatMap((list) =>
    [...list.whole, 'e', 'link kopieren', 'copy link'].flatMap((phrase) => wordKey(phrase).split(' ')),
  ),
);

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Why a text is boilerplate, or `undefined`. */
export function boilerplateReason(text: string): string | undefined {
  return promptReason(text) ?? appealReason(text) ?? noticeReason(text);
}

/** Why a short line is a prompt. A line that is a full sentence about something else is none. */
export function promptReason(text: string): string | undefined {
  if (text.length > PROMPT_LENGTH) return undefined;
  const key = wordKey(text);
  if (key === '') return 'signs without words';
  const first = SPACELESS.test(key)
    ? [...BY_FIRST_WORD.keys()].find((word) => key.startsWith(word))
    : key.split(' ')[0];
  const phrases = BY_FIRST_WORD.get(first ?? '') ?? [];
  // "5 comments", "Share 12"
  const bare = key.replaceAll(/^(?:\d+ )+|(?: \d+)+$/g, '');
  for (const phrase of phrases) if (phrase.whole && phrase.key === bare) return phrase.reason;
  const words = key.split(' ');
  if (words.length > 1 && words.length <= 15 && words.every((word) => SHARE_WORDS.has(word)))
    return SHARE_REASON;
  if (bare !== key)
    for (const phrase of BY_FIRST_WORD.get(bare.split(' ')[0] ?? '') ?? [])
      if (phrase.whole && phrase.key === bare) return phrase.reason;
  for (const phrase of phrases) {
    if (phrase.whole || !beginsWith(key, phrase.key)) continue;
    if (phrase.key.includes(' ') || SPACELESS.test(phrase.key) || text.length <= LABEL_LENGTH) {
      if (!isStatement(text)) return phrase.reason;
    }
  }
  return undefined;
}

function beginsWith(key: string, phrase: string): boolean {
  return key === phrase || key.startsWith(`${phrase} `) || (SPACELESS.test(phrase) && key.startsWith(phrase));
}

/** A quotation, or a sentence with a clause: "Support our troops, he said." */
function isStatement(text: string): boolean {
  return /^["“„«']/u.test(text) || /["”»],? \p{L}+|\b(?:said|told|says)\b/u.test(text);
}

/** Why a paragraph is an appeal of the site, judged by what stands outside quotation marks. */
export function appealReason(text: string): string | undefined {
  const own = text.replaceAll(/["“„«][^"“”„«»]*["”“»]/gu, ' ');
  if (own.trim().length < 20) return undefined;
  if (CERTAIN.some((phrase) => phrase.test(own))) return APPEAL_REASON;
  const pleas = PLEA.filter((phrase) => phrase.test(own)).length;
  return pleas >= 2 && ADDRESS.some((phrase) => phrase.test(own)) && pleas * 160 >= own.length
    ? APPEAL_REASON
    : undefined;
}

/** Why a line is a notice of rights or of origin at the foot of a page. */
function noticeReason(text: string): string | undefined {
  if (text.length > 300) return undefined;
  if (/^(?:©|\(c\)|copyright\b)/iu.test(text) && /\b(?:1[89]|20)\d\d\b|all rights reserved/iu.test(text))
    return 'a notice of rights';
  if (
    /^(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|все права защищены|tüm hakları saklıdır)/iu.test(
      text,
    )
  )
    return 'a notice of rights';
  return undefined;
}
