import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { spoken } from '../../app/texts.ts';
import { ListRow } from './ListRow.tsx';
import type { RowList } from './use-rows.ts';

interface Props {
  readonly list: RowList;
  readonly total: number;
  readonly label: string;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** The article is to be read now: Enter, or a click. */
  readonly onOpen: (id: string) => void;
}

/** Height of a row in CSS pixels until it has been measured. */
const ROW_HEIGHT = 84;

/** The list: only the rows in view are in the page, however many there are. */
export function ArticleList({ list, total, label, selectedId, onSelect, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    getItemKey: (index) => list.rows.get(index)?.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = (items.at(-1)?.index ?? 0) + 1;
  const { need } = list;
  useEffect(() => need(from, to), [need, from, to, total]);

  const selectedIndex = placeOf(list, selectedId);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (selectedIndex < 0 || shown.current === selectedId) return;
    shown.current = selectedId;
    virtual.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedIndex, selectedId, virtual]);

  // A jump may lead to rows that are still being loaded; the one it meant is selected when it is there.
  const [awaited, setAwaited] = useState<number>();
  const awaitedId = awaited === undefined ? undefined : list.rows.get(awaited)?.id;
  useEffect(() => {
    if (awaitedId === undefined) return;
    setAwaited(undefined);
    onSelect(awaitedId);
  }, [awaitedId, onSelect]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, items.length - 10);
    const targets: Record<string, number> = {
      ArrowDown: selectedIndex + 1,
      ArrowUp: selectedIndex - 1,
      Home: 0,
      End: total - 1,
      PageDown: selectedIndex + page,
      PageUp: selectedIndex - page,
    };
    const target = targets[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const index = Math.min(total - 1, Math.max(0, target));
    setAwaited(index);
    virtual.scrollToIndex(index);
  };

  const inView = items.some((item) => item.index === selectedIndex);
  return (
    <div
      ref={scroller}
      className="rows"
      id="pane-list"
      role="listbox"
      aria-label={label}
      aria-activedescendant={inView ? `row-${selectedId}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="rows-all" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => (
          <ListRow
            key={item.key}
            row={list.rows.get(item.index)}
            index={item.index}
            total={total}
            top={item.start}
            measure={virtual.measureElement}
            selected={item.index === selectedIndex}
            onOpen={onOpen}
            language={spoken()}
          />
        ))}
      </div>
    </div>
  );
}

/** The place of an article in the list; -1 when it isn't among the rows loaded. */
export function placeOf(list: Pick<RowList, 'rows'>, id: string | null): number {
  if (id !== null) for (const [index, row] of list.rows) if (row.id === id) return index;
  return -1;
}
