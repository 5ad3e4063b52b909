import { useEffect, useRef } from 'react';
import { commandOf, type CommandName } from '../../shared/commands.ts';
import { listen, MAC } from './bridge.ts';
import { ownKeys } from './keys.ts';

/** What a command does; `false` leaves the key to the element that has the focus. */
export type CommandTable = Readonly<Record<CommandName, () => void | false>>;

/**
 * Runs commands that come by the keyboard or from the menus. While a dialog is open only it has the keyboard.
 *
 * @param pending what a command has to wait for so that it is done with what was asked for before it; the same
 * function at each drawing
 */
export function useCommands(table: CommandTable, pending: () => Promise<unknown> | undefined): void {
  const current = useRef(table);
  useEffect(() => {
    current.current = table;
  });
  useEffect(() => {
    /** Whether the command is done, or will be. */
    const run = (name: CommandName): boolean => {
      // Who thinks better of it is obeyed at once.
      const first = name === 'back' ? undefined : pending();
      if (first) void first.then(() => current.current[name]());
      return first !== undefined || current.current[name]() !== false;
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
      const name = commandOf(event, isTyping(event.target), MAC, ownKeys());
      if (name && run(name)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    const stop = listen('command', (name) => {
      if (!document.querySelector('dialog[open]')) run(name);
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, [pending]);
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
