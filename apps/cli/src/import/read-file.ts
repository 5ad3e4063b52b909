/** Reading an input: never more than the limit, and a clear problem instead of an exception. */
import { open } from 'node:fs/promises';
import type { Problem } from '../exit.ts';

export type FileRead =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly error: Problem };

const CHUNK = 1 << 20; // bytes read at a time from what has no size, such as a pipe

/** The bytes of a file, or of a pipe, up to `limit` of them. */
export async function readFileUpTo(path: string, limit: number): Promise<FileRead> {
  try {
    const handle = await open(path, 'r');
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) return refuse('is-a-folder', 'this is a folder', 'Name a file.');
      if (stat.size > limit) return tooLarge(limit);
      const chunks: Uint8Array[] = [];
      let length = 0;
      for (;;) {
        const chunk = new Uint8Array(stat.size > length ? stat.size - length : CHUNK);
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
        if (bytesRead === 0) return { ok: true, bytes: new Uint8Array(Buffer.concat(chunks, length)) };
        chunks.push(chunk.subarray(0, bytesRead));
        length += bytesRead;
        if (length > limit) return tooLarge(limit);
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fromSystem(error);
  }
}

function tooLarge(limit: number): FileRead {
  return refuse(
    'too-large',
    `the file is larger than ${Math.floor(limit / 1024 / 1024)} MB`,
    'No collection of pages is that large. Check that this is the file you mean, or split it.',
  );
}

function fromSystem(error: unknown): FileRead {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse('no-such-file', 'there is no such file', 'Check the name and the folder.');
    case 'EACCES':
    case 'EPERM':
      return refuse('no-permission', 'the file may not be read', 'Ask its owner for the right to read it.');
    default:
      if (!(error instanceof Error) || typeof code !== 'string') throw error;
      return refuse('unreadable', `the file can't be read (${error.message})`, 'Check the disk it lies on.');
  }
}

function refuse(code: string, message: string, hint: string): FileRead {
  return { ok: false, error: { code, message, hint } };
}
