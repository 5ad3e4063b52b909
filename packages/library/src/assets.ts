/** Files named by the hash of their bytes: pictures and original sources. Written whole or not at all. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from './errors.ts';
import type { LibraryEnv } from './index.ts';
import { newFile } from './new-file.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * `assets/<first two hex>/<sha256>` in a library's folder, a backup's or an export's. Throws on what is no hash, so that no
 * name can lead out of the folder.
 */
export function assetFile(folder: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new TypeError('not a SHA-256 in lower-case hexadecimal');
  return join(folder, 'assets', sha256.slice(0, 2), sha256);
}

export class AssetStore {
  /** The folder `assets`. */
  readonly root: string;
  readonly #env: LibraryEnv;
  /** Folders whose list of names is not known to be on the disk. */
  readonly #unsettled = new Set<string>();

  constructor(root: string, env: LibraryEnv) {
    this.root = join(root, 'assets');
    this.#env = env;
  }

  /** Where the file of that hash lies or would lie. */
  path(sha256: string): string {
    return assetFile(dirname(this.root), sha256);
  }

  /**
   * Puts the bytes in place, whose hash the caller has checked; `true` when they were not there before. A file
   * whose bytes are damaged is replaced. Call it under the library's write lock, so that nobody deletes the file as
   * unused before it is named, and `settle` before the commit.
   */
  write(sha256: string, bytes: Uint8Array): boolean {
    const file = this.path(sha256);
    const before = readIfThere(file);
    if (before && this.#env.sha256(before) === sha256) return false;

    const folder = dirname(file);
    if (mkdirSync(folder, { recursive: true }) !== undefined) this.#unsettled.add(this.root);
    const unfinished = join(folder, `.${this.#env.newId()}.unfinished`);
    try {
      newFile(unfinished, (write) => write(bytes));
      renameSync(unfinished, file);
    } catch (thrown) {
      rmSync(unfinished, { force: true });
      throw thrown;
    }
    this.#unsettled.add(folder);
    return before === undefined;
  }

  /** Makes the names of the files written so far last through a loss of power: before the rows that name them. */
  settle(): void {
    for (const folder of this.#unsettled) syncFolder(folder);
    this.#unsettled.clear();
  }

  /** The bytes, checked against their hash. */
  read(sha256: string): Uint8Array {
    const bytes = SHA256.test(sha256) ? readIfThere(this.path(sha256)) : undefined;
    if (!bytes)
      throw new Failure(
        'missing-asset',
        `the file of asset ${sha256} is gone`,
        'Restore the library from a backup.',
      );
    if (this.#env.sha256(bytes) !== sha256) throw badAsset(`the file of asset ${sha256} is damaged`);
    return bytes;
  }

  state(sha256: string): 'whole' | 'missing' | 'altered' {
    const bytes = SHA256.test(sha256) ? readIfThere(this.path(sha256)) : undefined;
    if (!bytes) return 'missing';
    return this.#env.sha256(bytes) === sha256 ? 'whole' : 'altered';
  }

  remove(sha256: string): void {
    rmSync(this.path(sha256), { force: true });
  }
}

export function badAsset(message: string): Failure {
  return new Failure('bad-asset', message, 'Import the page again, or restore the library from a backup.');
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined;
    throw thrown;
  }
}

/** Makes the new name last through a loss of power, as POSIX demands; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
