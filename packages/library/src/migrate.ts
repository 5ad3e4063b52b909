/**
 * The database's layout, brought up to date by numbered migrations, one a file. A migration is never edited once a
 * release has run it. A change to the folding of letters needs one too, because the index holds folded words.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './assets.ts';
import type { Database } from './database.ts';
import { relateAll } from './copies/relate.ts';
import { Failure, failure } from './errors.ts';
import { first } from './migrations/0001-first.ts';
import { search } from './migrations/0002-search.ts';
import { writtenForms } from './migrations/0003-written-forms.ts';
import { copies } from './migrations/0004-copies.ts';
import { notes } from './migrations/0005-notes.ts';
import { trash } from './migrations/0006-trash.ts';
import { briefings } from './migrations/0007-briefings.ts';
import { samples } from './migrations/0008-samples.ts';
import { bookmarks } from './migrations/0009-bookmarks.ts';
import { indexAll } from './search/word-index.ts';

export interface Migration {
  /** The schema version it makes (PRAGMA user_version); each is one more than that before it. */
  readonly to: number;
  readonly sql: string;
  /** What takes more than SQL, in the same transaction. */
  readonly run?: (db: Database) => void;
  /** The search index is to be built anew: once, by the code of today, when all migrations have run. */
  readonly indexAnew?: boolean;
  /** As `indexAnew`, for the copies of one text. */
  readonly relateAnew?: boolean;
}

export const MIGRATIONS: readonly Migration[] = [
  first,
  search,
  writtenForms,
  copies,
  notes,
  trash,
  briefings,
  samples,
  bookmarks,
];

/** `Offp` in ASCII: marks the file as ours (PRAGMA application_id). */
export const APPLICATION_ID = 0x4f666670;

/** What a database file turns out to be. `blank` holds nothing at all: a library whose making was cut short. */
export type Kind = { readonly kind: 'blank' } | { readonly kind: 'library'; readonly version: number };

/** What tells databases apart, asked one after the other. */
function marksOf(db: Database): { application: number; version: number; tables: number } {
  return {
    application: db.pragma('application_id'),
    version: db.pragma('user_version'),
    tables: db.first<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')?.n ?? 0,
  };
}

/** Tells a library from other databases, by reading only. */
export function identify(db: Database, newest: number): Kind {
  const isBlank = ({ application, version, tables }: ReturnType<typeof marksOf>): boolean =>
    application === 0 && version === 0 && tables === 0;
  let marks = marksOf(db);
  // A library that another program finishes making between two of the questions looks like neither; it is made at once.
  if (marks.application !== APPLICATION_ID && !isBlank(marks)) marks = marksOf(db);
  if (isBlank(marks)) return { kind: 'blank' };
  const { application, version } = marks;
  if (application === APPLICATION_ID) {
    if (version <= newest) return { kind: 'library', version };
    throw new Failure(
      'newer-library',
      `the library was written by a later Offprint (layout ${version}, this one knows ${newest})`,
      'Open it with the newer Offprint; this one left it as it is.',
    );
  }
  throw new Failure(
    'not-a-library',
    'library.db is a database of another program',
    'Name the folder of a library, or a new one.',
  );
}

/**
 * Runs the migrations that are still to run, all in one transaction: either the library is up to date afterwards or
 * it is as it was. A library that already holds articles is copied to `backups/` first.
 */
export function migrate(db: Database, dir: string, migrations: readonly Migration[] = MIGRATIONS): void {
  const newest = migrations.at(-1)?.to ?? 0;
  const before = identify(db, newest);
  if (before.kind === 'library' && before.version === newest) return;
  if (!db.writable)
    throw failure(
      'read-only',
      `the library's layout ${versionOf(before)} must be brought to ${newest} first`,
    );
  if (versionOf(before) > 0) backUp(db, dir, versionOf(before));
  db.write(() => {
    const now = versionOf(identify(db, newest)); // another process may have been faster
    const toRun = migrations.filter((migration) => migration.to > now);
    for (const migration of toRun) {
      db.execute(migration.sql);
      migration.run?.(db);
      db.execute(`PRAGMA user_version = ${migration.to}`);
    }
    if (toRun.some((migration) => migration.indexAnew)) indexAll(db);
    if (toRun.some((migration) => migration.relateAnew)) relateAll(db);
    db.execute(`PRAGMA application_id = ${APPLICATION_ID}`);
  });
}

function versionOf(kind: Kind): number {
  return kind.kind === 'library' ? kind.version : 0;
}

function backUp(db: Database, dir: string, version: number): void {
  const folder = join(dir, 'backups');
  const file = join(folder, `library-layout-${version}.db`);
  if (existsSync(file)) return; // a migration that failed before: its copy is the same library or an earlier one
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  db.copyInto(unfinished);
  const descriptor = openSync(unfinished, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(unfinished, file);
  syncFolder(folder); // before the layout changes
}
