/** Finding the articles that have one text, when an article is kept. */
import { parseArticleJson } from '@offprint/model';
import type { Database } from '../database.ts';
import { foldedBody } from '../search/word-index.ts';
import { isCopy, shinglesOf, sketchOf } from './shingles.ts';

/** Articles looked at for one, those that share most of its sketch; more share a formula, not a text. */
const CANDIDATES = 20;

/**
 * Joins an article's latest text with its copies. `body` is that text as the index holds it. Runs inside the
 * caller's transaction.
 */
export function relateCopies(db: Database, key: number, body: string): void {
  const shingles = shinglesOf(body);
  const sketch = sketchOf(shingles);
  if (sketch.length === 0) return;
  const candidates = db.all<{ key: number; document: Uint8Array }>(
    `SELECT a.key, CAST(v.document AS BLOB) AS document
     FROM (SELECT article_key, count(*) AS shared FROM sketch WHERE shingle IN (SELECT value FROM json_each(?1))
             AND article_key <> ?2 GROUP BY article_key ORDER BY shared DESC, article_key DESC LIMIT ${CANDIDATES}) c
     JOIN article a ON a.key = c.article_key
     JOIN version v ON v.article_key = a.key AND v.version = a.latest`,
    JSON.stringify(sketch),
    key,
  );
  const own = new Set(candidates.length > 0 ? shingles : []);
  for (const candidate of candidates) {
    const other = bodyOf(candidate.document);
    if (other === undefined || !isCopy(own, new Set(shinglesOf(other)))) continue;
    link(db, key, candidate.key);
    link(db, candidate.key, key);
  }
  // One by one: a statement of several rows opens a savepoint, at which FTS5 writes out the words it has gathered.
  for (const shingle of sketch)
    db.run('INSERT INTO sketch (shingle, article_key) VALUES (?, ?) ON CONFLICT DO NOTHING', shingle, key);
}

/** Takes an article from its copies, because its text is another now. What its sketch leaves is checked anyhow. */
export function partFromCopies(db: Database, key: number): void {
  db.run('DELETE FROM copy WHERE article_key = ?1 OR other_key = ?1', key);
}

/** Looks for the copies of all articles anew. */
export function relateAll(db: Database): void {
  db.execute('DELETE FROM copy; DELETE FROM sketch');
  for (const { key } of db.all<{ key: number }>('SELECT key FROM article ORDER BY key')) {
    const row = db.first<{ document: Uint8Array }>(
      `SELECT CAST(v.document AS BLOB) AS document FROM article a
       JOIN version v ON v.article_key = a.key AND v.version = a.latest WHERE a.key = ?`,
      key,
    );
    const body = row && bodyOf(row.document);
    if (body !== undefined) relateCopies(db, key, body);
  }
}

function link(db: Database, key: number, other: number): void {
  db.run('INSERT INTO copy (article_key, other_key) VALUES (?, ?) ON CONFLICT DO NOTHING', key, other);
}

/** `undefined` of a damaged document, which `verify` tells. */
function bodyOf(document: Uint8Array): string | undefined {
  const parsed = parseArticleJson(Buffer.from(document).toString());
  return parsed.ok ? foldedBody(parsed.value) : undefined;
}
