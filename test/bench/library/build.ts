/** Generated libraries, kept in a cache: how fast articles are kept, beside bare inserts of the same rows. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary, type Library } from '@offprint/library';
import Libsql from 'libsql';
import { articleNumber, sha256 } from './articles.ts';

const CACHE = fileURLToPath(new URL('../../../.cache/bench-library', import.meta.url));
/** Raised when the articles or the layout change, so that old libraries are made anew. */
const EDITION = 1;
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

function fill(library: Library, from: number, count: number): number {
  const entries = Array.from({ length: count }, (_, i) => ({ article: articleNumber(from + i) }));
  const start = performance.now();
  const added = library.addArticles(entries);
  const time = performance.now() - start;
  if (!added.ok || added.value.some((result) => !result.ok)) throw new Error('an article was not kept');
  return time;
}

/** Articles a second: by the library in batches, and by bare inserts of the very rows it wrote. */
export function importRates(count: number): { library: number; bare: number } {
  const folder = mkdtempSync(join(dirname(libraryOf(1000)), 'import-'));
  try {
    const library = open(join(folder, 'library'), true);
    let time = 0;
    for (let at = 0; at < count; at += BATCH) time += fill(library, at, BATCH);
    library.close();
    return { library: (count / time) * 1000, bare: (count / bareInserts(folder)) * 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const TABLES = ['article', 'reading', 'version', 'address'] as const;

/** Milliseconds for the rows of a library into an empty one of the same layout, without any check. */
function bareInserts(folder: string): number {
  const from = new Libsql(join(folder, 'library', 'library.db'));
  open(join(folder, 'bare'), true).close();
  const to = new Libsql(join(folder, 'bare', 'library.db'));
  to.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -32768');
  const rows = TABLES.map((table) => ({
    table,
    rows: from.prepare(`SELECT * FROM ${table}`).raw().all([]) as unknown[][],
  }));
  const words = folded(from);
  let time = 0;
  const insert = (table: string, columns: string, values: readonly unknown[][]): void => {
    const marks = values[0]?.map(() => '?').join(', ') ?? '';
    const statement = to.prepare(`INSERT INTO ${table} ${columns} VALUES (${marks})`);
    for (const value of values) statement.run(value);
  };
  for (let at = 0; at < words.length; at += BATCH) {
    const start = performance.now();
    to.exec('BEGIN IMMEDIATE');
    for (const { table, rows: all } of rows) insert(table, '', all.slice(at, at + BATCH));
    insert(
      'word_index',
      '(rowid, headline, deck, byline, publisher, speaker, body, captions, marks)',
      words.slice(at, at + BATCH),
    );
    to.exec('COMMIT');
    time += performance.now() - start;
  }
  from.close();
  to.close();
  return time;
}

function folded(from: Libsql.Database): unknown[][] {
  const documents = from.prepare('SELECT article_key, document FROM version ORDER BY 1').raw().all([]) as [
    number,
    string,
  ][];
  return documents.map(([key, document]) => [key, ...columnsOf(document)]);
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
