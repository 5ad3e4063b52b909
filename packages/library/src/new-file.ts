/** A new file, written to as its content comes. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Lets `work` write a file, which is on the disk then; whatever fails, it is closed. */
export function newFile<T>(path: string, work: (write: (content: string | Uint8Array) => void) => T): T {
  const descriptor = openSync(path, 'wx');
  try {
    const value = work((content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    });
    fsyncSync(descriptor);
    return value;
  } finally {
    closeSync(descriptor);
  }
}
