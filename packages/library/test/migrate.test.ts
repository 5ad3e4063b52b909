import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Database } from '../src/database.ts';
import { openLibrary } from '../src/index.ts';
import { migrate, MIGRATIONS, type Migration } from '../src/migrate.ts';
import { comparingOf, relateCopies } from '../src/copies/relate.ts';
import { foldedBody, indexLatest } from '../src/search/word-index.ts';
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
  expect(existsSync(join(dir, 'backups', `library-layout-${MIGRATIONS.length}.db`))).toBe(false);
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

/** The migrations of an earlier Offprint, which indexed by its own code. */
function earlier(to: number): Migration[] {
  return MIGRATIONS.slice(0, to).map((migration) => ({ ...migration, indexAnew: false, relateAnew: false }));
}

test('a library of layout 1 is copied, indexed anew and found by fields', () => {
  const dir = temporaryFolder();
  const old = new Database(join(dir, 'library.db'), 'create');
  migrate(old, dir, earlier(1));
  const document = article({ change: { datePublished: { value: '2021', precision: 'year' } } });
  for (const [key, id, removed] of [
    [1, 'harbour', null],
    [2, 'gone', '2026-03-04T10:00:00Z'],
  ] as const) {
    old.run(
      `INSERT INTO article (key, id, added_at, removed_at, latest, headline, headline_order, language, published_at)
       VALUES (?, ?, '2026-03-04T10:00:00Z', ?, 1, 'Harbour reopens', 'harbour reopens', 'en', 1609459200000)`,
      key,
      id,
      removed,
    );
    old.run('INSERT INTO reading (article_key) VALUES (?)', key);
    old.run(
      `INSERT INTO version (article_key, version, added_at, content_hash, headline, document)
       VALUES (?, 1, '2026-03-04T10:00:00Z', ?, 'Harbour reopens', ?)`,
      key,
      document.provenance.contentHash,
      JSON.stringify({ ...document, id }),
    );
    old.run('INSERT INTO word_index (rowid, headline) VALUES (?, ?)', key, 'harbour reopens');
  }
  old.run("INSERT INTO tag (article_key, tag) VALUES (1, 'Énergie')");
  old.close();

  const library = openTestLibrary(dir, {});
  const query = 'harbour lang:en after:2021 tag:energie is:unread';
  expect(value(library.search(query)).hits.map((hit) => hit.id)).toEqual(['harbour']);
  expect(value(library.search('harbour')).total).toBe(1);
  value(library.changeArticles(['gone'], { trashed: false }));
  expect(value(library.search('harbour')).total).toBe(2);

  const copy = new Database(join(dir, 'backups', 'library-layout-1.db'), 'read');
  expect(copy.pragma('user_version')).toBe(1);
  expect(copy.all('SELECT id FROM article ORDER BY key')).toEqual([{ id: 'harbour' }, { id: 'gone' }]);
  copy.close();
});

test('exact letters of a library of layout 2 are found after its migration', () => {
  const dir = temporaryFolder();
  const old = new Database(join(dir, 'library.db'), 'create');
  migrate(old, dir, earlier(2));
  for (const [key, text] of ['The Café by the quay.', 'The Cafe by the quay.'].entries()) {
    const document = article({ id: `a${key}`, paragraphs: [text] });
    old.run(
      `INSERT INTO article (key, id, added_at, latest, headline, headline_order, language)
       VALUES (?, ?, '2026-03-04T10:00:00Z', 1, 'Harbour reopens', 'harbour reopens', 'en')`,
      key,
      document.id,
    );
    old.run('INSERT INTO reading (article_key) VALUES (?)', key);
    old.run(
      `INSERT INTO version (article_key, version, added_at, content_hash, headline, document)
       VALUES (?, 1, '2026-03-04T10:00:00Z', ?, 'Harbour reopens', ?)`,
      key,
      document.provenance.contentHash,
      JSON.stringify(document),
    );
    old.run("INSERT INTO word_index (rowid, body, marks) VALUES (?, 'the cafe', '≡café')", key);
  }
  old.close();

  const library = openTestLibrary(dir, {});
  const found = (query: string): string[] => value(library.search(query)).hits.map((hit) => hit.id);
  expect(found('=café')).toEqual(['a0']);
  expect(found('=cafe')).toEqual(['a1']);
  expect(value(library.verify()).faults).toEqual([]);
});

describe.each(MIGRATIONS.slice(0, -1).map(({ to }) => to))('a library of layout %i', (layout) => {
  const TEXT = Array.from({ length: 60 }, (_, i) => `word${i} of the harbour report`).join(' ');

  /** As an Offprint of that layout left it, as far as its tables reach: two articles of one text, marks, notes. */
  function old(): string {
    const dir = temporaryFolder();
    const db = new Database(join(dir, 'library.db'), 'create');
    migrate(db, dir, earlier(layout));
    for (const [key, id] of ['first', 'second'].entries()) {
      const document = article({ id, paragraphs: [TEXT], change: { publisher: { name: `The ${id}` } } });
      db.run(
        `INSERT INTO article (key, id, added_at, latest, headline, headline_order, language)
         VALUES (?, ?, '2026-03-04T10:00:00Z', 1, 'Harbour reopens', 'harbour reopens', 'en')`,
        key,
        id,
      );
      db.run(
        "INSERT INTO reading (article_key, state, starred, position) VALUES (?, 'reading', 1, 0.5)",
        key,
      );
      db.run(
        `INSERT INTO version (article_key, version, added_at, content_hash, headline, document)
         VALUES (?, 1, '2026-03-04T10:00:00Z', ?, 'Harbour reopens', ?)`,
        key,
        document.provenance.contentHash,
        JSON.stringify(document),
      );
      db.run("INSERT INTO tag (article_key, tag) VALUES (?, 'Énergie')", key);
      if (layout >= 2) db.run("UPDATE tag SET folded = 'energie'");
      // Both are of today since these layouts; before, they are made anew.
      if (layout >= 6) indexLatest(db, [key]);
      if (layout >= 8) relateCopies(db, new Map([[key, comparingOf(foldedBody(document))]]));
    }
    if (layout >= 2 && layout < 5)
      db.run("INSERT INTO saved_search VALUES ('s', 'Energy', 'tag:energie', '2026-03-04T10:00:00Z')");
    if (layout >= 5) {
      db.run(
        `INSERT INTO collection (id, parent, place, name, query, added_at)
         VALUES ('s', NULL, 1, 'Energy', 'tag:energie', '2026-03-04T10:00:00Z')`,
      );
      db.run(
        `INSERT INTO annotation (id, article_key, quote, motivation, note, created_at, folded)
         VALUES ('n', 0, NULL, '["commenting"]', 'Ask', '2026-03-04T10:00:00Z', 'ask')`,
      );
    }
    db.close();
    return dir;
  }

  test('is copied, brought up to date, and has everything it had', () => {
    const dir = old();
    const library = openTestLibrary(dir, {});
    const listed = value(library.listArticles({ sort: 'headline' })).rows;
    expect(listed.map(({ id, tags, state, starred, position, copies }) => ({ id, tags, state, starred, position, copies }))).toEqual(
      ['first', 'second'].map((id) => ({ id, tags: ['Énergie'], state: 'reading', starred: true, position: 0.5, copies: 1 })),
    ); // prettier-ignore
    expect(value(library.search('"harbour report" tag:energie')).total).toBe(2);
    expect(value(library.listCollections()).map(({ name, count }) => ({ name, count }))).toEqual(
      layout >= 2 ? [{ name: 'Energy', count: 2 }] : [],
    );
    expect(value(library.listAnnotations()).rows.map(({ annotation }) => annotation.id)).toEqual(
      layout >= 5 ? ['n'] : [],
    );
    expect(value(library.verify()).faults).toEqual([]);
    library.close();

    const copy = new Database(join(dir, 'backups', `library-layout-${layout}.db`), 'read');
    expect(copy.pragma('user_version')).toBe(layout);
    expect(copy.all('SELECT id FROM article ORDER BY key')).toEqual([{ id: 'first' }, { id: 'second' }]);
    copy.close();
  });

  test('stays as it is when a later migration fails', () => {
    const dir = old();
    const db = new Database(join(dir, 'library.db'), 'write');
    expect(() => migrate(db, dir, [...MIGRATIONS, next, broken])).toThrow('half');
    expect(db.pragma('user_version')).toBe(layout);
    expect(db.all('SELECT id FROM article ORDER BY key')).toEqual([{ id: 'first' }, { id: 'second' }]);
    db.close();
    expect(value(openTestLibrary(dir, {}).search('harbour')).total).toBe(2);
  });
});
