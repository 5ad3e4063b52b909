/** What every call answers with, and all that can go wrong. */

export type LibraryErrorCode =
  | 'not-found' // there is no library in the folder
  | 'not-a-library' // something else stands there: a file, another program's database, other files
  | 'is-a-backup' // it may be read, and be restored, but not be written
  | 'newer-library' // a later Offprint wrote it
  | 'read-only' // it can be read but not written
  | 'corrupt' // the database or a stored document is damaged
  | 'disk-full'
  | 'busy' // another program kept it locked for more than five seconds
  | 'io' // the disk or the system refused for another reason
  | 'no-such-article' // unknown, or removed
  | 'no-such-version'
  | 'no-source' // the article came without its original bytes
  | 'ambiguous-id' // several articles begin so
  | 'bad-query' // a search that can't be understood, with its `position`, or longer than 1,000 characters
  | 'no-such-annotation'
  | 'bad-annotation' // a range outside the text, or nothing to keep
  | 'no-such-collection'
  | 'bad-collection' // without a name, inside itself, or with articles where a query chooses them
  | 'no-such-briefing'
  | 'bad-briefing' // without a title, or too long
  | 'cancelled' // the caller had lost interest
  | 'bad-article' // not a valid article
  | 'bad-asset' // bytes that don't match their hash
  | 'not-empty' // a backup or a restored library needs a new folder
  | 'not-a-backup'
  | 'bad-backup' // a file of the backup is gone or altered
  | 'missing-asset'; // the library has no such asset, or its file is gone

export interface LibraryError {
  readonly code: LibraryErrorCode;
  /** What happened, one sentence without a full stop. */
  readonly message: string;
  /** What the user can do about it. */
  readonly hint: string;
  /** Of a wrong query: where it goes wrong, in UTF-16 units, end exclusive. */
  readonly position?: { readonly start: number; readonly end: number };
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: LibraryError };
