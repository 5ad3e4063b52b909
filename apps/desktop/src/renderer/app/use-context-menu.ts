import { useEffect, useRef } from 'react';
import type { Input } from '../../shared/ipc.ts';
import type { Collection } from '../../shared/settings.ts';
import { call } from './bridge.ts';
import { isTyping } from './use-commands.ts';

type Items = Input<'menu.popup'>['items'];

const FOR_FIELDS: Items = ['cut', 'copy', 'paste', 'selectAll'];
const FOR_ROWS: Items = [
  'star',
  'toggleRead',
  'archive',
  'tags',
  'collect',
  'choose',
  'openWindow',
  'copyLink',
  'delete',
  'export',
];
const FOR_COLLECTIONS: Items = [
  'newCollectionInside',
  'renameCollection',
  'moveUp',
  'moveDown',
  'moveIn',
  'moveOut',
  'deleteCollection',
];
const FOR_PAGES: Items = [
  'find',
  'historyBack',
  'historyForward',
  'readAloud',
  'openWindow',
  'export',
  'focusMode',
  'appearance',
];

/** Native menus by the right button or the menu key: of a text field, a row of the list, a collection, the article. */
export function useContextMenu(
  /** Makes the row current; not when it is one of several that are chosen. */
  select: (id: string) => void,
  goTo: (collection: Collection) => void,
): void {
  const current = useRef({ select, goTo });
  current.current = { select, goTo };
  useEffect(() => {
    const onContextMenu = (event: MouseEvent): void => {
      const target = event.target instanceof Element ? event.target : document.body;
      const row = target.closest('.row[id]');
      const selected = String(getSelection()) !== '';
      const collection = target.closest<HTMLElement>('[data-collection]')?.dataset['collection'];
      const items = isTyping(target)
        ? FOR_FIELDS
        : collection !== undefined
          ? FOR_COLLECTIONS
          : (row ?? target.closest('#pane-list'))
            ? FOR_ROWS
            : target.closest('.page')
              ? [...(selected ? (['copy', 'copyCitation', 'highlight', 'note'] as const) : []), ...FOR_PAGES]
              : selected
                ? (['copy'] as const)
                : [];
      event.preventDefault();
      if (collection !== undefined) current.current.goTo({ kind: 'collection', id: collection });
      if (row) current.current.select(row.id.replace(/^row-/, ''));
      if (items.length > 0) void call('menu.popup', { items: [...items] });
    };
    document.addEventListener('contextmenu', onContextMenu);
    return () => document.removeEventListener('contextmenu', onContextMenu);
  }, []);
}
