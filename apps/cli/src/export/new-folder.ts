/** A folder that is made whole or not at all. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, writeSync } from 'node:fs'; // prettier-ignore
import { dirname, join, resolve } from 'node:path';
import { EXIT, Stop } from '../exit.ts';
import { newId } from '../system.ts';

/** A file that is written to as its text comes. */
export interface GrowingFile {
  readonly write: (data: string | Uint8Array) => void;
  readonly close: () => void;
}

/**
 * Lets `work` fill a folder beside its place, which is then renamed. Stops with exit code 1 when something stands
 * there already or it can't be written; nothing is left behind then.
 */
export async function inNewFolder<T>(place: string, work: (folder: string) => T | Promise<T>): Promise<T> {
  const target = resolve(place);
  const folder = join(dirname(target), `.${newId()}.unfinished`);
  try {
    if (existsSync(target) && readdirSync(target).length > 0)
      throw refused(place, 'something is there already', 'Name a folder that is new or empty.');
    mkdirSync(dirname(target), { recursive: true });
    mkdirSync(folder);
    const value = await work(folder);
    if (existsSync(target)) rmdirSync(target);
    renameSync(folder, target);
    return value;
  } catch (thrown) {
    rmSync(folder, { recursive: true, force: true });
    if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string')
      throw refused(place, thrown.message, 'Name another place, or free some space; nothing was written.');
    throw thrown;
  }
}

/** A new file in a folder that is being made. */
export function newFile(path: string): GrowingFile {
  mkdirSync(dirname(path), { recursive: true });
  const descriptor = openSync(path, 'wx');
  return {
    write: (data) => {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    },
    close: () => {
      fsyncSync(descriptor);
      closeSync(descriptor);
    },
  };
}

function refused(place: string, why: string, hint: string): Stop {
  return new Stop(EXIT.someFailed, {
    code: 'output-not-written',
    message: `${place} can't be written: ${why}`,
    hint,
  });
}
