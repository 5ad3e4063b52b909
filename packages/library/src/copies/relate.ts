/** Finding the articles that have one text, when an article is kept. */
import { parseArticleJson } from '@offprint/model';
import type { Database } from '../database.ts';
import { foldedBody } from '../search/word-index.ts';
import { isCopy, mayBeCopy, sampleOf, shinglesOf, SKETCH, sketchOf } from './shingles.ts';

/** Articles looked at for one, those that share most of its sketch; more share a formula, not a text. */
const CANDIDATES = 20;

/** What tells of a text by itself which others it may be a copy of. */
export interface Compared {
  readonly sketch: readonly number[];
  readonly sample: Uint32Array;
}

/** A text whose copies are looked for: its body as the index holds it. */
export interface Comparing extends Compared {
  readonly body: string;
}

interface Text extends Comparing {
  readonly key: number;
}

export function comparedOf(body: string): Compared {
  const shingles = shinglesOf(body);
  return { sketch: sketchOf(shingles), sample: sampleOf(shingles) };
}

export function comparingOf(body: string): Comparing {
  return { body, ...comparedOf(body) };
}

/**
 * Joins the latest texts of articles, by their key, with their copies, those among themselves too. All are looked for
 * together, because each has its shingles all over the table. Runs inside the caller's transaction.
 */
export function relateCopies(db: Database, given: ReadonlyMap<number, Comparing>): void {
  const texts = [...given].flatMap(([key, text]): Text[] =>
    text.sketch.length === 0 ? [] : [{ ...text, key }],
  );
  const holders = holdersOf(db, texts);
  const earlier = new Map<number, Text>();
  for (const text of texts) {
    link(db, text, candidatesFor(text, holders), earlier);
    for (const shingle of text.sketch) holders.set(shingle, [...(holders.get(shingle) ?? []), text.key]);
    earlier.set(text.key, text);
  }
  keepSketches(db, texts);
}

/** Articles kept before, by the shingles of some texts that are in their sketches. */
function holdersOf(db: Database, texts: readonly Text[]): Map<number, readonly number[]> {
  const own = new Set(texts.map(({ key }) => key));
  const holders = new Map<number, number[]>();
  const asked = [...new Set(texts.flatMap(({ sketch }) => sketch))].toSorted((a, b) => a - b);
  const rows = db.all<{ shingle: number; key: number }>(
    'SELECT shingle, article_key AS key FROM sketch WHERE shingle IN (SELECT value FROM json_each(?))',
    JSON.stringify(asked),
  );
  // What is there of these articles themselves is of their earlier versions.
  for (const { shingle, key } of rows)
    if (!own.has(key)) {
      const keys = holders.get(shingle);
      if (keys) keys.push(key);
      else holders.set(shingle, [key]);
    }
  return holders;
}

/** Those that share most of a text's sketch, the latest first of equals. */
function candidatesFor({ sketch }: Text, holders: ReadonlyMap<number, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const shingle of sketch)
    for (const key of holders.get(shingle) ?? []) shared.set(key, (shared.get(key) ?? 0) + 1);
  return [...shared]
    .toSorted(([a, inA], [b, inB]) => inB - inA || b - a)
    .slice(0, CANDIDATES)
    .map(([key]) => key);
}

/** Keeps which of its candidates a text is a copy of; the words of one are read only when its sample gives hope. */
function link(
  db: Database,
  text: Text,
  candidates: readonly number[],
  earlier: ReadonlyMap<number, Text>,
): void {
  if (candidates.length === 0) return;
  const sampled = new Set(text.sample);
  let own: ReadonlySet<number> | undefined;
  for (const key of candidates) {
    const sample = earlier.get(key)?.sample ?? sampleIn(db, key);
    if (!sample || !mayBeCopy(sampled, new Set(sample))) continue;
    const body = earlier.get(key)?.body ?? latestBody(db, key);
    if (body === undefined) continue;
    own ??= new Set(shinglesOf(text.body));
    if (!isCopy(own, new Set(shinglesOf(body)))) continue;
    for (const [one, other] of [
      [text.key, key],
      [key, text.key],
    ] as const)
      db.run('INSERT INTO copy (article_key, other_key) VALUES (?, ?) ON CONFLICT DO NOTHING', one, other);
  }
}

/** Rows put into the table of sketches by one statement. */
const ROWS = 64;

/** In the order of the table, whose pages are then written one after the other. */
function keepSketches(db: Database, texts: readonly Text[]): void {
  const rows = texts
    .flatMap(({ key, sketch }) => sketch.map((shingle) => [shingle, key] as const))
    .toSorted(([a, keyA], [b, keyB]) => a - b || keyA - keyB);
  for (let at = 0; at < rows.length;) {
    // Few statements of different lengths, because each stays prepared.
    const count = rows.length - at >= ROWS ? ROWS : rows.length - at >= SKETCH ? SKETCH : 1;
    db.run(
      `INSERT INTO sketch (shingle, article_key) VALUES ${Array.from({ length: count }, () => '(?, ?)').join(', ')}
       ON CONFLICT DO NOTHING`,
      ...rows.slice(at, at + count).flat(),
    );
    at += count;
  }
  for (const { key, sample } of texts)
    db.run(
      'INSERT INTO sample (article_key, shingles) VALUES (?, ?) ON CONFLICT DO UPDATE SET shingles = excluded.shingles',
      key,
      new Uint8Array(sample.buffer, sample.byteOffset, sample.byteLength),
    );
}

/** A sample as it is kept: four bytes a shingle. */
function sampleIn(db: Database, key: number): Uint32Array | undefined {
  const bytes = db.first<{ shingles: ArrayBuffer }>(
    'SELECT shingles FROM sample WHERE article_key = ?',
    key,
  )?.shingles;
  return bytes && new Uint32Array(bytes.slice(0, bytes.byteLength - (bytes.byteLength % 4)));
}

/** Takes an article from its copies, because its text is another now. What its sketch leaves is checked anyhow. */
export function partFromCopies(db: Database, key: number): void {
  db.run('DELETE FROM copy WHERE article_key = ?1 OR other_key = ?1', key);
}

/** Articles looked at together: their words are in memory. */
const PART = 500;

/** Looks for the copies of all articles anew. */
export function relateAll(db: Database): void {
  db.execute('DELETE FROM copy; DELETE FROM sketch; DELETE FROM sample');
  const keys = db.all<{ key: number }>('SELECT key FROM article ORDER BY key').map(({ key }) => key);
  for (let at = 0; at < keys.length; at += PART) {
    const texts = new Map<number, Comparing>();
    for (const key of keys.slice(at, at + PART)) {
      const body = latestBody(db, key);
      if (body !== undefined) texts.set(key, comparingOf(body));
    }
    relateCopies(db, texts);
  }
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
