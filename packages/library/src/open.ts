/** From a folder's path to an open library: look, make, open, check, bring up to date. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Beside } from './add/beside.ts';
import { AssetStore, syncFolder } from './assets.ts';
import { Database, type OpenMode } from './database.ts';
import { attempt, Failure, failure, SQLITE, sqliteCode } from './errors.ts';
import type { LibraryEnv, OpenOptions, OpenResult } from './index.ts';
import { MANIFEST } from './durability/backup.ts';
import { libraryOn } from './library.ts';
import { identify, migrate, MIGRATIONS } from './migrate.ts';

const NEWEST = MIGRATIONS.at(-1)?.to ?? 0;

/**
 * Opens the library in a folder, or makes one there.
 *
 * Nothing in the folder is changed unless a library was found there or made. Errors: `not-found`, `not-a-library`,
 * `is-a-backup` (it may be read), `newer-library`, `read-only`, `corrupt`, `busy`, `disk-full`, `io`.
 */
export function openLibrary(dir: string, env: LibraryEnv, options: OpenOptions = {}): OpenResult {
  const { create = false, readOnly = false, thread = new URL('add/thread.ts', import.meta.url) } = options;
  const root = resolve(dir);
  const result = attempt(() => {
    const mayCreate = create && !readOnly;
    const found = lookAt(root);
    if (found !== 'database' && !mayCreate) throw notFound(root);
    const db = readOnly ? openForReading(root) : openForWriting(root, found !== 'database', mayCreate);
    return libraryOn(root, {
      db,
      assets: new AssetStore(root, env),
      env,
      beside: new Beside(thread, env.sha256),
    });
  });
  return result.ok ? { ok: true, library: result.value } : result;
}

/** What stands in the folder: nothing at all, an empty folder, or a file named library.db that begins as SQLite does. */
function lookAt(root: string): 'nothing' | 'empty' | 'database' {
  const stat = statSync(root, { throwIfNoEntry: false });
  if (!stat) return 'nothing';
  if (!stat.isDirectory()) throw notALibrary(`${root} is a file, not a folder`);
  const names = readdirSync(root).filter((name) => !name.startsWith('.'));
  // Asked for by itself: a list taken while another program makes the library may have the files beside it alone.
  if (existsSync(join(root, 'library.db'))) {
    checkHeader(root, names);
    return 'database';
  }
  if (names.length > 0) throw notALibrary(`${root} holds other files and no library.db`);
  return 'empty';
}

/** SQLite's file format, section 1.3: sixteen bytes that every database begins with. An empty file is one, too. */
function checkHeader(root: string, names: readonly string[]): void {
  const file = join(root, 'library.db');
  if (!statSync(file).isFile()) throw notALibrary('library.db is not a file');
  const header = Buffer.alloc(16);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, header);
  closeSync(descriptor);
  if (length === 0 || header.equals(Buffer.from('SQLite format 3\0'))) return;
  if (names.includes('assets'))
    throw failure('corrupt', "the first bytes of the library's database are damaged");
  throw notALibrary('library.db is not a database');
}

function openForWriting(root: string, make: boolean, mayCreate: boolean): Database {
  if (existsSync(join(root, MANIFEST)))
    throw new Failure(
      'is-a-backup',
      `${root} is a backup; what is written into it would spoil it`,
      'Restore it into a new folder, which is a library then.',
    );
  if (make && mkdirSync(root, { recursive: true }) !== undefined) syncFolder(dirname(root));
  checkWritable(root, make);
  const db = connect(root, make ? 'create' : 'write');
  try {
    if (identify(db, NEWEST).kind === 'blank' && !mayCreate)
      throw notALibrary('library.db is empty: its making was cut short');
    db.useLog();
    migrate(db, root);
    for (const name of ['assets', 'backups']) mkdirSync(join(root, name), { recursive: true });
    if (make) syncFolder(root);
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

/** Asks before anything is touched, because SQLite would open an unwritable file for reading without a word. */
function checkWritable(root: string, make: boolean): void {
  try {
    accessSync(root, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!make) accessSync(join(root, 'library.db'), constants.R_OK | constants.W_OK);
  } catch {
    throw failure('read-only', `${root} can't be written`);
  }
}

/**
 * A database with a write-ahead log needs a lock file beside it, even to be read. Where none can be made, and no
 * log is left over, nobody can be writing either, and the file is read as it is.
 */
function openForReading(root: string): Database {
  for (const mode of ['read', 'immutable'] as const) {
    let db: Database | undefined;
    try {
      db = connect(root, mode);
      if (identify(db, NEWEST).kind === 'blank')
        throw notALibrary('library.db is empty: its making was cut short');
      migrate(db, root);
      return db;
    } catch (thrown) {
      db?.close();
      const code = sqliteCode(thrown);
      if (mode === 'immutable' || (code !== SQLITE.CANTOPEN && code !== SQLITE.READONLY)) throw thrown;
      if (logIsLeft(root))
        throw new Failure(
          'read-only',
          'the library was not closed after the last change, and the folder refuses the file needed to read it',
          'Copy the folder to a place that can be written, and open it there.',
        );
    }
  }
  throw new Error('unreachable: the second mode returns or throws');
}

function logIsLeft(root: string): boolean {
  return (statSync(join(root, 'library.db-wal'), { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function connect(root: string, mode: OpenMode): Database {
  return new Database(join(root, 'library.db'), mode);
}

function notFound(root: string): Failure {
  return new Failure(
    'not-found',
    `there is no library in ${root}`,
    'Name the folder of a library, or have one made.',
  );
}

function notALibrary(message: string): Failure {
  return new Failure('not-a-library', message, 'Name the folder of a library, or a new one.');
}
