/** The pages of a collection, one at a time, so that only one of them is in memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Page {
  readonly id: string;
  /** Address that the page was saved from. */
  readonly url?: string;
  /** Throws when the file can't be read or unpacked. */
  readonly read: () => Uint8Array;
}

/** Pages of a folder with an `index.json` of [{id, url, file}]; the files may be gzipped. */
export function* savedPages(folder: string): Generator<Page> {
  const index: unknown = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  if (!Array.isArray(index)) throw new Error(`${join(folder, 'index.json')} is no list of pages`);
  for (const entry of index as readonly unknown[]) {
    const { id, url, file } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof id !== 'string' || typeof file !== 'string')
      throw new Error(`${join(folder, 'index.json')} has an entry without id or file`);
    yield { id, ...(typeof url === 'string' ? { url } : {}), read: () => unpacked(join(folder, file)) };
  }
}

/** Texts of a JSON file {id: text}, which may be gzipped. */
export function* copiedTexts(file: string): Generator<Page> {
  const texts: unknown = JSON.parse(new TextDecoder().decode(unpacked(file)));
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts))
    throw new Error(`${file} holds no texts by id`);
  for (const [id, text] of Object.entries(texts))
    yield {
      id,
      read: () => {
        if (typeof text !== 'string') throw new Error('is no text');
        return new TextEncoder().encode(text);
      },
    };
}

function unpacked(file: string): Uint8Array {
  const bytes = readFileSync(file);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b; // RFC 1952
  return isGzip ? gunzipSync(bytes) : bytes;
}
