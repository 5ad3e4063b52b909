import Libsql from 'libsql';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Beside } from '../src/add/beside.ts';
import { openLibrary, type Library, type NewEntry } from '../src/index.ts';
import { article, code, sha256, temporaryFolder, testEnv, value } from './sample.ts';

const THREAD = new URL('../src/add/thread.ts', import.meta.url);
const NOWHERE = new URL('nowhere.ts', import.meta.url);
const COUNT = 400;

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

function articles(): unknown[] {
  return Array.from({ length: COUNT }, (_, i) =>
    article({
      id: `n${i}`,
      headline: `Ferry ${i}`,
      paragraphs: [`Łódź at line ${i}.`, 'The harbour opened.'],
    }),
  );
}

/** Works batches out until the second thread has taken part; what came of the last one. */
function workedTogether(beside: Beside, given: readonly unknown[], own: () => number): unknown[] {
  const until = performance.now() + 60_000;
  for (;;) {
    const before = own();
    const results = [...beside.workOut(given)];
    if (own() - before < given.length) return results;
    if (performance.now() > until) throw new Error('the second thread has done nothing');
  }
}

function counted(file = THREAD): { beside: Beside; own: () => number } {
  let hashed = 0;
  const beside = new Beside(file, (data) => {
    hashed++;
    return sha256(data);
  });
  open.push(beside);
  return { beside, own: () => hashed };
}

test('two threads work out what one does, in the same order', () => {
  const { beside, own } = counted();
  const alone = counted(NOWHERE);
  const given = articles();
  expect(workedTogether(beside, given, own)).toEqual([...alone.beside.workOut(given)]);
  expect(alone.own()).toBe(COUNT);
});

test('what is no article is told in its place, also what no thread can be sent', () => {
  const { beside, own } = counted();
  const given = articles();
  given[3] = { ...article(), headlines: [] };
  given[390] = { ...article(), publisher: () => 'The Coastal Courier' };
  const results = workedTogether(beside, given, own) as { ok: boolean }[];
  expect(results.flatMap((result, i) => (result.ok ? [] : [[i, code(result)]]))).toEqual([
    [3, 'bad-article'],
    [390, 'bad-article'],
  ]);
});

test('a batch that is given up leaves nothing to the next one', () => {
  const { beside, own } = counted();
  const given = articles();
  workedTogether(beside, given, own);
  for (const _ of beside.workOut(given)) break;
  const again = workedTogether(beside, given.toReversed(), own) as { value: { id: string } }[];
  expect(again.map((result) => result.value.id)).toEqual(
    Array.from({ length: COUNT }, (_, i) => `n${COUNT - 1 - i}`),
  );
});

test('a library is the same whether a second thread could be started or not', () => {
  const entries: NewEntry[] = articles().map((one, i) => ({
    article: one as NewEntry['article'],
    tags: [`t${i % 3}`],
  }));
  entries[7] = { article: { ...article(), headlines: [] } };
  const later = { article: article({ id: 'n20', headline: 'Later', paragraphs: ['Other words.'] }) };
  entries.splice(50, 2, later, later);
  entries[300] = {
    article: article({ id: 'other', provenance: { sourceUrl: 'https://courier.example/1' } }),
    source: { bytes: new Uint8Array([1]), mediaType: 'text/html' },
  };
  entries[301] = {
    article: article({
      id: 'another',
      headline: 'New',
      provenance: { sourceUrl: 'https://courier.example/1' },
    }),
  };
  const [one, two] = [THREAD, NOWHERE].map((thread) => {
    const opened = openLibrary(join(temporaryFolder(), 'library'), testEnv(), { create: true, thread });
    if (!opened.ok) throw new Error(opened.error.message);
    const { library } = opened;
    open.push(library);
    const results = value(library.addArticles(entries));
    expect(value(library.verify()).faults).toEqual([]);
    return { results, rows: rowsOf(library) };
  });
  expect(one).toEqual(two);
  expect(one?.results.map((result) => (result.ok ? result.value.status : result.error.code))).toEqual(
    expect.arrayContaining(['created', 'new-version', 'unchanged', 'bad-article']),
  );
});

function rowsOf(library: Library): unknown {
  const db = new Libsql(join(library.dir, 'library.db'));
  const tables = [
    'article',
    'version',
    'address',
    'tag',
    'reading',
    'written',
    'sketch',
    'sample',
    'copy',
    'word_index_docsize',
  ];
  const rows = tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().all([]));
  db.close();
  return rows;
}
