/** What the arguments of `import` name: files, and folders with everything in them. */
import { lstat, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { companionReason } from '@offprint/ingest';
import { ARCHIVE, isArchive } from '@offprint/library';
import type { Outcome } from './report.ts';

/** Folders inside each other that are still looked into. */
const FOLDER_DEPTH = 32;

/** A file to import, or what is already known of one: no page, a folder that can't be read. */
export type Input = string | Outcome;

/**
 * The files to import, those of a folder in the order of their names. Links inside a folder are not followed, for
 * they may lead out of it or in a circle; an argument that is itself a link is.
 */
export async function inputsOf(args: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const arg of args) {
    if (!(await isFolder(arg))) inputs.push(arg);
    else {
      const found: string[] = [];
      const aside: Outcome[] = [];
      await walk(arg, 0, found, aside);
      const path = (file: string): string => relative(arg, file).split(sep).join('/');
      const names = new Set(found.map(path));
      if (found.length === 0 && aside.length === 0) aside.push(emptyFolder(arg));
      inputs.push(...aside);
      for (const file of found) {
        const reason = companionReason(path(file), names);
        if (reason === undefined) inputs.push(file);
        else inputs.push({ file, ok: true, kind: 'skipped', reason });
      }
    }
  }
  return inputs;
}

function emptyFolder(file: string): Outcome {
  const error = {
    code: 'empty',
    message: 'the folder holds no file',
    hint: 'Check that this is the folder.',
  };
  return { file, ok: false, error };
}

function itselfALibrary(file: string): Outcome {
  const error = {
    code: 'a-library',
    message: 'the folder is a library, not a folder of pages',
    hint: 'Open it with --library, or bring its articles over: "offprint export --library FOLDER -o NEW", then import NEW.',
  };
  return { file, ok: false, error };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path.replace(/(?<=.)[/\\]+$/, '') + sep)).isDirectory();
  } catch {
    return false; // reading it says what is wrong
  }
}

async function walk(folder: string, depth: number, found: string[], aside: Outcome[]): Promise<void> {
  if (depth > FOLDER_DEPTH) {
    const message = `folders stand in folders more than ${FOLDER_DEPTH} deep`;
    aside.push({
      file: folder,
      ok: false,
      error: { code: 'too-deep', message, hint: 'Name the inner folder.' },
    });
    return;
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    const error = {
      code: 'no-permission',
      message: 'the folder may not be read',
      hint: 'Ask its owner for the right to read it.',
    };
    aside.push({ file: folder, ok: false, error });
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('library.db') && names.has('assets')) {
    aside.push(itselfALibrary(folder));
    return;
  }
  // What stands in an export's assets comes in with the articles that name it, and is no page of its own.
  const archive = names.has(ARCHIVE) && isArchive(join(folder, ARCHIVE));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (archive && entry.name === 'assets') continue;
    if (entry.isDirectory()) await walk(path, depth + 1, found, aside);
    else if (entry.isFile()) found.push(path);
    else aside.push({ file: path, ok: true, kind: 'skipped', reason: 'a link or device, not a file' });
  }
}
