/** A process to be killed: `node writer.ts DIR NAME`. Adds articles and makes backups; prints each id once it is kept. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { articleNumber, sha256 } from '../../bench/library/articles.ts';
import { openLibrary } from '@offprint/library';

const [dir = '', name = ''] = process.argv.slice(2);
let ids = 0;
const env = { now: () => '2026-03-04T10:15:00Z', newId: () => `${name}-${ids++}`, sha256 };
const opened = openLibrary(join(dir, 'library'), env, { create: true });
if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.message}`);
const { library } = opened;

for (let round = 0; ; round++) {
  const entries = Array.from({ length: 1 + (round % 4) }, (_, i) => {
    const id = `${name}-${round}-${i}`;
    const { provenance, ...article } = articleNumber(round * 7 + i);
    const bytes = new TextEncoder().encode(`the page of ${id}`);
    const address = `https://courier.example/${id}`;
    return {
      article: { ...article, id, provenance: { ...provenance, canonicalUrl: address } },
      source: { bytes, mediaType: 'text/html' },
    };
  });
  const added = library.addArticles(entries);
  if (!added.ok) throw new Error(`${added.error.code}: ${added.error.message}`);
  for (const result of added.value) {
    if (!result.ok) throw new Error(result.error.message);
    writeSync(1, `${result.value.id}\n`);
  }
  if (round % 5 !== 4) continue;
  const backup = join(dir, `backup-${name}-${round}`);
  const made = library.backUp(backup);
  if (!made.ok) throw new Error(`${made.error.code}: ${made.error.message}`);
  writeSync(1, `backup ${backup}\n`);
}
