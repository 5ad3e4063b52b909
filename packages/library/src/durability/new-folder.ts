/** A folder that is made whole or not at all: whatever fails leaves nothing behind. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { syncFolder } from '../assets.ts';
import { Failure } from '../errors.ts';
import type { LibraryEnv } from '../index.ts';

/** Makes a folder by `work` beside its place and renames it. Throws `not-empty`, `read-only`, `io`, and what `work` does. */
export function inNewFolder<T>(to: string, env: LibraryEnv, work: (folder: string) => T): T {
  const place = resolve(to);
  if (existsSync(place) && !isEmptyFolder(place))
    throw new Failure('not-empty', `${place} is there already`, 'Name a folder that is new or empty.');
  const folder = `${place}.${env.newId()}.unfinished`;
  begin(folder);
  try {
    const value = work(folder);
    syncFolder(folder);
    if (existsSync(place)) rmdirSync(place);
    renameSync(folder, place);
    syncFolder(dirname(place));
    return value;
  } catch (thrown) {
    rmSync(folder, { recursive: true, force: true });
    throw thrown;
  }
}

/** What the system refuses here it does not refuse to the library. */
function begin(folder: string): void {
  const parent = dirname(folder);
  try {
    mkdirSync(parent, { recursive: true });
    mkdirSync(folder);
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    const hint = 'Choose another folder; nothing was made.';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new Failure('read-only', `nothing may be written into ${parent}`, hint);
    if (code === 'ENOTDIR' || code === 'EEXIST') throw new Failure('io', `${parent} is no folder`, hint);
    throw thrown;
  }
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false; // a file
  }
}
