/**
 * The language of the search field; `Library.search` says what it means.
 *
 *   baku "peace talks" -oil               all of the first two, none of the third
 *   (baku OR tbilisi) AND NOT oil         parentheses; OR binds closer than AND
 *   azerb*   =café   peace NEAR/5 talks   beginnings, letters as they stand, closeness
 *   author:quist after:2021-05 is:unread  fields
 */
import { Failure } from '../errors.ts';
import { fieldValue, WORD_FIELDS, wrong, type FieldValue } from './fields.ts';
import { tokensOf, type Token } from './lex.ts';
import { wordsOf, type Word } from './words.ts';

/** Folded words that stand in a row; `prefix`: the last of them may go on. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
  /** Where alone it is looked for. */
  readonly column?: (typeof WORD_FIELDS)[keyof typeof WORD_FIELDS];
  /** Each word in small letters with its marks, when only that is meant. */
  readonly exact?: readonly string[];
}

export type Query =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'near'; readonly terms: readonly Term[]; readonly distance: number }
  | { readonly kind: 'field'; readonly value: FieldValue }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query };

/** UTF-16 units; what nobody types, and what would keep the index busy for long. */
const MAX_LENGTH = 1000;
/** Parentheses in parentheses: more would exhaust the stack of SQLite's own parser. */
const MAX_DEPTH = 30;

/** The query as a tree; `undefined` when it names nothing to look for. */
export function parseQuery(query: string): Query | undefined {
  if (query.length > MAX_LENGTH)
    throw new Failure(
      'bad-query',
      `a search has at most ${MAX_LENGTH} characters`,
      'Search for fewer words.',
      { start: MAX_LENGTH, end: query.length },
    );
  return new Parser(tokensOf(query)).all();
}

/** The terms that make an article fit, for marking them: those under no exclusion. */
export function wantedTerms(query: Query | undefined): readonly Term[] {
  switch (query?.kind) {
    case 'term':
      return [query.term];
    case 'near':
      return query.terms;
    case 'and':
    case 'or':
      return query.parts.flatMap(wantedTerms);
    default:
      return [];
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens.filter((token) => token.kind !== 'text' || isMeant(token));
  }

  all(): Query | undefined {
    const query = this.#and();
    const left = this.#peek();
    if (left) throw wrong(left, 'this parenthesis closes nothing', 'Open it before, or leave it out.');
    return query;
  }

  #and(): Query | undefined {
    const parts: Query[] = [];
    for (let token = this.#peek(); token && token.kind !== 'close'; token = this.#peek()) {
      if (token.kind === 'operator' && token.operator === 'AND' && this.#joins()) {
        this.#at++;
        continue;
      }
      const part = this.#or();
      if (part) parts.push(part);
    }
    return parts.length > 1 ? { kind: 'and', parts } : parts[0];
  }

  #or(): Query | undefined {
    const parts: Query[] = [];
    for (;;) {
      const part = this.#unary();
      if (part) parts.push(part);
      const token = this.#peek();
      if (token?.kind !== 'operator' || token.operator !== 'OR' || !this.#joins()) break;
      this.#at++;
    }
    return parts.length > 1 ? { kind: 'or', parts } : parts[0];
  }

  #unary(): Query | undefined {
    const token = this.#peek();
    const excludes =
      token?.kind === 'minus' || (token?.kind === 'operator' && token.operator === 'NOT' && this.#begins(1));
    if (!excludes) return this.#near();
    this.#at++;
    const part = this.#unary();
    return part && { kind: 'not', part };
  }

  #near(): Query | undefined {
    const first = this.#primary();
    if (!first) return undefined;
    const terms: Term[] = [];
    let distance = 0;
    for (let token = this.#peek(); token?.kind === 'near' && this.#begins(1); token = this.#peek()) {
      this.#at++;
      const second = this.#primary();
      if (first.kind !== 'term' || second?.kind !== 'term' || first.term.exact || second.term.exact)
        throw wrong(token, 'NEAR joins words and phrases only', 'Write it as in peace NEAR/5 talks.');
      if (first.term.column !== second.term.column)
        throw wrong(token, 'NEAR joins words of one field', 'Name the same field before both, or none.');
      if (terms.length === 0) terms.push(first.term);
      terms.push(second.term);
      distance = Math.max(distance, token.distance);
    }
    return terms.length > 0 ? { kind: 'near', terms, distance } : first;
  }

  #primary(): Query | undefined {
    const token = this.#tokens[this.#at++];
    if (!token) return undefined;
    switch (token.kind) {
      case 'open':
        return this.#group(token);
      case 'close':
        throw wrong(token, 'this parenthesis closes nothing', 'Open it before, or leave it out.');
      case 'minus':
        return undefined;
      case 'operator':
        // An operator with nothing to work on is a word that somebody looks for.
        return { kind: 'term', term: { words: [token.operator.toLowerCase()], prefix: false } };
      case 'near':
        return { kind: 'term', term: { words: ['near'], prefix: false } };
      case 'text':
        return textQuery(token);
    }
  }

  #group(open: Token): Query | undefined {
    if (++this.#depth > MAX_DEPTH)
      throw wrong(open, 'there are too many parentheses in one another', 'Write the query with fewer.');
    const inside = this.#and();
    const close = this.#peek();
    if (!close) throw wrong(open, 'this parenthesis is not closed', 'Close it, or leave it out.');
    if (!inside)
      throw wrong(
        { start: open.start, end: close.end },
        'nothing stands in these parentheses',
        'Leave them out.',
      );
    this.#at++;
    this.#depth--;
    return inside;
  }

  /** An operator between two works when something stands on either side. */
  #joins(): boolean {
    const before = this.#tokens[this.#at - 1]?.kind;
    return (before === 'text' || before === 'close') && this.#begins(1);
  }

  #begins(ahead: number): boolean {
    const kind = this.#tokens[this.#at + ahead]?.kind;
    return kind === 'text' || kind === 'open' || kind === 'minus';
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }
}

type TextToken = Token & { readonly kind: 'text' };

/** Marks that no word is made of are passed over; a field says when its value is missing. */
function isMeant(token: TextToken): boolean {
  if (token.field === undefined) return wordsOf(token.text).length > 0;
  if (wordsOf(token.text).length === 0)
    throw wrong(
      token,
      `${token.field}: needs a value`,
      `Name it right after the colon, as in ${EXAMPLES[token.field]}.`,
    );
  return true;
}

const EXAMPLES: Record<NonNullable<TextToken['field']>, string> = {
  headline: 'headline:ferry',
  author: 'author:quist',
  publisher: 'publisher:"coastal courier"',
  speaker: 'speaker:holt',
  caption: 'caption:crane',
  tag: 'tag:energy',
  lang: 'lang:en',
  before: 'before:2021',
  after: 'after:2021-05',
  is: 'is:unread',
  has: 'has:picture',
  in: 'in:"morning papers"',
};

function textQuery(token: TextToken): Query {
  const { field, text } = token;
  if (field !== undefined && !(field in WORD_FIELDS))
    return {
      kind: 'field',
      value: fieldValue(field as Exclude<typeof field, keyof typeof WORD_FIELDS>, text.trim(), token),
    };
  const words = wordsOf(text);
  const starred = !token.quoted && text.endsWith('*');
  if (token.exact && starred)
    throw wrong(token, 'letters as they stand are looked for in whole words', 'Leave out the = or the star.');
  const prefix = starred || (!token.quoted && !token.exact && token.last && goesOn(words));
  const column = field && WORD_FIELDS[field as keyof typeof WORD_FIELDS];
  return {
    kind: 'term',
    term: {
      words: words.map((word) => word.text),
      prefix: prefix && words.at(-1)?.single === false,
      ...(column ? { column } : {}),
      ...(token.exact ? { exact: words.map(({ start, end }) => surface(text.slice(start, end))) } : {}),
    },
  };
}

/** A word as it is written, but for capitals: what `=` compares. */
export function surface(word: string): string {
  return word.toLowerCase().normalize('NFC');
}

/** Somebody may still be typing the last word. One letter would begin too many. */
function goesOn(words: readonly Word[]): boolean {
  return Array.from(words.at(-1)?.text ?? '').length >= 2;
}
