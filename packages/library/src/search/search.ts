/** Search: the query understood, the index asked, each hit shown by a stretch of its own text. */
import type { Article } from '@offprint/model';
import type { Database, Parameter } from '../database.ts';
import type { Page, SearchHit } from '../index.ts';
import type { Shelf } from '../library.ts';
import { rowsOf, wholeNumber } from '../list.ts';
import { matchAll, matchAny, parseQuery, type ParsedQuery } from './query.ts';
import { snippetOf } from './snippet.ts';
import { COLUMN_WEIGHTS, indexedTexts, type IndexedText } from './word-index.ts';

const RANK = `bm25(word_index, ${Object.values(COLUMN_WEIGHTS).join(', ')})`;

export function search({ db }: Shelf, query: string, page: Page): { total: number; hits: SearchHit[] } {
  const parsed = parseQuery(query);
  const { from, parameters, order } = statementParts(parsed);
  if (from === '') return { total: 0, hits: [] };
  const terms = parsed.all.flat();

  return db.read(() => {
    const total = db.first<{ n: number }>(`SELECT count(*) AS n ${from}`, ...parameters)?.n ?? 0;
    const keys = db
      .all<{ key: number }>(
        `SELECT a.key ${from} ORDER BY ${order} LIMIT ? OFFSET ?`,
        ...parameters,
        wholeNumber(page.limit, 20),
        wholeNumber(page.offset, 0),
      )
      .map((row) => row.key);
    const rows = rowsOf(db, keys);
    const hits = keys.flatMap((key) => {
      const row = rows.get(key);
      return row ? [{ ...row, snippet: snippetOf(textsOf(db, key), terms) }] : [];
    });
    return { total, hits };
  });
}

function textsOf(db: Database, key: number): IndexedText[] {
  const row = db.first<{ document: string }>(
    'SELECT v.document FROM article a JOIN version v ON v.article_key = a.key AND v.version = a.latest WHERE a.key = ?',
    key,
  );
  // Checked when it was added; only its texts are looked at here.
  return row ? indexedTexts(JSON.parse(row.document) as Article) : [];
}

function statementParts({ all, none }: ParsedQuery): {
  from: string;
  parameters: Parameter[];
  order: string;
} {
  if (all.length > 0)
    return {
      from: `FROM word_index JOIN article a ON a.key = word_index.rowid
             WHERE word_index MATCH ? AND a.removed_at IS NULL`,
      parameters: [none.length > 0 ? `(${matchAll(all)}) NOT (${matchAny(none)})` : matchAll(all)],
      order: `${RANK}, a.added_at DESC, a.key DESC`,
    };
  if (none.length > 0)
    return {
      from: `FROM article a
             WHERE a.removed_at IS NULL AND a.key NOT IN (SELECT rowid FROM word_index WHERE word_index MATCH ?)`,
      parameters: [matchAny(none)],
      order: 'a.added_at DESC, a.key DESC',
    };
  return { from: '', parameters: [], order: '' };
}
