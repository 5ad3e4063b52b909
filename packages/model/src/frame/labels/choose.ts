/** Which labels a briefing is set with. */
import { ARABIC } from './ar.ts';
import { AZERBAIJANI } from './az.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { HEBREW } from './he.ts';
import { ARMENIAN } from './hy.ts';
import { ITALIAN } from './it.ts';
import { GEORGIAN } from './ka.ts';
import { POLISH } from './pl.ts';
import { PORTUGUESE } from './pt.ts';
import { RUSSIAN } from './ru.ts';
import { TURKISH } from './tr.ts';
import { UKRAINIAN } from './uk.ts';
import type { Labels } from './labels.ts';

const LANGUAGES: readonly Labels[] = [
  ARABIC,
  AZERBAIJANI,
  GERMAN,
  ENGLISH,
  SPANISH,
  FRENCH,
  HEBREW,
  ARMENIAN,
  ITALIAN,
  GEORGIAN,
  POLISH,
  PORTUGUESE,
  RUSSIAN,
  TURKISH,
  UKRAINIAN,
];

/** The labels for a language; English, and `exact` false, when there are none for it. */
export function labelsFor(language: string): { labels: Labels; exact: boolean } {
  const primary = language.split('-')[0];
  // A tag that names a script is met only by labels in that script: `az-Cyrl` is not.
  const found = LANGUAGES.find(
    (labels) => labels.language === primary && inScriptOf(language, labels.language),
  );
  return { labels: found ?? ENGLISH, exact: found !== undefined };
}

/** A language alone need not be looked up, which takes some milliseconds the first time. */
function inScriptOf(language: string, other: string): boolean {
  return language === other || scriptOf(language) === scriptOf(other);
}

/** The script stated, else the one that the language is usually written in. */
function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}
