import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { flushSync } from 'react-dom';
import { spoken } from '../../app/texts.ts';
import { ListRow } from './ListRow.tsx';
import { ARTICLES } from '../collections/dragging.ts';
import { ahead } from '../reader/ahead.ts';
import type { RowList } from './use-rows.ts';
import type { Selection } from './use-selection.ts';

interface Props {
  readonly list: RowList;
  readonly total: number;
  readonly label: string;
  readonly selectedId: string | null;
  /** Those chosen to do one thing with all of them. */
  readonly chosen: Selection;
  /** Their order is the user's own: Alt with an arrow moves them. */
  readonly onReorder: ((ids: readonly string[], before: string | undefined) => void) | undefined;
  readonly onSelect: (id: string) => void;
  /** The article is to be read now: Enter, or a click. */
  readonly onOpen: (id: string) => void;
  /** Opens it in a tab of its own: the middle button. */
  readonly onOpenInTab: (id: string) => void;
}

/** Height of a row in CSS pixels until it has been measured. */
const ROW_HEIGHT = 96;

/** Rows drawn beyond those in view, so that scrolling finds them there. */
const OVERSCAN = 8;
/**
 * A list is first drawn as if it were short, with hardly more than is seen, and whole a moment later: while somebody
 * types, each letter brings another list, and the places of a hundred thousand rows would be worked out for each.
 */
const FIRST = { rows: 200, overscan: 1, ms: 250 } as const;
/** How high the list was last, in CSS pixels: a new one draws its rows at once, not when it has been measured. */
let lastHeight = 0;

/** The list: only the rows in view are in the page, however many there are. */
export function ArticleList(props: Props) {
  const { list, total, label, selectedId, chosen, onReorder, onSelect, onOpen, onOpenInTab } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { need, rows } = list;
  // The same function as long as the rows are the same: with another one all places are worked out anew, down to the
  // last row of a hundred thousand, in every frame of scrolling.
  const getItemKey = useCallback((index: number) => rows.get(index)?.id ?? index, [rows]);
  const selectedIndex = placeOf(list, selectedId);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), FIRST.ms);
    return () => clearTimeout(timer);
  }, []);
  const whole = settled || selectedIndex >= FIRST.rows;
  const count = whole ? total : Math.min(total, FIRST.rows);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: whole ? OVERSCAN : FIRST.overscan,
    initialRect: { width: 0, height: lastHeight },
    getItemKey,
  });
  useEffect(() => {
    lastHeight = virtual.scrollRect?.height ?? lastHeight;
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = (items.at(-1)?.index ?? 0) + 1;
  useEffect(() => need(from, to), [need, from, to, total]);

  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (selectedIndex < 0 || shown.current === selectedId) return;
    shown.current = selectedId;
    // Whether it must be scrolled to is known without measuring, which would lay the whole window out.
    const top = virtual.scrollOffset ?? 0;
    const row = virtual.getVirtualItems().find(({ index }) => index === selectedIndex);
    if (!row || row.start < top || row.end > top + (virtual.scrollRect?.height ?? 0))
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
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      return void chosen.all();
    }
    const target = targets[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const index = Math.min(total - 1, Math.max(0, target));
    if (!whole) flushSync(() => setSettled(true));
    if (event.shiftKey) void chosen.extendTo(index, selectedIndex);
    setAwaited(index);
    virtual.scrollToIndex(index);
  };

  const current = useRef({ selectedIndex, chosen, onOpen, onOpenInTab });
  current.current = { selectedIndex, chosen, onOpen, onOpenInTab };
  const onPress = useCallback((id: string, index: number, event: MouseEvent): void => {
    const { selectedIndex: from, chosen: selection, onOpen: open } = current.current;
    if (event.button === 1) return current.current.onOpenInTab(id);
    if (event.shiftKey) return void selection.extendTo(index, from);
    if (event.ctrlKey || event.metaKey) return selection.toggle(id, index);
    selection.clear();
    open(id);
  }, []);
  /** What is dragged: all that are chosen, or the one under the pointer. */
  const onDrag = useCallback((id: string, event: DragEvent): void => {
    const { ids } = current.current.chosen;
    event.dataTransfer.setData(ARTICLES, (ids.has(id) ? [...ids] : [id]).join(' '));
    event.dataTransfer.effectAllowed = 'copyMove';
  }, []);
  const onDropAt = (event: DragEvent): void => {
    const target = event.target instanceof Element ? event.target.closest('.row') : null;
    const ids = event.dataTransfer.getData(ARTICLES).split(' ').filter(Boolean);
    if (!onReorder || !target || ids.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const index = Number(target.getAttribute('data-index'));
    const { top, height } = target.getBoundingClientRect();
    const before = list.rows.get(event.clientY < top + height / 2 ? index : index + 1)?.id;
    if (before === undefined || !ids.includes(before)) onReorder(ids, before);
  };

  const inView = items.some((item) => item.index === selectedIndex);
  return (
    <div
      ref={scroller}
      className="rows"
      id="pane-list"
      role="listbox"
      aria-multiselectable
      aria-label={label}
      aria-activedescendant={inView ? `row-${selectedId}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      // A click is a tenth of a second long: what is pressed is read meanwhile.
      onPointerDown={(event) => {
        const row = event.target instanceof Element ? event.target.closest('.row') : null;
        const pressed = row && list.rows.get(Number(row.getAttribute('data-index')));
        if (pressed) void ahead.want(pressed.id, pressed.version);
      }}
      onDragOver={(event) => {
        if (!onReorder || !event.dataTransfer.types.includes(ARTICLES)) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'move';
      }}
      onDrop={onDropAt}
    >
      <div
        role="presentation"
        className="rows-all"
        style={{ height: virtual.getTotalSize() + (total - count) * ROW_HEIGHT }}
      >
        {items.map((item) => (
          <ListRow
            key={item.key}
            row={list.rows.get(item.index)}
            index={item.index}
            total={total}
            top={item.start}
            measure={virtual.measureElement}
            current={item.index === selectedIndex}
            selected={
              chosen.ids.size > 0
                ? chosen.ids.has(list.rows.get(item.index)?.id ?? '')
                : item.index === selectedIndex
            }
            onPress={onPress}
            onDrag={onDrag}
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
