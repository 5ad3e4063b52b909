/** Where the library lies when `--library` doesn't say: the same folder that the reader's window uses. */
import { join, resolve } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

/** `OFFPRINT_LIBRARY`, else a folder among the user's application data. */
export function defaultLibraryFolder({ platform, env, home }: Surroundings): string {
  if (env['OFFPRINT_LIBRARY']) return resolve(env['OFFPRINT_LIBRARY']);
  if (platform === 'win32')
    return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Offprint', 'library');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Offprint', 'library');
  // XDG Base Directory Specification: a relative path is to be passed over.
  const data = env['XDG_DATA_HOME'];
  return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'offprint', 'library');
}
