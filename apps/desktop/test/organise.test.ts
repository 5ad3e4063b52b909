/** Versions and collections through the library's process: each answer as the contract says. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { correct } from '../src/library-process/import/corrections.ts';
import { createLibraryProcess, type LibraryProcess } from '../src/library-process/handlers.ts';
import { sourceCard } from '../src/renderer/features/inspector/source-card.ts';
import { SourceCorrections } from '../src/shared/imports.ts';
import { answerOf } from '../src/shared/ipc.ts';
import type { Channel } from '../src/shared/channels.ts';
import { articleOf, paragraph, sha256 } from './article-fixture.ts';

let dir: string;
let library: LibraryProcess;
let ids = 0;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'offprint-organise-'));
  library = createLibraryProcess({
    dir,
    version: '0.1.0',
    now: () => '2026-03-04T10:15:00Z',
    newId: () => `id-${++ids}`,
    elapsed: () => 0,
    sha256,
  });
});
afterEach(() => {
  library.close();
  rmSync(dir, { recursive: true, force: true });
});

const take = async (id: string, words = `The words of ${id}.`): Promise<void> => {
  const article = articleOf([paragraph('p', words)], {
    id,
    by: 'By Ada Holm',
    publisher: { name: 'Courier' },
  });
  const bytes = new TextEncoder().encode(JSON.stringify(article));
  await library.calls['import.bytes']({ bytes, fileName: `${id}.json`, run: 'run' });
};

/** The value of an answer that fits its contract. */
async function value<T>(
  channel: Channel,
  asked: Promise<{ ok: true; value: T } | { ok: false }>,
): Promise<T> {
  const answer = await asked;
  expect(answerOf(channel).safeParse(answer).error?.message).toBeUndefined();
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

describe('a correction of what stands about the source', () => {
  test('is a new version; the card says what stood there; the one before comes back', async () => {
    await take('tides');
    const corrections = { publisher: 'The Courier', by: null, holder: 'The Courier Ltd' };
    const version = await value(
      'articles.correct',
      library.calls['articles.correct']({ id: 'tides', corrections }),
    );
    expect(version).toBe(2);
    const now = await value('articles.get', library.calls['articles.get']({ id: 'tides' }));
    const card = new Map(
      sourceCard(now).flatMap(({ fields }) => fields.map((field) => [field.label, field])),
    );
    expect(card.get('Outlet')).toMatchObject({
      value: 'The Courier',
      from: 'corrected by the user',
      was: 'Courier',
    });
    expect(card.get('Byline')).toMatchObject({ value: undefined, was: 'By Ada Holm' });
    expect(card.get('Holder')).toMatchObject({ value: 'The Courier Ltd', was: 'not stated' });
    const back = await value(
      'articles.restoreVersion',
      library.calls['articles.restoreVersion']({ id: 'tides', version: 1 }),
    );
    expect(back).toBe(3);
    expect(await value('articles.get', library.calls['articles.get']({ id: 'tides' }))).toMatchObject({
      by: 'By Ada Holm',
      publisher: { name: 'Courier' },
    });
  });

  test('that changes nothing makes no version, and a date that is none is refused', async () => {
    await take('tides');
    const ask = (corrections: SourceCorrections) =>
      library.calls['articles.correct']({ id: 'tides', corrections });
    expect(await ask({ publisher: 'Courier' })).toEqual({ ok: true, value: 1 });
    expect(await ask({ datePublished: 'yesterday' })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
  });

  test('whatever is corrected, the value is read back and the first one is still told', () => {
    const line = fc.constantFrom('Ada', 'The Tide Table', 'Port news');
    const given = fc.record(
      {
        headline: line,
        by: fc.option(line),
        publisher: fc.option(line),
        section: fc.option(line),
        holder: fc.option(line),
        notice: fc.option(line),
        datePublished: fc.option(fc.constantFrom('2026', '2026-03', '2026-03-04')),
        language: fc.option(fc.constantFrom('en', 'ru', 'pt-BR')),
        sourceUrl: fc.option(fc.constantFrom('https://a.example/x', 'https://b.example/y')),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(given, given, (first, second) => {
        const article = articleOf([paragraph('p', 'x')], { by: 'By Ada Holm', section: 'Sea' });
        const once = correct(article, SourceCorrections.parse(first), sha256, 'in the library');
        if (!once.ok) throw new Error(once.error.message);
        const twice = correct(once.value, SourceCorrections.parse(second), sha256, 'in the library');
        if (!twice.ok) throw new Error(twice.error.message);
        const card = new Map(
          sourceCard(twice.value).flatMap(({ fields }) => fields.map((field) => [field.label, field])),
        );
        const by = 'by' in second ? second.by : 'by' in first ? first.by : 'By Ada Holm';
        expect(card.get('Byline')?.value).toBe(by ?? undefined);
        const touched = 'by' in first || 'by' in second;
        expect(card.get('Byline')?.was).toBe(touched ? 'By Ada Holm' : undefined);
      }),
    );
  });
});

test('the difference of two versions names what came and went', async () => {
  await take('tides', 'High water comes at nine in the morning.');
  await take('tides', 'High water comes at ten in the morning.');
  const diff = await value('articles.diff', library.calls['articles.diff']({ id: 'tides', from: 1, to: 2 }));
  const changed = diff.parts.filter(({ kind }) => kind !== 'kept');
  expect(changed).toHaveLength(1);
  expect(changed[0]?.runs.filter(({ kind }) => kind === 'inserted').map(({ text }) => text.trim())).toEqual([
    'ten',
  ]);
  expect(changed[0]?.runs.filter(({ kind }) => kind === 'deleted').map(({ text }) => text.trim())).toEqual([
    'nine',
  ]);
});

describe('many at once', () => {
  test('ids of a stretch of the list and of a search; one change, one act', async () => {
    for (const id of ['a', 'b', 'c']) await take(id);
    const all = await value(
      'articles.ids',
      library.calls['articles.ids']({ sort: 'added', offset: 0, limit: 10 }),
    );
    expect(all.toSorted()).toEqual(['a', 'b', 'c']);
    const part = await value(
      'articles.ids',
      library.calls['articles.ids']({ sort: 'added', offset: 1, limit: 1 }),
    );
    expect(part).toEqual([all[1]]);
    const found = await value(
      'articles.ids',
      library.calls['articles.ids']({ query: '"words of b"', offset: 0, limit: 10 }),
    );
    expect(found).toEqual(['b']);
    const made = await value('collections.create', library.calls['collections.create']({ name: 'Ports' }));
    const change = { addTo: made.id, starred: true };
    expect(await value('articles.change', library.calls['articles.change']({ ids: all, change }))).toBe(3);
    const counts = await value('collections.list', library.calls['collections.list']({}));
    expect(counts).toMatchObject({ starred: 3, collections: [{ name: 'Ports', count: 3 }] });
    await value('history.undo', library.calls['history.undo']({}));
    expect(await value('collections.list', library.calls['collections.list']({}))).toMatchObject({
      starred: 0,
      collections: [{ name: 'Ports', count: 0 }],
    });
  });

  test('the trash is emptied, and nothing else', async () => {
    for (const id of ['a', 'b']) await take(id);
    await value(
      'articles.change',
      library.calls['articles.change']({ ids: ['a'], change: { trashed: true } }),
    );
    expect(await value('trash.empty', library.calls['trash.empty']({}))).toBe(1);
    expect(await value('collections.list', library.calls['collections.list']({}))).toMatchObject({
      all: 1,
      trash: 0,
    });
  });
});

test('articles with one text name each other, and whose it may be', async () => {
  const words = Array.from(
    { length: 12 },
    (_, i) => `The harbour office wrote in its ${i}th report of the tide.`,
  ).join(' ');
  await take('a', words);
  await take('b', `${words} Nobody was surprised.`);
  await take('c', 'Something else altogether happened in the hills that morning.');
  const group = await value('articles.copies', library.calls['articles.copies']({ id: 'a' }));
  expect(group.articles.map(({ id }) => id)).toEqual(['a', 'b']);
  const rows = await value('articles.list', library.calls['articles.list']({ offset: 0, limit: 10 }));
  expect(new Map(rows.rows.map(({ id, copies }) => [id, copies]))).toEqual(
    new Map([
      ['a', 1],
      ['b', 1],
      ['c', 0],
    ]),
  );
});
