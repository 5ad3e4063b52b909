/** Where files are saved, as somebody chooses in the system's dialogs, and what was saved last. */
import { fail, mapValue, ok, type Result } from '../shared/result.ts';
import type { TextKey } from '../shared/texts/catalogue.ts';
import type { Desktop } from './desktop.ts';
import type { FileKind } from './file-kinds.ts';

export interface Saving {
  readonly choosePath: (fileName: string, kind?: FileKind) => Promise<Result<string>>;
  readonly chooseFolder: (title?: TextKey) => Promise<Result<string>>;
  /** Gives the file's name. It is what `reveal` shows from then on. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<Result<string>>;
  /** Both, for what is there before anybody has to think of a file. */
  readonly save: (name: string, bytes: Uint8Array, kind: FileKind) => Promise<Result<string>>;
  /** The name of what was written elsewhere and is shown by `reveal` from then on. */
  readonly wrote: (path: string) => string;
  readonly reveal: () => void;
}

export function savingOn(desktop: Desktop): Saving {
  let last: string | undefined;
  const chosen = (path: string | undefined): Result<string> =>
    path === undefined ? fail('cancelled', 'Nothing was chosen.', 'Nothing was written.') : ok(path);
  const saving: Saving = {
    choosePath: async (fileName, kind) => chosen(await desktop.chooseSavePath(fileName, kind)),
    chooseFolder: async (title) => chosen(await desktop.chooseOneFolder(title)),
    write: async (path, bytes) => mapValue(await desktop.writeFile(path, bytes), () => saving.wrote(path)),
    async save(name, bytes, kind) {
      const path = await saving.choosePath(`${name}.${kind.extension}`, kind);
      return path.ok ? saving.write(path.value, bytes) : path;
    },
    wrote(path) {
      last = path;
      return path.split(/[\\/]/).at(-1) ?? path;
    },
    reveal() {
      if (last !== undefined) desktop.reveal(last);
    },
  };
  return saving;
}
