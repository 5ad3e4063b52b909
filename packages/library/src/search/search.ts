/** Search: the query understood, the index asked, the hits ranked, each shown by a stretch of its own text. */
import type { Article } from '@offprint/model';
import type { Database } from '../database.ts';
import { Failure, textOf } from '../errors.ts';
import type { SearchHit, SearchOptions } from '../index.ts';
import type { Shelf } from '../library.ts';
import { rowsOf, wholeNumber } from '../list.ts';
import { planFor, understand } from './plan.ts';
import { wantedTerms, type Term } from './query.ts';
import { rankedPage } from './rank.ts';
import { snippetOf } from './snippet.ts';
import { indexedTexts, type IndexedText } from './word-index.ts';

export function search(
  { db }: Shelf,
  query: string,
  options: SearchOptions,
): { total: number; hits: SearchHit[] } {
  const goOn = checkpoint(options);

  return db.read(() => {
    const understood = understand(db, query);
    if (!understood) return { total: 0, hits: [] };
    const terms = wantedTerms(understood);
    const plan = planFor(db, understood);
    const page = { limit: wholeNumber(options.limit, 20), offset: wholeNumber(options.offset, 0) };
    const { total, keys } = rankedPage(db, plan, terms, page, goOn);
    goOn();
    const rows = rowsOf(db, keys);
    const hits = keys.flatMap((key) => {
      goOn();
      const row = rows.get(key);
      return row ? [{ ...row, snippet: snippet(db, key, terms) }] : [];
    });
    return { total, hits };
  });
}

/** Throws when the caller has lost interest; to be called between steps. */
export function checkpoint({ cancelled }: { readonly cancelled?: () => boolean }): () => void {
  return () => {
    if (cancelled?.() === true)
      throw new Failure('cancelled', 'the search was given up', 'Search again when the result is wanted.');
  };
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
