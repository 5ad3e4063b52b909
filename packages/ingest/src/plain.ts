/** Characters as the model wants them: NFC, one space for any white space, nothing that can't be printed. */

// C0 and C1 controls, lone surrogates, and format characters that only steer a screen: zero-width space,
// word joiner, byte-order mark, soft hyphen, object replacement, invisible operators. Joiners (U+200C,
// U+200D) and direction marks stay: they are part of Persian, Hindi and mixed-direction text.
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffc]|\p{Surrogate}/gu;

/** What `collapse` may have to change: anything but letters that are NFC by themselves, signs and single spaces. */
const UNEVEN = /[^ -~\u00c0-\u017e\u0410-\u044f«»‘’“”„–—…]| {2}/u;

/** White space of any kind (also no-break and ideographic spaces) becomes one space; the ends stay. */
export function collapse(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text
    .replaceAll(/[\s\u0085\u200b]+/gu, ' ')
    .replaceAll(INVISIBLE, '')
    .normalize('NFC');
}

/** `collapse`, and trimmed: a text that stands alone. May be empty. */
export function plainLine(text: string): string {
  return collapse(text).replaceAll(/ {2,}/g, ' ').trim();
}

/** Text of a code block: tabs and line feeds stay, trailing white space of lines too. */
export function plainCode(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll(INVISIBLE, (c) => (c === '\n' || c === '\t' ? c : ''))
    .normalize('NFC');
}

/**
 * How much a text says, in letters of an alphabet: a Han, Kana or Hangul character counts as two and a half,
 * for such scripts say the same in fewer characters.
 */
export function weight(text: string): number {
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return text.length + 1.5 * dense;
}

/** Whether a text ends like a sentence, closing quotation marks and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।։]["'”’»›“)\]」』]*$/u.test(text);
}

/** The words of a text, case folded: what two texts are compared by. */
export function wordKey(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
