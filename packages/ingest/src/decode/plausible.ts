/** Whether a decoded text can have been meant: statistics name an encoding for any bytes, even for noise. */

/** Signs that people type beside letters: quotation marks, dashes, currency, references. */
const SIGNS = new Set('“”‘’‚„«»‹›–—…•·§°©®™£¥¢¿¡¹²³½¼¾ªº†‡‰′″№′。、「」『』（）！？：；，・　〜ー％《》【】');

/**
 * False when a text holds controls that no one types (what the unused bytes of an 8-bit set become), or
 * letters beyond ASCII where words do not have them: alone between signs, in capitals after small letters.
 */
export function isPlausible(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/.test(text)) return false;
  let beyond = 0;
  let odd = 0;
  // oxlint-disable-next-line no-control-regex
  for (const match of text.matchAll(/[^\u0000-\u007f]/gu)) {
    beyond++;
    const before = text.slice(Math.max(0, match.index - 1), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 1);
    if (!fits(match[0], before, after)) odd++;
  }
  return beyond === 0 || odd / beyond < 0.02;
}

function fits(char: string, before: string, after: string): boolean {
  if (/\s/u.test(char) || SIGNS.has(char)) return true;
  if (char === '€') return /[\d\s]/.test(before) && /[\d\s.,]|^$/.test(after);
  if (!/\p{L}|\p{M}/u.test(char) || char === 'ÿ' || char === 'þ') return false;
  if (!/\p{Script=Latin}/u.test(char)) return true;
  const isCapital = /\p{Lu}/u.test(char);
  if (isCapital && /\p{Ll}/u.test(before)) return false;
  // A small letter stands in a word; alone it is one of the short words of Romance and Slavic languages.
  return /\p{L}/u.test(before) || /\p{L}/u.test(after) || /^[àáâéèêíïóôúüåäöøæ]$/iu.test(char);
}
