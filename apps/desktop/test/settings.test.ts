/** What is kept between two starts: of each window, of all of them, and of what they add to together. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changesLibrary } from '../src/main/changes.ts';
import { withLine, withRecent } from '../src/main/reading-memory.ts';
import { openSettings } from '../src/main/settings-file.ts';
import { unsealed } from '../src/main/settings-seal.ts';
import { DEFAULT_SETTINGS } from '../src/shared/preferences.ts';
import { SettingsChange } from '../src/shared/settings.ts';

const BUILD = 'this one';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'offprint-settings-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('settings', () => {
  test('of several windows: each has its own article and panes, all have one theme', async () => {
    const path = join(dir, 'settings.json');
    const settings = await openSettings(path, BUILD, () => {});
    const [first] = settings.windows();
    if (!first) throw new Error('no first window');
    first.change({ articleId: 'tides', sidebarOpen: false });
    const second = settings.add(first, { articleId: 'bells' });
    expect(second.get()).toMatchObject({ articleId: 'bells', sidebarOpen: false });
    second.change({ articleId: 'ropes', theme: 'dark', inspectorTab: 'notes' });
    first.change({ size: 21 });
    expect(first.get()).toMatchObject({ articleId: 'tides', theme: 'dark', inspectorTab: 'source' });
    settings.flush();
    const again = await openSettings(path, BUILD, () => {});
    expect(again.windows().map((one) => one.get())).toMatchObject([
      { articleId: 'tides', theme: 'dark', size: 21, inspectorTab: 'source' },
      { articleId: 'ropes', theme: 'dark', size: 21, inspectorTab: 'notes' },
    ]);
    const [tides, ropes] = again.windows();
    if (!tides || !ropes) throw new Error('a window is missing');
    again.remove(tides);
    // What a closed window still says about itself is nobody's.
    tides.change({ articleId: 'late', size: 22 });
    again.remove(ropes);
    again.flush();
    const last = await openSettings(path, BUILD, () => {});
    expect(last.windows().map((one) => one.get())).toMatchObject([{ articleId: 'ropes', size: 22 }]);
  });

  test('damaged windows beside the first cost nothing else', async () => {
    const path = join(dir, 'settings.json');
    writeFileSync(
      path,
      JSON.stringify({ articleId: 'tides', otherWindows: [7, { articleId: 4, sidebarOpen: false }] }),
    );
    expect((await openSettings(path, BUILD, () => {})).windows().map((one) => one.get())).toMatchObject([
      { articleId: 'tides' },
      { articleId: null, sidebarOpen: true },
      { articleId: null, sidebarOpen: false },
    ]);
  });

  test('lines and what was read lately are added to, oldest out first', () => {
    const line = { block: 'p1', at: 0.5 };
    let lines = {};
    for (let i = 0; i < 302; i++) lines = withLine(lines, `a${i}`, line);
    expect(Object.keys(lines)).toHaveLength(300);
    expect(Object.keys(lines)[0]).toBe('a2');
    expect(withLine({ a: line, b: line }, 'a', null)).toEqual({ b: line });
    const recent = withRecent(
      [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
      { id: 'b', title: 'B2' },
    );
    expect(recent).toEqual([
      { id: 'b', title: 'B2' },
      { id: 'a', title: 'A' },
    ]);
  });

  test('of the calls, those that change the library are told to the other windows', () => {
    expect(changesLibrary('articles.setTags', {})).toBe(true);
    expect(changesLibrary('articles.list', {})).toBe(false);
    expect(changesLibrary('articles.setState', { id: 'a', position: 0.4 })).toBe(false);
    expect(changesLibrary('articles.setState', { id: 'a', position: 1, state: 'read' })).toBe(true);
  });

  test('a change names one field and leaves the others as they are', async () => {
    expect(SettingsChange.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
    const settings = await openSettings(join(dir, 'settings.json'), BUILD, () => {});
    settings.change({ articleId: 'tides', size: 22 });
    settings.change(SettingsChange.parse({ theme: 'dark' }));
    settings.flush();
    const again = await openSettings(join(dir, 'settings.json'), BUILD, () => {});
    expect(again.get()).toEqual({ ...DEFAULT_SETTINGS, articleId: 'tides', size: 22, theme: 'dark' });
  });

  test('what is damaged takes its default, the rest is kept', async () => {
    writeFileSync(
      join(dir, 's.json'),
      JSON.stringify({ size: 'huge', theme: 'sepia', window: { width: 1 }, other: 1 }),
    );
    expect((await openSettings(join(dir, 's.json'), BUILD, () => {})).get()).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'sepia',
    });
    writeFileSync(join(dir, 's.json'), '{"theme":');
    expect((await openSettings(join(dir, 's.json'), BUILD, () => {})).get()).toEqual(DEFAULT_SETTINGS);
  });

  test('what this build has written is taken as it is; what is edited or of another build is checked', async () => {
    const path = join(dir, 'settings.json');
    const settings = await openSettings(path, BUILD, () => {});
    const [first] = settings.windows();
    if (!first) throw new Error('no first window');
    settings.add(first, { articleId: 'bells' });
    first.change({ lines: { 7: { block: 'p1', at: 0.5 }, tides: { block: 'p2', at: 0.25 } } });
    settings.flush();
    const text = readFileSync(path, 'utf8');
    expect(unsealed(text, BUILD)).toMatchObject({ whole: true, stored: { theme: 'system' } });
    expect(unsealed(text, 'another').whole).toBe(false);
    expect(unsealed(text.replace('"theme": "system"', '"theme": "dark"'), BUILD).whole).toBe(false);
    expect(unsealed('{"theme":"dark"}', BUILD)).toEqual({ whole: false, stored: { theme: 'dark' } });
    const again = await openSettings(path, BUILD, () => {});
    expect(again.windows().map((one) => one.get())).toEqual(settings.windows().map((one) => one.get()));
    writeFileSync(
      path,
      text.replace('"justify": false', '"justify": 1').replace('"theme": "system"', '"theme": "dark"'),
    );
    expect((await openSettings(path, BUILD, () => {})).get()).toMatchObject({
      justify: false,
      theme: 'dark',
    });
    for (const odd of ['null', '7', '[]', '{"seal":1}']) {
      writeFileSync(path, odd);
      expect((await openSettings(path, BUILD, () => {})).get()).toEqual(DEFAULT_SETTINGS);
    }
  });
});
