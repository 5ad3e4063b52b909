import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { walkBlocks } from '@offprint/model';
import type { ExchangedArticle, Library } from '../src/index.ts';
import { article, code, figure, openTestLibrary, sha256, value } from './sample.ts';

const PICTURE = new Uint8Array([1, 2, 3]);
const PAGE = new TextEncoder().encode('<html>The harbour opened at dawn.</html>');

/** A library with an article of three versions, one removed, one put away. */
function filled(): Library {
  const library = openTestLibrary();
  const snapshot = { format: 'text/html', sha256: sha256(PAGE) };
  value(
    library.addArticle({
      article: article({ id: 'harbour', provenance: { snapshot, canonicalUrl: 'https://a.example/1' } }),
      source: { bytes: PAGE, mediaType: 'text/html', fileName: 'harbour.html' },
      tags: ['port', 'Énergie'],
    }),
  );
  const blocks = [figure(PICTURE)];
  value(
    library.addArticle({
      article: article({ id: 'harbour', blocks }),
      assets: [{ sha256: sha256(PICTURE), mediaType: 'image/png', bytes: PICTURE }],
    }),
  );
  value(library.addArticle({ article: article({ id: 'harbour', version: 7, headline: 'Harbour closes' }) }));
  value(library.addArticle({ article: article({ id: 'gone', headline: 'Ferry' }) }));
  value(library.addArticle({ article: article({ id: 'away', headline: 'Bridge' }), tags: ['port'] }));
  value(library.setReadingState('harbour', { state: 'reading', starred: true, position: 0.25 }));
  value(library.setReadingState('away', { archived: true, state: 'read' }));
  value(library.changeArticles(['gone'], { trashed: true }));
  return library;
}

function everything(library: Library): ExchangedArticle[] {
  return value(library.allIds()).map((id) => value(library.exportArticle(id)));
}

const through = (records: readonly unknown[]): unknown[] =>
  records.map((record) => JSON.parse(JSON.stringify(record)) as unknown);

describe('records of articles', () => {
  test('make the same library again: versions, hashes, times, tags, state, sources and pictures', () => {
    const library = filled();
    const records = everything(library);
    const copy = openTestLibrary();
    const added = value(
      copy.importArticles(through(records), (hash) => {
        const found = library.getAsset(hash);
        return found.ok ? found.value : undefined;
      }),
    );
    expect(added.map((one) => (one.ok ? [one.value.id, one.value.status] : one))).toEqual([
      ['harbour', 'created'],
      ['gone', 'created'],
      ['away', 'created'],
    ]);
    expect(everything(copy)).toEqual(records);
    expect(value(copy.listVersions('harbour'))).toEqual(value(library.listVersions('harbour')));
    expect(value(copy.listVersions('harbour')).map(({ version }) => version)).toEqual([1, 2, 7]);
    expect(value(copy.listArticles()).rows).toEqual(value(library.listArticles()).rows);
    expect(value(copy.getSource('harbour', 1))).toEqual(value(library.getSource('harbour', 1)));
    expect(value(copy.getAsset(sha256(PICTURE)))).toEqual(Buffer.from(PICTURE));
    expect(value(copy.search('ferry')).total).toBe(0);
    value(copy.changeArticles(['gone'], { trashed: false }));
    expect(value(copy.search('ferry')).total).toBe(1);
    expect(value(copy.verify()).faults).toEqual([]);
  });

  test('have highlights and notes with them', () => {
    const library = filled();
    const range = { start: { blockId: 'p0', offset: 4 }, end: { blockId: 'p0', offset: 11 } };
    value(library.createAnnotation({ articleId: 'away', range, note: 'Ask the office', labels: ['port'] }));
    value(library.createAnnotation({ articleId: 'away', note: 'All of it', creator: 'Nora Quist' }));
    value(library.changeArticles(['gone'], { trashed: false }));
    value(library.createAnnotation({ articleId: 'gone', range, note: 'In the trash' }));
    value(library.changeArticles(['gone'], { trashed: true }));
    const records = everything(library);
    const copy = openTestLibrary();
    const added = value(copy.importArticles(through(records), () => undefined));
    expect(added.at(-1)).toMatchObject({ ok: true, value: { annotations: 2, refusedAnnotations: [] } });
    expect(value(copy.listAnnotations()).rows).toEqual(value(library.listAnnotations()).rows);
    expect(everything(copy).slice(1)).toEqual(records.slice(1));
    value(copy.changeArticles(['gone'], { trashed: false }));
    expect(value(copy.listAnnotations({ articleId: 'gone' })).rows).toMatchObject([
      { annotation: { status: 'anchored', body: [{ value: 'In the trash' }] } },
    ]);
    value(copy.undo());
    const again = value(copy.importArticles(through(records), () => undefined));
    expect(again.at(-1)).toMatchObject({ ok: true, value: { status: 'unchanged', annotations: 2 } });
    expect(value(copy.listAnnotations()).total).toBe(2);
    expect(value(copy.verify()).faults).toEqual([]);
  });

  test('taken in twice add nothing, and leave what was done here since', () => {
    const library = filled();
    const records = through(everything(library));
    value(library.setReadingState('harbour', { state: 'read' }));
    value(library.setTags('harbour', ['mine']));
    const again = value(library.importArticles(records, () => undefined));
    expect(again.map((one) => one.ok && one.value.status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(value(library.getRow('harbour')).state).toBe('read');
    expect(value(library.getRow('harbour')).tags).toEqual(['mine', 'port', 'Énergie']);
    expect(value(library.listVersions('harbour'))).toHaveLength(3);
    expect(value(library.listArticles({ trashed: true })).rows.map((row) => row.id)).toEqual(['gone']);
    expect(value(library.search('ferry')).total).toBe(0);
  });

  test('of a page that is here under another id become its versions', () => {
    const library = openTestLibrary();
    const provenance = { canonicalUrl: 'https://a.example/1' };
    value(library.addArticle({ article: article({ id: 'mine', headline: 'Harbour', provenance }) }));
    const [harbour] = everything(filled());
    const [added] = value(library.importArticles(through([harbour]), () => undefined));
    expect(added).toMatchObject({ ok: true, value: { id: 'mine', status: 'new-version' } });
    expect(value(library.allIds())).toEqual(['mine']);
  });

  test('without their files are kept, and the files named', () => {
    const copy = openTestLibrary();
    const [harbour] = everything(filled());
    const [added] = value(copy.importArticles(through([harbour]), () => undefined));
    expect(added).toMatchObject({
      ok: true,
      value: { missingAssets: [sha256(PAGE), sha256(PICTURE)] },
    });
    expect([...walkBlocks(value(copy.getArticle('harbour', 2)).blocks)][0]).toMatchObject({ type: 'figure' });
    expect(code(copy.getSource('harbour', 1))).toBe('no-source');
  });

  test.each([
    ['no object', () => 7],
    ['another type', (one: ExchangedArticle) => ({ ...one, type: 'letter' })],
    ['no versions', (one: ExchangedArticle) => ({ ...one, versions: [] })],
    [
      'a position beyond the end',
      (one: ExchangedArticle) => ({ ...one, reading: { ...one.reading, position: 2 } }),
    ],
    ['a moment that is none', (one: ExchangedArticle) => ({ ...one, removedAt: 'yesterday' })],
    ['no article', (one: ExchangedArticle) => ({ ...one, versions: [{ ...one.versions[0], article: {} }] })],
  ])('one with %s is refused and the others are kept', (_name, damage) => {
    const [harbour, gone] = everything(filled());
    if (!harbour || !gone) throw new Error('no records');
    const copy = openTestLibrary();
    const [bad, good] = value(copy.importArticles([damage(harbour), gone], () => undefined));
    expect(bad).toMatchObject({ ok: false, error: { code: 'bad-article' } });
    expect(good).toMatchObject({ ok: true });
    expect(value(copy.allIds())).toEqual(['gone']);
  });

  test('with other bytes than their hash are refused', () => {
    const [harbour] = everything(filled());
    const copy = openTestLibrary();
    const [added] = value(copy.importArticles([harbour], () => new Uint8Array([9])));
    expect(added).toMatchObject({ ok: false, error: { code: 'bad-asset' } });
    expect(value(copy.allIds())).toEqual([]);
  });

  test('whatever stands in a file is taken or refused, never thrown at', () => {
    const library = openTestLibrary();
    const [harbour] = everything(filled());
    const damaged = fc
      .anything()
      .chain((junk) =>
        fc
          .constantFrom('type', 'versions', 'tags', 'reading', 'removedAt', 'annotations')
          .map((field) => ({ ...harbour, [field]: junk })),
      );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damaged), (record) => {
        expect(value(library.importArticles([record], () => undefined))).toHaveLength(1);
      }),
    );
  });
});

describe('what stands beside the articles', () => {
  function organised(): Library {
    const library = filled();
    const { id: desk } = value(library.createCollection({ name: 'Desk' }));
    const { id: inner } = value(library.createCollection({ name: 'Morning', parent: desk }));
    value(library.createCollection({ name: 'Ports', query: 'tag:port' }));
    value(library.changeArticles(['away', 'harbour'], { addTo: inner }));
    value(library.changeArticles(['gone'], { addTo: inner }));
    value(library.orderCollection(inner, ['harbour'], 'away'));
    const { id } = value(library.createBriefing({ title: 'Monday', document: 'title: Monday' }));
    value(library.keepBriefingVersion(id));
    value(library.saveBriefing(id, { title: 'Monday', document: 'title: Monday, again' }));
    value(
      library.removeBriefing(value(library.createBriefing({ title: 'T', document: 't' }, 'template')).id),
    );
    const details = { tags: ['port'], saved: { from: 'Pocket' } };
    value(
      library.addBookmarks([{ url: 'https://b.example/', title: 'Later', details }, { url: 'no address' }]),
    );
    return library;
  }

  test('comes over whole: order, nesting, versions, what was removed', () => {
    const library = organised();
    const copy = openTestLibrary();
    value(copy.importArticles(through(everything(library)), () => undefined));
    const record = value(library.exportOrganisation());
    expect(record).toMatchObject({
      collections: [
        { name: 'Desk', articles: [] },
        { name: 'Morning', articles: ['harbour', 'away', 'gone'] },
        { name: 'Ports', query: 'tag:port' },
      ],
      briefings: [{ versions: [{ number: 1 }] }, { kind: 'template', removedAt: expect.any(String) }],
      bookmarks: [expect.any(Object), expect.any(Object)],
    });
    const [taken] = through([record]);
    expect(value(copy.importOrganisation(taken))).toEqual({
      collections: 3,
      briefings: 2,
      bookmarks: 2,
      missingArticles: [],
    });
    expect(value(copy.exportOrganisation())).toEqual(record);
    expect(value(copy.listCollections())).toEqual(value(library.listCollections()));
    expect(value(copy.importOrganisation(taken))).toMatchObject({
      collections: 0,
      briefings: 0,
      bookmarks: 0,
    });
    expect(value(copy.exportOrganisation())).toEqual(record);
    expect(value(copy.verify()).faults).toEqual([]);
  });

  test('finds articles under the ids that they have here, and names those that are missing', () => {
    const record = value(organised().exportOrganisation());
    const copy = openTestLibrary();
    value(copy.addArticle({ article: article({ id: 'mine' }) }));
    expect(value(copy.importOrganisation(record, { harbour: 'mine' })).missingArticles).toEqual([
      'away',
      'gone',
    ]);
    const morning = value(copy.listCollections()).find(({ name }) => name === 'Morning');
    expect(value(copy.listArticles({ collection: morning?.id ?? '' })).rows.map(({ id }) => id)).toEqual([
      'mine',
    ]);
  });

  test('is taken or refused whatever stands in a file, and all or nothing', () => {
    const record = value(organised().exportOrganisation());
    const library = openTestLibrary();
    const damaged = fc
      .tuple(fc.constantFrom('type', 'collections', 'briefings', 'bookmarks'), fc.anything())
      .map(([field, junk]) => ({ ...record, [field]: junk }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damaged), (one) => {
        const taken = library.importOrganisation(one);
        expect(taken.ok || taken.error.code === 'bad-article').toBe(true);
      }),
    );
    const cut = { ...record, bookmarks: [{ url: 7 }] };
    const empty = openTestLibrary();
    expect(code(empty.importOrganisation(cut))).toBe('bad-article');
    expect(value(empty.listCollections())).toEqual([]);
  });
});

test('bookmarks are kept once, the latest first, and know the article that came in meanwhile', () => {
  const library = openTestLibrary();
  const bookmark = { url: 'https://a.example/1#top', title: 'Harbour', details: { tags: ['port'] } };
  expect(value(library.addBookmarks([bookmark, bookmark]))).toEqual({ added: 1 });
  expect(value(library.addBookmarks([{ ...bookmark, details: {} }]))).toEqual({ added: 1 });
  expect(value(library.listBookmarks({ limit: 1 }))).toMatchObject({ total: 2, rows: [{ article: null }] });
  value(library.addArticle({ article: article({ provenance: { canonicalUrl: 'http://a.example/1' } }) }));
  const { rows } = value(library.listBookmarks());
  expect(rows.map((row) => [row.title, row.article])).toEqual([
    ['Harbour', 'harbour'],
    ['Harbour', 'harbour'],
  ]);
  expect(rows.map((row) => row.details)).toContainEqual({ tags: ['port'] });
  expect(value(library.removeBookmarks(rows.map(({ id }) => id)))).toEqual({ removed: 2 });
  expect(value(library.listBookmarks()).total).toBe(0);
});
