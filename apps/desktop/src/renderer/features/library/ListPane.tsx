import type { ReactNode, RefObject } from 'react';
import { PanelLeft, Search, X } from 'lucide-react';
import { SORTS, type Collection, type Settings } from '../../../shared/settings.ts';
import { IconButton } from '../../app/IconButton.tsx';
import { ArticleList } from './ArticleList.tsx';
import { LibraryTrouble } from './LibraryTrouble.tsx';
import { ImportReport } from './ImportReport.tsx';
import { collectionName } from './Sidebar.tsx';
import type { Importer } from './use-import.ts';
import type { RowList } from './use-rows.ts';
import { number, t } from '../../app/texts.ts';

interface Props {
  readonly list: RowList;
  readonly collection: Collection;
  readonly sort: Settings['sort'];
  readonly draft: string;
  /** What is searched for; empty when nothing is. */
  readonly query: string;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly selectedId: string | null;
  readonly importer: Importer;
  readonly onDraft: (draft: string) => void;
  /** Keeps the search; absent when it is kept already. */
  readonly onSaveSearch: (() => void) | undefined;
  readonly onSort: (sort: Settings['sort']) => void;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onImport: () => void;
  readonly onShowAll: () => void;
  /** Leads to the collections where they are not to be seen beside the list. */
  readonly onShowCollections: (() => void) | undefined;
  /** The line at the pane's edge. */
  readonly divider: ReactNode;
}

/** The middle pane: search, what came of imports, and the list. */
export function ListPane(props: Props) {
  const { list, collection, sort, query, draft } = props;
  const title = query === '' ? collectionName(collection) : t('list.found');
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
        <div className="search" role="search">
          <Search size={16} strokeWidth={1.5} aria-hidden />
          <input
            ref={props.searchField}
            type="search"
            aria-label={t('search.label')}
            placeholder={t('search.placeholder')}
            value={draft}
            maxLength={1000}
            spellCheck={false}
            onChange={(event) => props.onDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              document.getElementById('pane-list')?.focus();
              const first = list.rows.get(0);
              if (first) props.onSelect(first.id);
            }}
          />
          {draft !== '' && (
            <button
              type="button"
              className="search-clear"
              aria-label={t('search.clear')}
              onClick={() => props.onDraft('')}
            >
              <X size={16} strokeWidth={1.5} aria-hidden />
            </button>
          )}
        </div>
      </div>
      <div className="list-head">
        <h2 aria-live="polite">
          <bdi>{title}</bdi> {list.total !== undefined && <span className="count">{number(list.total)}</span>}
        </h2>
        {query !== '' && props.onSaveSearch && (
          <button type="button" className="text-button" onClick={props.onSaveSearch}>
            {t('searches.save')}
          </button>
        )}
        {query === '' && (
          <select
            aria-label={t('list.order')}
            value={sort}
            onChange={(event) => props.onSort(SORTS.find((name) => name === event.target.value) ?? sort)}
          >
            {SORTS.map((name) => (
              <option key={name} value={name}>
                {t(`sort.${name}`)}
              </option>
            ))}
          </select>
        )}
      </div>
      <ImportReport
        state={props.importer}
        onCancel={props.importer.cancel}
        onDismiss={props.importer.dismiss}
      />
      <Content {...props} title={title} />
      {props.divider}
    </section>
  );
}

function Content(props: Props & { readonly title: string }) {
  const { list, query, collection } = props;
  if (list.error) return <LibraryTrouble error={list.error} onAgain={() => void list.reload()} />;
  if (list.total === undefined) return <div className="rows" />;
  if (list.total > 0)
    return (
      <ArticleList
        // A new list begins at its top.
        key={`${JSON.stringify(collection)} ${props.sort} ${list.found}`}
        list={list}
        total={list.total}
        label={props.title}
        selectedId={props.selectedId}
        onSelect={props.onSelect}
        onOpen={props.onOpen}
      />
    );
  if (query !== '')
    return (
      <Empty text={t('empty.search')} act={{ label: t('search.clear'), run: () => props.onDraft('') }} />
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
