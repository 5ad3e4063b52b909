/** Expected failures inside the package, and what the system's errors mean to a user. */
import type { LibraryError, LibraryErrorCode, Result } from './index.ts';

/** An expected failure on its way to the package's edge, where `attempt` makes a result of it. */
export class Failure extends Error {
  readonly code: LibraryErrorCode;
  readonly hint: string;
  readonly position: LibraryError['position'];

  constructor(
    code: LibraryErrorCode,
    message: string,
    hint: string,
    position?: { readonly start: number; readonly end: number },
  ) {
    super(message);
    this.name = 'Failure';
    this.code = code;
    this.hint = hint;
    this.position = position;
  }
}

/** Runs `work`: its value or the expected failure; anything else is a bug and is thrown on. */
export function attempt<T>(work: () => T): Result<T> {
  try {
    return { ok: true, value: work() };
  } catch (thrown) {
    const error = expected(thrown);
    if (!error) throw thrown;
    return { ok: false, error };
  }
}

/** The value of a result; throws the failure that it is. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, message, hint, position } = result.error;
  throw new Failure(code, message, hint, position);
}

/** The library error for something thrown; `undefined` when nobody could have expected it. */
export function expected(thrown: unknown): LibraryError | undefined {
  if (thrown instanceof Failure) {
    const { code, message, hint, position } = thrown;
    return { code, message, hint, ...(position ? { position } : {}) };
  }
  if (!(thrown instanceof Error)) return undefined;
  // The only JSON that is read without a look at it before is what the library has kept itself.
  if (thrown instanceof SyntaxError)
    return describe('corrupt', "a text in the library's database is damaged");
  const code = sqliteCode(thrown);
  if (code !== undefined) return fromSqlite(code, thrown.message);
  if ('code' in thrown && typeof thrown.code === 'string') return fromSystem(thrown.code, thrown.message);
  return undefined;
}

/**
 * The primary result code of an SQLite error (https://www.sqlite.org/rescode.html): the low byte of an extended
 * one. An error in opening carries it only at the end of its message.
 */
export function sqliteCode(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if (thrown.name === 'SqliteError' || 'rawCode' in thrown)
    return 'rawCode' in thrown && typeof thrown.rawCode === 'number' ? thrown.rawCode & 0xff : undefined;
  const opening = /^ConnectionFailed\(.*: (\d+)"\)$/s.exec(thrown.message);
  return opening ? Number(opening[1]) & 0xff : undefined;
}

export const SQLITE = {
  BUSY: 5,
  LOCKED: 6,
  READONLY: 8,
  IOERR: 10,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  NOTADB: 26,
} as const;

const HINTS = {
  'read-only': 'Make the folder writable, or copy it to a place that is.',
  'disk-full': 'Free some space on the disk and try again; nothing was changed.',
  busy: 'Try again when the other program has finished; nothing was changed.',
  corrupt: 'Copy the folder before doing anything else, then restore the library from a backup.',
  io: 'Check the disk and the rights on the folder; nothing was changed.',
} as const;

/** A failure of one of the kinds whose advice is always the same. */
export function failure(code: keyof typeof HINTS, message: string): Failure {
  return new Failure(code, message, HINTS[code]);
}

function fromSqlite(code: number, detail: string): LibraryError | undefined {
  switch (code) {
    case SQLITE.BUSY:
    case SQLITE.LOCKED:
      return describe('busy', 'another program keeps the library locked');
    case SQLITE.READONLY:
      return describe('read-only', 'the library can be read but not written');
    case SQLITE.FULL:
      return describe('disk-full', 'the disk is full');
    case SQLITE.CORRUPT:
    case SQLITE.NOTADB:
      return describe('corrupt', `the library's database is damaged (${detail})`);
    case SQLITE.IOERR:
    case SQLITE.CANTOPEN:
      return describe('io', `the library's database can't be used (${detail})`);
    default:
      return undefined; // a wrong statement or a broken constraint: a bug
  }
}

function fromSystem(code: string, detail: string): LibraryError | undefined {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return describe('read-only', `the library's folder refuses to be used so (${detail})`);
    case 'ENOSPC':
    case 'EDQUOT':
      return describe('disk-full', 'the disk is full');
    case 'EBUSY':
      return describe('busy', 'another program keeps a file of the library locked');
    case 'EIO':
    case 'EMFILE':
    case 'ENFILE':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EEXIST':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return describe('io', `the library's folder can't be used (${detail})`);
    default:
      return undefined;
  }
}

function describe(code: keyof typeof HINTS, message: string): LibraryError {
  return { code, message, hint: HINTS[code] };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text read as its bytes, because the binding ends the process on text that is not UTF-8, as in a damaged file. */
export function textOf(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw failure('corrupt', "a text in the library's database is damaged");
  }
}
