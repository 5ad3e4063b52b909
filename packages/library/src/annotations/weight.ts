/** How much a text says: letters of scripts that write a word with one or two of them count for more. */

/** Scripts written without spaces, whose letters are much of a word each. */
export const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** UTF-16 units of an alphabet that a dense letter stands for. */
const OF_A_LETTER = 2.5;

/** Length in UTF-16 units of an alphabet. */
export function weightOf(text: string): number {
  const dense = text.match(new RegExp(DENSE, 'gu'))?.length ?? 0;
  return text.length + dense * (OF_A_LETTER - 1);
}
