/** The fields of a query: what each looks at, which values it takes, and what it says of a wrong one. */
import { Failure } from '../errors.ts';
import type { Place } from './lex.ts';
import { foldedText } from './words.ts';

export const FIELDS = [
  'headline',
  'author',
  'publisher',
  'speaker',
  'caption',
  'tag',
  'lang',
  'before',
  'after',
  'is',
  'has',
  'in',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** Columns of the index that fields of words look at. */
export const WORD_FIELDS = {
  headline: 'headline',
  author: 'byline',
  publisher: 'publisher',
  speaker: 'speaker',
  caption: 'captions',
} as const;

const STATES = ['unread', 'reading', 'read', 'starred', 'archived', 'trashed'] as const;
const PARTS = ['picture', 'source', 'tag', 'highlight', 'note'] as const;

/** What is asked of an article beside its words. */
export type Condition =
  | { readonly kind: 'tag'; readonly folded: string }
  | { readonly kind: 'is'; readonly state: Exclude<(typeof STATES)[number], 'trashed'> }
  | { readonly kind: 'has'; readonly part: (typeof PARTS)[number] }
  /** In one of these collections that are put together by hand. */
  | { readonly kind: 'members'; readonly ids: readonly string[] };

/** A bound of the day of publication: the first day of the year, month or day named. */
export interface Bound {
  readonly kind: 'before' | 'after';
  /** `2021`, `2021-05`, `2021-05-14`. */
  readonly date: string;
}

/** In collections of a name, still to be looked up. */
export interface InCollection {
  readonly kind: 'in';
  readonly name: string;
  readonly place: Place;
}

/** In the trash, which is searched apart from the rest. */
export interface Trashed {
  readonly kind: 'trashed';
  readonly place: Place;
}

export type FieldValue =
  Condition | Bound | InCollection | Trashed | { readonly kind: 'lang'; readonly tag: string };

/** Reads the value of a field that isn't one of words. */
export function fieldValue(
  name: Exclude<FieldName, keyof typeof WORD_FIELDS>,
  value: string,
  place: Place,
): FieldValue {
  switch (name) {
    case 'tag':
      return { kind: 'tag', folded: foldedText(value) };
    case 'lang':
      if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu.test(value))
        throw wrong(place, `"${value}" is no language`, 'Name it as in lang:en or lang:pt-BR.');
      return { kind: 'lang', tag: value.toLowerCase() };
    case 'before':
    case 'after':
      if (!isDate(value))
        throw wrong(
          place,
          `"${value}" is no date`,
          `Write a year, a month or a day, such as ${name}:2021, ${name}:2021-05 or ${name}:2021-05-14.`,
        );
      return { kind: name, date: value };
    case 'is': {
      const state = oneOf('is', STATES, value, place);
      return state === 'trashed' ? { kind: 'trashed', place } : { kind: 'is', state };
    }
    case 'in':
      return { kind: 'in', name: value, place };
    case 'has':
      return { kind: 'has', part: oneOf('has', PARTS, value, place) };
  }
}

/** A query that can't be understood, with the place where it goes wrong. */
export function wrong(place: Place, message: string, hint: string): Failure {
  return new Failure('bad-query', message, hint, { start: place.start, end: place.end });
}

function oneOf<T extends string>(field: string, known: readonly T[], value: string, place: Place): T {
  const found = known.find((one) => one === value.toLowerCase());
  if (found !== undefined) return found;
  throw wrong(
    place,
    `${field}: does not know "${value}"`,
    `It knows ${known.map((one) => `${field}:${one}`).join(', ')}.`,
  );
}

function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(value);
  if (!match) return false;
  const [year, month, day] = [match[1], match[2] ?? '01', match[3] ?? '01'].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() === (month ?? 0) - 1 && date.getUTCDate() === day && (year ?? 0) >= 100;
}
