/** What is kept between two starts: of each window, of all of them, and of what they add to together. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changesLibrary } from '../src/main/changes.ts';
import { withLine, withRecent } from '../src/main/reading-memory.ts';
import { openSettings } from '../src/main/settings-file.ts';
import { DEFAULT_SETTINGS } from '../src/shared/preferences.ts';
import { SettingsChange } from '../src/shared/settings.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'offprint-settings-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('settings', () => {
  test('of several windows: each has its own article and panes, all have one theme', () => {
    const path = join(dir, 'settings.json');
    const settings = openSettings(path, () => {});
    const [first] = settings.windows();
    if (!first) throw new Error('no first window');
    first.change({ articleId: 'tides', sidebarOpen: false });
    const second = settings.add(first, { articleId: 'bells' });
    expect(second.get()).toMatchObject({ articleId: 'bells', sidebarOpen: false });
    second.change({ articleId: 'ropes', theme: 'dark', inspectorTab: 'notes' });
    first.change({ size: 21 });
    expect(first.get()).toMatchObject({ articleId: 'tides', theme: 'dark', inspectorTab: 'source' });
    settings.flush();
    const again = openSettings(path, () => {});
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
    const last = openSettings(path, () => {});
    expect(last.windows().map((one) => one.get())).toMatchObject([{ articleId: 'ropes', size: 22 }]);
  });

  test('damaged windows beside the first cost nothing else', () => {
    const path = join(dir, 'settings.json');
    writeFileSync(
      path,
      JSON.stringify({ articleId: 'tides', otherWindows: [7, { articleId: 4, sidebarOpen: false }] }),
    );
    expect(
      openSettings(path, () => {})
        .windows()
        .map((one) => one.get()),
    ).toMatchObject([
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

  test('a change names one field and leaves the others as they are', () => {
    expect(SettingsChange.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
    const settings = openSettings(join(dir, 'settings.json'), () => {});
    settings.change({ articleId: 'tides', size: 22 });
    settings.change(SettingsChange.parse({ theme: 'dark' }));
    settings.flush();
    const again = openSettings(join(dir, 'settings.json'), () => {});
    expect(again.get()).toEqual({ ...DEFAULT_SETTINGS, articleId: 'tides', size: 22, theme: 'dark' });
  });

  test('what is damaged takes its default, the rest is kept', () => {
    writeFileSync(
      join(dir, 's.json'),
      JSON.stringify({ size: 'huge', theme: 'sepia', window: { width: 1 }, other: 1 }),
    );
    expect(openSettings(join(dir, 's.json'), () => {}).get()).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'sepia',
    });
    writeFileSync(join(dir, 's.json'), '{"theme":');
    expect(openSettings(join(dir, 's.json'), () => {}).get()).toEqual(DEFAULT_SETTINGS);
  });
});
