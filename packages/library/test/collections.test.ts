import { describe, expect, test } from 'vitest';
import type { Collection, Library } from '../src/index.ts';
import { placesBetween } from '../src/collections/place.ts';
import { article, code, openTestLibrary, value } from './sample.ts';

const HEADLINES = { a: 'Ferry late', b: 'Crane mended', c: 'Ferry sold', d: 'Ice again' } as const;

function four(): Library {
  const library = openTestLibrary();
  for (const [id, headline] of Object.entries(HEADLINES))
    value(library.addArticle({ article: article({ id, headline, paragraphs: [`Of ${id}.`] }) }));
  return library;
}

function make(library: Library, name: string, more: { parent?: string; query?: string } = {}): string {
  return value(library.createCollection({ name, ...more })).id;
}

function tree(library: Library): string[] {
  const all = value(library.listCollections());
  const path = (one: Collection | undefined): string =>
    one ? `${path(all.find(({ id }) => id === one.parent))}/${one.name}` : '';
  return all.map(path);
}

/** What stands in a collection, and that its ids alone are the same. */
function members(library: Library, collection: string): string[] {
  const ids = value(library.listArticles({ collection })).rows.map((row) => row.id);
  expect(value(library.listIds({ collection }))).toEqual(ids);
  return ids;
}

function found(library: Library, query: string): string[] {
  return value(library.search(query)).hits.map((hit) => hit.id).toSorted(); // prettier-ignore
}

describe('collections', () => {
  test('stand in one another, in the order that they are given', () => {
    const library = four();
    const [one, two, three] = ['One', 'Two', 'Three'].map((name) => make(library, name));
    const inside = make(library, ' In \n side ', { parent: two ?? '' });
    expect(tree(library)).toEqual(['/One', '/Two', '/Two/In side', '/Three']);
    value(library.moveCollection(three ?? '', { parent: null, before: one ?? '' }));
    value(library.moveCollection(one ?? '', { parent: inside }));
    expect(tree(library)).toEqual(['/Three', '/Two', '/Two/In side', '/Two/In side/One']);
    for (let i = 0; i < 60; i++) value(library.moveCollection([two, three][i % 2] ?? '', { parent: null, before: [three, two][i % 2] ?? '' })); // prettier-ignore
    expect(tree(library)[0]).toBe('/Three');
    value(library.changeCollection(inside, { name: 'Deep' }));
    value(library.deleteCollection(two ?? ''));
    expect(tree(library)).toEqual(['/Three']);
    value(library.undo());
    expect(tree(library)).toEqual(['/Three', '/Two', '/Two/Deep', '/Two/Deep/One']);
  });

  test('what makes no sense is refused and changes nothing', () => {
    const library = four();
    const outer = make(library, 'Outer');
    const inner = make(library, 'Inner', { parent: outer });
    const smart = make(library, 'Smart', { query: 'ferry' });
    const before = value(library.listCollections());
    expect(code(library.createCollection({ name: '  ' }))).toBe('bad-collection');
    expect(code(library.createCollection({ name: 'x', parent: 'none' }))).toBe('no-such-collection');
    expect(code(library.createCollection({ name: 'x', parent: smart }))).toBe('bad-collection');
    expect(code(library.createCollection({ name: 'x', query: 'is:lost' }))).toBe('bad-query');
    expect(code(library.createCollection({ name: 'x', query: ' … ' }))).toBe('bad-query');
    expect(code(library.moveCollection(outer, { parent: inner }))).toBe('bad-collection');
    expect(code(library.moveCollection(outer, { parent: outer }))).toBe('bad-collection');
    expect(code(library.moveCollection(inner, { parent: null, before: 'none' }))).toBe('no-such-collection');
    expect(code(library.changeCollection(outer, { query: 'ferry' }))).toBe('bad-collection');
    expect(code(library.changeArticles(['a'], { addTo: smart }))).toBe('bad-collection');
    expect(code(library.changeArticles(['a'], { addTo: 'none' }))).toBe('no-such-collection');
    expect(code(library.orderCollection(outer, ['a']))).toBe('no-such-article');
    expect(code(library.listArticles({ collection: 'none' }))).toBe('no-such-collection');
    expect(value(library.listCollections())).toEqual(before);
    expect(value(library.history())).toHaveLength(3);
  });

  test('hold articles in their manual order', () => {
    const library = four();
    const id = make(library, 'Briefing');
    value(library.changeArticles(['c', 'a', 'd', 'b'], { addTo: id }));
    expect(members(library, id)).toEqual(['c', 'a', 'd', 'b']);
    value(library.orderCollection(id, ['b', 'd'], 'a'));
    expect(members(library, id)).toEqual(['c', 'b', 'd', 'a']);
    value(library.orderCollection(id, ['c']));
    expect(members(library, id)).toEqual(['b', 'd', 'a', 'c']);
    for (let i = 0; i < 80; i++) value(library.orderCollection(id, [i % 2 ? 'd' : 'a'], i % 2 ? 'a' : 'd'));
    expect(members(library, id)).toEqual(['b', 'd', 'a', 'c']);
    expect(code(library.orderCollection(id, ['a'], 'a'))).toBe('bad-collection');
    value(library.changeArticles(['d'], { removeFrom: id }));
    value(library.changeArticles(['a'], { trashed: true }));
    expect(members(library, id)).toEqual(['b', 'c']);
    expect(value(library.listCollections())[0]?.count).toBe(2);
    value(library.changeArticles(['a'], { trashed: false }));
    expect(members(library, id)).toEqual(['b', 'a', 'c']);
    expect(value(library.listArticles({ collection: id, sort: 'headline' })).rows.map((row) => row.id)).toEqual(['b', 'a', 'c']); // prettier-ignore
  });

  test('that are smart hold what their query finds', () => {
    const library = four();
    const id = make(library, 'Ferries', { query: 'headline:ferry is:unread' });
    expect(members(library, id)).toEqual(['c', 'a']);
    expect(value(library.listCollections())[0]).toMatchObject({
      query: 'headline:ferry is:unread',
      count: 2,
    });
    value(library.setReadingState('a', { state: 'read' }));
    expect(members(library, id)).toEqual(['c']);
    expect(value(library.listArticles({ collection: id, state: 'read' })).total).toBe(0);
    value(library.changeCollection(id, { query: 'is:trashed' }));
    expect(members(library, id)).toEqual([]);
  });

  test('are asked for by name, with those inside them, and say so when there are none', () => {
    const library = four();
    expect(library.search('in:papers')).toMatchObject({
      error: {
        code: 'bad-query',
        message: 'there is no collection "papers"',
        position: { start: 0, end: 9 },
      },
    });
    const outer = make(library, 'Morning Pâpers');
    const inner = make(library, 'Late', { parent: outer });
    const smart = make(library, 'Mended', { query: 'mended', parent: outer });
    value(library.changeArticles(['a'], { addTo: outer }));
    value(library.changeArticles(['c', 'd'], { addTo: inner }));
    expect(found(library, 'in:"morning papers"')).toEqual(['a', 'b', 'c', 'd']);
    expect(found(library, 'in:late')).toEqual(['c', 'd']);
    expect(found(library, 'ferry in:"morning papers"')).toEqual(['a', 'c']);
    expect(found(library, 'ferry -in:late')).toEqual(['a']);
    expect(found(library, 'in:late OR in:mended')).toEqual(['b', 'c', 'd']);
    expect(value(library.facets('in:late')).languages).toEqual([{ value: 'en', count: 2 }]);
    value(library.changeCollection(smart, { query: 'in:mended' }));
    expect(library.search('in:mended')).toMatchObject({ error: { message: expect.stringContaining('asks for itself') } }); // prettier-ignore
    expect(value(library.listCollections()).map((one) => one.count)).toEqual([1, 2, null]);
    expect(library.search('in:nowhere')).toMatchObject({
      error: { hint: expect.stringContaining('in:"Late"') },
    });
  });
});

test('there is room between places until there is none', () => {
  expect(placesBetween(undefined, undefined, 2)).toEqual([1, 2]);
  expect(placesBetween(4, undefined, 2)).toEqual([5, 6]);
  expect(placesBetween(undefined, 4, 2)?.every((place) => place < 4)).toBe(true);
  expect(placesBetween(1, 2, 3)).toEqual([1.25, 1.5, 1.75]);
  expect(placesBetween(1, 1 + Number.EPSILON, 1)).toBeUndefined();
});

describe('a change of many articles', () => {
  test('is one act, counts what it changed, and goes back as one', () => {
    const library = four();
    value(library.setReadingState('a', { starred: true }));
    const before = value(library.listArticles());
    expect(value(library.changeArticles(['a', 'b', 'c'], { starred: true }))).toEqual({ changed: 2 });
    expect(value(library.changeArticles({ query: 'ferry' }, { trashed: true }))).toEqual({ changed: 2 });
    expect(value(library.changeArticles(['b', 'd'], { addTags: ['x ', 'y'], state: 'read', archived: true }))).toEqual({ changed: 2 }); // prettier-ignore
    expect(value(library.history(3)).map((act) => act.label)).toEqual([
      'organise 2 articles',
      'move 2 articles to the trash',
      'star 2 articles',
    ]);
    expect(value(library.listArticles({ tag: 'x' })).rows.map((row) => row.id)).toEqual(['d', 'b']);
    value(library.changeArticles(['b'], { removeTags: ['x'] }));
    expect(value(library.getRow('b')).tags).toEqual(['y']);
    for (let i = 0; i < 4; i++) value(library.undo());
    expect(value(library.listArticles())).toEqual(before);
    expect(found(library, 'ferry')).toEqual(['a', 'c']);
    expect(value(library.verify()).faults).toEqual([]);
  });

  test('with one that is not there changes nothing', () => {
    const library = four();
    expect(code(library.changeArticles(['a', 'none'], { starred: true }))).toBe('no-such-article');
    expect(code(library.changeArticles({ query: 'is:lost' }, { starred: true }))).toBe('bad-query');
    expect(value(library.changeArticles({ query: 'nothing' }, { starred: true }))).toEqual({ changed: 0 });
    expect(value(library.getRow('a')).starred).toBe(false);
  });
});

describe('the trash', () => {
  test('is searched apart, with words, fields and phrases', () => {
    const library = four();
    value(library.changeArticles(['a', 'b'], { trashed: true }));
    expect(found(library, 'ferry')).toEqual(['c']);
    expect(found(library, 'is:trashed')).toEqual(['a', 'b']);
    expect(found(library, 'is:trashed ferry')).toEqual(['a']);
    expect(found(library, '"crane mended" is:trashed lang:en')).toEqual(['b']);
    expect(found(library, 'is:trashed -ferry')).toEqual(['b']);
    expect(value(library.facets('is:trashed')).publishers).toEqual([
      { value: 'The Coastal Courier', count: 2 },
    ]);
    for (const query of ['-is:trashed', 'ferry OR is:trashed', '(ferry is:trashed) OR ice'])
      expect(library.search(query)).toMatchObject({ error: { code: 'bad-query', message: 'the trash is searched apart from the rest' } }); // prettier-ignore
    expect(value(library.changeArticles({ query: 'is:trashed ferry' }, { trashed: false }))).toEqual({
      changed: 1,
    });
    expect(found(library, 'ferry')).toEqual(['a', 'c']);
    expect(value(library.verify()).faults).toEqual([]);
  });

  test('is emptied whole or in part, and only of what is in it', () => {
    const library = four();
    value(library.changeArticles(['a', 'b', 'c'], { trashed: true }));
    expect(code(library.emptyTrash(['d']))).toBe('no-such-article');
    expect(value(library.emptyTrash(['a'])).articles).toBe(1);
    expect(value(library.listArticles({ trashed: true })).rows.map((row) => row.id)).toEqual(['c', 'b']);
    expect(value(library.emptyTrash()).articles).toBe(2);
    expect(value(library.undo())).toBeNull();
    expect(value(library.verify()).faults).toEqual([]);
  });
});

test('has: finds what is highlighted and what has a note', () => {
  const library = four();
  const range = { start: { blockId: 'p0', offset: 0 }, end: { blockId: 'p0', offset: 2 } };
  value(library.createAnnotation({ articleId: 'a', range }));
  value(library.createAnnotation({ articleId: 'c', note: 'Check' }));
  expect(found(library, 'has:highlight')).toEqual(['a']);
  expect(found(library, 'has:note')).toEqual(['c']);
  expect(found(library, 'ferry -has:note')).toEqual(['a']);
  expect(library.search('has:wings')).toMatchObject({
    error: { hint: expect.stringContaining('has:highlight') },
  });
});
