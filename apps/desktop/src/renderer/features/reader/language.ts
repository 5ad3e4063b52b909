/** The attributes of an element for a text in a language; none when it is not known. */
export function languageAttributes(language: string | undefined): { lang?: string } {
  return language === undefined || language === 'und' ? {} : { lang: language };
}

/** Writing runs from right to left in these scripts' languages; the model's `auto` leaves it to the text. */
export function directionAttributes(dir: 'ltr' | 'rtl' | 'auto' | undefined): {
  dir?: 'ltr' | 'rtl' | 'auto';
} {
  return dir === undefined ? {} : { dir };
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** The English name of a language, `English`, `Azerbaijani (Latin)`; `undefined` when it is not known. */
export function languageName(language: string): string | undefined {
  return language === 'und' ? undefined : names.of(language);
}
