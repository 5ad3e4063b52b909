/**
 * A library, or part of it, as JSON lines with the files beside them: `library.jsonl`, whose first line says what it
 * is, then one line an article, and of a whole library a last one with what stands beside them; and `assets/<first two hex>/<sha256>`, as in a library.
 */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExchangedArticle, Library } from '@offprint/library';
import { valueOf } from '../context.ts';
import { now, VERSION } from '../system.ts';
import { newFile } from './new-folder.ts';

export const ARCHIVE = 'library.jsonl';
const FORMAT = 'offprint-library';

export interface ArchiveHead {
  readonly format: typeof FORMAT;
  readonly formatVersion: 1;
  readonly madeAt: string;
  readonly tool: string;
}

export interface Archived {
  readonly articles: number;
  readonly assets: number;
  readonly missingAssets: readonly string[];
}

/** Writes articles into a folder that is being made. */
export function writeArchive(
  library: Library,
  ids: readonly string[],
  folder: string,
  step: () => void,
  whole: boolean,
): Archived {
  const file = newFile(join(folder, ARCHIVE));
  const head: ArchiveHead = { format: FORMAT, formatVersion: 1, madeAt: now(), tool: `Offprint ${VERSION}` };
  file.write(`${JSON.stringify(head)}\n`);
  const done = new Set<string>();
  const missing = new Set<string>();
  for (const id of ids) {
    const record = valueOf(library.exportArticle(id));
    file.write(`${JSON.stringify(record)}\n`);
    for (const sha256 of assetsOf(record)) {
      if (done.has(sha256) || missing.has(sha256)) continue;
      const bytes = library.getAsset(sha256);
      if (bytes.ok) {
        const asset = newFile(assetPath(folder, sha256));
        asset.write(bytes.value);
        asset.close();
        done.add(sha256);
      } else missing.add(sha256);
    }
    step();
  }
  if (whole) {
    const beside = valueOf(library.exportOrganisation());
    const { collections, briefings, bookmarks } = beside;
    if (collections.length + briefings.length + bookmarks.length > 0)
      file.write(`${JSON.stringify(beside)}\n`);
  }
  file.close();
  return { articles: ids.length, assets: done.size, missingAssets: [...missing] };
}

function assetsOf({ versions }: ExchangedArticle): string[] {
  return versions.flatMap(({ source, assets }) => [
    ...(source ? [source.sha256] : []),
    ...assets.map((asset) => asset.sha256),
  ]);
}

/** Where the file of an asset lies in an archive's folder; the hash is looked at, so that none leads out of it. */
export function assetPath(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256 in lower-case hexadecimal');
  return join(folder, 'assets', sha256.slice(0, 2), sha256);
}

/** Bytes that the first line surely fits in. */
const HEAD_BYTES = 4096;

/** Whether a file is an archive, by its first line. */
export function isArchive(path: string): boolean {
  if (!path.endsWith('.jsonl') || !existsSync(path)) return false;
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    const [line = ''] = bytes.toString('utf8', 0, readSync(descriptor, bytes)).split('\n');
    return (JSON.parse(line) as Partial<ArchiveHead> | null)?.format === FORMAT;
  } catch {
    return false; // reading it says what is wrong
  } finally {
    closeSync(descriptor);
  }
}

/** The folder of an archive. */
export function folderOf(path: string): string {
  return dirname(path);
}
