import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { article, code, openTestLibrary, sha256, value } from './sample.ts';

const bytes = new Uint8Array([1, 2, 3]);

test('many articles are kept at once, each with its own result, in their order', () => {
  const library = openTestLibrary();
  const asset = { sha256: sha256(bytes), mediaType: 'image/png', bytes };
  const results = value(
    library.addArticles([
      { article: article({ id: 'a' }), tags: ['x'] },
      { article: { ...article({ id: 'b' }), headlines: [] } },
      { article: article({ id: 'c' }), assets: [{ ...asset, sha256: sha256('other') }] },
      { article: article({ id: 'd', headline: 'Ferry' }), source: { bytes, mediaType: 'text/html' } },
      { article: article({ id: 'a', headline: 'Later' }), assets: [asset] },
      { article: article({ id: 'a', headline: 'Later' }) },
    ]),
  );
  expect(results.map((result) => (result.ok ? result.value.status : result.error.code))).toEqual([
    'created',
    'bad-article',
    'bad-asset',
    'created',
    'new-version',
    'unchanged',
  ]);
  expect(value(library.listArticles()).rows.map((row) => row.id)).toEqual(['d', 'a']);
  expect(value(library.search('later ')).total).toBe(1);
  expect(value(library.getSource('d')).bytes).toEqual(Buffer.from(bytes));
});

test('a batch in which nothing is right changes nothing and waits for nobody', () => {
  const library = openTestLibrary();
  expect(value(library.addArticles([]))).toEqual([]);
  const bad = { article: { ...article(), headlines: [] } };
  expect(value(library.addArticles([bad])).map(code)).toEqual(['bad-article']);
  expect(readdirSync(join(library.dir, 'assets'))).toEqual([]);
});

test('a batch adds up to what its articles one by one add up to', () => {
  const entries = Array.from({ length: 30 }, (_, i) => ({
    article: article({ id: `n${i % 20}`, headline: `Ferry ${i % 7}`, paragraphs: [`Line ${i % 9}.`] }),
  }));
  const [one, many] = [openTestLibrary(), openTestLibrary()];
  const singly = entries.map((entry) => value(one.addArticle(entry)));
  expect(value(many.addArticles(entries)).map(value)).toEqual(singly);
  const texts = (library: typeof one): unknown =>
    ['ferry ', 'line ', '"line 4"', 'ferry -line '].map((query) =>
      value(library.search(query, { limit: 100 })).hits.map((hit) => [hit.id, hit.version, hit.snippet]),
    );
  expect(texts(many)).toEqual(texts(one));
});

test('the words of a batch come into the index together', () => {
  const library = openTestLibrary();
  const bytesOf = (i: number): Uint8Array => new Uint8Array([i]);
  const entries = Array.from({ length: 60 }, (_, i) => ({
    article: article({
      id: `n${i}`,
      paragraphs: [Array.from({ length: 50 }, (_word, word) => `w${i % 7}x${word}`).join(' ')],
      provenance: { sourceUrl: `https://courier.example/${i}`, canonicalUrl: `https://courier.example/${i}` },
    }),
    tags: ['port', `t${i}`],
    assets: [{ sha256: sha256(bytesOf(i)), mediaType: 'image/png', bytes: bytesOf(i) }],
    source: { bytes: bytesOf(i), mediaType: 'text/html' },
  }));
  expect(value(library.addArticles(entries)).every(({ ok }) => ok)).toBe(true);
  const db = new Libsql(join(library.dir, 'library.db'));
  const segments = db.prepare('SELECT count(DISTINCT segid) AS n FROM word_index_idx').all([]);
  db.close();
  expect(segments).toEqual([{ n: 1 }]);
});
