/** Search: the query understood, the index asked, the hits ranked, each shown by a stretch of its own text. */
import type { Article } from '@offprint/model';
import type { Database } from '../database.ts';
import { Failure, textOf } from '../errors.ts';
import type { SearchHit, SearchOptions } from '../index.ts';
import type { Shelf } from '../library.ts';
import { rowsOf, wholeNumber } from '../list.ts';
import { planFor, understand } from './plan.ts';
import { wantedTerms } from './query.ts';
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
    const hits: SearchHit[] = [];
    for (let at = 0; at < keys.length; at += PART) {
      goOn();
      const part = keys.slice(at, at + PART);
      const texts = terms.length === 0 ? undefined : textsOf(db, part);
      for (const key of part) {
        const row = rows.get(key);
        if (row) hits.push({ ...row, snippet: snippetOf(texts?.get(key) ?? [], terms) });
      }
    }
    return { total, hits };
  });
}

/** As `search`, the ids alone: of thousands of hits most of the time goes into their snippets. */
export function searchIds({ db }: Shelf, query: string, options: SearchOptions): string[] {
  return db.read(() => {
    const understood = understand(db, query);
    if (!understood) return [];
    const page = { limit: wholeNumber(options.limit, 20), offset: wholeNumber(options.offset, 0) };
    const plan = planFor(db, understood);
    const { keys } = rankedPage(db, plan, wantedTerms(understood), page, checkpoint(options));
    const rows = db.all<{ key: number; id: string }>(
      'SELECT key, id FROM article WHERE key IN (SELECT value FROM json_each(?))',
      JSON.stringify(keys),
    );
    const ids = new Map(rows.map(({ key, id }) => [key, id]));
    return keys.flatMap((key) => ids.get(key) ?? []);
  });
}

/** Throws when the caller has lost interest; to be called between steps. */
export function checkpoint({ cancelled }: { readonly cancelled?: () => boolean }): () => void {
  return () => {
    if (cancelled?.() === true)
      throw new Failure('cancelled', 'the search was given up', 'Search again when the result is wanted.');
  };
}

/** Articles whose texts are in memory at a time: asked for one by one they take longer. */
const PART = 10;

function textsOf(db: Database, keys: readonly number[]): Map<number, IndexedText[]> {
  const rows = db.all<{ key: number; document: Uint8Array }>(
    `SELECT a.key AS key, CAST(v.document AS BLOB) AS document
     FROM article a JOIN version v ON v.article_key = a.key AND v.version = a.latest
     WHERE a.key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys),
  );
  // Checked when it was added; only its texts are looked at here.
  const read = (document: Uint8Array): Article => JSON.parse(textOf(document)) as Article;
  return new Map(rows.map(({ key, document }) => [key, indexedTexts(read(document))]));
}
