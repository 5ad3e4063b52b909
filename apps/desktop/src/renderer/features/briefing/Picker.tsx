import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Check, Plus, Search } from 'lucide-react';
import { draftItems, type Draft } from '@offprint/briefing/draft';
import type { CollectionInfo } from '../../../shared/collections.ts';
import type { Row } from '../../../shared/ipc.ts';
import { PAGE_ROWS } from '../../../shared/limits.ts';
import type { Collection } from '../../../shared/settings.ts';
import { call } from '../../app/bridge.ts';
import { number, t } from '../../app/texts.ts';
import { collectionName } from '../library/Sidebar.tsx';
import { inputOf, useRows, type ListSource } from '../library/use-rows.ts';
import { shortDate } from '../reader/dates.ts';
import { languageAttributes } from '../reader/language.ts';
import { articleId } from './edit.ts';
import { putDragged } from './form/drag.ts';

interface Props {
  readonly draft: Draft;
  readonly tags: readonly string[];
  readonly tree: readonly CollectionInfo[];
  /** Another one when the library's list has been asked for again: something was imported, say. */
  readonly stamp: unknown;
  /** `ID@VERSION` each. */
  readonly onAdd: (articles: readonly string[]) => void;
  /** An article that is in the briefing already is shown there. */
  readonly onShow: (id: string) => void;
}

/** Height of a row in CSS pixels. */
const ROW = 72;
/** So many are added at once, at most. */
const MOST = 500;

/** The library beside the briefing: a collection or a search, each article to be added by a click or by dragging. */
export function Picker({ draft, tags, tree, stamp, onAdd, onShow }: Props) {
  const [collection, setCollection] = useState<Collection>({ kind: 'all' });
  const [words, setWords] = useState('');
  const query = useDeferredValue(words.trim());
  const source: ListSource = {
    collection,
    sort: collection.kind === 'collection' ? 'collection' : 'added',
    only: 'any',
    query,
  };
  const list = useRows(source);
  const { reload } = list;
  const known = useRef(stamp);
  useEffect(() => {
    if (known.current === stamp) return;
    known.current = stamp;
    void reload();
  }, [stamp, reload]);
  const chosen = new Set(draftItems(draft).map(articleId));
  const collections: Collection[] = [
    { kind: 'all' },
    { kind: 'unread' },
    { kind: 'starred' },
    ...tree.map(({ id }) => ({ kind: 'collection' as const, id })),
    ...tags.map((tag) => ({ kind: 'tag' as const, tag })),
  ];
  const total = list.total ?? 0;
  const addAll = async (): Promise<void> => {
    const rows: Row[] = [];
    for (let offset = 0; offset < Math.min(total, MOST); offset += PAGE_ROWS) {
      const part = { offset, limit: PAGE_ROWS };
      const { query: sought, ...filter } = inputOf(source);
      const answer = await (sought === undefined
        ? call('articles.list', { ...part, ...filter })
        : call('articles.search', { ...part, query: sought }));
      if (!answer.ok) return;
      rows.push(...answer.value.rows);
    }
    onAdd(rows.flatMap(({ id, version }) => (chosen.has(id) ? [] : [`${id}@${version}`])));
  };
  return (
    <section id="pane-picker" className="picker" aria-label={t('briefing.library')} tabIndex={-1}>
      <div className="picker-top">
        <div className="search" role="search">
          <Search size={16} strokeWidth={1.5} aria-hidden />
          <input
            type="search"
            aria-label={t('search.label')}
            placeholder={t('search.placeholder')}
            value={words}
            maxLength={1000}
            spellCheck={false}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              document.querySelector<HTMLElement>('.picker-row')?.focus();
            }}
          />
        </div>
        {query === '' && (
          <select
            aria-label={t('collections')}
            value={JSON.stringify(collection)}
            onChange={(event) => setCollection(JSON.parse(event.target.value) as Collection)}
          >
            {collections.map((one) => (
              <option key={JSON.stringify(one)} value={JSON.stringify(one)}>
                {collectionName(one, tree)}
              </option>
            ))}
          </select>
        )}
        <button type="button" className="text-button" disabled={total === 0} onClick={() => void addAll()}>
          {t('briefing.addAll', { n: Math.min(total, MOST) })}
        </button>
      </div>
      <Rows
        list={list}
        total={total}
        chosen={chosen}
        onAdd={onAdd}
        onShow={onShow}
        key={`${JSON.stringify(collection)} ${query}`}
      />
      {list.total === 0 && <p className="outline-empty">{t('empty.search')}</p>}
      <p className="visually-hidden" role="status">
        {list.total !== undefined && t('briefing.listed', { n: number(list.total) })}
      </p>
    </section>
  );
}

interface RowsProps {
  readonly list: ReturnType<typeof useRows>;
  readonly total: number;
  readonly chosen: ReadonlySet<string>;
  readonly onAdd: Props['onAdd'];
  readonly onShow: Props['onShow'];
}

function Rows({ list, total, chosen, onAdd, onShow }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = (items.at(-1)?.index ?? 0) + 1;
  const { need } = list;
  useEffect(() => need(from, to), [need, from, to, total]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: total - 1 }[event.key];
    if (target === undefined || event.altKey) return;
    event.preventDefault();
    const next = Math.min(total - 1, Math.max(0, target));
    setAt(next);
    virtual.scrollToIndex(next, { align: 'auto' });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus(),
    );
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={scroller} className="picker-list" onKeyDown={onKeyDown}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = list.rows.get(index);
          const used = row !== undefined && chosen.has(row.id);
          return (
            <li key={index} data-index={index} style={{ height: ROW, transform: `translateY(${start}px)` }}>
              {row && (
                <button
                  type="button"
                  className="picker-row"
                  tabIndex={index === at ? 0 : -1}
                  draggable
                  data-article={row.id}
                  title={t(used ? 'briefing.showIn' : 'briefing.add')}
                  onFocus={() => setAt(index)}
                  onDragStart={(event) =>
                    putDragged(event.dataTransfer, {
                      kind: 'articles',
                      articles: [`${row.id}@${row.version}`],
                    })
                  }
                  onClick={() => (used ? onShow(row.id) : onAdd([`${row.id}@${row.version}`]))}
                >
                  <span className="picker-words">
                    <span className="picker-title" dir="auto" {...languageAttributes(row.language)}>
                      {row.headline}
                    </span>
                    <span className="item-origin">
                      <bdi>
                        {[row.publisher, row.datePublished && shortDate(row.datePublished)]
                          .filter(Boolean)
                          .join(' · ')}
                      </bdi>
                    </span>
                  </span>
                  {used ? (
                    <Check size={16} strokeWidth={1.5} aria-label={t('briefing.isIn')} />
                  ) : (
                    <Plus size={16} strokeWidth={1.5} aria-hidden />
                  )}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
