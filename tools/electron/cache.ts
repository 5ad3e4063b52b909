import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isSuperuser } from '../process/root.ts';

/**
 * The folder outside the repository where what was fetched once is kept: `OFFPRINT_CACHE`, else the
 * user's cache folder (XDG Base Directory Specification), else for root /var/cache/offprint, because
 * root's home is closed to the ordinary user that the end-to-end tests run the window as.
 * It may belong to somebody else, who has filled it; `makeWritable` before writing into it.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return cachePath(env, isSuperuser(), homedir());
}

/**
 * Makes the folder, with its parents, unless it is there.
 *
 * @throws when it cannot be made or written
 */
export function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The cache folder ${folder} cannot be written (${reason}). Name another in OFFPRINT_CACHE.`,
      { cause: error },
    );
  }
}

/** Where the cache belongs, without making it. */
export function cachePath(env: NodeJS.ProcessEnv, superuser: boolean, home: string): string {
  if (env['OFFPRINT_CACHE']) return env['OFFPRINT_CACHE'];
  if (superuser) return '/var/cache/offprint';
  return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'offprint');
}
