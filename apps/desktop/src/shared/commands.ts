/**
 * Everything the window can be told to do: one registry for the native menus, the keyboard, the palette and the
 * shortcut sheet. Names for people are in the catalogue under `command.<name>`.
 */

export const GROUPS = ['file', 'edit', 'article', 'collection', 'move', 'view', 'help'] as const;
export type Group = (typeof GROUPS)[number];

/** What has to be there for a command to make sense. */
export type Need = 'article' | 'collection';

export interface Command {
  readonly group: Group;
  /** Keys in the notation of Electron's accelerators; `CmdOrCtrl` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys: readonly string[];
  /** Keys on a Mac, where its habits differ. */
  readonly macKeys?: readonly string[];
  /** Keys that are letters or moves and mean themselves while somebody types. */
  readonly notWhileTyping?: true;
  readonly needs?: Need;
  /** A line stands before it in its menu. */
  readonly part?: true;
  /** A second name of another command: it is in no menu, palette or sheet of its own. */
  readonly sameAs?: string;
}

export const COMMANDS = {
  import: { group: 'file', keys: ['CmdOrCtrl+I', 'CmdOrCtrl+O'] },
  importFolder: { group: 'file', keys: ['CmdOrCtrl+Shift+I'] },
  pasteArticle: { group: 'file', keys: ['CmdOrCtrl+Shift+V'] },
  export: { group: 'file', part: true, keys: ['CmdOrCtrl+E'], needs: 'article' },
  exportArticles: { group: 'file', keys: [] },
  exportReferences: { group: 'file', keys: [], needs: 'article' },
  print: { group: 'file', keys: ['CmdOrCtrl+P'], needs: 'article' },
  newBriefing: { group: 'file', part: true, keys: ['B'], notWhileTyping: true },
  briefings: { group: 'file', keys: ['CmdOrCtrl+Shift+B'] },
  settings: { group: 'file', part: true, keys: ['CmdOrCtrl+,'] },
  openWindow: { group: 'file', part: true, keys: ['CmdOrCtrl+Enter', 'CmdOrCtrl+Shift+O'] },
  closeWindow: { group: 'file', keys: ['CmdOrCtrl+Shift+W'] },
  undo: { group: 'edit', keys: ['CmdOrCtrl+Z'] },
  redo: { group: 'edit', keys: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'] },
  copyCitation: { group: 'edit', part: true, keys: ['CmdOrCtrl+Shift+C'], needs: 'article' },
  find: { group: 'edit', part: true, keys: ['CmdOrCtrl+F'], needs: 'article' },
  search: { group: 'edit', keys: ['CmdOrCtrl+Shift+F'] },
  searchKey: { group: 'edit', keys: ['/'], notWhileTyping: true, sameAs: 'search' },
  searchHelp: { group: 'edit', keys: [] },
  narrow: { group: 'edit', keys: ['Shift+F'], notWhileTyping: true },
  next: { group: 'move', keys: ['J'], notWhileTyping: true },
  previous: { group: 'move', keys: ['K'], notWhileTyping: true },
  historyBack: { group: 'move', keys: ['Alt+Left'], macKeys: ['CmdOrCtrl+['] },
  historyForward: { group: 'move', keys: ['Alt+Right'], macKeys: ['CmdOrCtrl+]'] },
  keepTab: { group: 'move', part: true, keys: ['P'], notWhileTyping: true, needs: 'article' },
  closeTab: { group: 'move', keys: ['CmdOrCtrl+W'], needs: 'article' },
  nextTab: { group: 'move', keys: ['CmdOrCtrl+PageDown'] },
  previousTab: { group: 'move', keys: ['CmdOrCtrl+PageUp'] },
  open: { group: 'move', part: true, keys: ['Enter'], notWhileTyping: true, needs: 'article' },
  pageDown: { group: 'move', keys: ['Space'], notWhileTyping: true, needs: 'article' },
  pageUp: { group: 'move', keys: ['Shift+Space'], notWhileTyping: true, needs: 'article' },
  nextPane: { group: 'move', part: true, keys: ['F6'] },
  back: { group: 'move', keys: ['Escape'] },
  star: { group: 'article', keys: ['S'], notWhileTyping: true, needs: 'article' },
  toggleRead: { group: 'article', keys: ['M'], notWhileTyping: true, needs: 'article' },
  tags: { group: 'article', keys: ['T'], notWhileTyping: true, needs: 'article' },
  selectNext: { group: 'article', part: true, keys: ['V'], notWhileTyping: true, needs: 'article' },
  selectPrevious: { group: 'article', keys: ['Shift+V'], notWhileTyping: true, needs: 'article' },
  highlight: { group: 'article', keys: ['H'], notWhileTyping: true, needs: 'article' },
  note: { group: 'article', keys: ['N'], notWhileTyping: true, needs: 'article' },
  allNotes: { group: 'article', keys: ['CmdOrCtrl+Shift+N'] },
  archive: { group: 'article', keys: ['E'], notWhileTyping: true, needs: 'article' },
  collect: { group: 'article', keys: ['C'], notWhileTyping: true, needs: 'article' },
  choose: { group: 'article', part: true, keys: ['X'], notWhileTyping: true, needs: 'article' },
  chooseAll: { group: 'article', keys: ['Shift+X'], notWhileTyping: true },
  copyLink: { group: 'article', keys: [], needs: 'article' },
  readAloud: { group: 'article', keys: ['R'], notWhileTyping: true, needs: 'article' },
  delete: {
    group: 'article',
    part: true,
    keys: ['Delete'],
    macKeys: ['Delete', 'CmdOrCtrl+Backspace'],
    notWhileTyping: true,
    needs: 'article',
  },
  restore: { group: 'article', keys: ['U'], notWhileTyping: true, needs: 'article' },
  emptyTrash: { group: 'article', keys: [] },
  newCollection: { group: 'collection', keys: ['CmdOrCtrl+N'] },
  newCollectionInside: { group: 'collection', keys: [], needs: 'collection' },
  renameCollection: { group: 'collection', part: true, keys: ['F2'], needs: 'collection' },
  moveUp: { group: 'collection', keys: ['Alt+Up'], needs: 'collection' },
  moveDown: { group: 'collection', keys: ['Alt+Down'], needs: 'collection' },
  moveIn: { group: 'collection', keys: ['Alt+Shift+Right'], needs: 'collection' },
  moveOut: { group: 'collection', keys: ['Alt+Shift+Left'], needs: 'collection' },
  uncollect: {
    group: 'collection',
    part: true,
    keys: ['Shift+C'],
    notWhileTyping: true,
    needs: 'collection',
  },
  deleteCollection: { group: 'collection', part: true, keys: [], needs: 'collection' },
  openLibrary: { group: 'file', keys: [] },
  care: { group: 'file', keys: [] },
  palette: { group: 'view', keys: ['CmdOrCtrl+K', 'CmdOrCtrl+Shift+P'] },
  sidebar: { group: 'view', part: true, keys: ['CmdOrCtrl+B'] },
  list: { group: 'view', keys: ['L'], notWhileTyping: true },
  inspector: { group: 'view', keys: ['I'], notWhileTyping: true },
  focusMode: { group: 'view', keys: ['F'], notWhileTyping: true, needs: 'article' },
  appearance: { group: 'view', part: true, keys: ['A'], notWhileTyping: true },
  nextTheme: { group: 'view', keys: ['CmdOrCtrl+Shift+L'] },
  larger: { group: 'view', keys: ['CmdOrCtrl+=', 'CmdOrCtrl+Plus'] },
  smaller: { group: 'view', keys: ['CmdOrCtrl+-'] },
  normalSize: { group: 'view', keys: ['CmdOrCtrl+0'] },
  windowLarger: { group: 'view', part: true, keys: ['CmdOrCtrl+Alt+='] },
  windowSmaller: { group: 'view', keys: ['CmdOrCtrl+Alt+-'] },
  windowNormal: { group: 'view', keys: ['CmdOrCtrl+Alt+0'] },
  shortcuts: { group: 'help', keys: ['?'], notWhileTyping: true },
  about: { group: 'help', keys: [] },
} as const satisfies Record<string, Command>;

/** What every system has in its own menus. */
export const MENU_ROLES = ['cut', 'copy', 'paste', 'selectAll'] as const;
export type MenuRole = (typeof MENU_ROLES)[number];

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

/** Keys that the user has given to commands instead of the usual ones. */
export type KeyMap = Readonly<Partial<Record<CommandName, readonly string[]>>>;

/** The keys of a command as they are now. */
export function keysOf(name: CommandName, mac: boolean, own: KeyMap): readonly string[] {
  const command: Command = COMMANDS[name];
  return own[name] ?? (mac ? (command.macKeys ?? command.keys) : command.keys);
}

/** The commands that menus, palette and sheet show: each once. */
export const SHOWN_COMMANDS = COMMAND_NAMES.filter((name) => !('sameAs' in COMMANDS[name]));

/** The parts of a keyboard event that decide. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The command a stroke stands for, if any. `typing` is true while a text field has the focus. */
export function commandOf(
  stroke: Stroke,
  typing: boolean,
  mac: boolean,
  own: KeyMap = {},
): CommandName | undefined {
  return COMMAND_NAMES.find((name) =>
    keysOf(name, mac, own).some(
      (keys) => !(typing && meansItself(keys, COMMANDS[name])) && matches(keys, stroke, mac),
    ),
  );
}

/** Whether a text field has its own use for these keys. */
function meansItself(keys: string, command: Command): boolean {
  return command.notWhileTyping === true || !/CmdOrCtrl|Alt|^F\d|^Escape$/.test(keys);
}

function matches(keys: string, stroke: Stroke, mac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const command = parts.includes('CmdOrCtrl');
  if ((mac ? stroke.metaKey : stroke.ctrlKey) !== command || (mac ? stroke.ctrlKey : stroke.metaKey))
    return false;
  if (stroke.altKey !== parts.includes('Alt')) return false;
  // What Shift does to a sign depends on the keyboard ("?" and "+" may need it), so it is asked only of names and letters.
  if (/^[A-Za-z]/.test(key) && key !== 'Plus' && stroke.shiftKey !== parts.includes('Shift')) return false;
  return stroke.key.toLowerCase() === (KEY_VALUES[key] ?? key).toLowerCase();
}

/** Accelerator names whose `KeyboardEvent.key` is another. */
const KEY_VALUES: Record<string, string> = {
  Space: ' ',
  Plus: '+',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};

/** A stroke in the notation of accelerators; `undefined` for a modifier alone and for keys that move the focus. */
export function acceleratorOf(stroke: Stroke, mac: boolean): string | undefined {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Tab', 'Dead'].includes(stroke.key)) return undefined;
  const named = Object.entries(KEY_VALUES).find(([, value]) => value === stroke.key)?.[0];
  const key = named ?? (stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key);
  const sign =
    stroke.key.length === 1 && stroke.key.toUpperCase() === stroke.key.toLowerCase() && key !== 'Space';
  return [
    ...((mac ? stroke.metaKey : stroke.ctrlKey) ? ['CmdOrCtrl'] : []),
    ...(stroke.altKey ? ['Alt'] : []),
    ...(stroke.shiftKey && !sign ? ['Shift'] : []),
    key,
  ].join('+');
}

/** Keys as they are printed for people: `Ctrl+Shift+L`, `⇧⌘L`. */
export function keysForPeople(keys: string, mac: boolean): string {
  const parts = keys.split('+');
  const arrows: Record<string, string> = { Plus: '+', Left: '←', Right: '→', Up: '↑', Down: '↓' };
  if (!mac) return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : (arrows[part] ?? part))).join('+');
  const signs: Record<string, string> = {
    ...arrows,
    CmdOrCtrl: '⌘',
    Shift: '⇧',
    Alt: '⌥',
    Escape: '⎋',
    Enter: '↩',
    Delete: '⌦',
    Backspace: '⌫',
  };
  const order = ['⌥', '⇧', '⌘'];
  return parts
    .map((part) => signs[part] ?? part)
    .sort((a, b) => ((order.indexOf(a) + 4) % 4) - ((order.indexOf(b) + 4) % 4))
    .join('');
}
