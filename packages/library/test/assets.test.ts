import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { article, code, figure, openTestLibrary, sha256, value } from './sample.ts';

const bytes = new Uint8Array(70_000).map((_, i) => i % 251);
const hash = sha256(bytes);
const picture = { sha256: hash, mediaType: 'image/png', bytes };

test('a damaged asset is refused on reading, a lost one said to be lost, and adding it again mends both', () => {
  const library = openTestLibrary();
  const entry = { article: article({ blocks: [figure(bytes)] }), assets: [picture] };
  value(library.addArticle(entry));
  const file = library.assetPath(hash);
  writeFileSync(file, bytes.subarray(1));
  expect(code(library.getAsset(hash))).toBe('bad-asset');
  value(library.addArticle(entry));
  expect(Buffer.from(value(library.getAsset(hash)))).toEqual(Buffer.from(bytes));
  rmSync(file);
  expect(code(library.getAsset(hash))).toBe('missing-asset');
  value(library.addArticle(entry));
  expect(Buffer.from(value(library.getAsset(hash)))).toEqual(Buffer.from(bytes));
});

test('no unfinished file is left beside an asset', () => {
  const library = openTestLibrary();
  value(library.addArticle({ article: article(), assets: [picture] }));
  expect(readdirSync(dirname(library.assetPath(hash)))).toEqual([hash]);
});

test('what is no hash names no file', () => {
  const library = openTestLibrary();
  for (const name of ['../library.db', '', hash.toUpperCase(), `${hash}/..`, 'abc']) {
    expect(() => library.assetPath(name)).toThrow(TypeError);
    expect(code(library.getAsset(name))).toBe('missing-asset');
  }
});

test('when an asset cannot be written nothing is kept, and files written before it are gone', () => {
  const library = openTestLibrary();
  const other = new Uint8Array([9, 9, 9]);
  // A file stands where the second asset's folder must be.
  mkdirSync(join(library.dir, 'assets'), { recursive: true });
  writeFileSync(dirname(library.assetPath(sha256(other))), 'in the way');
  const result = library.addArticle({
    article: article(),
    assets: [picture, { sha256: sha256(other), mediaType: 'image/png', bytes: other }],
    tags: ['port'],
  });
  expect(code(result)).toBe('io');
  expect(existsSync(library.assetPath(hash))).toBe(false);
  expect(value(library.listArticles()).total).toBe(0);
  expect(value(library.listTags())).toEqual([]);
  expect(value(library.addArticle({ article: article() })).status).toBe('created');
});

test('a failure after the files were written takes them away again', () => {
  const library = openTestLibrary();
  const source = { bytes: new Uint8Array([5, 5]), mediaType: 'text/plain', get fileName(): string { throw new Error('out of order'); } }; // prettier-ignore
  const entry = { article: article(), assets: [picture] };
  expect(() => library.addArticle({ ...entry, tags: [null as unknown as string] })).toThrow(TypeError);
  expect(() => library.addArticle({ ...entry, source })).toThrow('out of order');
  expect(existsSync(library.assetPath(hash))).toBe(false);
  expect(value(library.listArticles()).total).toBe(0);
});

test('purging deletes removed articles with the assets that nothing else names', () => {
  const library = openTestLibrary();
  const own = new Uint8Array([4, 2]);
  const source = { bytes: new Uint8Array([7]), mediaType: 'text/plain' };
  value(
    library.addArticle({
      article: article({ id: 'gone', blocks: [figure(bytes), figure(own, 'f2')] }),
      source,
      assets: [picture, { sha256: sha256(own), mediaType: 'image/png', bytes: own }],
    }),
  );
  value(
    library.addArticle({
      article: article({ id: 'stays', headline: 'Other', blocks: [figure(bytes)] }),
      assets: [picture],
    }),
  );
  expect(value(library.emptyTrash())).toEqual({ articles: 0, assets: 0 });
  value(library.changeArticles(['gone'], { trashed: true }));
  expect(readFileSync(library.assetPath(sha256(own)))).toHaveLength(2);
  expect(value(library.emptyTrash())).toEqual({ articles: 1, assets: 2 });
  expect(existsSync(library.assetPath(sha256(own)))).toBe(false);
  expect(existsSync(library.assetPath(sha256(source.bytes)))).toBe(false);
  expect(value(library.getAsset(hash))).toHaveLength(bytes.length);
  expect(code(library.changeArticles(['gone'], { trashed: false }))).toBe('no-such-article');
  expect(value(library.addArticle({ article: article({ id: 'gone' }) })).status).toBe('created');
});
