/** A file of a folder that is being made, written to as its text comes. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Lets `work` write a file, which is on the disk then; whatever fails, it is closed. */
export function newFile<T>(path: string, work: (write: (text: string) => void) => T): T {
  const descriptor = openSync(path, 'wx');
  try {
    const value = work((text) => {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    });
    fsyncSync(descriptor);
    return value;
  } finally {
    closeSync(descriptor);
  }
}
