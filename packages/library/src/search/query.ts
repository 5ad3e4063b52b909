/**
 * The language of the search field. Anything typed is a query; see `Library.search` for what it means.
 *
 *   baku "peace talks" -oil     all of the first two, none of the third
 *   baku OR tbilisi talks       (baku or tbilisi) and talks
 *   azerb*                      words that begin so
 */
import { Failure } from '../errors.ts';
import { wordsOf, type Word } from './words.ts';

/** Folded words that stand in a row; `prefix`: the last of them may go on. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

export interface ParsedQuery {
  /** One term of each group must be there. */
  readonly all: readonly (readonly Term[])[];
  readonly none: readonly Term[];
}

/** UTF-16 units; what nobody types, and what would keep the index busy for long. */
const MAX_LENGTH = 1000;

type Item =
  | { readonly kind: 'term'; readonly term: Term; readonly excluded: boolean }
  | { readonly kind: 'operator'; readonly operator: Operator };
type Operator = 'AND' | 'OR' | 'NOT';

export function parseQuery(query: string): ParsedQuery {
  if (query.length > MAX_LENGTH)
    throw new Failure(
      'bad-query',
      `a search has at most ${MAX_LENGTH} characters`,
      'Search for fewer words.',
    );
  const all: Term[][] = [];
  const none: Term[] = [];
  const items = itemsOf(query);
  let pending: Operator | undefined;
  for (const [i, item] of items.entries()) {
    if (item.kind === 'operator' && works(items, i)) {
      pending = item.operator;
      continue;
    }
    // An operator with nothing to work on is a word that somebody looks for.
    const term = item.kind === 'term' ? item.term : { words: [item.operator.toLowerCase()], prefix: false };
    const excluded = (item.kind === 'term' && item.excluded) || pending === 'NOT';
    const group = all.at(-1);
    if (excluded) none.push(term);
    else if (pending === 'OR' && group) group.push(term);
    else all.push([term]);
    pending = undefined;
  }
  return { all, none };
}

/** An operator works when a term follows it and, except for NOT, one stands before it. */
function works(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'operator' || items[at + 1]?.kind !== 'term') return false;
  return item.operator === 'NOT' || items[at - 1]?.kind === 'term';
}

// A minus, then a quotation (ended by the text's end if need be) or a run without white space and quotation marks.
const ITEM = /(?<minus>-)?(?:["“”„](?<quoted>[^"“”„]*)(?<closed>["“”„])?|(?<plain>[^\s"“”„]+))/gu;

function itemsOf(query: string): Item[] {
  const items: Item[] = [];
  for (const match of query.matchAll(ITEM)) {
    const { minus, quoted, plain } = match.groups ?? {};
    if (plain === 'AND' || plain === 'OR' || plain === 'NOT') {
      if (minus === undefined) {
        items.push({ kind: 'operator', operator: plain });
        continue;
      }
    }
    const words = wordsOf(quoted ?? plain ?? '');
    if (words.length === 0) continue;
    const excluded = minus !== undefined;
    const isLast = match.index + match[0].length === query.length;
    const prefix = plain !== undefined && (plain.endsWith('*') || (isLast && !excluded && goesOn(words)));
    items.push({ kind: 'term', term: termOf(words, prefix), excluded });
  }
  return items;
}

/** Somebody may still be typing the last word. One letter would begin too many. */
function goesOn(words: readonly Word[]): boolean {
  return Array.from(words.at(-1)?.text ?? '').length >= 2;
}

function termOf(words: readonly Word[], prefix: boolean): Term {
  return { words: words.map((word) => word.text), prefix: prefix && words.at(-1)?.single === false };
}

/** FTS5's expression for groups of terms. Folded words hold letters, digits and marks only: nothing to escape. */
export function matchAll(groups: readonly (readonly Term[])[]): string {
  return groups.map((terms) => `(${matchAny(terms)})`).join(' AND ');
}

export function matchAny(terms: readonly Term[]): string {
  return terms.map((term) => `"${term.words.join(' ')}"${term.prefix ? ' *' : ''}`).join(' OR ');
}
