/** What the app was started with: a library, and files to import. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export interface AppArguments {
  /** From `--library DIR`; absent when not given. */
  readonly libraryDir?: string;
  /** Absolute paths of the files named. */
  readonly files: readonly string[];
  /** Addresses of our own scheme. */
  readonly links: readonly string[];
}

/**
 * Reads the arguments that follow the program, as the system or a second start hands them over. Chromium's own
 * switches stand among them (`--name` or `--name=value`) and are passed over.
 *
 * @param cwd folder that relative paths are counted from
 */
export function readAppArguments(args: readonly string[], cwd: string): AppArguments {
  const files: string[] = [];
  const links: string[] = [];
  let libraryDir: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const named = /^--library(?:=(.*))?$/s.exec(arg);
    if (named) {
      const dir = named[1] ?? args[++i];
      if (dir) libraryDir = resolve(cwd, dir);
    } else if (arg.startsWith('offprint:')) links.push(arg);
    else if (arg !== '' && !arg.startsWith('-')) files.push(resolve(cwd, arg));
  }
  return { files, links, ...(libraryDir === undefined ? {} : { libraryDir }) };
}

/**
 * The arguments that are the app's own. Packaged, all but the program; otherwise (`electron APP …`) those after
 * the app's path, before which the runtime's own stand.
 */
export function ownArguments(argv: readonly string[], appPath: string | undefined, cwd: string): string[] {
  if (appPath === undefined) return argv.slice(1);
  const at = argv.findIndex(
    (arg, i) => i > 0 && !arg.startsWith('-') && resolve(cwd, arg) === resolve(appPath),
  );
  return argv.slice(at < 0 ? 1 : at + 1);
}

/** The user's data folder for the library where nothing else is said. */
export function defaultLibraryDir(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  home = homedir(),
): string {
  if (env['OFFPRINT_LIBRARY']) return resolve(env['OFFPRINT_LIBRARY']);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Offprint', 'library');
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Offprint', 'library');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'offprint', 'library');
}
