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

/** All of an article's tokens, parted by spaces; `written` has gone through all of its texts. */
export function marksOf(article: Article, written: WrittenForms): string {
  return [...languageMarks(article.language), ...dateMarks(article), ...written.marks()].join(' ');
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

/**
 * Folds the texts of an article and remembers how words that folding changes are written, so that the words are gone
 * through once. Few words of most texts are changed; for these alone it is looked up whether they stand there unchanged.
 */
export class WrittenForms {
  /** Folded words that are written otherwise somewhere, with the ways they are. */
  readonly #changed = new Map<string, Set<string>>();
  /** Words that stand in the text as they are folded, some of them several times. */
  readonly #unchanged: string[] = [];

  /** As `foldedText`. */
  fold(text: string): string {
    let out = '';
    eachWord(text, (folded, start, end) => {
      out += out === '' ? folded : ` ${folded}`;
      if (end - start === folded.length && text.startsWith(folded, start)) {
        this.#unchanged.push(folded);
        return;
      }
      const written = surface(text, { start, end });
      const forms = this.#changed.get(folded);
      if (written === folded) this.#unchanged.push(folded);
      else if (forms) forms.add(written);
      else this.#changed.set(folded, new Set([written]));
    });
    return out;
  }

  /** The tokens that tell exact forms. */
  marks(): string[] {
    if (this.#changed.size === 0) return [];
    const plain = new Set(this.#unchanged.filter((word) => this.#changed.has(word)));
    const marks: string[] = [];
    for (const [folded, forms] of this.#changed) {
      if (!plain.has(folded)) marks.push(OTHERWISE_MARK + folded);
      for (const form of forms) if (WORD.test(form)) marks.push(EXACT_MARK + form);
    }
    return marks;
  }
}
