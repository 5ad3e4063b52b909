import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Row, Rows, Turn } from '../../../shared/ipc.ts';
import { FOUND_ROWS, PAGE_ROWS } from '../../../shared/limits.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import type { Collection, Settings } from '../../../shared/settings.ts';
import { call } from '../../app/bridge.ts';

/** What the list shows: a collection in an order, or what a search has found. */
export interface ListSource {
  readonly collection: Collection;
  readonly sort: Settings['collectionSort'];
  /** Of a collection: only these of it. */
  readonly only: Only;
  /** Trimmed; empty when nothing is searched for. */
  readonly query: string;
}

export const ONLY = ['any', 'unread', 'reading', 'read', 'starred', 'active', 'archived'] as const;
export type Only = (typeof ONLY)[number];

export interface RowList {
  /** `undefined` until the first page is there. */
  readonly total: number | undefined;
  /** Rows by their place; those not loaded are absent. */
  readonly rows: ReadonlyMap<number, Row>;
  readonly error: Failure | undefined;
  /** The query that the rows are the results of; empty when they are a collection's. */
  readonly found: string;
  /** Loads the rows of a range of places, if they aren't there. */
  readonly need: (from: number, to: number) => void;
  /** Asks again for what is shown, keeping it until the answer comes. */
  readonly reload: () => Promise<void>;
  readonly patch: (id: string, change: Partial<Row>) => void;
}

interface Loaded {
  readonly total: number | undefined;
  readonly rows: ReadonlyMap<number, Row>;
  readonly error: Failure | undefined;
}
const NOTHING: Loaded = { total: undefined, rows: new Map(), error: undefined };

/** The rows of the list, page by page as they come into view. */
export function useRows(source: ListSource): RowList {
  const { query } = source;
  const key = JSON.stringify(source);
  const [loaded, setLoaded] = useState<Loaded & { key: string }>({ key, ...NOTHING });
  const asked = useRef(new Set<number>());
  const generation = useRef(0);
  // Not React's own id: that is the same again when the page is loaded anew, and turns begin at 1 again.
  const [asker] = useState(() => crypto.randomUUID());
  const view = useRef<[number, number]>([0, pageRows(source)]);

  // Who asks again after a change may have begun when another list was shown: it is this one that is asked for.
  const shown = useRef(key);
  shown.current = key;

  const reload = useCallback(async (): Promise<void> => {
    const mine = ++generation.current;
    const key = shown.current;
    const source = JSON.parse(key) as ListSource;
    const size = pageRows(source);
    const pages = pagesOf(...view.current, size);
    asked.current = new Set(pages);
    // Ends what is still being looked for: of the letters typed meanwhile only the last has an answer.
    const turn = { view: asker, number: mine };
    const answers = await Promise.all(
      pages.map(async (page) => [page, await ask(source, page, turn)] as const),
    );
    if (mine !== generation.current) return;
    const rows = new Map<number, Row>();
    let total = 0;
    for (const [page, answer] of answers) {
      if (!answer.ok) return setLoaded({ key, ...NOTHING, error: answer.error });
      total = answer.value.total;
      answer.value.rows.forEach((row, i) => rows.set(page * size + i, row));
    }
    setLoaded({ key, total, rows, error: undefined });
  }, [asker]);

  useEffect(() => {
    view.current = [0, pageRows(JSON.parse(key) as ListSource)];
    void reload();
  }, [reload, key]);

  const need = useCallback(
    (from: number, to: number): void => {
      view.current = [from, to];
      const source = JSON.parse(key) as ListSource;
      const size = pageRows(source);
      for (const page of pagesOf(from, to, size)) {
        if (asked.current.has(page)) continue;
        asked.current.add(page);
        const mine = generation.current;
        void ask(source, page, { view: asker, number: mine }).then((answer) => {
          if (mine !== generation.current) return;
          if (!answer.ok) asked.current.delete(page);
          else
            setLoaded((before) => {
              // The rows of the query before may still be shown, and ask for more.
              if (before.key !== key) return before;
              const rows = new Map(before.rows);
              answer.value.rows.forEach((row, i) => rows.set(page * size + i, row));
              return { ...before, rows, total: answer.value.total };
            });
        });
      }
    },
    [key, asker],
  );

  const patch = useCallback((id: string, change: Partial<Row>): void => {
    setLoaded((before) => ({
      ...before,
      rows: new Map([...before.rows].map(([i, row]) => [i, row.id === id ? { ...row, ...change } : row])),
    }));
  }, []);

  // Rows of another collection must not stand under this one's name, not even for a moment. What a query has found
  // stays while the next letter is being looked for: the list would flicker at each.
  const found = (JSON.parse(loaded.key) as ListSource).query;
  const { total, rows, error } = loaded.key === key || (query !== '' && found !== '') ? loaded : NOTHING;
  return { total, rows, error, found: loaded.key === key ? query : found, need, reload, patch };
}

function ask(source: ListSource, page: number, turn: Turn): Promise<Result<Rows>> {
  const size = pageRows(source);
  const part = { offset: page * size, limit: size, turn };
  const { query, ...filter } = inputOf(source);
  return query === undefined
    ? call('articles.list', { ...part, ...filter })
    : call('articles.search', { query, ...part });
}

/** What is asked of the library for a list. */
export function inputOf({
  collection,
  sort,
  only,
  query,
}: ListSource): Omit<Input<'articles.ids'>, 'offset' | 'limit'> {
  if (query !== '') return { query };
  // The manual order is the usual one of a collection put together by hand; one that a search fills has none.
  return { ...filterOf(collection), ...onlyOf(only), ...(sort === 'collection' ? {} : { sort }) };
}

function filterOf(collection: Collection): Omit<Input<'articles.list'>, 'offset' | 'limit'> {
  switch (collection.kind) {
    case 'all':
      return {};
    case 'unread':
      return { state: 'unread', archived: false };
    case 'starred':
      return { starred: true };
    case 'archived':
      return { archived: true };
    case 'trash':
      return { trashed: true };
    case 'tag':
      return { tag: collection.tag };
    case 'collection':
      return { collection: collection.id };
  }
}

function onlyOf(only: Only): Omit<Input<'articles.list'>, 'offset' | 'limit'> {
  switch (only) {
    case 'any':
      return {};
    case 'unread':
    case 'reading':
    case 'read':
      return { state: only };
    case 'starred':
      return { starred: true };
    case 'active':
      return { archived: false };
    case 'archived':
      return { archived: true };
  }
}

function pageRows({ query }: ListSource): number {
  return query === '' ? PAGE_ROWS : FOUND_ROWS;
}

function pagesOf(from: number, to: number, size: number): number[] {
  const first = Math.floor(Math.max(0, from) / size);
  const last = Math.floor(Math.max(0, to - 1) / size);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
