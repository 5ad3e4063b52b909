/**
 * One connection to `library.db`. The only file that knows libsql.
 *
 * What libsql 0.5.29 does differently from better-sqlite3, and what is done about it here: it ignores the option
 * `readonly` (the mode goes into the file's URI); it ends the process on a boolean parameter (the type of
 * parameters forbids one); `pluck` has no effect on `get`, which also adds `_metadata` to the row (rows are
 * fetched by `all`); statements outlive `close` (a closed connection refuses here). It also ends the process on stored
 * text that is no UTF-8, as in a damaged file: columns of text are read as their bytes (see `#prepare`).
 */
import Libsql from 'libsql';
import { pathToFileURL } from 'node:url';
import { failure, SQLITE, sqliteCode } from './errors.ts';

/** How long a writer waits for another one, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** Milliseconds between attempts at what SQLite doesn't wait for. */
const RETRY = 20;
const PAUSE = new Int32Array(new SharedArrayBuffer(4));

/** Statements kept prepared; searches may be of any shape. */
const MAX_STATEMENTS = 200;

/** Kibibytes of the database that are kept in memory, for the pages of the index that every search reads. */
const CACHE = 32 * 1024;

export type Parameter = string | number | null | Uint8Array;

/** `create` makes the file; `immutable` reads a file that nothing writes, without lock files beside it. */
export type OpenMode = 'create' | 'write' | 'read' | 'immutable';

const URI_PARAMETERS: Record<OpenMode, string> = {
  create: 'mode=rwc',
  write: 'mode=rw',
  read: 'mode=ro',
  immutable: 'mode=ro&immutable=1',
};

interface Statement {
  readonly run: Libsql.Statement;
  /** As `run`, with columns of text as their bytes; of a statement that gives none the same. */
  readonly read: Libsql.Statement;
  /** Names of these columns. */
  readonly texts: readonly string[];
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text from its bytes, with U+FFFD for what is no UTF-8, of which `verify` tells. */
export function shownText(bytes: ArrayBuffer): string {
  return UTF8.decode(bytes);
}

export class Database {
  readonly writable: boolean;
  readonly #connection: Libsql.Database;
  readonly #statements = new Map<string, Statement>();
  #closed = false;

  constructor(file: string, mode: OpenMode) {
    this.writable = mode === 'create' || mode === 'write';
    this.#connection = new Libsql(`${pathToFileURL(file).href}?${URI_PARAMETERS[mode]}`, {
      timeout: BUSY_TIMEOUT,
    });
    if (!this.writable) this.#connection.exec('PRAGMA query_only = ON');
    this.#connection.exec(`PRAGMA foreign_keys = ON; PRAGMA cache_size = -${CACHE}`);
  }

  /** All rows of a query, each with its columns by name; blobs come as ArrayBuffer. */
  all<Row>(sql: string, ...parameters: Parameter[]): Row[] {
    const { read, texts } = this.#prepare(sql);
    const rows = read.all(parameters) as Record<string, unknown>[];
    if (texts.length > 0)
      for (const row of rows)
        for (const text of texts) {
          const bytes = row[text];
          if (bytes instanceof ArrayBuffer) row[text] = shownText(bytes);
        }
    // The columns are those that the statement names; the caller states them as a type beside it.
    return rows as Row[];
  }

  /** As `all`, of numbers and blobs, one row after the other, for tables that may not fit into memory. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller states the columns, as for `all`
  each<Row>(sql: string): IterableIterator<Row> {
    return this.#prepare(sql).read.iterate([]) as IterableIterator<Row>;
  }

  /** The first row of a query, if there is any. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller states the columns, as for `all`
  first<Row>(sql: string, ...parameters: Parameter[]): Row | undefined {
    return this.all<Row>(sql, ...parameters)[0];
  }

  /** Runs one statement; the number of rows it changed. */
  run(sql: string, ...parameters: Parameter[]): number {
    return this.#prepare(sql).run.run(parameters).changes;
  }

  /**
   * Inserts one row; its rowid. RETURNING would do the same, but makes SQLite open a savepoint for the statement, at
   * which FTS5 writes out all the words it has gathered: one small segment an article instead of one a transaction.
   */
  insert(sql: string, ...parameters: Parameter[]): number {
    return Number(this.#prepare(sql).run.run(parameters).lastInsertRowid);
  }

  /** Runs statements without parameters, as in a migration. */
  execute(sql: string): void {
    this.#open().exec(sql);
  }

  /**
   * Turns the write-ahead log on, which the file remembers, and has each commit on the disk before it answers. Of a new
   * library this needs the file alone, and SQLite doesn't wait for that by itself, as when two programs make one library.
   */
  useLog(): void {
    for (let left = Math.ceil(BUSY_TIMEOUT / RETRY); ; left--)
      try {
        this.execute('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
        return;
      } catch (thrown) {
        if (sqliteCode(thrown) !== SQLITE.BUSY || left === 0) throw thrown;
        Atomics.wait(PAUSE, 0, 0, RETRY);
      }
  }

  /** Writes the database, as it is at this moment, into a new file. Also when it is opened for reading. */
  copyInto(file: string): void {
    if (!this.writable) this.execute('PRAGMA query_only = OFF');
    try {
      this.run('VACUUM INTO ?', file);
    } finally {
      if (!this.writable) this.execute('PRAGMA query_only = ON');
    }
  }

  /** The value of a PRAGMA that holds a number. */
  pragma(name: 'user_version' | 'application_id'): number {
    const row = this.first<Record<string, number>>(`PRAGMA ${name}`);
    return row?.[name] ?? 0;
  }

  /** Runs `work` as one transaction that takes the write lock at once, so that it can't fail half-way for want of it. */
  write<T>(work: () => T): T {
    if (!this.writable) throw failure('read-only', 'the library was opened for reading only');
    return this.#transaction('BEGIN IMMEDIATE', work);
  }

  /** Runs `work` on one state of the library, whatever others write meanwhile; within another call on its state. */
  read<T>(work: () => T): T {
    return this.#open().inTransaction ? work() : this.#transaction('BEGIN', work);
  }

  /** Lets go of the file, the log written into it as far as no reader needs it. */
  close(): void {
    if (this.#closed) return;
    try {
      if (this.writable) this.all('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // The log stays and the next writer takes it up: nothing is lost.
    }
    this.#closed = true;
    this.#statements.clear();
    this.#connection.close();
  }

  #transaction<T>(begin: string, work: () => T): T {
    const connection = this.#open();
    connection.exec(begin);
    try {
      const value = work();
      connection.exec('COMMIT');
      return value;
    } catch (thrown) {
      // SQLite rolls back by itself on a full disk and the like.
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw thrown;
    }
  }

  #prepare(sql: string): Statement {
    const connection = this.#open();
    let statement = this.#statements.get(sql);
    if (!statement) {
      if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear();
      const run = connection.prepare(sql);
      statement = { run, ...asBytes(connection, sql, run) };
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #open(): Libsql.Database {
    if (this.#closed) throw new TypeError('the library is closed');
    return this.#connection;
  }
}

/** A query around a query, because only an expression in SQL turns text into bytes. */
function asBytes(
  connection: Libsql.Database,
  sql: string,
  statement: Libsql.Statement,
): Pick<Statement, 'read' | 'texts'> {
  const columns = /^\s*(?:SELECT|WITH)\b/i.test(sql) ? statement.columns() : [];
  const texts = columns.filter(({ type }) => type === 'TEXT').map(({ name }) => name);
  if (texts.length === 0) return { read: statement, texts };
  const list = columns.map(({ name }) => (texts.includes(name) ? `CAST("${name}" AS BLOB) AS "${name}"` : `"${name}"`)); // prettier-ignore
  return { read: connection.prepare(`SELECT ${list.join(', ')} FROM (${sql})`), texts };
}
