/** Articles kept several at once: when, in which order, and what is said when it fails. */
import type { Library, NewEntry } from '@offprint/library';
import { expect, it } from 'vitest';
import { Batch, type Draft } from '../src/import/batch.ts';
import type { Outcome } from '../src/import/report.ts';

const skipped = (file: string): Outcome => ({ file, ok: true, kind: 'skipped', reason: 'none' });
const entry = (id: string): NewEntry => ({ article: { id } }) as unknown as NewEntry;
const article = (id: string): Draft => ({
  entry: entry(id),
  finish: (added) =>
    added.ok ? skipped(`${id} as ${added.value.id}`) : { file: id, ok: false, error: added.error },
});

/** A library that keeps nothing but a record of what came at once. */
function fakeLibrary(fails = false): { library: Library; calls: string[][] } {
  const calls: string[][] = [];
  const addArticles: Library['addArticles'] = (entries) => {
    calls.push(entries.map((one) => one.article.id));
    if (fails) return { ok: false, error: { code: 'disk-full', message: 'full', hint: 'free some' } };
    return {
      ok: true,
      value: entries.map(({ article: { id } }) => ({
        ok: true,
        value: { id, version: 1, status: 'created', restored: false, missingAssets: [] },
      })),
    };
  };
  return { library: { addArticles } as unknown as Library, calls };
}

const files = (outcomes: readonly Outcome[]): string[] => outcomes.map((one) => one.file);

it('keeps what comes fast together, and says it in order once it is kept', () => {
  const { library, calls } = fakeLibrary();
  const batch = new Batch(library, () => 0);
  expect(batch.add(article('a'))).toEqual([]);
  expect(batch.add({ finish: () => skipped(`after ${calls.length}`) })).toEqual([]);
  expect(batch.add(article('b'))).toEqual([]);
  expect(calls).toEqual([]);
  expect(files(batch.flush())).toEqual(['a as a', 'after 1', 'b as b']);
  expect(calls).toEqual([['a', 'b']]);
  expect(batch.flush()).toEqual([]);
});

it('keeps what comes slowly one by one, and never gathers without end', () => {
  const { library, calls } = fakeLibrary();
  let time = 0;
  const batch = new Batch(library, () => time);
  time += 1000;
  expect(files(batch.add(article('slow')))).toEqual(['slow as slow']);
  const outcomes = Array.from({ length: 200 }, (_, i) => batch.add(article(String(i)))).flat();
  expect(outcomes.length).toBeGreaterThan(100);
  expect(Math.max(...calls.map((call) => call.length))).toBeLessThan(100);
});

it('says of every article of a batch that it was not kept when the library fails', () => {
  const batch = new Batch(fakeLibrary(true).library, () => 0);
  batch.add(article('a'));
  batch.add(article('b'));
  expect(batch.flush().map((one) => one.ok)).toEqual([false, false]);
});
