/** The sound pages that are damaged: the project's own fixtures, or a folder in the form of a corpus. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { savedPages, type Page } from '../../corpus/pages.ts';

const FIXTURES = join(import.meta.dirname, '../../../packages/ingest/test/fixtures');

/** Pages in an order that does not change between runs. Throws when the folder has no `index.json`. */
export function seedPages(folder: string | undefined): readonly Page[] {
  if (folder !== undefined) return [...savedPages(folder)];
  return readdirSync(FIXTURES)
    .sort()
    .map((name) => ({ id: name, read: () => new Uint8Array(readFileSync(join(FIXTURES, name))) }));
}
