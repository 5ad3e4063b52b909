/** The settings on disk: read once at the start, written a moment after a change, whole or not at all. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readSettings, type Settings } from '../shared/settings.ts';

/** Milliseconds between a change and its writing, so that dragging a window's edge does not write a hundred times. */
const QUIET_MS = 300;

export interface SettingsFile {
  get(): Settings;
  change(change: { [K in keyof Settings]?: Settings[K] | undefined }): Settings;
  /** Writes what is not yet written. */
  flush(): void;
}

/** @param report told when the file can't be written; the settings then last until the window closes */
export function openSettings(path: string, report: (message: string) => void): SettingsFile {
  let settings = readSettings(readJson(path));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, `${JSON.stringify(settings, null, 2)}\n`);
      renameSync(`${path}.new`, path);
    } catch (error) {
      report(`settings could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return {
    get: () => settings,
    change(change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      settings = { ...settings, ...given };
      timer ??= setTimeout(flush, QUIET_MS);
      return settings;
    },
    flush,
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // the first start, or a damaged file: the defaults
  }
}
