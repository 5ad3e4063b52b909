import { useCallback, useState } from 'react';
import type { CommandName } from '../../../shared/commands.ts';
import { focusOn } from '../../app/focus.ts';
import type { CommandTable } from '../../app/use-commands.ts';

export interface NotesView {
  /** The page of all notes stands in place of list and article. */
  readonly shown: boolean;
  readonly show: () => void;
  readonly close: () => void;
  /** What commands do now: those about the article that is not to be seen rest. */
  readonly commands: CommandTable;
}

/** Commands that mean the same with the notes open. */
const EVERYWHERE: readonly CommandName[] = [
  'palette',
  'settings',
  'appearance',
  'nextTheme',
  'windowLarger',
  'windowSmaller',
  'windowNormal',
  'shortcuts',
  'about',
  'briefings',
  'sidebar',
  'nextPane',
  'import',
  'importFolder',
  'openLibrary',
  'care',
  'openWindow',
  'closeWindow',
  'undo',
  'redo',
];
/** Commands that lead back to the articles first. */
const OF_THE_LIST: readonly CommandName[] = ['search', 'searchKey', 'narrow', 'list', 'newCollection'];

export function useNotesView(commands: CommandTable): NotesView {
  const [shown, setShown] = useState(false);
  const show = useCallback((): void => setShown(true), []);
  const close = useCallback((): void => {
    setShown(false);
    focusOn(() => document.getElementById('pane-list') ?? document.getElementById('pane-article'));
  }, []);
  const whileShown = (): CommandTable => {
    const resting = Object.fromEntries(Object.keys(commands).map((name) => [name, (): false => false]));
    const same = Object.fromEntries(EVERYWHERE.map((name) => [name, commands[name]]));
    const leaving = Object.fromEntries(
      OF_THE_LIST.map((name) => [
        name,
        () => {
          setShown(false);
          return commands[name]();
        },
      ]),
    );
    return {
      ...(resting as CommandTable),
      ...(same as Partial<CommandTable>),
      ...(leaving as Partial<CommandTable>),
      find: () => focusOn(() => document.getElementById('notes-field')),
      allNotes: close,
      back: close,
    };
  };
  return { shown, show, close, commands: shown ? whileShown() : { ...commands, allNotes: show } };
}
