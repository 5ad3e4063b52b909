/**
 * A folder that is watched: what is put there, by a browser or a sync program, is offered to the window for import,
 * once. Which files have been seen is kept beside the settings, so that a start does not read them all again and what
 * was deleted in the library does not come back.
 */
import { mkdirSync, readFileSync, renameSync, watch, writeFileSync, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { filesOfFolder } from './folder.ts';

export interface WatchedFolder {
  /** Watches another folder; `null` none. What lies in a new one already is offered, too. */
  set(folder: string | null): void;
  /** Looks now; resolves when what is new has been offered. */
  look(): Promise<void>;
  close(): void;
}

export interface WatchedFolderEnv {
  /** Where what has been seen is kept. */
  readonly memory: string;
  readonly offer: (paths: readonly string[]) => void;
  readonly log: (line: string) => void;
  /** After a change the folder is looked through when nothing has changed for so many milliseconds. */
  readonly quietMs: number;
}

/** A file as it was seen: what has another size or time is another. */
type Seen = Record<string, string>;

export function watchFolder(env: WatchedFolderEnv): WatchedFolder {
  let folder: string | null = null;
  let watcher: FSWatcher | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    const at = folder;
    if (at === null) return;
    const seen = readSeen(env.memory, at);
    const paths: string[] = [];
    const now: Seen = {};
    let growing = false;
    for (const path of await filesOfFolder(at)) {
      const about = await stat(path).catch(() => undefined);
      if (!about?.isFile()) continue;
      const name = relative(at, path);
      const state = `${about.size} ${about.mtimeMs}`;
      // A file that was just written may not be whole yet: it is looked at again.
      const age = Date.now() - about.mtimeMs;
      if ((age >= 0 && age < env.quietMs) || about.size === 0) growing = true;
      else {
        if (seen[name] !== state) paths.push(path);
        now[name] = state;
      }
    }
    if (folder !== at) return;
    if (growing) soon();
    if (paths.length > 0) env.offer(paths);
    if (paths.length > 0 || Object.keys(now).length !== Object.keys(seen).length) writeSeen(env, at, now);
  };
  const inTurn = (): Promise<void> =>
    (looking = looking.then(look).catch((error: unknown) => env.log(`the watched folder: ${String(error)}`)));
  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(), env.quietMs);
  }
  const stop = (): void => {
    clearTimeout(timer);
    watcher?.close();
    watcher = undefined;
  };

  return {
    set(to) {
      if (to === folder) return;
      stop();
      folder = to;
      if (to === null) return;
      try {
        watcher = watch(to, { recursive: true }, soon);
        watcher.on('error', (error) => env.log(`the watched folder: ${String(error)}`));
      } catch (error) {
        env.log(`the folder ${to} can't be watched: ${String(error)}`);
      }
      soon();
    },
    look: inTurn,
    close: stop,
  };
}

function readSeen(memory: string, folder: string): Seen {
  try {
    const kept = JSON.parse(readFileSync(memory, 'utf8')) as { folder?: unknown; seen?: unknown };
    return kept.folder === folder && typeof kept.seen === 'object' && kept.seen !== null
      ? (kept.seen as Seen)
      : {};
  } catch {
    return {};
  }
}

function writeSeen({ memory, log }: WatchedFolderEnv, folder: string, seen: Seen): void {
  try {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(`${memory}.new`, JSON.stringify({ folder, seen }));
    renameSync(`${memory}.new`, memory);
  } catch (error) {
    log(`what was seen in the watched folder could not be kept: ${String(error)}`);
  }
}
