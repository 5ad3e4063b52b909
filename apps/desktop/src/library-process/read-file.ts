/** Reading a file the user has chosen: with the errors that people meet. */
import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../shared/result.ts';

/** @param limit bytes; a larger file is refused before it is read */
export async function readChosenFile(path: string, limit: number): Promise<Result<Uint8Array>> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return fail('unreadable-file', 'This is a folder.', 'Choose the files in it.');
    if (about.size > limit)
      return fail(
        'too-large',
        `The file has ${mebibytes(about.size)} MB; at most ${mebibytes(limit)} MB are read.`,
        'Save the article alone and import that.',
      );
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'The file could not be read.';
    return fail('unreadable-file', reason, 'Check that it is still there and that you may read it.');
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'The file or its folder is not there.',
  EACCES: 'The system does not allow it.',
  EPERM: 'The system does not allow it.',
  EISDIR: 'This is a folder.',
  EBUSY: 'Another program is using the file.',
};

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
