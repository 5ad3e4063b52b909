/** What every call across a process boundary answers with, and the closed list of ways it can fail. */
/** Every way a call can fail: what ingest, library and render-pdf report, passed through as it is, and the window's own. */
export const ERROR_CODES = [
  // taking a page in
  'empty',
  'too-large',
  'line-too-long',
  'not-text',
  'bad-encoding',
  'no-article',
  'too-deep',
  'not-an-article',
  'unknown-form',
  'several-articles',
  'too-slow',
  'too-many',
  'expands-too-far',
  'unsafe-path',
  'duplicate-entry',
  'encrypted',
  'damaged',
  'unsafe-xml',
  // the library
  'not-found',
  'not-a-library',
  'is-a-backup',
  'newer-library',
  'read-only',
  'corrupt',
  'disk-full',
  'busy',
  'io',
  'no-such-article',
  'no-such-version',
  'no-source',
  'ambiguous-id',
  'not-empty',
  'not-a-backup',
  'bad-backup',
  'bad-query',
  'no-such-collection',
  'bad-collection',
  'no-such-briefing',
  'bad-briefing',
  'bad-article',
  'bad-asset',
  'no-such-annotation',
  'bad-annotation',
  'missing-asset',
  // setting a PDF
  'missing-glyph',
  'missing-article',
  'missing-font',
  'bad-build-time',
  // a briefing
  'briefing-stopped', // the check stops the printing
  'bad-briefing-file', // a briefing file that somebody wrote has a mistake
  // the window's own
  'bad-input', // the call's input does not fit the contract
  'bad-sender', // the call did not come from our own page
  'cancelled', // the user closed a dialog
  'unreadable-file', // a file could not be read from the disk
  'no-pdf-program', // nothing on the system opens PDFs
  'unwritable-file', // the exported file could not be written
  'too-many-windows',
  'not-offered', // a file that the user has not chosen
  'library-closed', // the library's process has ended
  'unexpected', // a bug: the log has the details
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What went wrong, and what can be done about it. */
export interface Failure {
  code: ErrorCode;
  message: string;
  hint: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail(code: ErrorCode, message: string, hint: string): { ok: false; error: Failure } {
  return { ok: false, error: { code, message, hint } };
}

/** The result with its value turned into another; a failure stays as it is. */
export function mapValue<A, B>(result: Result<A>, map: (value: A) => B): Result<B> {
  return result.ok ? ok(map(result.value)) : result;
}
