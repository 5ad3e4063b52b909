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
  const opened = access === 'read' ? openToRead(context) : open(context, { create: access === 'write' });
  if (!opened.ok) throw new Stop(EXIT.library, opened.error);
  try {
    return await work(opened.library);
  } finally {
    opened.library.close();
  }
}

function open({ libraryFolder }: Context, options: OpenOptions): OpenResult {
  return openLibrary(libraryFolder, { now, newId, sha256 }, options);
}

function openToRead(context: Context): OpenResult {
  const opened = open(context, { readOnly: true });
  if (opened.ok || opened.error.code !== 'read-only') return opened;
  // An earlier layout can't be read as it is. Where the folder may be written, opening it so brings it up to date.
  const updated = open(context, {});
  if (!updated.ok) return opened;
  updated.library.close();
  return open(context, { readOnly: true });
}

/** The value of a library's answer; stops with the fitting exit code when it is an error. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Stop(concernsLibrary(result.error) ? EXIT.library : EXIT.someFailed, result.error);
}
