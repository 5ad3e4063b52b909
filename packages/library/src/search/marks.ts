/**
 * What the index holds of an article beside its words, each as one token. A token begins with a sign that no word
 * begins with, so that no word of a query can be equal to it.
 */
import type { Article } from '@offprint/model';
import { surface } from './query.ts';
import { eachWord } from './words.ts';

/** Before a word in small letters that folding changes: the article has it written so. */
export const EXACT_MARK = '\u2261';
/** Before a folded word that the article has only written otherwise. */
export const OTHERWISE_MARK = '\u2260';
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
export function marksOf(article: Article, texts: readonly { readonly text: string }[]): string {
  return [...languageMarks(article.language), ...dateMarks(article), ...surfaceMarks(texts)].join(' ');
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

const WORD = /^[\p{L}\p{N}\p{M}\p{Co}]+$/u;

/** Few words of most texts are changed by folding; for these alone it is looked up how they are written. */
function surfaceMarks(texts: readonly { readonly text: string }[]): string[] {
  const changed = new Map<string, Set<string>>();
  for (const { text } of texts)
    eachWord(text, (folded, start, end) => {
      if (end - start === folded.length && text.startsWith(folded, start)) return;
      const written = surface(text, { start, end });
      if (written === folded) return;
      const forms = changed.get(folded);
      if (forms) forms.add(written);
      else changed.set(folded, new Set([written]));
    });
  if (changed.size === 0) return [];

  const plain = new Set<string>();
  for (const { text } of texts)
    eachWord(text, (folded, start, end) => {
      if (changed.has(folded) && surface(text, { start, end }) === folded) plain.add(folded);
    });
  const marks: string[] = [];
  for (const [folded, forms] of changed) {
    if (!plain.has(folded)) marks.push(OTHERWISE_MARK + folded);
    for (const form of forms) if (WORD.test(form)) marks.push(EXACT_MARK + form);
  }
  return marks;
}
