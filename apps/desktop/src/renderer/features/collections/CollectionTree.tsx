import { useState, type CSSProperties, type DragEvent } from 'react';
import { ChevronDown, ChevronRight, Folder, FolderSearch, Plus } from 'lucide-react';
import type { Collection } from '../../../shared/settings.ts';
import { number, t } from '../../app/texts.ts';
import { ARTICLES, COLLECTION, partOver } from './dragging.ts';
import { find, shownBranches, type Branch } from './tree.ts';
import type { Collections } from './use-collections.ts';

interface Props {
  readonly collections: Collections;
  readonly current: Collection | undefined;
  readonly folded: readonly string[];
  readonly onFold: (folded: string[]) => void;
  readonly onChoose: (collection: Collection) => void;
  readonly onNew: () => void;
  /** Articles were dragged onto a collection. */
  readonly onCollect: (ids: readonly string[], collection: string) => void;
}

type Over = { readonly id: string; readonly part: 'before' | 'inside' | 'after' };

/** The collections of the user: nested, in their manual order; those that a search fills among them. */
export function CollectionTree(props: Props) {
  const { collections, current, folded } = props;
  const [over, setOver] = useState<Over>();
  const branches = shownBranches(collections.tree, folded);
  const currentId = current?.kind === 'collection' ? current.id : undefined;

  /** Where what is dragged would go, if anywhere. */
  const target = (event: DragEvent, branch: Branch): Over | undefined => {
    const { types } = event.dataTransfer;
    if (types.includes(ARTICLES))
      return branch.query === undefined ? { id: branch.id, part: 'inside' } : undefined;
    if (!types.includes(COLLECTION)) return undefined;
    const part = partOver(event);
    return { id: branch.id, part: part === 'inside' && branch.query !== undefined ? 'after' : part };
  };
  const onDrop = (event: DragEvent, branch: Branch): void => {
    const to = target(event, branch);
    setOver(undefined);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    const articles = event.dataTransfer.getData(ARTICLES);
    if (articles !== '') props.onCollect(articles.split(' '), branch.id);
    else void collections.drop(event.dataTransfer.getData(COLLECTION), branch.id, to.part);
  };
  const fold = (id: string): void =>
    props.onFold(
      folded.includes(id)
        ? folded.filter((one) => one !== id)
        : [...folded.filter((one) => find(collections.tree, one)), id],
    );

  return (
    <>
      <div className="sidebar-head">
        <h2 className="label">{t('collections.own')}</h2>
        <button
          type="button"
          className="sidebar-add"
          aria-label={t('command.newCollection')}
          title={t('command.newCollection')}
          onClick={props.onNew}
        >
          <Plus size={14} strokeWidth={1.5} aria-hidden />
        </button>
      </div>
      {branches.length === 0 && <p className="sidebar-none quiet">{t('collections.none')}</p>}
      <ul>
        {branches.map((branch) => {
          const { id, name, depth, hasInner, query, count } = branch;
          const open = !folded.includes(id);
          const Icon = query === undefined ? Folder : FolderSearch;
          const Chevron = open ? ChevronDown : ChevronRight;
          const label = t(open ? 'collections.fold' : 'collections.unfold', { name });
          return (
            // By keyboard the commands of the Collection menu move it.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={id}
              className={`branch${over?.id === id ? ` drop-${over.part}` : ''}`}
              style={{ '--depth': depth } as CSSProperties}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.setData(COLLECTION, id);
                event.dataTransfer.effectAllowed = 'move';
              }}
              onDragOver={(event) => {
                const to = target(event, branch);
                setOver(to);
                if (!to) return;
                event.preventDefault();
                event.stopPropagation();
                event.dataTransfer.dropEffect = event.dataTransfer.types.includes(COLLECTION)
                  ? 'move'
                  : 'copy';
              }}
              onDragLeave={() => setOver(undefined)}
              onDrop={(event) => onDrop(event, branch)}
            >
              {hasInner && (
                <button
                  type="button"
                  className="branch-fold"
                  aria-label={label}
                  title={label}
                  aria-expanded={open}
                  onClick={() => fold(id)}
                >
                  <Chevron size={14} strokeWidth={1.5} aria-hidden />
                </button>
              )}
              <button
                type="button"
                className="collection"
                data-collection={id}
                aria-current={id === currentId ? 'true' : undefined}
                title={query}
                onClick={() => props.onChoose({ kind: 'collection', id })}
              >
                <Icon size={16} strokeWidth={1.5} aria-hidden />
                <span className="collection-name" dir="auto">
                  {name}
                </span>
                {query !== undefined && <span className="visually-hidden">{t('collections.smart')}</span>}
                {count !== null && count > 0 && <span className="count">{number(count)}</span>}
                {count === null && <span className="count">{t('collections.wrong')}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
