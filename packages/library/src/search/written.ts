/**
 * How the words of an article are written, where folding changes them: what `=café` asks for. One row of text an
 * article, because few words of most texts are changed, and the index itself pays for every different word.
 */
import type { Sql } from './match.ts';
import { surface } from './query.ts';
import { dropUnchanged, foldUnits, type FoldedUnits } from './units.ts';
import { eachWord } from './words.ts';

/** Before a folded word that the article has only written otherwise. No word begins with it. */
const OTHERWISE = '\u2260';
/** Between forms and at both ends, so that a form is found whole. */
const BETWEEN = ' ';

const WORD = /^[\p{L}\p{N}\p{M}\p{Co}]+$/u;
const WORDS = /^[\p{L}\p{N}\p{M}\p{Co} ]*$/u;

/**
 * Folds the texts of an article and remembers how words that folding changes are written, so that the words are gone
 * through once. Few words of most texts are changed; for these alone it is looked up whether they stand there unchanged.
 */
export class WrittenForms {
  /** Folded words by how they are written, where that is otherwise. */
  readonly #changed = new Map<string, string>();
  /** Words that stand in the text as they are folded, some of them several times. */
  readonly #unchanged: string[] = [];
  /** Texts that were folded unit by unit. */
  readonly #units: FoldedUnits[] = [];
  /** Whether what is written can be letters and digits alone. */
  #wordsOnly = true;

  /** As `foldedText`. */
  fold(text: string): string {
    const units = foldUnits(text);
    if (units) {
      const { changed, written } = units;
      for (let i = 0; i < changed.length; i += 2)
        this.#changed.set(
          written.slice(changed[i], changed[i + 1]),
          units.text.slice(changed[i], changed[i + 1]),
        );
      this.#units.push(units);
      return units.text;
    }
    this.#wordsOnly = false;
    let out = '';
    eachWord(text, (folded, start, end, _single, same) => {
      out += out === '' ? folded : ` ${folded}`;
      const written = same ? folded : surface(text.slice(start, end));
      if (written === folded) this.#unchanged.push(folded);
      else this.#changed.set(written, folded);
    });
    return out;
  }

  /** The row's text; empty when folding changes no word. */
  forms(): string {
    if (this.#changed.size === 0) return '';
    const otherwise = new Set(this.#changed.values());
    for (const word of this.#unchanged) otherwise.delete(word);
    dropUnchanged(otherwise, this.#units);
    let forms = [...this.#changed.keys()];
    if (!this.#wordsOnly && !WORDS.test(forms.join(BETWEEN))) forms = forms.filter((form) => WORD.test(form));
    const all = [...Array.from(otherwise, (word) => OTHERWISE + word), ...forms];
    return `${BETWEEN}${all.join(BETWEEN)}${BETWEEN}`;
  }
}

/** The condition that an article in which the folded words stand has them so written. */
export function writtenSql(words: readonly string[], exact: readonly string[]): Sql {
  const present = exact.filter((written, i) => written !== words[i]);
  const absent = exact.filter((written, i) => written === words[i]).map((word) => OTHERWISE + word);
  const has = (forms: readonly string[], join: string): string =>
    `EXISTS (SELECT 1 FROM written w WHERE w.article_key = $key AND (${forms.map(() => 'instr(w.forms, ?) > 0').join(join)}))`;
  return {
    sql: [
      ...(present.length > 0 ? [has(present, ' AND ')] : []),
      ...(absent.length > 0 ? [`NOT ${has(absent, ' OR ')}`] : []),
    ].join(' AND '),
    parameters: [...present, ...absent].map((form) => `${BETWEEN}${form}${BETWEEN}`),
  };
}
