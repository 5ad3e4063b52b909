/**
 * What the index holds of an article beside its words, each as one token. A token begins with a sign that no word
 * begins with, so that no word of a query can be equal to it.
 */
import type { Article } from '@offprint/model';

const FACT = '\u00a7';

/** The token of a language or of the beginning of its tag: `en`, `pt-br`. */
export function languageMark(tag: string): string {
  return `${FACT}l${tag.toLowerCase().replaceAll('-', '')}`;
}

/** The token of a year, a month or a day. */
export function dateMark(year: number, month?: number, day?: number): string {
  const digits = (n: number | undefined, length: number): string =>
    n === undefined ? '' : String(n).padStart(length, '0');
  return `${FACT}d${digits(year, 4)}${digits(month, 2)}${digits(day, 2)}`;
}

/** All of an article's tokens, parted by spaces. */
export function marksOf(article: Article): string {
  return [...languageMarks(article.language), ...dateMarks(article)].join(' ');
}

function languageMarks(language: string): string[] {
  const parts = language.split('-');
  return parts.map((_, i) => languageMark(parts.slice(0, i + 1).join('-')));
}

/** As stated: what is dated by its year alone has no month. */
function dateMarks({ datePublished }: Article): string[] {
  const [year, month, day] = datePublished?.value.slice(0, 10).split('-').map(Number) ?? [];
  if (year === undefined) return [];
  return [
    dateMark(year),
    ...(month === undefined ? [] : [dateMark(year, month)]),
    ...(day === undefined ? [] : [dateMark(year, month, day)]),
  ];
}
