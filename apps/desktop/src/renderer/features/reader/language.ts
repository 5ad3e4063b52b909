import { spoken } from '../../app/texts.ts';

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

const names = new Map<string, Intl.DisplayNames>();

/** The name of a language in the window's own, `English`, `Azerbaijani (Latin)`; `undefined` when it is not known. */
export function languageName(language: string): string | undefined {
  if (language === 'und') return undefined;
  let inOurs = names.get(spoken());
  if (!inOurs) {
    inOurs = new Intl.DisplayNames([spoken()], { type: 'language', fallback: 'code' });
    names.set(spoken(), inOurs);
  }
  return inOurs.of(language);
}
