/** Finding the articles that have one text, when an article is kept. */
import { parseArticleJson } from '@offprint/model';
import type { Database } from '../database.ts';
import { foldedBody } from '../search/word-index.ts';
import { isCopy, mayBeCopy, sampleOf, shinglesOf, sketchOf } from './shingles.ts';

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
  const sample = sampleOf(shingles);
  const candidates = db.all<{ key: number; sample: ArrayBuffer }>(
    `SELECT c.article_key AS key, s.shingles AS sample
     FROM (SELECT article_key, count(*) AS shared FROM sketch WHERE shingle IN (${marksOf(sketch, '?')})
             AND article_key <> ? GROUP BY article_key ORDER BY shared DESC, article_key DESC LIMIT ${CANDIDATES}) c
     JOIN sample s ON s.article_key = c.article_key`,
    ...sketch,
    key,
  );
  if (candidates.length > 0) {
    const sampled = new Set(sample);
    let own: ReadonlySet<number> | undefined;
    for (const candidate of candidates) {
      if (!mayBeCopy(sampled, new Set(sampleIn(candidate.sample)))) continue;
      const other = latestBody(db, candidate.key);
      if (other === undefined) continue;
      own ??= new Set(shingles);
      if (!isCopy(own, new Set(shinglesOf(other)))) continue;
      link(db, key, candidate.key);
      link(db, candidate.key, key);
    }
  }
  db.run(
    `INSERT INTO sketch (shingle, article_key) VALUES ${marksOf(sketch, '(?, ?)')} ON CONFLICT DO NOTHING`,
    ...sketch.flatMap((shingle) => [shingle, key]),
  );
  db.run(
    'INSERT INTO sample (article_key, shingles) VALUES (?, ?) ON CONFLICT DO UPDATE SET shingles = excluded.shingles',
    key,
    new Uint8Array(sample.buffer, sample.byteOffset, sample.byteLength),
  );
}

/** A mark for each shingle of a sketch: reading them from JSON takes longer than finding them. */
function marksOf(sketch: readonly number[], mark: string): string {
  return sketch.map(() => mark).join(', ');
}

/** A sample as it is kept: four bytes a shingle. */
function sampleIn(bytes: ArrayBuffer): Uint32Array {
  return new Uint32Array(bytes.slice(0, bytes.byteLength - (bytes.byteLength % 4)));
}

/** Takes an article from its copies, because its text is another now. What its sketch leaves is checked anyhow. */
export function partFromCopies(db: Database, key: number): void {
  db.run('DELETE FROM copy WHERE article_key = ?1 OR other_key = ?1', key);
}

/** Looks for the copies of all articles anew. */
export function relateAll(db: Database): void {
  db.execute('DELETE FROM copy; DELETE FROM sketch; DELETE FROM sample');
  for (const { key } of db.all<{ key: number }>('SELECT key FROM article ORDER BY key')) {
    const body = latestBody(db, key);
    if (body !== undefined) relateCopies(db, key, body);
  }
}

function link(db: Database, key: number, other: number): void {
  db.run('INSERT INTO copy (article_key, other_key) VALUES (?, ?) ON CONFLICT DO NOTHING', key, other);
}

/** The body of an article's latest version; `undefined` of a damaged document, which `verify` tells. */
function latestBody(db: Database, key: number): string | undefined {
  const row = db.first<{ document: Uint8Array }>(
    `SELECT CAST(v.document AS BLOB) AS document FROM article a
     JOIN version v ON v.article_key = a.key AND v.version = a.latest WHERE a.key = ?`,
    key,
  );
  const parsed = row && parseArticleJson(Buffer.from(row.document).toString());
  return parsed?.ok ? foldedBody(parsed.value) : undefined;
}
