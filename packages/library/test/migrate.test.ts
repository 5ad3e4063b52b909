import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Database } from '../src/database.ts';
import { openLibrary } from '../src/index.ts';
import { migrate, MIGRATIONS, type Migration } from '../src/migrate.ts';
import { article, openTestLibrary, temporaryFolder, testEnv, value } from './sample.ts';

const next: Migration = { to: MIGRATIONS.length + 1, sql: 'ALTER TABLE article ADD COLUMN mood TEXT;' };
const broken: Migration = {
  to: MIGRATIONS.length + 2,
  sql: 'CREATE TABLE half (a TEXT) STRICT; CREATE TABLE half (a TEXT) STRICT;',
};

test('migrations are numbered from one without gaps', () => {
  expect(MIGRATIONS.map((migration) => migration.to)).toEqual(MIGRATIONS.map((_, i) => i + 1));
});

function databaseWithArticle(): { dir: string; db: Database } {
  const library = openTestLibrary();
  value(library.addArticle({ article: article() }));
  library.close();
  return { dir: library.dir, db: new Database(join(library.dir, 'library.db'), 'write') };
}

test('a library that holds articles is copied before its layout changes, and the copy opens', () => {
  const { dir, db } = databaseWithArticle();
  migrate(db, dir, [...MIGRATIONS, next]);
  expect(db.pragma('user_version')).toBe(next.to);
  expect(db.all('SELECT id, mood FROM article')).toEqual([{ id: 'harbour', mood: null }]);
  db.close();

  const copy = new Database(join(dir, 'backups', `library-layout-${MIGRATIONS.length}.db`), 'read');
  expect(copy.all('SELECT id FROM article')).toEqual([{ id: 'harbour' }]);
  expect(copy.pragma('user_version')).toBe(MIGRATIONS.length);
  copy.close();
});

test('a migration that fails leaves the library as it was', () => {
  const { dir, db } = databaseWithArticle();
  expect(() => migrate(db, dir, [...MIGRATIONS, next, broken])).toThrow('half');
  expect(db.pragma('user_version')).toBe(MIGRATIONS.length);
  expect(db.all("SELECT name FROM pragma_table_info('article') WHERE name = 'mood'")).toEqual([]);
  db.close();
  expect(openLibrary(dir, testEnv()).ok).toBe(true);
});

test('a library of an earlier layout is not changed when it is opened for reading', () => {
  const { dir, db } = databaseWithArticle();
  db.close();
  const reader = new Database(join(dir, 'library.db'), 'read');
  expect(() => migrate(reader, dir, [...MIGRATIONS, next])).toThrow('must be brought to');
  expect(existsSync(join(dir, 'backups', 'library-layout-1.db'))).toBe(false);
  reader.close();
});

test('migrating an empty file needs no copy', () => {
  const dir = temporaryFolder();
  const db = new Database(join(dir, 'library.db'), 'create');
  migrate(db, dir);
  migrate(db, dir);
  expect(existsSync(join(dir, 'backups'))).toBe(false);
  db.close();
});
