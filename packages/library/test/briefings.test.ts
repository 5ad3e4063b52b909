import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Database } from '../src/database.ts';
import { openLibrary, type Library } from '../src/index.ts';
import { migrate, MIGRATIONS } from '../src/migrate.ts';
import { code, openTestLibrary, temporaryFolder, testEnv, value } from './sample.ts';

const titles = (library: Library, removed = false): string[] =>
  value(library.listBriefings({ removed })).map(({ title }) => title);

/** A library whose clock is set by hand, in minutes. */
function withClock(): { library: Library; at: (minutes: number) => void } {
  let minutes = 0;
  const env = {
    ...testEnv(),
    now: () => new Date(Date.UTC(2026, 2, 4, 10, minutes)).toISOString().replace('.000Z', 'Z'),
  };
  const opened = openLibrary(join(temporaryFolder(), 'library'), env, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  return { library: opened.library, at: (now) => (minutes = now) };
}

test('a briefing is kept as it was written, the last changed first, and survives the program', () => {
  const library = openTestLibrary();
  const one = value(library.createBriefing({ title: ' Morning \n review', document: '{"a":1}' }));
  value(library.createBriefing({ title: 'Evening', document: '{}' }));
  value(library.createBriefing({ title: 'House form', document: '{}' }, 'template'));
  expect(one).toMatchObject({ title: 'Morning review', kind: 'briefing', document: '{"a":1}' });
  expect(titles(library)).toEqual(['Evening', 'Morning review']);
  value(library.saveBriefing(one.id, { title: 'Morning', document: '{"a":2}' }));
  expect(titles(library)).toEqual(['Morning', 'Evening']);
  expect(value(library.listBriefings({ kind: 'template' })).map(({ title }) => title)).toEqual([
    'House form',
  ]);
  library.close();
  const again = openLibrary(library.dir, testEnv());
  if (!again.ok) throw new Error(again.error.message);
  expect(value(again.library.getBriefing(one.id)).document).toBe('{"a":2}');
  expect(value(again.library.verify()).faults).toEqual([]);
});

test('what was written at the beginning of each sitting stays as a version', () => {
  const { library, at } = withClock();
  const { id } = value(library.createBriefing({ title: 'T', document: 'a' }));
  const save = (minute: number, document: string): void => {
    at(minute);
    value(library.saveBriefing(id, { title: 'T', document }));
  };
  save(1, 'b');
  save(2, 'c');
  save(3, 'c');
  save(30, 'd');
  save(31, 'e');
  const versions = value(library.listBriefingVersions(id));
  expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  expect(value(library.getBriefingVersion(id, 1)).document).toBe('a');
  expect(value(library.getBriefingVersion(id, 2)).document).toBe('c');
  value(library.keepBriefingVersion(id));
  value(library.keepBriefingVersion(id));
  expect(value(library.listBriefingVersions(id)).map(({ number }) => number)).toEqual([3, 2, 1]);
  expect(value(library.getBriefingVersion(id, 3)).document).toBe('e');
  expect(code(library.getBriefingVersion(id, 4))).toBe('no-such-version');
});

test('a removed briefing is hidden and comes back whole', () => {
  const library = openTestLibrary();
  const { id } = value(library.createBriefing({ title: 'T', document: 'a' }));
  value(library.keepBriefingVersion(id));
  value(library.removeBriefing(id));
  expect([titles(library), titles(library, true)]).toEqual([[], ['T']]);
  value(library.restoreBriefing(id));
  expect([titles(library), titles(library, true)]).toEqual([['T'], []]);
  expect(value(library.listBriefingVersions(id))).toHaveLength(1);
});

test('what can not be kept is refused', () => {
  const library = openTestLibrary();
  expect(code(library.createBriefing({ title: ' \n', document: '' }))).toBe('bad-briefing');
  expect(code(library.createBriefing({ title: 'T', document: 'x'.repeat(4_000_001) }))).toBe('bad-briefing');
  expect(code(library.saveBriefing('none', { title: 'T', document: '' }))).toBe('no-such-briefing');
  expect(code(library.removeBriefing('none'))).toBe('no-such-briefing');
});

test('a backup and a library of the layout before hold them', () => {
  const library = openTestLibrary();
  const { id } = value(library.createBriefing({ title: 'T', document: 'a' }));
  const target = join(temporaryFolder(), 'copy');
  value(library.backUp(target));
  const copy = new Database(join(target, 'library.db'), 'read');
  expect(copy.all('SELECT id, document FROM briefing')).toEqual([{ id, document: 'a' }]);
  copy.close();

  const dir = temporaryFolder();
  const old = new Database(join(dir, 'library.db'), 'create');
  const earlier = MIGRATIONS.slice(0, 6).map((one) => ({ ...one, indexAnew: false, relateAnew: false }));
  migrate(old, dir, earlier);
  migrate(old, dir);
  expect(old.all('SELECT count(*) AS n FROM briefing')).toEqual([{ n: 0 }]);
  old.close();
});
