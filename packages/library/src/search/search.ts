/** Search: the query understood, the index asked, the hits ranked, each shown by a stretch of its own text. */
import type { Article } from '@offprint/model';
import type { Database } from '../database.ts';
import { Failure, textOf } from '../errors.ts';
import type { SearchHit, SearchOptions } from '../index.ts';
import type { Shelf } from '../library.ts';
import { rowsOf, wholeNumber } from '../list.ts';
import { planOf, type Plan } from './match.ts';
import { parseQuery, wantedTerms, type Term } from './query.ts';
import { keysOnPage } from './rank.ts';
import { count } from './select.ts';
import { snippetOf } from './snippet.ts';
import { indexedTexts, type IndexedText } from './word-index.ts';

export function search(
  { db }: Shelf,
  query: string,
  options: SearchOptions,
): { total: number; hits: SearchHit[] } {
  const parsed = parseQuery(query);
  if (!parsed) return { total: 0, hits: [] };
  const terms = wantedTerms(parsed);
  const goOn = checkpoint(options);

  return db.read(() => {
    const plan = planOf(parsed, yearsOf(db));
    const total = count(db, plan);
    goOn();
    const page = { limit: wholeNumber(options.limit, 20), offset: wholeNumber(options.offset, 0) };
    const keys = keysOnPage(db, plan, total, terms.length > 0, page, goOn);
    const rows = rowsOf(db, keys);
    const hits = keys.flatMap((key) => {
      goOn();
      const row = rows.get(key);
      return row ? [{ ...row, snippet: snippet(db, key, terms) }] : [];
    });
    return { total, hits };
  });
}

/** The query's plan for other questions about its hits; `undefined` when it names nothing to look for. */
export function planFor(db: Database, query: string): Plan | undefined {
  const parsed = parseQuery(query);
  return parsed && planOf(parsed, yearsOf(db));
}

/** Throws when the caller has lost interest; to be called between steps. */
export function checkpoint({ cancelled }: { readonly cancelled?: () => boolean }): () => void {
  return () => {
    if (cancelled?.() === true)
      throw new Failure('cancelled', 'the search was given up', 'Search again when the result is wanted.');
  };
}

/** A year more on either side: a date with an offset may fall into the neighbouring year in UTC. */
function yearsOf(db: Database): { first: number; last: number } {
  const end = (order: 'ASC' | 'DESC'): number | undefined => {
    const row = db.first<{ at: number }>(
      `SELECT published_at AS at FROM article WHERE removed_at IS NULL AND published_at IS NOT NULL
       ORDER BY published_at ${order} LIMIT 1`,
    );
    return row && new Date(row.at).getUTCFullYear();
  };
  const [first, last] = [end('ASC'), end('DESC')];
  return first === undefined || last === undefined
    ? { first: 1, last: 0 }
    : { first: first - 1, last: last + 1 };
}

function snippet(db: Database, key: number, terms: readonly Term[]): SearchHit['snippet'] {
  return terms.length === 0 ? [] : snippetOf(textsOf(db, key), terms);
}

function textsOf(db: Database, key: number): IndexedText[] {
  const row = db.first<{ document: Uint8Array }>(
    'SELECT CAST(v.document AS BLOB) AS document FROM article a JOIN version v ON v.article_key = a.key AND v.version = a.latest WHERE a.key = ?',
    key,
  );
  // Checked when it was added; only its texts are looked at here.
  return row ? indexedTexts(JSON.parse(textOf(row.document)) as Article) : [];
}
