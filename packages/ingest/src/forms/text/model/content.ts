/** The words that say what a line is about, made comparable: without endings, and in pairs where words are not parted. */
import { FUNCTION_WORDS } from '../../../function-words.ts';

const STEM = 6; // letters that words of one root share, with most endings of most languages left out
/** Scripts that set no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Two kana of this kind are an ending or a particle. */
const ENDINGS = /^\p{Script=Hiragana}+$/u;

export function contentOf(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    if (UNSPACED.test(word)) return pairs(word);
    const tells = (word.length >= 4 || /\p{Lo}{2}/u.test(word)) && !FUNCTION_WORDS.has(word);
    return tells ? [word.slice(0, STEM)] : [];
  });
}

function pairs(word: string): string[] {
  const letters = Array.from(word);
  return letters.slice(1).flatMap((letter, i) => {
    const pair = `${letters[i] ?? ''}${letter}`;
    return ENDINGS.test(pair) ? [] : [pair];
  });
}
