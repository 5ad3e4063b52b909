import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Database } from '../src/database.ts';
import { openReader, type Reader } from '../src/reader/reader.ts';
import { article, code, openTestLibrary, temporaryFolder, value } from './sample.ts';

/** Rows counted in one statement by a search for `is:unread`: some seconds. */
const SLOW = 8_000_000;

function reader(dir: string): Reader {
  const opened = openReader(dir);
  onTestFinished(() => opened.close());
  return opened;
}

/** Threads of this process, as Linux counts them. */
function threads(): number {
  return readdirSync('/proc/self/task').length;
}

/** A library in which one condition takes long within one statement. */
function slowLibrary(): string {
  const library = openTestLibrary();
  for (const id of ['a', 'b'])
    value(library.addArticle({ article: article({ id, headline: `Report ${id}` }) }));
  library.close();
  const db = new Database(join(library.dir, 'library.db'), 'write');
  db.execute(`ALTER TABLE reading RENAME TO quick;
    CREATE VIEW reading AS SELECT * FROM quick
    WHERE (WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ${SLOW}) SELECT max(x) FROM n) > 0`);
  db.close();
  return library.dir;
}

test('a reader finds what the library finds, and what comes in later', async () => {
  const library = openTestLibrary();
  value(library.addArticle({ article: article({ id: 'a' }) }));
  const own = reader(library.dir);
  expect(value(await own.search('harbour', { limit: 5 }))).toEqual(value(library.search('harbour')));
  expect(value(await own.facets(''))).toEqual(value(library.facets('')));
  expect(await own.search('tag:')).toEqual(library.search('tag:'));
  value(library.addArticle({ article: article({ id: 'b', headline: 'Another harbour' }) }));
  expect(value(await own.search('harbour')).total).toBe(2);
});

test('a search is given up in the middle of a statement, and the next one is answered meanwhile', async () => {
  const dir = slowLibrary();
  const order: string[] = [];
  const patient = reader(dir)
    .facets('is:unread')
    .then(() => order.push('slow'));

  const hasty = reader(dir);
  const giveUp = new AbortController();
  const given = hasty.facets('is:unread', { signal: giveUp.signal });
  const queued = hasty.facets('harbour').then((result) => order.push(result.ok ? 'queued' : 'failed'));
  setTimeout(() => giveUp.abort(), 300);
  expect(code(await given)).toBe('cancelled');
  await queued;
  expect(value(await hasty.facets('opened')).languages).toEqual([{ value: 'en', count: 2 }]);
  order.push('next');
  await patient;
  expect(order).toEqual(['queued', 'next', 'slow']);
}, 60_000);

test.runIf(process.platform === 'linux')(
  'many searches given up in a row don’t leave a thread each',
  async () => {
    const hasty = reader(slowLibrary());
    const before = threads();
    for (let i = 0; i < 6; i++) {
      const giveUp = new AbortController();
      const given = hasty.facets('is:unread', { signal: giveUp.signal });
      setTimeout(() => giveUp.abort(), 150);
      expect(code(await given)).toBe('cancelled');
    }
    expect(threads() - before).toBeLessThanOrEqual(3);
    expect(value(await hasty.facets('opened')).languages).toEqual([{ value: 'en', count: 2 }]);
  },
  60_000,
);

test('what nobody wants is not asked, and a closed reader answers nobody', async () => {
  const library = openTestLibrary();
  const own = reader(library.dir);
  expect(code(await own.search('harbour', { signal: AbortSignal.abort() }))).toBe('cancelled');
  const left = own.search('harbour');
  await own.close();
  expect(code(await left)).toBe('cancelled');
});

test('a folder without a library is told', async () => {
  expect(code(await reader(join(temporaryFolder(), 'nowhere')).search('harbour'))).toBe('not-found');
});

test('a program that waits for a search ends with its answer, not before', () => {
  const library = openTestLibrary();
  value(library.addArticle({ article: article({ id: 'a' }) }));
  const program = `
    const { openReader } = await import(${JSON.stringify(new URL('../src/reader/reader.ts', import.meta.url).href)});
    const reader = openReader(${JSON.stringify(library.dir)});
    console.log((await reader.search('harbour')).value.total);`;
  // A file of its own: a thread takes over how its program was started, and can't be given a text.
  const file = join(temporaryFolder(), 'program.mjs');
  writeFileSync(file, program);
  const ran = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  expect(ran).toMatchObject({ status: 0, stdout: '1\n' });
});
