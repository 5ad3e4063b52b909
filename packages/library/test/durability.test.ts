import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { openLibrary, restoreLibrary, type Library } from '../src/index.ts';
import { article, code, figure, openTestLibrary, sha256, temporaryFolder, testEnv, value } from './sample.ts';

const picture = new Uint8Array([1, 2, 3, 4]);
const asset = { sha256: sha256(picture), mediaType: 'image/png', bytes: picture };

/** A library with two versions, a picture, a source, a tag, and a removed article. */
function filled(): Library {
  const library = openTestLibrary();
  value(library.addArticle({ article: article({ id: 'a' }), tags: ['port'] }));
  const blocks = [figure(picture)];
  value(library.addArticle({ article: article({ id: 'a', headline: 'Later', blocks }), assets: [asset] }));
  const source = { bytes: new Uint8Array([9]), mediaType: 'text/html' };
  value(library.addArticle({ article: article({ id: 'b', headline: 'Łódź' }), source }));
  value(library.addArticle({ article: article({ id: 'c', headline: 'Gone' }) }));
  value(library.changeArticles(['c'], { trashed: true }));
  return library;
}

function tamper(library: Library, sql: string): void {
  const db = new Libsql(join(library.dir, 'library.db'));
  db.exec(sql);
  db.close();
}

function faults(library: Library): string[] {
  return value(library.verify()).faults.map((fault) => fault.code);
}

test('a library as it was kept is clean, whatever was done in it', () => {
  const library = filled();
  expect(value(library.verify())).toEqual({ clean: true, versions: 4, assets: 2, faults: [] });
  value(library.changeArticles(['c'], { trashed: false }));
  value(library.addArticle({ article: article({ id: 'b', headline: 'Once more' }) }));
  value(library.changeArticles(['a'], { trashed: true }));
  value(library.emptyTrash());
  expect(value(library.verify())).toEqual({ clean: true, versions: 3, assets: 1, faults: [] });
  expect(value(library.repair())).toMatchObject({ clean: true, mended: [] });
});

test.each([
  [
    'an article that was changed',
    'article',
    `DROP TRIGGER version_is_immutable; UPDATE version SET document = replace(document, 'Harbour', 'Market')`,
  ],
  [
    'an article that is none',
    'article',
    `DROP TRIGGER version_is_immutable; UPDATE version SET document = '{'`,
  ],
  [
    'a version that is gone',
    'article',
    'DROP TRIGGER version_is_kept; DELETE FROM version WHERE version = 2',
  ],
  ['an article without words in the index', 'index', 'DELETE FROM word_index WHERE rowid = 1'],
  [
    'words of an article that is not there',
    'index',
    "INSERT INTO word_index (rowid, body) VALUES (99, 'ghost')",
  ],
  [
    'other words than the article has',
    'index',
    "DELETE FROM word_index WHERE rowid = 1; INSERT INTO word_index (rowid, body) VALUES (1, 'ghost')",
  ],
  [
    'a tag of no article',
    'reference',
    "PRAGMA foreign_keys = OFF; INSERT INTO tag (article_key, tag) VALUES (99, 'ghost')",
  ],
])('%s is found', (_name, expected, sql) => {
  const library = filled();
  tamper(library, sql);
  const found = value(library.verify());
  expect(found.clean).toBe(false);
  expect([...new Set(found.faults.map((fault) => fault.code))]).toEqual([expected]);
  for (const fault of found.faults) expect(fault.hint).not.toBe('');
});

test('an article whose bytes are no text is an error, and no end of the process', () => {
  const library = filled();
  tamper(
    library,
    `DROP TRIGGER version_is_immutable; UPDATE version SET document = CAST(X'fffe' AS TEXT) WHERE article_key = 2`,
  );
  expect(code(library.getArticle('b'))).toBe('corrupt');
  expect(code(library.search('lodz'))).toBe('corrupt');
  expect(code(library.getArticle('a'))).toHaveProperty('ok', true);
});

test('assets that are gone, altered, or belong to nobody are found', () => {
  const library = filled();
  const file = library.assetPath(asset.sha256);
  writeFileSync(file, 'other');
  expect(faults(library)).toEqual(['asset-altered']);
  rmSync(file);
  expect(faults(library)).toEqual(['asset-missing']);
  writeFileSync(join(library.dir, 'assets', '.x.unfinished'), '');
  expect(faults(library)).toEqual(['asset-missing', 'asset-unnamed']);
  expect(code(library.getAsset(asset.sha256))).toBe('missing-asset');
  expect(value(library.listArticles()).total).toBe(2);
});

test('repair builds the index anew, takes out loose rows, puts files aside, and says what it can not mend', () => {
  const library = filled();
  tamper(
    library,
    "PRAGMA foreign_keys = OFF; DELETE FROM word_index WHERE rowid < 3; INSERT INTO tag (article_key, tag) VALUES (99, 'ghost')",
  );
  writeFileSync(library.assetPath(asset.sha256), 'other');
  writeFileSync(join(library.dir, 'assets', 'stray'), 'stray');
  const repaired = value(library.repair());
  expect(repaired.faults.map((fault) => fault.code)).toEqual(['asset-missing']);
  expect(repaired.mended).toHaveLength(4);
  expect(value(library.search('lodz')).total).toBe(1);
  const aside = repaired.aside ?? '';
  expect(readFileSync(join(aside, asset.sha256), 'utf8')).toBe('other');
  expect(readdirSync(aside)).toEqual(expect.arrayContaining(['library.db', 'stray', asset.sha256]));
  value(library.addArticle({ article: article({ id: 'a' }), assets: [asset] }));
  expect(faults(library)).toEqual([]);
});

test('verifying a library that is opened for reading changes nothing in it', () => {
  const { dir } = filled();
  const library = openTestLibrary(dir, { readOnly: true });
  expect(value(library.verify()).clean).toBe(true);
  expect(code(openTestLibrary(dir, {}).verify())).toHaveProperty('ok', true);
  tamper(library, 'DELETE FROM word_index WHERE rowid = 1');
  expect(code(library.repair())).toBe('read-only');
});

test('a backup of a library in use becomes a library that is the same', () => {
  const library = filled();
  const [to, back] = [join(temporaryFolder(), 'backup'), join(temporaryFolder(), 'new', 'library')];
  expect(value(library.backUp(to))).toEqual({ folder: to, articles: 3, assets: 2, missingAssets: [] });
  value(library.addArticle({ article: article({ id: 'later' }) }));
  const restored = value(restoreLibrary(to, back, testEnv()));
  expect(restored).toMatchObject({
    articles: 3,
    assets: 2,
    verified: { clean: true, versions: 4, assets: 2 },
  });
  const copy = openTestLibrary(back, {});
  expect(value(copy.listVersions('a'))).toEqual(value(library.listVersions('a')));
  expect(value(copy.getSource('b'))).toEqual(value(library.getSource('b')));
  expect(value(copy.search('lodz')).hits).toEqual(value(library.search('lodz')).hits);
  expect(code(copy.getArticle('later'))).toBe('no-such-article');
  value(copy.changeArticles(['c'], { trashed: false }));
});

test('a backup says which assets were gone before it was made', () => {
  const library = filled();
  rmSync(library.assetPath(asset.sha256));
  const to = join(temporaryFolder(), 'backup');
  expect(value(library.backUp(to)).missingAssets).toEqual([asset.sha256]);
  const back = join(temporaryFolder(), 'library');
  expect(value(restoreLibrary(to, back, testEnv())).verified.faults.map((f) => f.code)).toEqual([
    'asset-missing',
  ]);
});

test('neither a backup nor a restored library is put where something stands', () => {
  const library = filled();
  const to = join(temporaryFolder(), 'backup');
  value(library.backUp(to));
  expect(code(library.backUp(to))).toBe('not-empty');
  expect(code(restoreLibrary(to, library.dir, testEnv()))).toBe('not-empty');
  expect(value(library.verify()).clean).toBe(true);
});

test('what can not be copied to is told as such, and not as a fault of the library', () => {
  const file = join(temporaryFolder(), 'a file');
  writeFileSync(file, '');
  const refused = filled().backUp(join(file, 'copy'));
  expect(refused).toMatchObject({ ok: false, error: { code: 'io', message: `${file} is no folder` } });
});

test('of a damaged asset the article is told', () => {
  const library = filled();
  writeFileSync(library.assetPath(asset.sha256), 'other');
  expect(value(library.verify()).faults).toMatchObject([{ code: 'asset-altered', article: 'a' }]);
});

test('a backup with a file altered, cut or gone is refused, and nothing is made', () => {
  const library = filled();
  const spoil: ((backup: string) => void)[] = [
    (backup) => truncateSync(join(backup, 'library.db'), 5000),
    (backup) => rmSync(join(backup, 'assets', asset.sha256.slice(0, 2), asset.sha256)),
    (backup) => writeFileSync(join(backup, 'assets', asset.sha256.slice(0, 2), asset.sha256), 'other'),
    (backup) => writeFileSync(join(backup, 'backup.json'), '{"format":"offprint-backup","formatVersion":1}'),
    (backup) => writeFileSync(join(backup, 'backup.json'), '{'),
  ];
  for (const spoiled of spoil) {
    const folder = temporaryFolder();
    value(library.backUp(join(folder, 'backup')));
    spoiled(join(folder, 'backup'));
    expect(code(restoreLibrary(join(folder, 'backup'), join(folder, 'library'), testEnv()))).toBe(
      'bad-backup',
    );
    expect(readdirSync(folder)).toEqual(['backup']);
  }
  const empty = temporaryFolder();
  expect(code(restoreLibrary(empty, join(empty, 'x'), testEnv()))).toBe('not-a-backup');
  expect(existsSync(join(empty, 'x'))).toBe(false);
  expect(openLibrary(join(empty, 'x'), testEnv()).ok).toBe(false);
});

test('an index that contradicts itself is found while another program writes, and built anew', () => {
  const library = filled();
  tamper(library, 'DELETE FROM word_index_data WHERE id > 100');
  const writer = new Libsql(join(library.dir, 'library.db'));
  writer.exec('BEGIN IMMEDIATE');
  const reader = openLibrary(library.dir, testEnv(), { readOnly: true });
  if (!reader.ok) throw new Error(reader.error.message);
  expect(faults(reader.library)).toEqual(['index']);
  expect(faults(library)).toEqual(['index']);
  writer.exec('ROLLBACK');
  writer.close();
  expect(value(library.repair()).faults).toEqual([]);
  expect(value(library.search('later')).total).toBe(1);
});
