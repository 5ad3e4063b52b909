import { Archive, BookOpen, Circle, Download, Newspaper, Star, StickyNote, Tag, Trash2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Value } from '../../../shared/ipc.ts';
import type { CollectionInfo } from '../../../shared/collections.ts';
import type { Collection } from '../../../shared/settings.ts';
import { CollectionTree } from '../collections/CollectionTree.tsx';
import { find } from '../collections/tree.ts';
import type { Collections } from '../collections/use-collections.ts';
import { number, t } from '../../app/texts.ts';

interface Props {
  readonly counts: Value<'collections.list'> | undefined;
  readonly current: Collection;
  /** What is searched for: over the whole library, so no collection is current. Empty when nothing is. */
  readonly query: string;
  readonly collections: Collections;
  readonly folded: readonly string[];
  readonly onFold: (folded: string[]) => void;
  readonly onNew: () => void;
  readonly onCollect: (ids: readonly string[], collection: string) => void;
  readonly onChoose: (collection: Collection) => void;
  readonly onImport: () => void;
  readonly onBriefings: () => void;
  readonly onNotes: () => void;
  /** The page of all notes is open: none of the collections is. */
  readonly notesShown: boolean;
  /** The line at the pane's edge. */
  readonly divider: ReactNode;
}

export function collectionName(collection: Collection, tree: readonly CollectionInfo[]): string {
  if (collection.kind === 'tag') return collection.tag;
  if (collection.kind === 'collection') return find(tree, collection.id)?.name ?? t('collections.gone');
  return t(`collection.${collection.kind}`);
}

/** The left pane: what the library holds, the user's collections, the tags. */
export function Sidebar(props: Props) {
  const { counts, current, query, collections, onChoose, onImport, divider } = props;
  const entry = (icon: LucideIcon, collection: Collection, count: number | undefined) => (
    <Entry
      key={JSON.stringify(collection)}
      icon={icon}
      name={collectionName(collection, collections.tree)}
      count={count}
      current={!props.notesShown && query === '' && JSON.stringify(collection) === JSON.stringify(current)}
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
          {entry(Archive, { kind: 'archived' }, counts?.archived)}
          {entry(Trash2, { kind: 'trash' }, counts?.trash)}
        </ul>
        <CollectionTree
          collections={collections}
          current={query === '' && !props.notesShown ? current : undefined}
          folded={props.folded}
          onFold={props.onFold}
          onChoose={onChoose}
          onNew={props.onNew}
          onCollect={props.onCollect}
        />
        {counts && counts.tags.length > 0 && (
          <>
            <h2 className="label">{t('collections.tags')}</h2>
            <ul>{counts.tags.map(({ tag, count }) => entry(Tag, { kind: 'tag', tag }, count))}</ul>
          </>
        )}
        <button
          type="button"
          className="sidebar-import sidebar-briefings"
          aria-current={props.notesShown ? 'page' : undefined}
          onClick={props.onNotes}
        >
          <StickyNote size={16} strokeWidth={1.5} aria-hidden />
          {t('tab.notes')}
        </button>
        <button type="button" className="sidebar-import" onClick={props.onBriefings}>
          <Newspaper size={16} strokeWidth={1.5} aria-hidden />
          {t('command.briefings')}
        </button>
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
