import { BookOpen, Circle, Download, Search, Star, Tag, Trash2, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Searches } from './use-searches.ts';
import type { Value } from '../../../shared/ipc.ts';
import type { Collection } from '../../../shared/settings.ts';
import { number, t } from '../../app/texts.ts';

interface Props {
  readonly counts: Value<'collections.list'> | undefined;
  readonly current: Collection;
  /** What is searched for: over the whole library, so no collection is current. Empty when nothing is. */
  readonly query: string;
  readonly searches: Searches;
  readonly onSearch: (query: string) => void;
  readonly onChoose: (collection: Collection) => void;
  readonly onImport: () => void;
  /** The line at the pane's edge. */
  readonly divider: ReactNode;
}

export function collectionName(collection: Collection): string {
  return collection.kind === 'tag' ? collection.tag : t(`collection.${collection.kind}`);
}

export function Sidebar({ counts, current, query, searches, onSearch, onChoose, onImport, divider }: Props) {
  const entry = (icon: LucideIcon, collection: Collection, count: number | undefined) => (
    <Entry
      key={JSON.stringify(collection)}
      icon={icon}
      name={collectionName(collection)}
      count={count}
      current={query === '' && JSON.stringify(collection) === JSON.stringify(current)}
      onChoose={() => onChoose(collection)}
    />
  );
  return (
    <nav className="sidebar-holder" aria-label={t('collections')}>
      <div className="sidebar" id="pane-sidebar" tabIndex={-1}>
        <ul>
          {entry(BookOpen, { kind: 'all' }, counts?.all)}
          {entry(Circle, { kind: 'unread' }, counts?.unread)}
          {entry(Star, { kind: 'starred' }, counts?.starred)}
          {entry(Trash2, { kind: 'trash' }, counts?.trash)}
        </ul>
        {searches.all.length > 0 && (
          <>
            <h2 className="label">{t('searches')}</h2>
            <ul>
              {searches.all.map(({ id, name, query: words }) => (
                <li key={id} className="search-entry">
                  <button
                    type="button"
                    className="collection"
                    aria-current={words === query ? 'true' : undefined}
                    onClick={() => onSearch(words)}
                  >
                    <Search size={16} strokeWidth={1.5} aria-hidden />
                    <span className="collection-name" dir="auto">
                      {name}
                    </span>
                  </button>
                  <button
                    type="button"
                    className="search-remove"
                    aria-label={t('searches.remove', { name })}
                    title={t('searches.remove', { name })}
                    onClick={() => void searches.remove(id)}
                  >
                    <X size={14} strokeWidth={1.5} aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {counts && counts.tags.length > 0 && (
          <>
            <h2 className="label">{t('collections.tags')}</h2>
            <ul>{counts.tags.map(({ tag, count }) => entry(Tag, { kind: 'tag', tag }, count))}</ul>
          </>
        )}
        <button type="button" className="sidebar-import" onClick={onImport}>
          <Download size={16} strokeWidth={1.5} aria-hidden />
          {t('command.import')}
        </button>
      </div>
      {divider}
    </nav>
  );
}

interface EntryProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly count: number | undefined;
  readonly current: boolean;
  readonly onChoose: () => void;
}

function Entry({ icon: Icon, name, count, current, onChoose }: EntryProps) {
  return (
    <li>
      <button
        type="button"
        className="collection"
        aria-current={current ? 'true' : undefined}
        onClick={onChoose}
      >
        <Icon size={16} strokeWidth={1.5} aria-hidden />
        <span className="collection-name" dir="auto">
          {name}
        </span>
        {count !== undefined && count > 0 && <span className="count">{number(count)}</span>}
      </button>
    </li>
  );
}
