import { useCallback, useRef, useState, type RefObject } from 'react';
import type { CommandName } from '../../../shared/commands.ts';
import type { Settings } from '../../../shared/settings.ts';
import { call } from '../../app/bridge.ts';
import type { OpenDialog } from '../../app/Dialogs.tsx';
import type { CommandTable } from '../../app/use-commands.ts';
import type { LibraryState } from '../../app/use-library.ts';
import { collectionName } from '../library/Sidebar.tsx';
import { inputOf } from '../library/use-rows.ts';
import type { ComposerHandle } from './Composer.tsx';
import type { Beginning } from './NewBriefingDialog.tsx';

interface Context {
  readonly library: LibraryState;
  readonly settings: Settings;
  readonly openDialog: (dialog: OpenDialog | undefined) => void;
  readonly commands: CommandTable;
}

export interface Composing {
  /** The briefing that is open, instead of the panes. */
  readonly id: string | undefined;
  readonly handle: RefObject<ComposerHandle | null>;
  readonly open: (id: string) => void;
  readonly close: () => void;
  /** What commands do now: those about an article rest while a briefing is open. */
  readonly commands: CommandTable;
  /** What a new briefing can be made of; asked when it is wanted, because thousands may be chosen. */
  readonly beginning: () => Beginning;
}

/** Commands that mean the same with a briefing open. */
const EVERYWHERE: readonly CommandName[] = [
  'palette',
  'nextPane',
  'settings',
  'nextTheme',
  'shortcuts',
  'about',
  'briefings',
  'openLibrary',
  'care',
  'openWindow',
  'closeWindow',
];

/** The briefing in the window, if any. */
export function useComposing({ library, settings, openDialog, commands }: Context): Composing {
  const [id, setId] = useState<string>();
  const handle = useRef<ComposerHandle>(null);
  const open = useCallback(
    (briefing: string): void => {
      openDialog(undefined);
      setId(briefing);
    },
    [openDialog],
  );
  const close = useCallback((): void => setId(undefined), []);

  const { list, chosen, row, query, only, collections } = library;
  const selected = (): Beginning['selected'] => {
    if (chosen.ids.size === 0) return row ? [{ id: row.id, headline: row.headline }] : [];
    const headlines = new Map(Array.from(list.rows.values(), ({ id: one, headline }) => [one, headline]));
    return Array.from(chosen.ids, (one) => ({ id: one, headline: headlines.get(one) ?? one }));
  };
  const sort = settings.collection.kind === 'collection' ? settings.collectionSort : settings.sort;
  const source = { collection: settings.collection, sort, only, query };
  const beginning = (): Beginning => ({
    selected: selected(),
    listed:
      list.total === undefined || settings.collection.kind === 'trash'
        ? undefined
        : {
            name: query === '' ? collectionName(settings.collection, collections.tree) : query,
            total: list.total,
            async ids(limit) {
              const answer = await call('articles.ids', { ...inputOf(source), offset: 0, limit });
              return answer.ok ? answer.value : [];
            },
          },
  });
  return { id, handle, open, close, beginning, commands: id === undefined ? commands : whileComposing() };

  function whileComposing(): CommandTable {
    const resting = Object.fromEntries(Object.keys(commands).map((name) => [name, (): false => false]));
    const same = Object.fromEntries(EVERYWHERE.map((name) => [name, commands[name]]));
    return {
      ...(resting as CommandTable),
      ...(same as Partial<CommandTable>),
      undo: () => handle.current?.undo(),
      redo: () => handle.current?.redo(),
      export: () => handle.current?.print(),
      back: () => (handle.current?.back() ? undefined : false),
    };
  }
}
