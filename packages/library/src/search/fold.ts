/**
 * Folding: the one form in which letters are compared, at indexing and at searching alike.
 *
 * Compatibility forms are resolved (NFKC), case is dropped, marks on Latin, Greek, Cyrillic, Arabic, Hebrew and
 * Syriac letters are dropped, and letters that people without the right keyboard write with others become those
 * (Azərbaycan → azerbaycan, Łódź → lodz). Marks that make another letter or vowel stay: й, Japanese voicing, the
 * vowel signs of Indic and South-East Asian scripts.
 *
 * A change here changes what the index must hold: it needs a migration that indexes all articles again.
 */

/** Letters that no normalisation form takes apart. */
const LETTERS = new Map(
  Object.entries({
    // Latin
    ə: 'e', ǝ: 'e', ɛ: 'e', ɔ: 'o', ł: 'l', ƚ: 'l', ø: 'o', ı: 'i', ɨ: 'i', đ: 'd', ð: 'd', ɖ: 'd', ɗ: 'd',
    ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n', ɲ: 'n', ɓ: 'b', ɠ: 'g', ƙ: 'k', ĸ: 'k', ƴ: 'y',
    ƶ: 'z', ɣ: 'g', ƒ: 'f',
    // Greek
    ς: 'σ',
    // Cyrillic (ё and ї lose their dots as marks)
    ґ: 'г',
    // Arabic: alef wasla, alef maksura, teh marbuta, Persian and Urdu yeh, kaf and heh
    ٱ: 'ا', ى: 'ي', ة: 'ه', ی: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه',
  }),
); // prettier-ignore

/** Zeros of the decimal digits of Arabic, Persian, Devanagari, Bengali and Thai; 1 to 9 follow each. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

const DROPPED_MARK =
  /^(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]$/u;
/** Soft hyphens, joiners and direction marks, tatweel. A zero-width space parts words and stays. */
const IGNORED = /^(?!\u200b)[\p{Cf}\u0640]$/u;
/** Signs that are no letters but fold to some: №, ™, ㎏. */
const SIGN = /^\p{S}/u;
const BREVE = '\u0306';

/** Folds one letter with the marks that follow it. What is left may be nothing, or several letters (ß → ss). */
export function foldLetter(letter: string): string {
  let out = '';
  for (const character of letter.normalize('NFKC').toLowerCase().normalize('NFKD')) {
    if (character === BREVE && out.endsWith('и')) out += character;
    else if (!DROPPED_MARK.test(character) && !IGNORED.test(character))
      out += LETTERS.get(character) ?? asciiDigit(character) ?? character;
  }
  // A sign's letters are a word of their own: Offprint™ is found by "offprint".
  return SIGN.test(letter) ? ` ${out} ` : out.normalize('NFC');
}

/**
 * Ends the folding of a word with what needs more than one letter: kana joined with their voicing, and Armenian եւ,
 * which classical spelling and the ligature և have where capitals and modern spelling have եվ.
 */
export function foldWord(letters: string): string {
  return letters.normalize('NFC').replaceAll('եւ', 'եվ');
}

function asciiDigit(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((z) => code >= z && code <= z + 9);
  return zero === undefined ? undefined : String(code - zero);
}
