/** The watched folder: what is new is offered once, whole, and never again. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder, type WatchedFolder } from '../src/main/watched-folder.ts';

let dir: string;
let folder: string;
let offered: string[];
let open: WatchedFolder[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'offprint-watch-'));
  folder = join(dir, 'in');
  mkdirSync(folder);
  offered = [];
  open = [];
});
afterEach(() => {
  for (const one of open) one.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A pause so long that nothing happens by itself: the test looks when it wants to. */
const QUIET_MS = 3_600_000;
const start = (): WatchedFolder => {
  const watched = watchFolder({
    memory: join(dir, 'data', 'watched.json'),
    offer: (paths) => offered.push(...paths.map((path) => path.slice(folder.length + 1))),
    log: (line) => {
      throw new Error(line);
    },
    quietMs: QUIET_MS,
  });
  open.push(watched);
  watched.set(folder);
  return watched;
};
/** A file that was written so many milliseconds ago. */
const put = (name: string, words: string, agoMs = 2 * QUIET_MS): void => {
  writeFileSync(join(folder, name), words);
  const at = new Date(Date.now() - agoMs);
  utimesSync(join(folder, name), at, at);
};

test('each file is offered once, also after another start', async () => {
  put('a.html', 'a');
  const first = start();
  await first.look();
  put('b.html', 'b');
  await first.look();
  await first.look();
  expect(offered).toEqual(['a.html', 'b.html']);
  first.close();
  await start().look();
  expect(offered).toEqual(['a.html', 'b.html']);
});

test('a file that has changed is offered again; one that is being written has to wait', async () => {
  put('a.html', 'a');
  const watched = start();
  await watched.look();
  put('a.html', 'a longer one');
  put('b.html', 'half', 0);
  put('c.html', '');
  await watched.look();
  expect(offered).toEqual(['a.html', 'a.html']);
  put('b.html', 'whole');
  await watched.look();
  expect(offered).toEqual(['a.html', 'a.html', 'b.html']);
});

test('pictures beside a page and what is hidden are no articles; folders inside are looked into', async () => {
  mkdirSync(join(folder, 'march'));
  put('march/a.html', 'a');
  put('.part', 'x');
  put('a.png', 'x');
  await start().look();
  expect(offered).toEqual(['march/a.html']);
});

test('none is watched: nothing is offered; another folder begins anew', async () => {
  put('a.html', 'a');
  const watched = start();
  watched.set(null);
  await watched.look();
  expect(offered).toEqual([]);
  watched.set(folder);
  await watched.look();
  expect(offered).toEqual(['a.html']);
});

test('what is remembered and damaged costs nothing but itself', async () => {
  put('a.html', 'a');
  mkdirSync(join(dir, 'data'));
  writeFileSync(join(dir, 'data', 'watched.json'), '{');
  await start().look();
  expect(offered).toEqual(['a.html']);
});
