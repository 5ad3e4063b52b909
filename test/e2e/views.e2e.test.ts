/// <reference lib="dom" />
/** The main views beside the pictures kept of them: what changes how the window looks is seen, and accepted by name. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { difference, draw, hasKept, keyOf } from './pictures.ts';
import { setTheme } from './theme.ts';
import { closeDisplay, dropFiles, forget, openWindow, row, rows, type TestWindow } from './window.ts';

const CONTENT = new URL('../../content/', import.meta.url);
const ARTICLES = ['letters-and-marks.json', 'name-of-the-offprint.json', 'sochi-talks-digest.json'];
/** More of a picture than this, in per cent, is more than a cursor or a line that breaks elsewhere. */
const MOST = 1;

let window: TestWindow;
let key: string;
beforeAll(async () => {
  window = await openWindow();
  key = await keyOf(window);
  if (!hasKept(key)) console.log(`no pictures are kept for ${key}: they are drawn, and compared with none`);
  await dropFiles(
    window.page,
    ARTICLES.map((name) => ({
      name,
      type: 'application/json',
      bytes: readFileSync(new URL(name, CONTENT)),
    })),
  );
  await rows(window.page)
    .nth(ARTICLES.length - 1)
    .waitFor();
  await window.page.getByRole('button', { name: 'Dismiss' }).click();
  await window.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  );
  await window.page.waitForFunction(() => innerWidth === 1280);
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

/** The view as it was kept; it may still be on its way there, so it is drawn again until it is. */
async function expectView(name: string): Promise<void> {
  if (!hasKept(key)) return void (await draw(window, key, name));
  await expect
    .poll(async () => difference(window, key, name, await draw(window, key, name)), { timeout: 10_000 })
    .toBeLessThan(MOST);
}

const press = (stroke: string): Promise<void> => window.page.keyboard.press(stroke);
async function open(headline: string): Promise<void> {
  await row(window.page, headline).click();
  await window.page.getByRole('heading', { level: 1, name: headline }).waitFor();
  await window.page.locator('#pane-article').evaluate((pane) => pane.scrollTo(0, 0));
  await window.page.mouse.move(700, 790);
}

describe.each(['light', 'sepia', 'dark', 'contrast'])('%s', (theme) => {
  test('the article and its source card', async () => {
    await setTheme(window, theme);
    await open('An Article of Its Own');
    await expectView(`${theme}-article`);
    await press('i');
    await window.page.getByRole('tab', { name: 'Source' }).waitFor();
    await expectView(`${theme}-source`);
    await press('i');
    await window.page.getByRole('tab', { name: 'Source' }).waitFor({ state: 'detached' });
  });

  test('settings, palette and the notes', async () => {
    await setTheme(window, theme);
    for (const [stroke, name] of [
      ['Control+,', 'settings'],
      ['Control+k', 'palette'],
    ] as const) {
      await press(stroke);
      await window.page.locator('dialog[open]').waitFor();
      try {
        await expectView(`${theme}-${name}`);
      } finally {
        // What looks otherwise must not lie over what is looked at next.
        await press('Escape');
        await window.page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
    }
    await press('Control+Shift+n');
    await window.page.getByRole('main', { name: 'All notes' }).waitFor();
    await expectView(`${theme}-notes`);
    await press('Escape');
    await window.page.getByRole('main', { name: 'All notes' }).waitFor({ state: 'detached' });
  });
});
