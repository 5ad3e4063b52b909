/** Collections and changes of many articles: the library's calls as the page sees them. */
import type { Collection, Library } from '@offprint/library';
import type { CollectionInfo } from '../shared/collections.ts';
import type { Parsed, Value } from '../shared/ipc.ts';
import { mapValue, type Result } from '../shared/result.ts';
import type { LibraryCalls } from './protocol.ts';

type Using = <T>(use: (library: Library) => Result<T>) => Promise<Result<T>>;
type Calls = Pick<
  LibraryCalls,
  | 'collections.list'
  | 'collections.create'
  | 'collections.change'
  | 'collections.move'
  | 'collections.delete'
  | 'collections.order'
  | 'articles.ids'
  | 'articles.change'
  | 'trash.empty'
>;

export function organisingCalls(using: Using): Calls {
  return {
    'collections.list': () => using(collections),
    'collections.create': (given) => using((library) => mapValue(library.createCollection(given), infoOf)),
    'collections.change': ({ id, ...change }) =>
      using((library) => mapValue(library.changeCollection(id, change), infoOf)),
    'collections.move': ({ id, ...to }) =>
      using((library) => mapValue(library.moveCollection(id, to), infoOf)),
    'collections.delete': ({ id }) => using((library) => mapValue(library.deleteCollection(id), () => null)),
    'collections.order': ({ id, articles, before }) =>
      using((library) => mapValue(library.orderCollection(id, articles, before), () => null)),
    'articles.ids': (wanted) => using((library) => idsOf(library, wanted)),
    'articles.change': ({ ids, change }) =>
      using((library) => mapValue(library.changeArticles(ids, change), ({ changed }) => changed)),
    'trash.empty': () => using((library) => mapValue(library.emptyTrash(), ({ articles }) => articles)),
  };
}

function infoOf({ id, name, parent, query, count }: Collection): CollectionInfo {
  return { id, name, parent, count, ...(query === undefined ? {} : { query }) };
}

/** How many articles lie in each collection. */
function collections(library: Library): Result<Value<'collections.list'>> {
  const counts = [];
  for (const filter of [
    {},
    { state: 'unread', archived: false },
    { starred: true },
    { archived: true },
    { trashed: true },
  ] as const) {
    // prettier-ignore
    const counted = library.listArticles({ ...filter, limit: 1 });
    if (!counted.ok) return counted;
    counts.push(counted.value.total);
  }
  const [all = 0, unread = 0, starred = 0, archived = 0, trash = 0] = counts;
  const tags = library.listTags();
  if (!tags.ok) return tags;
  return mapValue(library.listCollections(), (tree) => ({
    all,
    unread,
    starred,
    archived,
    trash,
    tags: tags.value.map(({ tag, count }) => ({ tag, count })),
    collections: tree.map(infoOf),
  }));
}

function idsOf(
  library: Library,
  { query, offset, limit, ...filter }: Parsed<'articles.ids'>,
): Result<string[]> {
  const page = { offset, limit };
  const ids = query === undefined ? library.listIds({ ...filter, ...page }) : library.searchIds(query, page);
  return mapValue(ids, (found) => [...found]);
}
