import { expect, test } from 'vitest';
import type { Library } from '../src/index.ts';
import { article, openTestLibrary, value } from './sample.ts';

/** The articles of a list, and that their ids alone are the same. */
function ids(library: Library, query = {}): string[] {
  const listed = value(library.listArticles(query)).rows.map((row) => row.id);
  expect(value(library.listIds(query))).toEqual(listed);
  return listed;
}

function three(): Library {
  const library = openTestLibrary();
  const dates = { a: '2026-03-04', b: '2026-03-04T01:00+02:00', c: undefined };
  const headlines = { a: 'Zebra crossing', b: 'Äpfel', c: 'étude' };
  for (const id of ['a', 'b', 'c'] as const) {
    const date = dates[id];
    const precision = date?.includes('T') ? 'minute' : 'day';
    const change = {
      ...(date ? { datePublished: { value: date, precision } as const } : {}),
      ...(id === 'a' ? { by: 'By Nora Quist' } : {}),
    };
    value(library.addArticle({ article: article({ id, headline: headlines[id], change }) }));
  }
  return library;
}

test('the list shows what the article says and nothing in place of what it does not', () => {
  const library = three();
  const rows = value(library.listArticles({ sort: 'headline' })).rows;
  expect(rows.map((row) => row.headline)).toEqual(['Äpfel', 'étude', 'Zebra crossing']);
  expect(rows[2]).toEqual({
    id: 'a',
    version: 1,
    headline: 'Zebra crossing',
    publisher: 'The Coastal Courier',
    by: 'By Nora Quist',
    datePublished: '2026-03-04',
    language: 'en',
    addedAt: expect.stringMatching(/^2026-03-04T10:00:\d\dZ$/),
    tags: [],
    state: 'unread',
    starred: false,
    position: 0,
    archived: false,
    copies: 0,
    lead: 'The harbour opened at dawn.',
  });
  expect(rows[1]).toMatchObject({ by: null, datePublished: null });
});

test('the list is ordered by addition or by publication, newest first, undated last', () => {
  const library = three();
  expect(ids(library)).toEqual(['c', 'b', 'a']);
  expect(ids(library, { sort: 'published' })).toEqual(['a', 'b', 'c']);
});

test('the list comes in pages, with the number of all', () => {
  const library = three();
  expect(value(library.listArticles({ offset: 1, limit: 1 }))).toMatchObject({
    total: 3,
    rows: [{ id: 'b' }],
  });
  expect(value(library.listArticles({ limit: 0 }))).toEqual({ total: 3, rows: [] });
  expect(ids(library, { offset: -5, limit: 1.9 })).toEqual(['c']);
});

test('tags are cleaned, sorted, listed with their numbers, and choose articles', () => {
  const library = three();
  expect(value(library.setTags('a', [' port\n city ', 'port city', '', 'Ana\u0308']))).toEqual([
    'An\u00e4',
    'port city',
  ]);
  value(library.setTags('b', ['port city']));
  expect(value(library.listTags())).toEqual([
    { tag: 'An\u00e4', count: 1 },
    { tag: 'port city', count: 2 },
  ]);
  expect(ids(library, { tag: 'port city' })).toEqual(['b', 'a']);
  value(library.setTags('a', []));
  expect(ids(library, { tag: 'port city' })).toEqual(['b']);
});

test('adding an article again adds its tags and loses none', () => {
  const library = openTestLibrary();
  value(library.addArticle({ article: article(), tags: ['x'] }));
  value(library.addArticle({ article: article(), tags: ['y'] }));
  value(library.addArticle({ article: article({ headline: 'New' }), tags: ['z'] }));
  expect(value(library.listArticles()).rows[0]?.tags).toEqual(['x', 'y', 'z']);
});

test('the reading state changes where it is named, chooses articles, and outlives a new version', () => {
  const library = three();
  expect(value(library.setReadingState('a', { state: 'reading', position: 0.25 }))).toEqual({
    state: 'reading',
    starred: false,
    position: 0.25,
    archived: false,
  });
  expect(value(library.setReadingState('a', { starred: true }))).toEqual({
    state: 'reading',
    starred: true,
    position: 0.25,
    archived: false,
  });
  expect(value(library.setReadingState('b', { position: 7 })).position).toBe(1);
  expect(value(library.setReadingState('b', { position: -1 })).position).toBe(0);
  expect(() => library.setReadingState('b', { position: Number.NaN })).toThrow(TypeError);
  expect(ids(library, { state: 'reading' })).toEqual(['a']);
  expect(ids(library, { state: 'unread', starred: false })).toEqual(['c', 'b']);
  value(library.addArticle({ article: article({ id: 'a', headline: 'Later' }) }));
  expect(value(library.listArticles({ starred: true })).rows).toMatchObject([
    { id: 'a', version: 2, state: 'reading', position: 0.25 },
  ]);
});

test('importing the page of a removed article brings it back with its tags', () => {
  const library = openTestLibrary();
  value(library.addArticle({ article: article(), tags: ['x'] }));
  value(library.changeArticles(['harbour'], { trashed: true }));
  expect(ids(library)).toEqual([]);
  expect(value(library.addArticle({ article: article() }))).toMatchObject({
    status: 'unchanged',
    restored: true,
  });
  expect(value(library.listArticles()).rows).toMatchObject([{ id: 'harbour', tags: ['x'] }]);
});

test('restoring an article that is there changes nothing', () => {
  const library = three();
  value(library.changeArticles(['a'], { trashed: false }));
  expect(ids(library)).toEqual(['c', 'b', 'a']);
});
