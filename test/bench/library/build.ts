/** Generated libraries, kept in a cache: how fast articles are kept, beside bare inserts of the same rows. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary, type Library } from '@offprint/library';
import Libsql from 'libsql';
import { articleNumber, sha256 } from './articles.ts';

const CACHE = fileURLToPath(new URL('../../../.cache/bench-library', import.meta.url));
/** Raised when the articles or the layout change, so that old libraries are made anew. */
const EDITION = 3;
const BATCH = 500;

let ids = 0;
const env = { now: () => '2026-03-04T10:15:00Z', newId: () => `bench-${ids++}`, sha256 };

export function open(dir: string, create = false): Library {
  const opened = openLibrary(dir, env, { create });
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.message}`);
  return opened.library;
}

/** The folder of the library with so many articles; made when it is not in the cache. */
export function libraryOf(size: number): string {
  const dir = join(CACHE, `${EDITION}-${size}`);
  if (existsSync(dir)) return dir;
  mkdirSync(dirname(dir), { recursive: true });
  const unfinished = `${dir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const library = open(unfinished, true);
  for (let at = 0; at < size; at += BATCH) fill(library, at, Math.min(BATCH, size - at));
  library.close();
  renameSync(unfinished, dir);
  return dir;
}

/** Milliseconds on the clock, and of the processor, which other programs on the machine change less. */
interface Spent {
  wall: number;
  cpu: number;
}

function spent(work: () => void): Spent {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

function add(sum: Spent, more: Spent): void {
  sum.wall += more.wall;
  sum.cpu += more.cpu;
}

function fill(library: Library, from: number, count: number): Spent {
  const entries = Array.from({ length: count }, (_, i) => ({ article: articleNumber(from + i) }));
  return spent(() => {
    const added = library.addArticles(entries);
    if (!added.ok || added.value.some((result) => !result.ok)) throw new Error('an article was not kept');
  });
}

/**
 * Articles a second: by the library in batches, and by bare inserts of the very rows it wrote; of CPU in seconds. The
 * two take turns, batch by batch, so that whatever else the machine does slows both.
 */
export function importRates(count: number): {
  library: number;
  bare: number;
  cpuLibrary: number;
  cpuBare: number;
} {
  const folder = mkdtempSync(join(dirname(libraryOf(1000)), 'import-'));
  try {
    const library = open(join(folder, 'library'), true);
    open(join(folder, 'bare'), true).close();
    const from = new Libsql(join(folder, 'library', 'library.db'));
    const to = new Libsql(join(folder, 'bare', 'library.db'));
    to.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -32768');
    const kept: Spent = { wall: 0, cpu: 0 };
    const bare: Spent = { wall: 0, cpu: 0 };
    for (let at = 0; at < count; at += BATCH) {
      add(kept, fill(library, at, BATCH));
      add(bare, bareInserts(from, to, at));
    }
    from.close();
    to.close();
    library.close();
    const rate = (ms: number): number => (count / ms) * 1000;
    return {
      library: rate(kept.wall),
      bare: rate(bare.wall),
      cpuLibrary: rate(kept.cpu),
      cpuBare: rate(bare.cpu),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tables that an article is kept in, with the column of its key. */
const TABLES = {
  article: 'key',
  reading: 'article_key',
  version: 'article_key',
  address: 'article_key',
  written: 'article_key',
  sketch: 'article_key',
  sample: 'article_key',
} as const;

/** What a batch's rows of a library take into another one of the same layout, without any check. */
function bareInserts(from: Libsql.Database, to: Libsql.Database, at: number): Spent {
  const own = [at, at + BATCH]; // keys count from one
  const rows = Object.entries(TABLES).map(([table, key]) => ({
    table,
    values: (
      from.prepare(`SELECT * FROM ${table} WHERE ${key} > ? AND ${key} <= ?`).raw().all(own) as unknown[][]
    ).map((row) => row.map((value) => (value instanceof ArrayBuffer ? Buffer.from(value) : value))),
  }));
  const documents = from
    .prepare(
      'SELECT article_key, document FROM version WHERE article_key > ? AND article_key <= ? ORDER BY 1',
    )
    .raw()
    .all(own) as [number, string][];
  rows.push({
    table: 'word_index (rowid, headline, deck, byline, publisher, speaker, body, captions, marks)',
    values: documents.map(([key, document]) => [key, ...columnsOf(document)]),
  });
  const statements = rows.map(({ table, values }) => {
    const marks = values[0]?.map(() => '?').join(', ') ?? 'NULL';
    return { values, statement: to.prepare(`INSERT INTO ${table} VALUES (${marks})`) };
  });
  return spent(() => {
    to.exec('BEGIN IMMEDIATE');
    for (const { statement, values } of statements) for (const value of values) statement.run(value);
    to.exec('COMMIT');
  });
}

/** Lower-case words by column: as many bytes and words as the library's own folding gives, within a few percent. */
function columnsOf(document: string): string[] {
  const article = JSON.parse(document) as ReturnType<typeof articleNumber>;
  const words = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ');
  const inline = (inlines: readonly object[] = []): string =>
    inlines.map((one) => ('text' in one ? String(one.text) : ' ')).join('');
  const body = article.blocks.map((block) => ('inlines' in block ? inline(block.inlines) : '')).join(' ');
  const [headline] = article.headlines;
  return [
    words(inline(headline?.inlines)),
    words(inline(article.deck)),
    words(article.authors.map((author) => author.name).join(' ')),
    words(article.publisher.name ?? ''),
    '',
    words(body),
    '',
    `§l${article.language} §d${article.datePublished?.value.slice(0, 4)}`,
  ];
}
