/** Everything the window can be told to do: one table for the native menus, the keyboard and the shortcut sheet. */

/** Keys in the notation of Electron's accelerators; `CmdOrCtrl` is ⌘ on a Mac and Ctrl elsewhere. */
export interface Command {
  readonly label: string;
  readonly group: (typeof GROUPS)[number];
  readonly keys: readonly string[];
  /** Keys that are letters or moves and mean themselves while somebody types. */
  readonly notWhileTyping?: true;
}

export const GROUPS = ['File', 'Edit', 'Article', 'Move', 'View', 'Help'] as const;

export const COMMANDS = {
  import: { label: 'Import…', group: 'File', keys: ['CmdOrCtrl+I', 'CmdOrCtrl+O'] },
  export: { label: 'Export PDF…', group: 'File', keys: ['CmdOrCtrl+E'] },
  undo: { label: 'Undo', group: 'Edit', keys: ['CmdOrCtrl+Z'] },
  search: { label: 'Search the Library', group: 'Edit', keys: ['CmdOrCtrl+F'] },
  searchKey: { label: 'Search the Library', group: 'Edit', keys: ['/'], notWhileTyping: true },
  next: { label: 'Next Article', group: 'Move', keys: ['J'], notWhileTyping: true },
  previous: { label: 'Previous Article', group: 'Move', keys: ['K'], notWhileTyping: true },
  open: { label: 'Read the Article', group: 'Move', keys: ['Enter'], notWhileTyping: true },
  pageDown: { label: 'Scroll the Article Down', group: 'Move', keys: ['Space'], notWhileTyping: true },
  pageUp: { label: 'Scroll the Article Up', group: 'Move', keys: ['Shift+Space'], notWhileTyping: true },
  nextPane: { label: 'Next Pane', group: 'Move', keys: ['F6'] },
  back: { label: 'Back, Close, Clear the Search', group: 'Move', keys: ['Escape'] },
  star: { label: 'Star or Unstar', group: 'Article', keys: ['S'], notWhileTyping: true },
  toggleRead: { label: 'Mark as Read or Unread', group: 'Article', keys: ['M'], notWhileTyping: true },
  tags: { label: 'Edit Tags', group: 'Article', keys: ['T'], notWhileTyping: true },
  delete: { label: 'Delete', group: 'Article', keys: ['Delete'], notWhileTyping: true },
  sidebar: { label: 'Show or Hide Collections', group: 'View', keys: ['CmdOrCtrl+B'] },
  list: { label: 'Show the List', group: 'View', keys: ['L'], notWhileTyping: true },
  inspector: { label: 'Show or Hide the Inspector', group: 'View', keys: ['I'], notWhileTyping: true },
  appearance: { label: 'Appearance…', group: 'View', keys: ['CmdOrCtrl+,'] },
  nextTheme: { label: 'Next Theme', group: 'View', keys: ['CmdOrCtrl+Shift+L'] },
  larger: { label: 'Larger Text', group: 'View', keys: ['CmdOrCtrl+=', 'CmdOrCtrl+Plus'] },
  smaller: { label: 'Smaller Text', group: 'View', keys: ['CmdOrCtrl+-'] },
  normalSize: { label: 'Normal Text Size', group: 'View', keys: ['CmdOrCtrl+0'] },
  shortcuts: { label: 'Keyboard Shortcuts', group: 'Help', keys: ['?'], notWhileTyping: true },
  about: { label: 'About Offprint', group: 'Help', keys: [] },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

/** The parts of a keyboard event that decide. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The command a stroke stands for, if any. `typing` is true while a text field has the focus. */
export function commandOf(stroke: Stroke, typing: boolean, mac: boolean): CommandName | undefined {
  if (stroke.altKey) return undefined;
  return COMMAND_NAMES.find((name) => {
    const command: Command = COMMANDS[name];
    return !(typing && command.notWhileTyping) && command.keys.some((keys) => matches(keys, stroke, mac));
  });
}

function matches(keys: string, stroke: Stroke, mac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const command = parts.includes('CmdOrCtrl');
  if ((mac ? stroke.metaKey : stroke.ctrlKey) !== command || (mac ? stroke.ctrlKey : stroke.metaKey))
    return false;
  // What Shift does to a sign depends on the keyboard ("?" and "+" may need it), so it is asked only of names and letters.
  if (/^[A-Za-z]/.test(key) && key !== 'Plus' && stroke.shiftKey !== parts.includes('Shift')) return false;
  return stroke.key.toLowerCase() === (KEY_VALUES[key] ?? key).toLowerCase();
}

/** Accelerator names whose `KeyboardEvent.key` is another. */
const KEY_VALUES: Record<string, string> = { Space: ' ', Plus: '+' };

/** Keys as they are printed for people: `Ctrl+Shift+L`, `⇧⌘L`. */
export function keysForPeople(keys: string, mac: boolean): string {
  const parts = keys.split('+');
  if (!mac)
    return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part === 'Plus' ? '+' : part)).join('+');
  const signs: Record<string, string> = {
    CmdOrCtrl: '⌘',
    Shift: '⇧',
    Escape: '⎋',
    Enter: '↩',
    Delete: '⌦',
    Plus: '+',
  };
  return parts
    .map((part) => signs[part] ?? part)
    .sort((a, b) => Number(b === '⇧') - Number(a === '⇧'))
    .join('');
}
