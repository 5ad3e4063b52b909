import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLibraryProcess, type LibraryProcess } from '../src/library-process/handlers.ts';
import { articleOf, paragraph, sha256 } from './article-fixture.ts';

/** Rows counted by a search for a tag, in one statement: many seconds. */
const SLOW = 40_000_000;

let dir: string;
let library: LibraryProcess;
const open = (): LibraryProcess =>
  createLibraryProcess({
    dir: join(dir, 'library'),
    version: '0.1.0',
    now: () => '2026-03-04T10:15:00Z',
    newId: () => 'id',
    elapsed: () => 0,
    sha256,
  });
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'offprint-searching-'));
  library = open();
});
afterEach(async () => {
  const ended = library.giveUp();
  library.close();
  await ended;
  rmSync(dir, { recursive: true, force: true });
});

const take = (id: string, words: string) =>
  library.calls['import.bytes']({
    bytes: new TextEncoder().encode(JSON.stringify(articleOf([paragraph('p', words)], { id }))),
    fileName: `${id}.json`,
    run: 'run',
  });
const search = (query: string, number: number, view = 'list') =>
  library.calls['articles.search']({ query, offset: 0, limit: 10, turn: { view, number } });
const list = (number: number) =>
  library.calls['articles.list']({ offset: 0, limit: 10, turn: { view: 'list', number } });

/** Makes every search for a tag take long within one statement. */
function slowDown(): void {
  const db = new DatabaseSync(join(dir, 'library', 'library.db'));
  db.exec(`ALTER TABLE tag RENAME TO quick_tag;
    CREATE VIEW tag AS SELECT article_key, tag, CASE WHEN
      (WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ${SLOW}) SELECT max(x) FROM n) > 0
      THEN folded END AS folded FROM quick_tag`);
  db.close();
}

test('a slow search is given up for the next one of its list, and for nobody else', async () => {
  await take('tides', 'High water comes at nine.');
  await library.calls['articles.setTags']({ id: 'tides', tags: ['energy'] });
  slowDown();
  const order: string[] = [];
  const told = (name: string) => (answer: { readonly ok: boolean }) => {
    order.push(name);
    return answer;
  };
  const slow = search('tag:energy', 1).then(told('slow'));
  const other = search('nine', 1, 'picker').then(told('other'));
  const next = search('water', 2).then(told('next'));
  expect(await slow).toMatchObject({ error: { code: 'cancelled' } });
  expect(await next).toMatchObject({ ok: true, value: { total: 1, rows: [{ id: 'tides' }] } });
  expect(await other).toMatchObject({ ok: true, value: { total: 1 } });
  expect(order[0]).toBe('slow');
  // What comes too late is not asked.
  expect(await search('water', 1)).toMatchObject({ error: { code: 'cancelled' } });
  // Going back to a collection ends a search, too.
  const again = search('tag:energy', 3);
  expect(await list(4)).toMatchObject({ ok: true, value: { total: 1 } });
  expect(await again).toMatchObject({ error: { code: 'cancelled' } });
});

test('how a list divides is asked beside it, and given up for the next', async () => {
  await take('tides', 'High water comes at nine.');
  await library.calls['articles.setTags']({ id: 'tides', tags: ['energy'] });
  slowDown();
  const facets = (query: string, number: number) =>
    library.calls['search.facets']({ query, turn: { view: 'facets', number } });
  const slow = facets('tag:energy', 1);
  expect(await search('water', 1)).toMatchObject({ ok: true, value: { total: 1 } });
  expect(await facets('', 2)).toMatchObject({ ok: true, value: { languages: [{ value: 'en', count: 1 }] } });
  expect(await slow).toMatchObject({ error: { code: 'cancelled' } });
});

test('what was written is seen by the next question, by a list in the thread as well', async () => {
  await take('tides', 'High water comes at nine.');
  expect(await search('nine', 1)).toMatchObject({ value: { total: 1 } });
  for (let i = 0; i < 20; i++) {
    await take(`more-${i}`, `Low water comes at nine as well, on day ${i}.`);
    expect(await search('nine', 2 + i)).toMatchObject({ value: { total: 2 + i } });
    const listed = library.calls['articles.list']({ offset: 0, limit: 10 });
    expect(await listed).toMatchObject({ value: { total: 2 + i } });
  }
});

test('the threads follow when another library has taken the folder, and end with the library', async () => {
  await take('tides', 'High water comes at nine.');
  expect(await search('nine', 1)).toMatchObject({ value: { total: 1 } });
  renameSync(join(dir, 'library'), join(dir, 'moved'));
  expect(await search('nine', 2)).toMatchObject({ error: { code: 'not-found' } });
  const second = open();
  await second.calls['articles.list']({ offset: 0, limit: 1 });
  second.close();
  expect(await search('nine', 3)).toMatchObject({ value: { total: 0 } });
});
