import type { ReactNode, RefObject } from 'react';
import { ListFilter, PanelLeft } from 'lucide-react';
import type { Collection, Settings } from '../../../shared/settings.ts';
import { SORTS } from '../../../shared/preferences.ts';
import { IconButton } from '../../app/IconButton.tsx';
import { ArticleList } from './ArticleList.tsx';
import { LibraryTrouble } from './LibraryTrouble.tsx';
import { ImportReport } from './ImportReport.tsx';
import { collectionName } from './Sidebar.tsx';
import { FacetsPanel } from '../search/FacetsPanel.tsx';
import { queryOf, useKnown } from '../search/known.ts';
import { SearchField } from '../search/SearchField.tsx';
import { find } from '../collections/tree.ts';
import type { CollectionInfo } from '../../../shared/collections.ts';
import type { CommandTable } from '../../app/use-commands.ts';
import { BulkBar } from './BulkBar.tsx';
import type { Importer } from './use-import.ts';
import { ONLY, type Only, type RowList } from './use-rows.ts';
import type { Selection } from './use-selection.ts';
import { failureText, number, t } from '../../app/texts.ts';

interface Props {
  readonly list: RowList;
  readonly collection: Collection;
  readonly sort: Settings['collectionSort'];
  readonly only: Only;
  readonly tree: readonly CollectionInfo[];
  readonly tags: readonly string[];
  /** How the list divides is shown. */
  readonly narrowing: boolean;
  readonly chosen: Selection;
  readonly commands: CommandTable;
  readonly onOnly: (only: Only) => void;
  readonly onReorder: (ids: readonly string[], before: string | undefined) => void;
  readonly onRead: (read: boolean) => void;
  readonly draft: string;
  /** What is searched for; empty when nothing is. */
  readonly query: string;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly selectedId: string | null;
  readonly importer: Importer;
  readonly onDraft: (draft: string) => void;
  /** Keeps the search; absent when it is kept already. */
  readonly onSaveSearch: (() => void) | undefined;
  readonly onSort: (sort: Settings['collectionSort']) => void;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onOpenInTab: (id: string) => void;
  readonly onImport: () => void;
  readonly onShowAll: () => void;
  /** Leads to the collections where they are not to be seen beside the list. */
  readonly onShowCollections: (() => void) | undefined;
  /** The line at the pane's edge. */
  readonly divider: ReactNode;
}

/** The middle pane: search, what came of imports, and the list. */
export function ListPane(props: Props) {
  const { list, collection, only, query, draft, chosen } = props;
  const title = query === '' ? collectionName(collection, props.tree) : t('list.found');
  const known = useKnown(props.tree, props.tags);
  const own = collection.kind === 'collection' ? find(props.tree, collection.id) : undefined;
  // Only what is put together by hand has an order by hand.
  const sorts = SORTS.filter((name) => name !== 'collection' || (own && own.query === undefined));
  const sort = sorts.includes(props.sort) ? props.sort : 'added';
  return (
    <section
      className="list-pane"
      aria-label={t('articles')}
      // What the rows that are shown are the results of; a test or a measurement can wait for it.
      data-results={list.total === undefined ? undefined : list.found}
    >
      <div className="list-top">
        {props.onShowCollections && (
          <IconButton icon={PanelLeft} label={t('collections')} onClick={props.onShowCollections} />
        )}
        <SearchField
          field={props.searchField}
          draft={draft}
          known={known.values}
          onDraft={props.onDraft}
          onLeave={() => {
            document.getElementById('pane-list')?.focus();
            const first = list.rows.get(0);
            if (first) props.onSelect(first.id);
          }}
          onHelp={() => void props.commands.searchHelp()}
          onNeedValues={known.need}
        />
      </div>
      {chosen.ids.size > 0 && (
        <BulkBar
          count={chosen.ids.size}
          trashed={query === '' && collection.kind === 'trash'}
          commands={props.commands}
          onRead={props.onRead}
          onClear={chosen.clear}
        />
      )}
      <div className="list-head" hidden={chosen.ids.size > 0}>
        <h2 aria-live="polite">
          <bdi>{title}</bdi> {list.total !== undefined && <span className="count">{number(list.total)}</span>}
        </h2>
        {query !== '' && props.onSaveSearch && (
          <button type="button" className="text-button" onClick={props.onSaveSearch}>
            {t('searches.save')}
          </button>
        )}
        {collection.kind !== 'trash' && (
          <button
            type="button"
            className="icon-button list-narrow"
            aria-label={t('facets.open')}
            title={t('facets.open')}
            aria-expanded={props.narrowing}
            onClick={() => void props.commands.narrow()}
          >
            <ListFilter size={16} strokeWidth={1.5} aria-hidden />
          </button>
        )}
        {query === '' && collection.kind === 'trash' && list.total !== undefined && list.total > 0 && (
          <button type="button" className="text-button" onClick={() => void props.commands.emptyTrash()}>
            {t('command.emptyTrash')}
          </button>
        )}
        {query === '' && (
          <span className="list-choices">
            {collection.kind !== 'trash' && (
              <select
                aria-label={t('list.only')}
                value={only}
                onChange={(event) => props.onOnly(ONLY.find((name) => name === event.target.value) ?? only)}
              >
                {ONLY.map((name) => (
                  <option key={name} value={name}>
                    {t(`only.${name}`)}
                  </option>
                ))}
              </select>
            )}
            <select
              aria-label={t('list.order')}
              value={sort}
              onChange={(event) => props.onSort(sorts.find((name) => name === event.target.value) ?? sort)}
            >
              {sorts.map((name) => (
                <option key={name} value={name}>
                  {t(`sort.${name}`)}
                </option>
              ))}
            </select>
          </span>
        )}
      </div>
      {props.narrowing && collection.kind !== 'trash' && (
        <FacetsPanel query={query === '' ? queryOf(collection, own) : query} onNarrow={props.onDraft} />
      )}
      <ImportReport
        state={props.importer}
        onCancel={props.importer.cancel}
        onDismiss={props.importer.dismiss}
      />
      <Content {...props} sort={sort} title={title} ordered={own !== undefined && sort === 'collection'} />
      {props.divider}
    </section>
  );
}

function Content(props: Props & { readonly title: string; readonly ordered: boolean }) {
  const { list, query, collection, only } = props;
  if (list.error?.code === 'bad-query')
    return (
      <Empty
        text={failureText(list.error)}
        act={{ label: t('command.searchHelp'), run: () => void props.commands.searchHelp() }}
      />
    );
  if (list.error)
    return (
      <LibraryTrouble
        error={list.error}
        onAgain={() => void list.reload()}
        onRestore={() => void props.commands.care()}
      />
    );
  if (list.total === undefined) return <div className="rows" />;
  if (list.total > 0)
    return (
      <ArticleList
        // A new list begins at its top.
        key={`${JSON.stringify(collection)} ${props.sort} ${only} ${list.found}`}
        list={list}
        total={list.total}
        label={props.title}
        selectedId={props.selectedId}
        chosen={props.chosen}
        onReorder={props.ordered && query === '' ? props.onReorder : undefined}
        onSelect={props.onSelect}
        onOpen={props.onOpen}
        onOpenInTab={props.onOpenInTab}
      />
    );
  if (query !== '')
    return (
      <Empty text={t('empty.search')} act={{ label: t('search.clear'), run: () => props.onDraft('') }} />
    );
  if (only !== 'any')
    return (
      <Empty text={t('empty.only')} act={{ label: t('empty.showAll'), run: () => props.onOnly('any') }} />
    );
  if (collection.kind === 'all')
    return <Empty text={t('empty.all')} act={{ label: t('command.import'), run: props.onImport }} />;
  return (
    <Empty text={t(`empty.${collection.kind}`)} act={{ label: t('empty.showAll'), run: props.onShowAll }} />
  );
}

interface EmptyProps {
  readonly text: string;
  readonly act: { readonly label: string; readonly run: () => void };
  readonly alert?: boolean;
}

/** An empty state: one sentence, one act. */
export function Empty({ text, act, alert }: EmptyProps) {
  return (
    <div className="empty" role={alert ? 'alert' : undefined}>
      <p>{text}</p>
      <button type="button" className="button" onClick={act.run}>
        {act.label}
      </button>
    </div>
  );
}
