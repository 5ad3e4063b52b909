/**
 * Paragraphs as they were set before, for a process that sets the same text again: a preview after one change, an
 * article in several briefings. Only those whose lines say nothing of their document: no links, no elements.
 */
import type { FontSet } from './font-set.ts';
import type { SetLine } from './line.ts';
import type { Run } from './run.ts';
import type { SetOptions, Setting } from './set.ts';

/** Characters of a generation: some three hundred pages, whose lines and words take twenty-five megabytes. */
export const KEPT_CHARACTERS = 1_000_000;

/** Lines by all that they depend on. What was not asked for while a whole generation was set is forgotten. */
export class ParagraphBook {
  #young = new Map<string, readonly SetLine[]>();
  #old = new Map<string, readonly SetLine[]>();
  #characters = 0;
  readonly #most: number;

  constructor(most: number = KEPT_CHARACTERS) {
    this.#most = most;
  }

  find(key: string): readonly SetLine[] | undefined {
    const young = this.#young.get(key);
    if (young) return young;
    const old = this.#old.get(key);
    if (old) this.keep(key, old);
    return old;
  }

  keep(key: string, lines: readonly SetLine[]): void {
    this.#characters += key.length;
    if (this.#characters > this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#characters = key.length;
    }
    this.#young.set(key, lines);
  }
}

const books = new WeakMap<FontSet, ParagraphBook>();

/** The book of all documents that are set in these fonts. */
export function paragraphBook(fonts: FontSet): ParagraphBook {
  let book = books.get(fonts);
  if (!book) books.set(fonts, (book = new ParagraphBook()));
  return book;
}

const numbers = new WeakMap<object, number>();
let numbered = 0;

function numberOf(one: object): number {
  let number = numbers.get(one);
  if (number === undefined) numbers.set(one, (number = ++numbered));
  return number;
}

/**
 * Everything that decides how the runs are set, the fonts aside; nothing when they belong to a document. Styles and
 * patterns of hyphenation are told by identity: equal ones are one object (see `sameStyle`).
 */
export function paragraphKey(
  runs: readonly Run[],
  setting: Setting,
  options: SetOptions,
): string | undefined {
  const { measure, align, indent = 0, direction = 'ltr' } = options;
  let key = `${measure} ${align} ${indent} ${direction} ${setting.hanging === true}`;
  for (const { text, style, language, link, tag } of runs) {
    if (link || tag) return undefined;
    const patterns = setting.hyphenate(language);
    key += ` ${numberOf(style)} ${language} ${patterns ? numberOf(patterns) : 0} ${text.length} ${text}`;
  }
  return key;
}
