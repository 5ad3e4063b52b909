/** Backups, checks, repairs and exports by the library's process: in a thread of their own, on a library in use. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '@offprint/library';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLibraryProcess, type LibraryProcess } from '../src/library-process/handlers.ts';
import { MACHINE } from '../src/library-process/machine.ts';
import { answerOf } from '../src/shared/ipc.ts';
import type { Channel } from '../src/shared/channels.ts';
import type { RunProgress } from '../src/shared/runs.ts';
import { articleOf, paragraph } from './article-fixture.ts';

let dir: string;
let library: LibraryProcess;
let reported: RunProgress[];

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'offprint-care-'));
  reported = [];
  library = createLibraryProcess({
    ...MACHINE,
    dir: join(dir, 'library'),
    version: '0.1.0',
    now: () => '2026-03-04T10:15:00Z',
    elapsed: () => 0,
    report: (progress) => void reported.push(progress),
  });
  for (const id of ['tides', 'ferries']) {
    const article = articleOf([paragraph('p', `About ${id}.`)], { id });
    const bytes = new TextEncoder().encode(JSON.stringify(article));
    const taken = await library.calls['import.bytes']({ bytes, fileName: `${id}.json`, run: 'import' });
    expect(taken.ok).toBe(true);
  }
});
afterEach(() => {
  library.close();
  rmSync(dir, { recursive: true, force: true });
});

/** The value of an answer, which fits the contract that the page relies on. */
function valueOf<T>(channel: Channel, answer: { ok: true; value: T } | { ok: false; error: unknown }): T {
  expect(answerOf(channel).safeParse(answer).error?.message).toBeUndefined();
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const files = (): string[] =>
  readdirSync(join(dir, 'library', 'assets'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('a backup is a library with everything in it, in a new folder each time', async () => {
  const first = await library.calls['care.copy']({ into: dir, run: 'copy' });
  if (!first.ok) throw new Error(first.error.message);
  expect(first.value.copy).toEqual({
    folder: 'offprint-backup-2026-03-04',
    articles: 2,
    files: files().length,
    missing: 0,
  });
  expect(files().length).toBeGreaterThan(0);
  const copy = openLibrary(first.value.path, MACHINE, { readOnly: true });
  if (!copy.ok) throw new Error(copy.error.message);
  expect(copy.library.listArticles()).toMatchObject({ ok: true, value: { total: 2 } });
  copy.library.close();
  const second = await library.calls['care.copy']({ into: dir, run: 'copy' });
  expect(second).toMatchObject({ ok: true, value: { copy: { folder: 'offprint-backup-2026-03-04-2' } } });
  expect(reported.at(-1)).toEqual({ run: 'copy', done: files().length, of: files().length });
});

test('a backup becomes a library in a new folder; something else is refused', async () => {
  const copied = await library.calls['care.copy']({ into: dir, run: 'copy' });
  if (!copied.ok) throw new Error(copied.error.message);
  const from = copied.value.path;
  const restored = await library.calls['care.restore']({ from, into: dir, run: 'restore' });
  expect(restored).toMatchObject({
    ok: true,
    value: { path: join(dir, 'offprint-library'), copy: { folder: 'offprint-library', articles: 2 } },
  });
  expect(reported.at(-1)).toMatchObject({ run: 'restore', done: 2 + files().length });
  const again = openLibrary(join(dir, 'offprint-library'), MACHINE, { readOnly: true });
  if (!again.ok) throw new Error(again.error.message);
  expect(again.library.listArticles()).toMatchObject({ ok: true, value: { total: 2 } });
  again.library.close();
  const refused = await library.calls['care.restore']({
    from: join(dir, 'library'),
    into: dir,
    run: 'restore',
  });
  expect(refused).toMatchObject({ ok: false, error: { code: 'not-a-backup' } });
  expect(readdirSync(dir)).toHaveLength(3);
});

test('a check finds all well, and says how far it is', async () => {
  const checked = valueOf('care.verify', await library.calls['care.verify']({ run: 'check' }));
  expect(checked).toEqual({ versions: 2, files: files().length, faults: [] });
  const of = 2 + files().length;
  expect(reported.filter(({ run }) => run === 'check').at(0)).toEqual({ run: 'check', done: 0, of });
  expect(reported.at(-1)).toEqual({ run: 'check', done: of, of });
});

test('what is wrong is told by kind with its name, and mended as far as it can be', async () => {
  const [file = ''] = files();
  writeFileSync(file, 'something else');
  const checked = valueOf('care.verify', await library.calls['care.verify']({ run: 'check' }));
  expect(checked.faults).toEqual([{ code: 'asset-altered', count: 1, names: ['The Tides of Sundby'] }]);
  const mended = valueOf('care.repair', await library.calls['care.repair']({ run: 'mend' }));
  expect(mended.faults.map(({ code }) => code)).toEqual(['asset-missing']);
  expect(existsSync(file)).toBe(false);
  // The window's own handle goes on.
  expect(await library.calls['articles.search']({ query: 'ferries', offset: 0, limit: 10 })).toMatchObject({
    ok: true,
    value: { total: 1 },
  });
});

test('articles leave as files in a new folder each time', async () => {
  const request = { into: dir, ids: ['tides'], run: 'export' };
  const first = await library.calls['articles.export']({ ...request, form: 'html' });
  const path = join(dir, 'offprint-export-2026-03-04');
  expect(first).toEqual({ ok: true, value: { path, articles: 1, missing: 0 } });
  const [name = ''] = readdirSync(path);
  expect(readFileSync(join(path, name), 'utf8')).toContain('About tides.');
  expect(reported.at(-1)).toEqual({ run: 'export', done: 1, of: 1 });
  const all = await library.calls['articles.export']({ ...request, ids: null, form: 'markdown' });
  expect(all).toEqual({ ok: true, value: { path: `${path}-2`, articles: 2, missing: 0 } });
  expect(readdirSync(`${path}-2`).every((file) => file.endsWith('.md'))).toBe(true);
});

test('the whole library leaves as JSON lines, and another window takes it in', async () => {
  await library.calls['collections.create']({ name: 'North', parent: null });
  const made = await library.calls['articles.export']({ into: dir, ids: null, form: 'jsonl', run: 'export' });
  if (!made.ok) throw new Error(made.error.message);
  const file = join(made.value.path, 'library.jsonl');
  const other = createLibraryProcess({
    ...MACHINE,
    dir: join(dir, 'other'),
    version: '0.1.0',
    elapsed: () => 0,
    report: (progress) => void reported.push(progress),
  });
  try {
    const taken = await other.calls['import.path']({ path: file, fileName: 'library.jsonl', run: 'back' });
    expect(valueOf('import.file', taken)).toEqual({
      outcomes: [
        {
          kind: 'article',
          id: 'tides',
          title: 'The Tides of Sundby',
          status: 'created',
          warnings: [],
          dropped: 0,
        },
        {
          kind: 'article',
          id: 'ferries',
          title: 'The Tides of Sundby',
          status: 'created',
          warnings: [],
          dropped: 0,
        },
        { kind: 'organisation', collections: 1, briefings: 0, bookmarks: 0 },
      ],
      cancelled: false,
    });
    expect(await other.calls['articles.search']({ query: 'ferries', offset: 0, limit: 10 })).toMatchObject({
      value: { total: 1 },
    });
  } finally {
    other.close();
  }
});

test('an export that can not be written is no fault of the library, and a line that was cut none of the others', async () => {
  const into = join(dir, 'closed');
  mkdirSync(into);
  writeFileSync(join(into, 'file'), '');
  const refused = await library.calls['articles.export']({
    into: join(into, 'file'),
    ids: null,
    form: 'jsonl',
    run: 'export',
  });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'io', hint: 'Choose another folder; nothing was made.' },
  });
  const made = await library.calls['articles.export']({ into, ids: null, form: 'jsonl', run: 'export' });
  if (!made.ok) throw new Error(made.error.message);
  const file = join(made.value.path, 'library.jsonl');
  const [head, first = '', second] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [head, first.slice(0, -9), second].join('\n'));
  const taken = await library.calls['import.path']({ path: file, fileName: 'library.jsonl', run: 'back' });
  expect(valueOf('import.file', taken).outcomes).toMatchObject([
    { kind: 'failed', name: 'line 2', error: { code: 'bad-article' } },
    { kind: 'article', id: 'ferries', status: 'unchanged' },
  ]);
});

test('only one is done at a time', async () => {
  const both = await Promise.all([
    library.calls['care.verify']({ run: 'one' }),
    library.calls['care.verify']({ run: 'other' }),
  ]);
  expect(both.map((answer) => answer.ok || answer.error.code)).toEqual([true, 'busy']);
});

test('a run that is given up ends, and leaves no folder', async () => {
  const copied = library.calls['care.copy']({ into: dir, run: 'copy' });
  await library.calls['run.cancel']({ run: 'another' });
  await library.calls['run.cancel']({ run: 'copy' });
  expect(await copied).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(readdirSync(dir)).toEqual(['library']);
  expect(await library.calls['care.copy']({ into: dir, run: 'copy' })).toHaveProperty('ok', true);
});

test('closing the library gives it up', async () => {
  const checked = library.calls['care.verify']({ run: 'check' });
  await library.giveUp();
  expect(await checked).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});
