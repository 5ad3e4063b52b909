/** Completing a query: which operator or value the word at the caret may become. The language is the library's. */

/** The operators, in the order in which they are explained; a field's values come from the library or from here. */
export const OPERATORS = [
  { name: 'headline', example: 'headline:ferry' },
  { name: 'author', example: 'author:"nora quist"' },
  { name: 'publisher', example: 'publisher:courier' },
  { name: 'speaker', example: 'speaker:holm' },
  { name: 'caption', example: 'caption:harbour' },
  { name: 'tag', example: 'tag:energy' },
  { name: 'in', example: 'in:"morning papers"' },
  { name: 'lang', example: 'lang:ru' },
  { name: 'after', example: 'after:2021-05' },
  { name: 'before', example: 'before:2022' },
  { name: 'is', example: 'is:unread' },
  { name: 'has', example: 'has:note' },
] as const;
export type OperatorName = (typeof OPERATORS)[number]['name'];

const STATES = ['unread', 'reading', 'read', 'starred', 'archived', 'trashed'];
const PARTS = ['picture', 'source', 'tag', 'highlight', 'note'];

/** Values that the library has; those not known yet are empty. */
export interface Known {
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  readonly publishers: readonly string[];
  readonly languages: readonly string[];
  readonly years: readonly string[];
}

export interface Suggestion {
  /** What takes the word's place: `tag:`, or `tag:energy `. */
  readonly insert: string;
  /** The operator that is explained beside it; absent beside a value. */
  readonly operator?: OperatorName;
  /** Where the word begins and ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const MOST = 8;
/** Letters of an operator's name that have to be there before it is proposed: single letters begin most words. */
const LETTERS = 2;

/** @param caret place in the query, in UTF-16 units */
export function suggestions(query: string, caret: number, known: Known): Suggestion[] {
  // A value in quotation marks is one word, whatever it holds.
  const [word = ''] = /(?:[-=]?[a-z]+:"[^"]*|[^\s()"]*)$/u.exec(query.slice(0, caret)) ?? [];
  const start = caret - word.length;
  const sign = /^[-=]/.exec(word)?.[0] ?? '';
  const rest = word.slice(sign.length);
  const colon = rest.indexOf(':');
  if (colon < 0) {
    if (rest.length < LETTERS) return [];
    return OPERATORS.filter(({ name }) => name.startsWith(rest.toLowerCase())).map(({ name }) => ({
      insert: `${sign}${name}:`,
      operator: name,
      start,
      end: caret,
    }));
  }
  const name = rest.slice(0, colon).toLowerCase();
  const typed = plain(rest.slice(colon + 1).replace(/^"/, ''));
  return valuesOf(name, known)
    .filter((value) => plain(value).startsWith(typed) && plain(value) !== typed)
    .slice(0, MOST)
    .map((value) => ({ insert: `${sign}${name}:${quoted(value)} `, start, end: caret }));
}

/** A value as a query writes it: in quotation marks where it is more than one word. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}\p{M}._-]+$/u.test(value) ? value : `"${value.replaceAll('"', ' ')}"`;
}

function valuesOf(name: string, known: Known): readonly string[] {
  switch (name) {
    case 'is':
      return STATES;
    case 'has':
      return PARTS;
    case 'tag':
      return known.tags;
    case 'in':
      return known.collections;
    case 'publisher':
      return known.publishers;
    case 'lang':
      return known.languages;
    case 'before':
    case 'after':
      return known.years;
    default:
      return [];
  }
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
