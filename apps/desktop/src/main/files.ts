/** Writing the PDF: with the errors that people meet. */
import { constants } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { fail, ok, type Result } from '../shared/result.ts';

/** Writes beside the target and moves into place, so that a file is never half there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<null>> {
  const partial = `${path}.part`;
  try {
    const file = await open(partial, constants.O_CREAT | constants.O_TRUNC | constants.O_WRONLY, 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
    return ok(null);
  } catch (error) {
    await rm(partial, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOSPC') return fail('disk-full', 'The disk is full.', 'Make room and export again.');
    return fail(
      'unwritable-file',
      REASONS[code] ?? 'The file could not be written.',
      'Export again into another folder.',
    );
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'The file or its folder is not there.',
  EACCES: 'The system does not allow it.',
  EPERM: 'The system does not allow it.',
  EROFS: 'The disk can only be read.',
  EISDIR: 'This is a folder.',
  EBUSY: 'Another program is using the file.',
};
