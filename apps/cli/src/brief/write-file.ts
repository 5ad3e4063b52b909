/** Writing a file whole or not at all. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EXIT, Stop } from '../exit.ts';
import { newId } from '../system.ts';

/**
 * Puts bytes into a file. They are first written beside it and then take its place, so that whoever reads the file
 * sees the old one or the new one. A device or a pipe is written to directly. Stops with exit code 1 when the
 * file can't be written.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  let temporary: string | undefined;
  try {
    const target = existing(path);
    if (target?.kind === 'folder') throw refused(path, 'it is a folder', 'Name a file in it.');
    if (target?.kind === 'device') return writeFileSync(path, bytes);
    const file = target?.path ?? path;
    temporary = join(dirname(file), `.${basename(file).slice(0, 200)}.${newId()}.tmp`);
    const handle = openSync(temporary, 'wx', target?.mode ?? 0o666);
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
    temporary = undefined;
  } catch (error) {
    throw asStop(path, error);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}

/** Makes a folder and those that it lies in, if they are not there. Stops like `writeWhole`. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw asStop(path, error);
  }
}

type Existing =
  | { readonly kind: 'file'; readonly path: string; readonly mode: number }
  | { readonly kind: 'folder' | 'device'; readonly path: string; readonly mode?: undefined };

/** What stands at the path, links followed, so that a link stays one. */
function existing(path: string): Existing | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  const real = realpathSync(path);
  if (stat.isDirectory()) return { kind: 'folder', path: real };
  return stat.isFile()
    ? { kind: 'file', path: real, mode: stat.mode & 0o777 }
    : { kind: 'device', path: real };
}

function asStop(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refused(path, 'its folder does not exist', 'Make the folder first, or name another.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refused(
        path,
        'the folder or the file is write-protected',
        'Name another place, or change the rights.',
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return refused(path, 'the disk is full', 'Free some space and try again; nothing was written.');
    default:
      if (!(error instanceof Error) || typeof code !== 'string') return error;
      return refused(path, error.message, 'Name another place.');
  }
}

function refused(path: string, why: string, hint: string): Stop {
  return new Stop(EXIT.someFailed, {
    code: 'output-not-written',
    message: `${path} can't be written: ${why}`,
    hint,
  });
}
