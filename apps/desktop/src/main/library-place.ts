/** Which folder is the library, and what is remembered about it. */
import { fail, ok, type Result } from '../shared/result.ts';
import type { LibraryClient } from './library-client.ts';
import type { SettingsFile } from './settings-file.ts';

export interface LibraryPlace {
  readonly dir: string;
  /** Notes that the library could be opened, so that it is missed when it is gone. */
  remember(): Promise<void>;
  /** Takes another folder for the library; one without a library is refused, and the one before stays. */
  move(dir: string | undefined): Promise<Result<null>>;
  /** Makes a library where there is none any more. */
  create(): Promise<Result<null>>;
}

interface Env {
  readonly settings: SettingsFile;
  /** Named on the command line: it goes before what was chosen in the window. */
  readonly named: string | undefined;
  readonly usual: string;
  readonly version: string;
  readonly startClient: (opening: { dir: string; version: string; create: boolean }) => LibraryClient;
  readonly onMoved: () => void;
}

/** Known libraries kept in mind at most. */
const MOST_KNOWN = 50;

/** The folder named on the command line, else the one chosen in the window, else the usual one. */
export function libraryDirOf({ named, settings, usual }: Pick<Env, 'named' | 'settings' | 'usual'>): string {
  return named ?? settings.get().libraryDir ?? usual;
}

export function placeLibrary(env: Env): { place: LibraryPlace; client: LibraryClient } {
  const { settings, version } = env;
  let dir = libraryDirOf(env);
  const known = (): readonly string[] => settings.get().knownLibraries;
  const client = env.startClient({ dir, version, create: !known().includes(dir) });

  const remember = async (): Promise<void> => {
    if (known().includes(dir)) return;
    const opened = await client.call('library.open', {});
    if (opened.ok) settings.change({ knownLibraries: [dir, ...known()].slice(0, MOST_KNOWN) });
  };
  const open = async (at: string, create: boolean): Promise<Result<null>> => {
    await client.reopen({ dir: at, version, create });
    const opened = await client.call('library.open', {});
    if (opened.ok) {
      dir = at;
      await remember();
    }
    return opened;
  };
  /** One after the other: two at once would leave neither open. */
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = before.then(act);
    before = done.catch(() => undefined);
    return done;
  };
  const move = async (to: string): Promise<Result<null>> => {
    const opened = await open(to, false);
    if (!opened.ok) {
      await client.reopen({ dir, version, create: !known().includes(dir) });
      return opened;
    }
    settings.change({ libraryDir: to });
    env.onMoved();
    return ok(null);
  };
  const place: LibraryPlace = {
    get dir() {
      return dir;
    },
    remember,
    move: async (to) =>
      to === undefined
        ? fail('cancelled', 'No folder was chosen.', 'Nothing was changed.')
        : inTurn(() => move(to)),
    create: () =>
      inTurn(async () => {
        const opened = await open(dir, true);
        if (opened.ok) env.onMoved();
        return opened;
      }),
  };
  return { place, client };
}
