/** One library measured in a process of its own: `node measure.ts DIR`; prints one object of JSON. */
import Libsql from 'libsql';
import { join } from 'node:path';
import { open } from './build.ts';
import { queries } from './queries.ts';

const [dir = ''] = process.argv.slice(2);
const asked = queries();
const empty = memory();

const opening = timed(() => {
  const library = open(dir);
  library.listArticles({ limit: 50 });
  return library;
});
const library = opening.value;
const search = (query: string): void => {
  const found = library.search(query, { limit: 50 });
  if (!found.ok) throw new Error(`${query}: ${found.error.message}`);
};
for (const { query } of asked) search(query);
const times = asked.map(({ kind, query }) => ({ kind, query, ms: timed(() => search(query)).ms }));
const searching = memory() - empty;

// The latest fifty whose text has the word, with all that match counted: what a search without an index does.
const db = new Libsql(join(dir, 'library.db'));
const scan = db.prepare(
  `SELECT article_key FROM version WHERE document LIKE '%' || ? || '%' ORDER BY article_key DESC`,
);
const scans = asked.filter((_, i) => i % 29 === 0).map(({ like }) => timed(() => scan.all([like])).ms);
db.close();
library.close();
console.log(JSON.stringify({ opening: opening.ms, times, searching, scans }));

function timed<T>(work: () => T): { value: T; ms: number } {
  const start = performance.now();
  return { value: work(), ms: performance.now() - start };
}

/** Resident memory in MiB, after what nobody needs has gone. */
function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024 / 1024;
}
