/**
 * The settings on disk: read once at the start, kept in memory, written a moment after each change. What a window has
 * of its own is kept for each; the first stands among the others, as it did when there was one window only.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DEFAULT_SETTINGS, isOfAWindow, MOST_WINDOWS, OF_A_WINDOW } from '../shared/preferences.ts';
import type { Settings, WindowPart } from '../shared/settings.ts';
import { sealed, unsealed } from './settings-seal.ts';

/** Milliseconds between a change and its writing, so that dragging a window's edge does not write a hundred times. */
const QUIET_MS = 300;

type Change = { [K in keyof Settings]?: Settings[K] | undefined };

/** The settings as one window sees them. */
export interface WindowSettings {
  readonly get: () => Settings;
  readonly change: (change: Change) => Settings;
}

/** `get` and `change` are the first window's: for what is the same in all. */
export interface SettingsFile extends WindowSettings {
  /** Of the windows that are open or to be opened, in their order; always one at least. */
  readonly windows: () => readonly WindowSettings[];
  /** Of one more window, which begins as another is, but for what is given. */
  readonly add: (like: WindowSettings, part: Partial<WindowPart>) => WindowSettings;
  /** Forgets a window. The last one stays. */
  readonly remove: (window: WindowSettings) => void;
  /** Writes what is not yet written. */
  readonly flush: () => void;
}

/**
 * @param build what tells this build of the app from others: what another one has written is checked
 * @param report told when the file can't be written; the settings then last until the window closes
 */
export async function openSettings(
  path: string,
  build: string,
  report: (message: string) => void,
): Promise<SettingsFile> {
  const [first, ...others] = await storedIn(path, build);
  let shared = first;
  const parts = new Map<WindowSettings, WindowPart>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    try {
      mkdirSync(dirname(path), { recursive: true });
      const [part, ...otherWindows] = parts.values();
      const all = { ...shared, ...part, ...(otherWindows.length > 0 && { otherWindows }) };
      writeFileSync(`${path}.new`, sealed(all, build));
      renameSync(`${path}.new`, path);
    } catch (error) {
      report(`settings could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const soon = (): void => {
    timer ??= setTimeout(flush, QUIET_MS);
  };
  const windowWith = (part: WindowPart): WindowSettings => {
    const window: WindowSettings = {
      get: () => ({ ...shared, ...parts.get(window) }),
      change(change) {
        const given = Object.entries(change).filter(([, value]) => value !== undefined);
        const before = parts.get(window);
        // One that has been closed has nothing of its own any more.
        if (before)
          parts.set(window, { ...before, ...Object.fromEntries(given.filter(([key]) => isOfAWindow(key))) });
        shared = { ...shared, ...Object.fromEntries(given.filter(([key]) => !isOfAWindow(key))) };
        soon();
        return window.get();
      },
    };
    parts.set(window, part);
    return window;
  };
  const firstWindow = (): WindowSettings => {
    const [one] = parts.keys();
    if (!one) throw new Error('no window has settings');
    return one;
  };

  windowWith(partOf(shared));
  for (const other of others) windowWith(partOf(other));
  return {
    get: () => firstWindow().get(),
    change: (change) => firstWindow().change(change),
    windows: () => [...parts.keys()],
    add(like, part) {
      soon();
      return windowWith({ ...partOf(like.get()), ...part });
    },
    remove(window) {
      if (parts.size === 1) return;
      parts.delete(window);
      soon();
    },
    flush,
  };
}

function partOf(settings: Settings): WindowPart {
  return Object.fromEntries(OF_A_WINDOW.map((key) => [key, settings[key]])) as unknown as WindowPart;
}

/** The settings of the first window, then what the others have of their own, among the usual values. */
async function storedIn(path: string, build: string): Promise<[Settings, ...Settings[]]> {
  const text = readText(path);
  if (text === undefined) return [DEFAULT_SETTINGS];
  const { stored, whole } = unsealed(text, build);
  if (typeof stored !== 'object' || stored === null) return [DEFAULT_SETTINGS];
  const { otherWindows, ...first } = stored as Settings & { readonly otherWindows?: unknown };
  const others: unknown[] = Array.isArray(otherWindows) ? otherWindows.slice(0, MOST_WINDOWS - 1) : [];
  if (whole) return [first, ...others.map((other) => ({ ...first, ...(other as WindowPart) }))];
  const { readSettings } = await import('../shared/settings.ts');
  return [readSettings(stored), ...others.map(readSettings)];
}

/** Nothing at the first start, and of a file that can't be read: the usual values. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
