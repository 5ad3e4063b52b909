import { useEffect, useRef } from 'react';
import { commandOf, type CommandName } from '../../shared/commands.ts';
import { listen, MAC } from './bridge.ts';
import { ownKeys } from './keys.ts';

/** What a command does; `false` leaves the key to the element that has the focus. */
export type CommandTable = Readonly<Record<CommandName, () => void | false>>;

/** Runs commands that come by the keyboard or from the menus. While a dialog is open only it has the keyboard. */
export function useCommands(table: CommandTable): void {
  const current = useRef(table);
  useEffect(() => {
    current.current = table;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
      const name = commandOf(event, isTyping(event.target), MAC, ownKeys());
      const run = name && current.current[name];
      if (run && run() !== false) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    const stop = listen('command', (name) => {
      if (!document.querySelector('dialog[open]')) current.current[name]();
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, []);
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
