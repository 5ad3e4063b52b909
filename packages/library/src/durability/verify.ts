/** Everything a library holds, looked at: the database, the index, every article and every file against its hash. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { contentHash, parseArticleJson } from '@offprint/model';
import type { Fault, Overseen, Verified } from '../index.ts';
import type { Shelf } from '../library.ts';
import { attempt } from '../errors.ts';
import { indexedOf } from '../search/word-index.ts';
import { Steps } from './steps.ts';
import { textFaults } from './texts.ts';

/** Lines of SQLite's own check that are told; a broken page gives thousands. */
const MOST_LINES = 20;

export function verify(shelf: Shelf, overseen: Overseen = {}): Verified {
  const steps = new Steps(toCheck(shelf), overseen);
  const faults = [databaseFaults, referenceFaults, indexFaults].flatMap((faultsOf) => faultsOf(shelf));
  faults.push(...textFaults(shelf.db));
  const versions = versionFaults(shelf, faults, steps);
  const assets = assetFaults(shelf, faults, steps);
  return { clean: faults.length === 0, versions, assets, faults };
}

/** Articles and assets; in a database too damaged to count them, none. */
function toCheck({ db }: Shelf): number {
  const counted = attempt(() =>
    db.first<{ n: number }>('SELECT (SELECT count(*) FROM article) + (SELECT count(*) FROM asset) AS n'),
  );
  return counted.ok ? (counted.value?.n ?? 0) : 0;
}

/** SQLite checks its file and asks FTS5 for the indexes, all by reading: others may write meanwhile. */
function databaseFaults({ db }: Shelf): Fault[] {
  const lines = db
    .all<{ integrity_check: string }>(`PRAGMA integrity_check(${MOST_LINES})`)
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const ofIndex = lines.filter((line) => line.includes('FTS5'));
  return [
    ...(ofIndex.length > 0
      ? [{ code: 'index' as const, message: 'the search index contradicts itself', hint: INDEX_HINT }]
      : []),
    ...lines
      .filter((line) => !ofIndex.includes(line))
      .map((line) => ({
        code: 'database' as const,
        message: `the database is damaged: ${line}`,
        hint: 'Copy the folder, then repair, or restore the library from a backup.',
      })),
  ];
}

function referenceFaults({ db }: Shelf): Fault[] {
  const tables = db.all<{ table: string; parent: string }>('PRAGMA foreign_key_check');
  return [...new Set(tables.map((row) => `${row.table} names what is not in ${row.parent}`))].map(
    (message) => ({
      code: 'reference',
      message: `a row of ${message}`,
      hint: 'Repair copies the database and takes such rows out; they belong to no article.',
    }),
  );
}

const INDEX_HINT = 'Repair builds the index anew from the articles.';

/** The index of the articles that are there and that of the trash, and which articles those are. */
const INDEXES = [
  ['word_index_docsize', 'removed_at IS NULL'],
  ['trash_index_docsize', 'removed_at IS NOT NULL'],
] as const;

function indexFaults({ db }: Shelf): Fault[] {
  const faults: Fault[] = [];
  const fault = (message: string): number => faults.push({ code: 'index', message, hint: INDEX_HINT });
  // Each list is asked for by itself: one that depends on the row would be made anew for each.
  const count = (sqlOf: (index: string, its: string) => string): number =>
    INDEXES.reduce((sum, [index, its]) => sum + (db.first<{ n: number }>(sqlOf(index, its))?.n ?? 0), 0);
  const missing = count(
    (index, its) => `SELECT count(*) AS n FROM article WHERE ${its} AND key NOT IN (SELECT id FROM ${index})`,
  );
  const loose = count(
    (index, its) =>
      `SELECT count(*) AS n FROM ${index} WHERE id NOT IN (SELECT key FROM article WHERE ${its})`,
  );
  if (missing > 0) fault(`${missing} articles are not in the search index`);
  if (loose > 0) fault(`the search index has ${loose} articles that are not there`);
  return faults;
}

/** Checks every version; gives how many. */
function versionFaults({ db, env }: Shelf, faults: Fault[], steps: Steps): number {
  let versions = 0;
  let misindexed = 0;
  for (const { key, id: name, latest, removed } of db.all<{
    key: number;
    id: Uint8Array;
    latest: number;
    removed: number;
  }>(
    'SELECT key, CAST(id AS BLOB) AS id, latest, removed_at IS NOT NULL AS removed FROM article ORDER BY key',
  )) {
    steps.next();
    const rows = db.all<{ version: number; content_hash: Uint8Array; document: Uint8Array }>(
      `SELECT version, CAST(content_hash AS BLOB) AS content_hash, CAST(document AS BLOB) AS document
       FROM version WHERE article_key = ? ORDER BY version`,
      key,
    );
    versions += rows.length;
    const id = lossy(name);
    const damaged = (version: number, message: string): number =>
      faults.push({
        code: 'article',
        article: id,
        version,
        message: `version ${version} of the article ${id} ${message}`,
        hint: 'Import its source again, or restore the library from a backup.',
      });
    if (!rows.some((row) => row.version === latest)) damaged(latest, 'is not there');
    for (const { version, content_hash, document } of rows) {
      const parsed = parseArticleJson(lossy(document));
      if (!parsed.ok) damaged(version, 'is no article any more');
      else if (contentHash(parsed.value, env.sha256) !== lossy(content_hash))
        damaged(version, 'is not what was kept: its content has another hash');
      else if (version === latest) {
        const { columns, forms } = indexedOf(parsed.value);
        const row = db.first<{ sz: string; same: number }>(
          `SELECT hex(sz) AS sz, coalesce((SELECT forms FROM written WHERE article_key = id), '') = ? AS same
           FROM ${removed === 0 ? 'word_index' : 'trash_index'}_docsize WHERE id = ?`,
          forms,
          key,
        );
        if (row && (row.sz !== sizesOf(columns) || row.same === 0)) misindexed++;
      }
    }
  }
  if (misindexed > 0)
    faults.push({
      code: 'index',
      message: `the search index has other words than ${misindexed} articles`,
      hint: INDEX_HINT,
    });
  return versions;
}

/** Bytes that are no UTF-8 become what no article of the same hash holds. */
function lossy(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

/** The numbers of words by column as FTS5 keeps them: varints of seven bits a byte, the highest first. */
function sizesOf(columns: readonly string[]): string {
  const bytes: number[] = [];
  for (const column of columns) {
    let rest = column.split(' ').filter((word) => word !== '').length;
    const varint = [rest & 0x7f];
    while ((rest >>= 7) > 0) varint.unshift((rest & 0x7f) | 0x80);
    bytes.push(...varint);
  }
  return Buffer.from(bytes).toString('hex').toUpperCase();
}

/** Checks every asset; gives how many. */
function assetFaults({ db, assets }: Shelf, faults: Fault[], steps: Steps): number {
  const named = db
    .all<{ sha256: Uint8Array }>('SELECT CAST(sha256 AS BLOB) AS sha256 FROM asset ORDER BY sha256')
    .map((row) => ({ sha256: lossy(row.sha256) }));
  for (const { sha256 } of named) {
    steps.next();
    const state = assets.state(sha256);
    if (state === 'whole') continue;
    const article = userOf(db, sha256);
    faults.push({
      code: state === 'missing' ? 'asset-missing' : 'asset-altered',
      ...(article !== undefined && { article }),
      asset: sha256,
      message: `the file of asset ${sha256} is ${state === 'missing' ? 'gone' : 'altered'}`,
      hint: 'Import its page again, or restore the library from a backup.',
    });
  }
  const known = new Set(named.map((row) => row.sha256));
  for (const file of filesIn(assets.root))
    if (!known.has(basename(file)))
      faults.push({
        code: 'asset-unnamed',
        asset: basename(file),
        message: `the file ${basename(file)} belongs to no article`,
        hint: 'An import that was cut short left it; repair puts it aside.',
      });
  return named.length;
}

/** An article that shows the asset or was imported from it. */
function userOf(db: Shelf['db'], sha256: string): string | undefined {
  const found = db.first<{ id: Uint8Array }>(
    `SELECT CAST(id AS BLOB) AS id FROM article WHERE key IN (
       SELECT article_key FROM version WHERE source_sha256 = ?
       UNION SELECT article_key FROM version_asset WHERE sha256 = ?)
     ORDER BY key LIMIT 1`,
    sha256,
    sha256,
  );
  return found && lossy(found.id);
}

/** Paths of all files in a folder and its folders. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
