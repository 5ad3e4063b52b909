/**
 * A process to be killed: `node writer.ts DIR NAME`. Adds articles, tags and stars some, makes backups; prints each
 * act once it is done: `article ID`, `marked ID TAG`, `backup FOLDER`.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary, type Result } from '@offprint/library';
import { entryOf, sha256 } from './entries.ts';

const [dir = '', name = ''] = process.argv.slice(2);
let ids = 0;
const env = { now: () => '2026-03-04T10:15:00Z', newId: () => `${name}-${ids++}`, sha256 };
const opened = openLibrary(join(dir, 'library'), env, { create: true });
if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.message}`);
const { library } = opened;

for (let round = 0; ; round++) {
  const entries = Array.from({ length: 1 + (round % 4) }, (_, i) => entryOf(`${name}-${round}-${i}`));
  const kept = must(library.addArticles(entries)).map((result) => must(result).id);
  for (const id of kept) say(`article ${id}`);
  const [first = ''] = kept;
  must(library.setTags(first, [`round-${round}`]));
  must(library.setReadingState(first, { starred: true }));
  say(`marked ${first} round-${round}`);
  if (round % 5 !== 4) continue;
  const backup = join(dir, `backup-${name}-${round}`);
  must(library.backUp(backup));
  say(`backup ${backup}`);
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}
