/**
 * A copy of a library in use, and a library from such a copy. Both are made beside their place and renamed, so that
 * a folder with the right name is whole.
 *
 * A backup is a folder: `library.db`, `assets/` as in a library, and `backup.json`, which lists every file's hash.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { AssetStore } from '../assets.ts';
import { Database } from '../database.ts';
import { Failure } from '../errors.ts';
import type { BackedUp, LibraryEnv, Overseen } from '../index.ts';
import type { Shelf } from '../library.ts';
import { inNewFolder } from './new-folder.ts';
import { Steps } from './steps.ts';

/** The list that makes a folder a backup. */
export const MANIFEST = 'backup.json';

interface Manifest {
  readonly format: 'offprint-backup';
  readonly formatVersion: 1;
  readonly madeAt: string;
  /** Hash over the hashes of the database's pieces. */
  readonly database: string;
  readonly assets: readonly string[];
  /** Assets that the library names and did not have. */
  readonly missing: readonly string[];
}

/** Copies a library into a new folder while others read and write it: its state at one moment. */
export function backUp({ db, assets, env }: Shelf, to: string, overseen: Overseen = {}): BackedUp {
  return inNewFolder(to, env, (folder) => {
    const file = join(folder, 'library.db');
    db.copyInto(file);
    sync(file);
    const copy = new Database(file, 'read');
    const names = copy
      .all<{ sha256: string }>('SELECT sha256 FROM asset ORDER BY sha256')
      .map((row) => row.sha256);
    const articles = copy.first<{ n: number }>('SELECT count(*) AS n FROM article')?.n ?? 0;
    copy.close();
    for (const left of ['-wal', '-shm']) rmSync(file + left, { force: true });

    const store = new AssetStore(folder, env);
    mkdirSync(store.root, { recursive: true });
    const missing = new Set<string>();
    const steps = new Steps(names.length, overseen);
    for (const sha256 of names) {
      steps.next();
      if (assets.state(sha256) === 'whole') store.write(sha256, assets.read(sha256));
      else missing.add(sha256);
    }
    store.settle();
    const kept = names.filter((sha256) => !missing.has(sha256));
    const manifest: Manifest = {
      format: 'offprint-backup',
      formatVersion: 1,
      madeAt: env.now(),
      database: fileHash(file, env),
      assets: kept,
      missing: [...missing],
    };
    writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 1)}\n`);
    sync(join(folder, MANIFEST));
    return { folder: resolve(to), articles, assets: kept.length, missingAssets: [...missing] };
  });
}

/** Makes a library of a backup in a new folder; every file is checked against the backup's list on the way. */
export function restoreBackup(from: string, to: string, env: LibraryEnv, overseen: Overseen): BackedUp {
  const manifest = manifestOf(from);
  return inNewFolder(to, env, (folder) => {
    const file = join(folder, 'library.db');
    copyFileSync(join(from, 'library.db'), file);
    if (fileHash(file, env) !== manifest.database) throw damaged('its database has another hash');
    sync(file);
    const source = new AssetStore(from, env);
    const store = new AssetStore(folder, env);
    for (const name of ['assets', 'backups']) mkdirSync(join(folder, name), { recursive: true });
    const steps = new Steps(manifest.assets.length, overseen);
    for (const sha256 of manifest.assets) {
      steps.next();
      const state = source.state(sha256);
      if (state !== 'whole') throw damaged(`the file of asset ${sha256} is ${state}`);
      store.write(sha256, source.read(sha256));
    }
    store.settle();
    const copy = new Database(file, 'read');
    const articles = copy.first<{ n: number }>('SELECT count(*) AS n FROM article')?.n ?? 0;
    copy.close();
    return {
      folder: resolve(to),
      articles,
      assets: manifest.assets.length,
      missingAssets: manifest.missing,
    };
  });
}

function manifestOf(from: string): Manifest {
  const file = join(from, MANIFEST);
  if (!existsSync(file))
    throw new Failure(
      'not-a-backup',
      `${resolve(from)} has no ${MANIFEST}`,
      'Name the folder that "offprint backup" made.',
    );
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest>;
  } catch {
    throw damaged(`its ${MANIFEST} can't be read`);
  }
  const { format, formatVersion, database, assets, missing } = manifest;
  if (format !== 'offprint-backup' || formatVersion !== 1)
    throw new Failure(
      'not-a-backup',
      `${MANIFEST} is not of a backup that this Offprint knows`,
      'Restore it with the Offprint that made it, or a later one.',
    );
  if (typeof database !== 'string' || !isHashes(assets) || !isHashes(missing))
    throw damaged(`its ${MANIFEST} lacks what it must state`);
  return manifest as Manifest;
}

function isHashes(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && /^[0-9a-f]{64}$/.test(one));
}

function damaged(message: string): Failure {
  return new Failure(
    'bad-backup',
    `the backup is damaged: ${message}`,
    'Use another backup; nothing was made.',
  );
}

/** Bytes read at a time: a database may be larger than memory. */
const PIECE = 16 * 1024 * 1024;

function fileHash(file: string, env: LibraryEnv): string {
  const descriptor = openSync(file, 'r');
  try {
    const piece = Buffer.alloc(PIECE);
    const hashes: string[] = [];
    for (;;) {
      const length = readSync(descriptor, piece);
      if (length === 0) return env.sha256(hashes.join('\n'));
      hashes.push(env.sha256(piece.subarray(0, length)));
    }
  } finally {
    closeSync(descriptor);
  }
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
