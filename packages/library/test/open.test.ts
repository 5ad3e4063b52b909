import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { openLibrary, restoreLibrary } from '../src/index.ts';
import { MIGRATIONS } from '../src/migrate.ts';
import { article, code, openTestLibrary, temporaryFolder, testEnv, value } from './sample.ts';

function open(dir: string, options = {}): unknown {
  return code(openLibrary(dir, testEnv(), options));
}

/** A closed library with one article, in a folder of its own. */
function closedLibrary(): string {
  const library = openTestLibrary();
  value(library.addArticle({ article: article() }));
  library.close();
  return library.dir;
}

test('a backup is read, and never written: it would be no backup of that moment any more', () => {
  const library = openTestLibrary();
  value(library.addArticle({ article: article() }));
  const backup = join(temporaryFolder(), 'backup');
  value(library.backUp(backup));
  const before = readFileSync(join(backup, 'library.db'));
  expect(open(backup)).toBe('is-a-backup');
  expect(open(backup, { create: true })).toBe('is-a-backup');
  const read = openLibrary(backup, testEnv(), { readOnly: true });
  if (!read.ok) throw new Error(read.error.message);
  expect(value(read.library.listArticles()).total).toBe(1);
  read.library.close();
  expect(readdirSync(backup).toSorted()).toEqual(['assets', 'backup.json', 'library.db']);
  expect(readFileSync(join(backup, 'library.db'))).toEqual(before);
  const to = join(temporaryFolder(), 'library');
  value(restoreLibrary(backup, to, testEnv()));
  const restored = openLibrary(to, testEnv());
  if (!restored.ok) throw new Error(restored.error.message);
  restored.library.close();
});

/** Changes a library's database from outside, as another program would. */
function tamper(dir: string, sql: string): void {
  const db = new Libsql(join(dir, 'library.db'));
  db.exec(sql);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}

/** Every file with its bytes, but for the lock file that reading may leave. */
function contents(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.endsWith('-shm'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'base64')]));
}

test('a library is made in a new folder or an empty one, and only when that is wanted', () => {
  const dir = join(temporaryFolder(), 'new', 'folder');
  expect(open(dir)).toBe('not-found');
  expect(open(dir, { create: true, readOnly: true })).toBe('not-found');
  expect(existsSync(dir)).toBe(false);
  openTestLibrary(dir, { create: true }).close();
  expect(readdirSync(dir)).toEqual(expect.arrayContaining(['assets', 'backups', 'library.db']));

  const empty = temporaryFolder();
  expect(open(empty)).toBe('not-found');
  writeFileSync(join(empty, '.DS_Store'), '');
  expect(openTestLibrary(empty, { create: true }).dir).toBe(empty);
});

test('a library keeps what it holds when it is opened again, also with the wish to make one', () => {
  const dir = closedLibrary();
  const library = openTestLibrary(dir, { create: true });
  expect(value(library.getArticle('harbour'))).toEqual(article());
});

test('a folder is opened whatever signs its name holds', () => {
  const dir = join(temporaryFolder(), 'Räume #1 50% ?mode=ro & könnte');
  const library = openTestLibrary(dir);
  value(library.addArticle({ article: article() }));
  expect(existsSync(join(dir, 'library.db'))).toBe(true);
});

test('a file, a text named library.db and a folder of other things are no libraries and stay as they are', () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'notes.txt'), 'notes');
  const text = join(dir, 'text');
  mkdirSync(text);
  writeFileSync(join(text, 'library.db'), 'This is a list of books in the library, no more.');
  const folder = join(dir, 'folder');
  mkdirSync(join(folder, 'library.db'), { recursive: true });
  const before = contents(dir);
  for (const options of [{}, { create: true }, { readOnly: true }]) {
    for (const path of [join(dir, 'notes.txt'), dir, text, folder])
      expect(open(path, options)).toBe('not-a-library');
  }
  expect(contents(dir)).toEqual(before);
});

test("another program's database is no library and stays as it is", () => {
  for (const sql of [
    'CREATE TABLE book (title TEXT)',
    'PRAGMA application_id = 252006675',
    'PRAGMA user_version = 1; CREATE TABLE x (y)',
  ]) {
    const dir = temporaryFolder();
    tamper(dir, sql);
    const before = contents(dir);
    for (const options of [{}, { create: true }, { readOnly: true }])
      expect(open(dir, options)).toBe('not-a-library');
    expect(contents(dir)).toEqual(before);
  }
});

test('an empty library.db is a library cut short: finished when one may be made, else refused', () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'library.db'), '');
  expect(open(dir)).toBe('not-a-library');
  expect(open(dir, { readOnly: true })).toBe('not-a-library');
  const library = openTestLibrary(dir, { create: true });
  expect(value(library.addArticle({ article: article() })).status).toBe('created');
});

test('a library of a later Offprint is refused and left as it is', () => {
  const dir = closedLibrary();
  tamper(dir, 'PRAGMA user_version = 999');
  const before = contents(dir);
  for (const options of [{}, { create: true }, { readOnly: true }])
    expect(open(dir, options)).toBe('newer-library');
  expect(contents(dir)).toEqual(before);
});

test('a damaged database is said to be damaged', () => {
  const head = closedLibrary();
  const file = join(head, 'library.db');
  writeFileSync(file, Buffer.concat([Buffer.alloc(100), readFileSync(file).subarray(100)]));
  expect(open(head)).toBe('corrupt');

  const short = closedLibrary();
  truncateSync(join(short, 'library.db'), 4096 + 100);
  expect(open(short)).toBe('corrupt');

  const inside = closedLibrary();
  const bytes = readFileSync(join(inside, 'library.db'));
  writeFileSync(
    join(inside, 'library.db'),
    Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0xa5)]),
  );
  const opened = openLibrary(inside, testEnv());
  const answer = opened.ok ? code(opened.library.listArticles()) : code(opened);
  if (opened.ok) opened.library.close();
  expect(answer).toBe('corrupt');
});

test('a stored document that is no article any more is corrupt, not an article', () => {
  const dir = closedLibrary();
  tamper(
    dir,
    `DROP TRIGGER version_is_immutable; UPDATE version SET document = replace(document, '"news"', '"noise"')`,
  );
  expect(code(openTestLibrary(dir, {}).getArticle('harbour'))).toBe('corrupt');
});

test('the database itself refuses to change or drop a version', () => {
  const dir = closedLibrary();
  expect(() => tamper(dir, "UPDATE version SET document = '{}'")).toThrow('a version never changes');
  expect(() => tamper(dir, 'DELETE FROM version')).toThrow('never deleted');
});

test('opened for reading, a library reads and refuses every change', () => {
  const dir = closedLibrary();
  const library = openTestLibrary(dir, { readOnly: true });
  expect(library.readOnly).toBe(true);
  expect(value(library.getArticle('harbour'))).toEqual(article());
  expect(value(library.search('harbour')).total).toBe(1);
  const bytes = new Uint8Array([1, 2, 3]);
  const changes = [
    library.addArticle({
      article: article({ headline: 'Other' }),
      source: { bytes, mediaType: 'text/plain' },
    }),
    library.setTags('harbour', ['a']),
    library.setReadingState('harbour', { starred: true }),
    library.changeArticles(['harbour'], { trashed: true }),
    library.changeArticles(['harbour'], { trashed: false }),
    library.emptyTrash(),
  ];
  expect(changes.map(code)).toEqual(changes.map(() => 'read-only'));
  expect(readdirSync(join(dir, 'assets'))).toEqual([]);
});

/** Rights don't bind root, so the folder is looked at by a process that has given them up. */
function asOrdinaryUser(dir: string, options: object): unknown {
  const script = `
    import { createHash } from 'node:crypto';
    import { openLibrary } from ${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)};
    if (process.getuid?.() === 0) { process.setgid(65534); process.setuid(65534); }
    const env = { now: () => '2026-03-04T10:15:00Z', newId: () => 'x', sha256: (d) => createHash('sha256').update(d).digest('hex') };
    const opened = openLibrary(${JSON.stringify(dir)}, env, ${JSON.stringify(options)});
    const answer = opened.ok ? opened.library.getArticle('harbour') : opened;
    const added = opened.ok ? opened.library.addArticle({ article: { ...answer.value, id: 'n' } }) : undefined;
    console.log(JSON.stringify([opened.ok || opened.error.code, answer.ok, added?.ok === false ? added.error.code : added]));
  `;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
  );
}

test.skipIf(process.platform === 'win32')(
  'a folder that cannot be written opens for reading, and for writing says read-only',
  () => {
    const dir = closedLibrary();
    for (const left of ['library.db-wal', 'library.db-shm']) rmSync(join(dir, left), { force: true });
    for (const folder of ['assets', 'backups', '.']) chmodSync(join(dir, folder), 0o555);
    chmodSync(join(dir, 'library.db'), 0o444);
    chmodSync(join(dir, '..'), 0o755);
    const before = contents(dir);
    expect(asOrdinaryUser(dir, {})).toEqual(['read-only', false, null]);
    expect(asOrdinaryUser(dir, { create: true })).toEqual(['read-only', false, null]);
    expect(asOrdinaryUser(dir, { readOnly: true })).toEqual([true, true, 'read-only']);
    expect(contents(dir)).toEqual(before);
    // With the log and its index left beside it, as an app leaves them that was killed.
    for (const left of ['library.db-wal', 'library.db-shm']) writeFileSync(join(dir, left), '');
    expect(asOrdinaryUser(dir, { readOnly: true })).toEqual([true, true, 'read-only']);
    chmodSync(dir, 0o755);
  },
);

test.skipIf(process.platform === 'win32')(
  'a database that cannot be written is read-only in a folder that can',
  () => {
    const dir = closedLibrary();
    chmodSync(join(dir, '..'), 0o755);
    chmodSync(dir, 0o777);
    chmodSync(join(dir, 'library.db'), 0o444);
    for (const left of ['library.db-wal', 'library.db-shm']) rmSync(join(dir, left), { force: true });
    expect(asOrdinaryUser(dir, {})).toEqual(['read-only', false, null]);
    expect(asOrdinaryUser(dir, { readOnly: true })).toEqual([true, true, 'read-only']);
  },
);

test.skipIf(process.platform === 'win32')(
  'changes that stand only in the log are never passed over: where it cannot be read, the library is not opened',
  () => {
    const library = openTestLibrary();
    value(library.addArticle({ article: article() }));
    const dir = temporaryFolder();
    for (const name of ['library.db', 'library.db-wal'])
      copyFileSync(join(library.dir, name), join(dir, name));
    mkdirSync(join(dir, 'assets'));
    chmodSync(dir, 0o555);
    expect(asOrdinaryUser(dir, { readOnly: true })).toEqual(['read-only', false, null]);
    chmodSync(dir, 0o755);
    expect(value(openTestLibrary(dir, { readOnly: true }).getArticle('harbour'))).toEqual(article());
  },
);

test('a closed library throws, and closing it twice does nothing', () => {
  const library = openTestLibrary();
  library.close();
  library.close();
  expect(() => library.listArticles()).toThrow('closed');
});

test('the layout is WAL with checked rows and references', () => {
  const dir = closedLibrary();
  const db = new Libsql(`${pathToFileURL(join(dir, 'library.db')).href}?mode=ro`);
  expect(db.prepare('PRAGMA journal_mode').all([])).toEqual([{ journal_mode: 'wal' }]);
  expect(db.prepare('PRAGMA user_version').all([])).toEqual([{ user_version: MIGRATIONS.length }]);
  expect(db.prepare('PRAGMA integrity_check').all([])).toEqual([{ integrity_check: 'ok' }]);
  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'`,
    )
    .all([]);
  expect(loose).toEqual([]);
  db.close();
});
