/** What every command gets: where to print, in which form, and which library is meant. */
import {
  openLibrary,
  type Library,
  type LibraryError,
  type LibraryErrorCode,
  type OpenOptions,
  type OpenResult,
  type Result,
} from '@offprint/library';
import { EXIT, Stop } from './exit.ts';
import { newId, now, sha256 } from './system.ts';
import type { Console } from './terminal/console.ts';

export interface Context {
  readonly console: Console;
  /** One JSON object a line on stdout instead of text for people. */
  readonly json: boolean;
  readonly libraryFolder: string;
}

// Failures of the library as a whole; the others concern one article.
const WHOLE_LIBRARY: ReadonlySet<LibraryErrorCode> = new Set([
  'not-found',
  'not-a-library',
  'is-a-backup',
  'newer-library',
  'read-only',
  'corrupt',
  'disk-full',
  'busy',
  'io',
  'not-empty',
]);

/** Whether no other article would fare better. */
export function concernsLibrary(error: LibraryError): boolean {
  return WHOLE_LIBRARY.has(error.code);
}

/**
 * Opens the library for some work and closes it again. `read` leaves it as it is, but for a layout of an earlier
 * Offprint, which is brought up to date; `change` may write; `write` makes it when it isn't there yet. Stops with exit
 * code 3 when it can't be used.
 */
export async function withLibrary<T>(
  context: Context,
  access: 'read' | 'change' | 'write',
  work: (library: Library) => T | Promise<T>,
): Promise<T> {
  const { libraryFolder } = context;
  const opened =
    access === 'read' ? openToRead(libraryFolder) : open(libraryFolder, { create: access === 'write' });
  if (!opened.ok) throw new Stop(EXIT.library, opened.error);
  try {
    return await work(opened.library);
  } finally {
    opened.library.close();
  }
}

/** In the built program the library's second thread is a bundle of its own; in the sources the library knows where it lies. */
const BUNDLED = import.meta.url.endsWith('.ts')
  ? {}
  : { thread: new URL('./offprint-keeping.cjs', import.meta.url) };

function open(folder: string, options: OpenOptions): OpenResult {
  return openLibrary(folder, { now, newId, sha256 }, { ...options, ...BUNDLED });
}

/**
 * Opens a library for reading only. An earlier layout can't be read as it is: where the folder may be written, it is
 * brought up to date first. Errors: those of `openLibrary`.
 */
export function openToRead(folder: string): OpenResult {
  const opened = open(folder, { readOnly: true });
  if (opened.ok || opened.error.code !== 'read-only') return opened;
  const updated = open(folder, {});
  if (!updated.ok) return opened;
  updated.library.close();
  return open(folder, { readOnly: true });
}

/** The value of a library's answer; stops with the fitting exit code when it is an error. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Stop(concernsLibrary(result.error) ? EXIT.library : EXIT.someFailed, result.error);
}
