import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article, code, figure, openTestLibrary, sha256, value } from './sample.ts';

const picture = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
const source = {
  bytes: new TextEncoder().encode('<h1>Harbour reopens</h1>'),
  mediaType: 'text/html',
  fileName: 'harbour.html',
};

test('an article is read back as it was given, with its source and its picture', () => {
  const library = openTestLibrary();
  const given = article({
    blocks: [figure(picture)],
    provenance: { snapshot: { format: 'text/html', sha256: sha256(source.bytes) } },
  });
  const added = value(
    library.addArticle({
      article: given,
      source,
      assets: [{ sha256: sha256(picture), mediaType: 'image/png', bytes: picture }],
    }),
  );
  expect(added).toEqual({ id: 'harbour', version: 1, status: 'created', restored: false, missingAssets: [] });
  expect(value(library.getArticle('harbour'))).toEqual(given);
  expect(Buffer.from(value(library.getAsset(sha256(picture))))).toEqual(Buffer.from(picture));
  const kept = value(library.getSource('harbour'));
  expect({ ...kept, bytes: Buffer.from(kept.bytes) }).toEqual({
    ...source,
    bytes: Buffer.from(source.bytes),
  });
  expect(library.assetPath(sha256(picture))).toBe(
    join(library.dir, 'assets', sha256(picture).slice(0, 2), sha256(picture)),
  );
});

test('the same content again changes nothing and says so', () => {
  const library = openTestLibrary();
  value(library.addArticle({ article: article() }));
  const again = value(library.addArticle({ article: article({ provenance: { method: 'saved-page' } }) }));
  expect(again).toMatchObject({ id: 'harbour', version: 1, status: 'unchanged' });
  expect(value(library.listVersions('harbour'))).toHaveLength(1);
});

test('other content under the same id is a new version, and the first stays readable', () => {
  const library = openTestLibrary();
  value(library.addArticle({ article: article({ paragraphs: ['At dawn.'] }) }));
  const added = value(
    library.addArticle({ article: article({ paragraphs: ['At noon.'], headline: 'Harbour late' }) }),
  );
  expect(added).toMatchObject({ id: 'harbour', version: 2, status: 'new-version' });
  expect(value(library.getArticle('harbour')).version).toBe(2);
  expect(value(library.getArticle('harbour', 1))).toEqual(article({ paragraphs: ['At dawn.'] }));
  expect(value(library.getArticle('harbour', 2))).toEqual(
    article({ paragraphs: ['At noon.'], headline: 'Harbour late', version: 2 }),
  );
  expect(value(library.listArticles()).rows[0]).toMatchObject({ version: 2, headline: 'Harbour late' });
  expect(value(library.listVersions('harbour')).map((v) => [v.version, v.headline])).toEqual([
    [1, 'Harbour reopens'],
    [2, 'Harbour late'],
  ]);
});

test('a content that an earlier version has is that version, so that importing a folder twice adds nothing', () => {
  const library = openTestLibrary();
  for (const text of ['At dawn.', 'At noon.'])
    value(library.addArticle({ article: article({ paragraphs: [text] }) }));
  expect(value(library.addArticle({ article: article({ paragraphs: ['At dawn.'] }) }))).toMatchObject({
    version: 1,
    status: 'unchanged',
  });
  expect(value(library.getArticle('harbour')).version).toBe(2);
});

test('the same address makes another id the same page, and the document carries the id of the page', () => {
  const library = openTestLibrary();
  const sourceUrl = 'https://courier.example/harbour?page=1#top';
  value(library.addArticle({ article: article({ id: 'first', provenance: { sourceUrl } }) }));
  const later = article({
    id: 'second',
    paragraphs: ['At noon.'],
    provenance: { canonicalUrl: 'http://courier.example/harbour?page=1' },
  });
  expect(value(library.addArticle({ article: later }))).toMatchObject({
    id: 'first',
    version: 2,
    status: 'new-version',
  });
  expect(value(library.getArticle('first'))).toEqual({ ...later, id: 'first', version: 2 });
  expect(code(library.getArticle('second'))).toBe('no-such-article');
});

test('two canonical addresses are two pages, even when both were saved from one', () => {
  const library = openTestLibrary();
  const sourceUrl = 'https://courier.example/';
  for (const id of ['one', 'two'])
    value(
      library.addArticle({
        article: article({
          id,
          headline: id,
          provenance: { sourceUrl, canonicalUrl: `https://courier.example/${id}` },
        }),
      }),
    );
  expect(value(library.listArticles()).total).toBe(2);
});

test('without an address the content decides', () => {
  const library = openTestLibrary();
  value(library.addArticle({ article: article({ id: 'one' }) }));
  expect(value(library.addArticle({ article: article({ id: 'two' }) }))).toMatchObject({
    id: 'one',
    status: 'unchanged',
  });
  expect(value(library.addArticle({ article: article({ id: 'three', headline: 'Another' }) }))).toMatchObject(
    { id: 'three', status: 'created' },
  );
});

test('a first article keeps the version number that it comes with', () => {
  const library = openTestLibrary();
  expect(value(library.addArticle({ article: article({ version: 5 }) }))).toMatchObject({
    version: 5,
    status: 'created',
  });
  expect(value(library.addArticle({ article: article({ headline: 'Later', version: 1 }) }))).toMatchObject({
    version: 6,
    status: 'new-version',
  });
});

test('a wrong content hash is made true', () => {
  const library = openTestLibrary();
  const given = article();
  value(
    library.addArticle({
      article: { ...given, provenance: { ...given.provenance, contentHash: 'f'.repeat(64) } },
    }),
  );
  expect(value(library.getArticle('harbour'))).toEqual(given);
});

test('a picture that did not come along is reported and does not keep the article out', () => {
  const library = openTestLibrary();
  expect(
    value(library.addArticle({ article: article({ blocks: [figure(picture)] }) })).missingAssets,
  ).toEqual([sha256(picture)]);
  expect(code(library.getAsset(sha256(picture)))).toBe('missing-asset');
});

test.each([
  ['an invalid article', { article: { ...article(), headlines: [] } }, 'bad-article'],
  [
    'a picture with other bytes than its hash says',
    { article: article(), assets: [{ sha256: 'a'.repeat(64), mediaType: 'image/png', bytes: picture }] },
    'bad-asset',
  ],
  [
    'a good picture before a bad one',
    {
      article: article(),
      source,
      assets: [
        { sha256: sha256(picture), mediaType: 'image/png', bytes: picture },
        { sha256: 'a'.repeat(64), mediaType: 'image/png', bytes: picture },
      ],
    },
    'bad-asset',
  ],
  [
    'another source than the article names',
    {
      article: article({ provenance: { snapshot: { format: 'text/html', sha256: 'b'.repeat(64) } } }),
      source,
    },
    'bad-asset',
  ],
])('%s is refused and nothing is changed', (_name, entry, expected) => {
  const library = openTestLibrary();
  expect(code(library.addArticle({ ...entry, tags: ['port'] }))).toBe(expected);
  expect(value(library.listArticles()).total).toBe(0);
  expect(value(library.listTags())).toEqual([]);
  expect(files(library.dir)).toEqual([]);
});

function files(dir: string): string[] {
  const assets = join(dir, 'assets');
  if (!existsSync(assets)) return [];
  return readdirSync(assets, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

test('an id is found by its beginning, unless several articles begin so', () => {
  const library = openTestLibrary();
  for (const id of ['port-1', 'port-12', 'Port-3', 'quay'])
    value(library.addArticle({ article: article({ id, headline: id }) }));
  expect(value(library.resolveId('q'))).toBe('quay');
  expect(value(library.resolveId('port-1'))).toBe('port-1');
  expect(value(library.resolveId('P'))).toBe('Port-3');
  const ambiguous = library.resolveId('port');
  expect(ambiguous).toMatchObject({
    ok: false,
    error: { code: 'ambiguous-id', hint: expect.stringContaining('port-1, port-12') },
  });
  for (const none of ['x', '', '%', 'por_', '*'])
    expect(code(library.resolveId(none))).toBe('no-such-article');
});

test('what is not there has its own code', () => {
  const library = openTestLibrary();
  value(library.addArticle({ article: article() }));
  expect(code(library.getArticle('nobody'))).toBe('no-such-article');
  expect(code(library.getArticle('harbour', 2))).toBe('no-such-version');
  expect(code(library.listVersions('nobody'))).toBe('no-such-article');
  expect(code(library.getSource('harbour'))).toBe('no-source');
  expect(code(library.setTags('nobody', []))).toBe('no-such-article');
  expect(code(library.setReadingState('nobody', {}))).toBe('no-such-article');
  expect(code(library.changeArticles(['nobody'], { trashed: true }))).toBe('no-such-article');
  expect(code(library.changeArticles(['nobody'], { trashed: false }))).toBe('no-such-article');
});
