/** The keys of commands as they are now: the usual ones, or the user's own. */
import { keysForPeople, keysOf, type CommandName, type KeyMap } from '../../shared/commands.ts';
import { MAC } from './bridge.ts';

let own: KeyMap = {};

export function setKeys(keys: KeyMap): void {
  own = keys;
}

export function ownKeys(): KeyMap {
  return own;
}

/** The first key of a command as it is printed for people; `undefined` when it has none. */
export function keyLabel(name: CommandName): string | undefined {
  const [first] = keysOf(name, MAC, own);
  return first === undefined ? undefined : keysForPeople(first, MAC);
}

/** All keys of a command as they are printed. `+` on the numbers' block is the same key to people as `=`. */
export function keyLabels(name: CommandName): string[] {
  return keysOf(name, MAC, own)
    .filter((keys) => keys !== 'CmdOrCtrl+Plus')
    .map((keys) => keysForPeople(keys, MAC));
}
