import { useCallback, useEffect, useState } from 'react';
import type { Imported, ImportReport } from '../../shared/imports.ts';
import type { OfferedFile, Value } from '../../shared/ipc.ts';
import type { Settings, SettingsChange } from '../../shared/settings.ts';
import { sentence } from '../../shared/texts/failures.ts';
import { placeOf } from '../features/library/ArticleList.tsx';
import { itemsOf, offeredItem, type Selection, type Transfer } from '../features/library/import-items.ts';
import { useNeighbours } from '../features/library/use-neighbours.ts';
import { ahead } from '../features/reader/ahead.ts';
import { useImport, type Importer } from '../features/library/use-import.ts';
import { useCollections, type Collections } from '../features/collections/use-collections.ts';
import { useRows, type ListSource, type Only, type RowList } from '../features/library/use-rows.ts';
import { useSelection, type Selection as Chosen } from '../features/library/use-selection.ts';
import { call, listen } from './bridge.ts';
import { useArticleActs, type ArticleActs } from './use-article-acts.ts';
import { useOpenRow } from './use-open-row.ts';
import { useUndo, type Undo } from './use-undo.ts';
import { useVersions, type Versions } from './use-versions.ts';
import { failureText, t } from './texts.ts';

export interface LibraryState {
  readonly counts: Value<'collections.list'> | undefined;
  readonly list: RowList;
  readonly collections: Collections;
  /** Which of the collection's articles are listed. */
  readonly only: Only;
  readonly setOnly: (only: Only) => void;
  /** Several articles that have been chosen. */
  readonly chosen: Chosen;
  readonly row: ReturnType<typeof useOpenRow>['row'];
  readonly draft: string;
  readonly query: string;
  readonly setDraft: (draft: string) => void;
  readonly select: (id: string | null) => void;
  /** Selects the article so many places on; the first when none is selected. */
  readonly step: (places: number) => void;
  readonly importer: Importer;
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
  /** What was pasted or dropped as text and is being looked at. */
  readonly pasted: Selection | undefined;
  readonly setPasted: (selection: Selection | undefined) => void;
  readonly onTransfer: (transfer: Transfer) => void;
  readonly onKept: (report: ImportReport) => void;
  readonly versions: Versions;
  readonly acts: ArticleActs;
  /** Asks again for the list and the counts. */
  readonly refresh: () => Promise<void>;
  /** Moves the article that is open, or those chosen, by one place in the order of their collection. */
  readonly reorder: (way: 'up' | 'down') => void;
  /** Puts articles before another one of their collection, or at its end. */
  readonly order: (ids: readonly string[], before: string | undefined) => void;
  readonly undo: Undo;
}

const NONE: Value<'collections.list'>['collections'] = [];

/** The library as the window shows it: counts, list, search, selection, imports, changes. */
export function useLibrary(settings: Settings, change: (change: SettingsChange) => void): LibraryState {
  const [draft, setDraft] = useState('');
  const query = draft.trim();
  const { collection, articleId } = settings;
  const sort = collection.kind === 'collection' ? settings.collectionSort : settings.sort;
  const [only, setOnly] = useState<Only>('any');
  const source: ListSource = { collection, sort, only, query };
  const list = useRows(source);
  const selection = useSelection(source);
  const place = JSON.stringify(collection);
  // What is asked of one collection is not asked of the next.
  useEffect(() => setOnly('any'), [place]);
  const { row, patch } = useOpenRow(articleId, list);
  const [counts, setCounts] = useState<Value<'collections.list'>>();

  const count = useCallback(async (): Promise<void> => {
    const answer = await call('collections.list', {});
    if (answer.ok) setCounts(answer.value);
  }, []);
  const { reload } = list;
  const refresh = useCallback(async (): Promise<void> => {
    ahead.forget();
    await Promise.all([reload(), count()]);
  }, [reload, count]);
  const undo = useUndo(refresh);
  const collections = useCollections(counts?.collections ?? NONE, undo, refresh);
  useEffect(() => void count(), [count]);
  // Another window or the command line may have changed the library meanwhile.
  useEffect(() => listen('library.changed', () => void refresh()), [refresh]);

  const select = useCallback(
    (id: string | null): void => {
      // Asked for before anything is drawn anew.
      if (id !== null) void ahead.want(id);
      change({ articleId: id });
    },
    [change],
  );
  useNeighbours(list, articleId);
  const step = (places: number): void => {
    const place = placeOf(list, articleId);
    const next = list.rows.get(place < 0 ? 0 : place + places);
    if (next) select(next.id);
  };
  const neighbour = (id: string): string | null => {
    const place = placeOf(list, id);
    return (list.rows.get(place + 1) ?? list.rows.get(place - 1))?.id ?? null;
  };
  const acts = useArticleActs({ undo, patch, refresh, select, neighbour });

  const order = (ids: readonly string[], before: string | undefined): void => {
    if (collection.kind !== 'collection') return;
    void call('collections.order', {
      id: collection.id,
      articles: [...ids],
      ...(before === undefined ? {} : { before }),
    }).then(async (answer) => {
      if (!answer.ok) return say(failureText(answer.error));
      did({ done: t('did.order-collection') }, true);
      await refresh();
    });
  };
  const reorder = (way: 'up' | 'down'): void => {
    const at = placeOf(list, articleId);
    if (articleId === null || at < 0 || settings.collectionSort !== 'collection' || query !== '') return;
    const last = (list.total ?? 0) - 1;
    if (way === 'up' ? at === 0 : at === last) return;
    order([articleId], list.rows.get(way === 'up' ? at - 1 : at + 2)?.id);
  };

  const { say, did } = undo;
  const onImported = useCallback(
    (imported: readonly Imported[]): void => {
      void refresh();
      const last = imported.at(-1);
      if (!last) return;
      setDraft('');
      change({ articleId: last.id, collection: { kind: 'all' } });
      setOnly('any');
      const created = imported.filter((one) => one.status === 'created');
      const text = importSentence(imported);
      if (created.length === 0) return say(text);
      did({
        done: text,
        async undo() {
          for (const { id } of created) await call('articles.remove', { id });
          change({ articleId: null });
          await refresh();
        },
      });
    },
    [refresh, change, say, did],
  );
  const importer = useImport(onImported);

  const { start } = importer;
  const take = useCallback((files: readonly OfferedFile[]): void => start(files.map(offeredItem)), [start]);
  const chooseFiles = useCallback((): void => {
    void call('files.choose', {}).then((answer) => {
      if (answer.ok) take(answer.value);
    });
  }, [take]);
  const chooseFolder = useCallback((): void => {
    void call('files.chooseFolder', {}).then((answer) => {
      if (answer.ok) take(answer.value);
    });
  }, [take]);
  const versions = useVersions(undo, refresh);
  const [pasted, setPasted] = useState<Selection>();
  const onTransfer = useCallback(
    ({ files, selection }: Transfer): void => {
      if (selection) setPasted(selection);
      else void itemsOf(files).then(start);
    },
    [start],
  );
  const onKept = useCallback(
    ({ outcomes }: ImportReport): void => {
      setPasted(undefined);
      onImported(outcomes.filter((outcome) => outcome.kind === 'article'));
    },
    [onImported],
  );
  useEffect(() => {
    const fetchWaiting = (): void =>
      void call('files.waiting', {}).then((answer) => {
        if (answer.ok) take(answer.value);
      });
    fetchWaiting();
    return listen('files.offered', fetchWaiting);
  }, [take]);

  return {
    counts,
    list,
    collections,
    only,
    setOnly,
    chosen: selection,
    row,
    draft,
    query,
    setDraft,
    select,
    step,
    importer,
    chooseFiles,
    chooseFolder,
    pasted,
    setPasted,
    onTransfer,
    onKept,
    versions,
    acts,
    refresh,
    reorder,
    order,
    undo,
  };
}

/** What came of an import, in one sentence; of one article also what it warns of. */
export function importSentence(imported: readonly Imported[]): string {
  const [only] = imported;
  if (imported.length === 1 && only) {
    const title = only.title.length > 60 ? `${only.title.slice(0, 58).trimEnd()}…` : only.title;
    const key = ({ created: 'created', 'new-version': 'newVersion', unchanged: 'unchanged' } as const)[
      only.status
    ];
    const done = t(`import.${key}`, { title });
    const [warning] = only.warnings;
    return warning ? `${done}. ${sentence(warning.message)}` : done;
  }
  const created = imported.filter((one) => one.status === 'created').length;
  const versions = imported.filter((one) => one.status === 'new-version').length;
  const unchanged = imported.length - created - versions;
  const parts = [
    created > 0 && t('import.createdMany', { n: created }),
    versions > 0 && t('import.versionsMany', { n: versions }),
    unchanged > 0 && t('import.unchangedMany', { n: unchanged }),
  ];
  return parts.filter(Boolean).join(', ');
}
