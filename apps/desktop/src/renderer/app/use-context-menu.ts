import { useEffect } from 'react';
import type { Input } from '../../shared/ipc.ts';
import { call } from './bridge.ts';
import { isTyping } from './use-commands.ts';

type Items = Input<'menu.popup'>['items'];

const FOR_FIELDS: Items = ['cut', 'copy', 'paste', 'selectAll'];
const FOR_ROWS: Items = ['star', 'toggleRead', 'tags', 'delete', 'export'];
const FOR_PAGES: Items = [
  'find',
  'historyBack',
  'historyForward',
  'readAloud',
  'export',
  'focusMode',
  'appearance',
];

/** Native menus by the right button or the menu key: of a text field, a row of the list, the article. */
export function useContextMenu(select: (id: string) => void): void {
  useEffect(() => {
    const onContextMenu = (event: MouseEvent): void => {
      const target = event.target instanceof Element ? event.target : document.body;
      const row = target.closest('.row[id]');
      const selected = String(getSelection()) !== '';
      const items = isTyping(target)
        ? FOR_FIELDS
        : (row ?? target.closest('#pane-list'))
          ? FOR_ROWS
          : target.closest('.page')
            ? [...(selected ? (['copy', 'copyCitation', 'highlight', 'note'] as const) : []), ...FOR_PAGES]
            : selected
              ? (['copy'] as const)
              : [];
      event.preventDefault();
      if (row) select(row.id.replace(/^row-/, ''));
      if (items.length > 0) void call('menu.popup', { items: [...items] });
    };
    document.addEventListener('contextmenu', onContextMenu);
    return () => document.removeEventListener('contextmenu', onContextMenu);
  }, [select]);
}
