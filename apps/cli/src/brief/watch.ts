/** Makes a briefing anew whenever a file that it was made of changes. */
import { statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Editors write a file in several steps: what follows within this time belongs to one change. */
const SETTLE = 120; // milliseconds

/**
 * Calls `make` at once and after each change; it gives the files to look at from then on. Ends when `end` settles.
 * The folders are watched, because many editors put a new file in the old one's place.
 */
export async function watchAndMake(
  make: () => Promise<readonly string[]>,
  end: Promise<void>,
): Promise<void> {
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let again = false;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SETTLE);
  };
  const run = async (): Promise<void> => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    const began = Date.now();
    const files = await make();
    busy = false;
    for (const watcher of watchers) watcher.close();
    watchers = watchersOf(files, changed);
    // What changed while it was being made was watched by nobody.
    if (again || files.some((file) => changedSince(file, began))) {
      again = false;
      changed();
    }
  };
  await run();
  await end;
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
}

function changedSince(file: string, began: number): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Math.max(stat.mtimeMs, stat.ctimeMs) > began;
}

function watchersOf(files: readonly string[], changed: () => void): FSWatcher[] {
  const byFolder = new Map<string, Set<string>>();
  for (const file of files) {
    const names = byFolder.get(dirname(file)) ?? new Set();
    byFolder.set(dirname(file), names.add(basename(file)));
  }
  return [...byFolder].flatMap(([folder, names]) => {
    try {
      return [
        watch(folder, (_, name) => {
          if (name !== null && names.has(name)) changed();
        }),
      ];
    } catch {
      return []; // the folder has gone: the next change elsewhere looks again
    }
  });
}
