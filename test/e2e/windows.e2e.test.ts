/// <reference lib="dom" />
/** Several windows on one library: each with its own article, all with what changes in any of them. By keyboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleNamed } from './right-to-left.ts';
import {
  axeViolations,
  closeDisplay,
  dropFiles,
  forget,
  openWindow,
  row,
  type TestWindow,
} from './window.ts';

const named = (number: number): string => articleNamed(`harbour-${number}`, `Harbour ${number}`);

let window: TestWindow;
let dir: string;
let first: Page;
let second: Page;
beforeAll(async () => {
  window = await openWindow();
  dir = window.dir;
  first = window.page;
  await dropFiles(
    first,
    [0, 1, 2].map((i) => ({ name: `${i}.json`, type: 'application/json', bytes: Buffer.from(named(i)) })),
  );
  await first.getByText('3 articles imported').waitFor();
});
afterAll(async () => {
  await window?.close();
  forget({ dir });
  await closeDisplay();
});

const opened = (page: Page): Promise<string> => page.locator('article.page h1').innerText();
const theme = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['theme']);
const star = (page: Page, headline: string) => row(page, headline).getByLabel('Starred');
const placeOf = (page: Page) =>
  window.app.browserWindow(page).then((handle) => handle.evaluate((one) => one.getBounds()));

/** The page may have gone before the key is let go. */
const closeByKey = (page: Page): Promise<void> =>
  page.keyboard.press('Control+Shift+w').catch(() => undefined);

async function another(open: () => Promise<void>): Promise<Page> {
  const opening = window.app.waitForEvent('window');
  await open();
  const page = await opening;
  page.setDefaultTimeout(15_000);
  await page.getByRole('toolbar').first().waitFor();
  return page;
}

test('Ctrl+Enter opens the article in a window of its own', async () => {
  await row(first, 'Harbour 1').click();
  await expect.poll(() => opened(first)).toBe('Harbour 1');
  second = await another(() => first.keyboard.press('Control+Enter'));
  await expect.poll(() => opened(second)).toBe('Harbour 1');
  expect(window.app.windows()).toHaveLength(2);
  const [one, other] = [await placeOf(first), await placeOf(second)];
  expect([other.width, other.height]).toEqual([one.width, one.height]);
  expect(await axeViolations(second)).toEqual([]);
});

test('each window has its own article, its own panes and its own tabs', async () => {
  await row(second, 'Harbour 2').click();
  await expect.poll(() => opened(second)).toBe('Harbour 2');
  await second.keyboard.press('p');
  await second.locator('.tab-title').waitFor();
  await second.keyboard.press('Control+b');
  await second.getByRole('navigation', { name: 'Collections' }).waitFor();
  await first.keyboard.press('Control+b');
  await first.getByRole('navigation', { name: 'Collections' }).waitFor({ state: 'detached' });
  await expect.poll(() => opened(first)).toBe('Harbour 1');
  expect(await first.locator('.tab-title').count()).toBe(0);
  await second.getByRole('navigation', { name: 'Collections' }).waitFor();
});

test('what is changed in one window is seen in the other', async () => {
  await second.keyboard.press('s');
  await star(first, 'Harbour 2').first().waitFor();
  await first.locator('#pane-list').focus();
  await first.keyboard.press('Delete');
  await row(second, 'Harbour 1').waitFor({ state: 'detached' });
});

test('undo takes back what was done last in any window, and calls it by its name', async () => {
  await second.locator('#pane-list').focus();
  await second.keyboard.press('Control+z');
  await second.getByText('Undone: moved to the trash').waitFor();
  await row(first, 'Harbour 1').waitFor();
  await row(second, 'Harbour 1').waitFor();
});

test('an article corrected in one window is opened corrected in the other, which has read it ahead', async () => {
  await row(first, 'Harbour 1').click();
  await expect.poll(() => opened(first)).toBe('Harbour 1');
  await first.waitForTimeout(500); // what stands beside it has been read by then
  const corrected = await second.evaluate(async () => {
    const bridge = globalThis as unknown as {
      offprint: { call: Record<string, (input: object) => Promise<unknown>> };
    };
    return bridge.offprint.call['articles.correct']?.({
      id: 'harbour-2',
      corrections: { publisher: 'The Corrected Courier' },
    });
  });
  expect(corrected).toMatchObject({ ok: true });
  await row(first, 'Harbour 2').getByText('The Corrected Courier').waitFor();
  await row(first, 'Harbour 2').click();
  await first.locator('.source-line').getByText('The Corrected Courier').waitFor();
  await row(first, 'Harbour 1').click();
  await expect.poll(() => opened(first)).toBe('Harbour 1');
});

test('one theme and one size for all windows, whichever changes them', async () => {
  const before = await theme(first);
  await second.keyboard.press('Control+Shift+l');
  await expect.poll(() => theme(second)).not.toBe(before);
  const now = await theme(second);
  await expect.poll(() => theme(first)).toBe(now);
  await first.keyboard.press('Control+=');
  const size = (page: Page) => page.evaluate(() => document.documentElement.style.getPropertyValue('--size'));
  await expect.poll(() => size(second)).toBe('20px');
  await expect.poll(() => opened(second)).toBe('Harbour 2');
});

test('a link of another program goes to the window that was used last', async () => {
  const used = await window.app.browserWindow(second);
  await used.evaluate((one) => one.emit('focus'));
  await window.app.evaluate(
    ({ app }, link) => app.emit('second-instance', {}, [], '/', { files: [], links: [link] }),
    'offprint://article/harbour-0',
  );
  await expect.poll(() => opened(second)).toBe('Harbour 0');
  await row(first, 'Harbour 1').click();
  await expect.poll(() => opened(first)).toBe('Harbour 1');
});

test('after a start all windows are there again, each with its article and where it was', async () => {
  const handle = await window.app.browserWindow(second);
  await handle.evaluate((one) => one.setBounds({ x: 90, y: 70, width: 1100, height: 700 }));
  await expect.poll(() => second.evaluate(() => innerWidth)).toBe(1100);
  await window.close();
  window = await openWindow({ dir });
  await expect.poll(() => window.app.windows().length).toBe(2);
  const pages = window.app.windows();
  await Promise.all(pages.map((page) => page.locator('article.page h1').waitFor()));
  const articles = await Promise.all(pages.map(opened));
  expect(articles.toSorted()).toEqual(['Harbour 0', 'Harbour 1']);
  second = pages[articles.indexOf('Harbour 0')] ?? first;
  first = pages[articles.indexOf('Harbour 1')] ?? first;
  await expect.poll(() => placeOf(second)).toMatchObject({ width: 1100, height: 700 });
});

test('a window that is closed does not come back, the other one does', async () => {
  const gone = first.waitForEvent('close');
  await first.locator('#pane-article').focus();
  await closeByKey(first);
  await gone;
  expect(window.app.windows()).toHaveLength(1);
  await expect.poll(() => opened(second)).toBe('Harbour 0');
  await window.close();
  window = await openWindow({ dir });
  await expect.poll(() => opened(window.page)).toBe('Harbour 0');
  expect(window.app.windows()).toHaveLength(1);
});

test('a window opens from the palette, and the last one that is closed ends the app', async () => {
  first = window.page;
  second = await another(async () => {
    await first.keyboard.press('Control+k');
    await first.locator('dialog[open]').waitFor();
    await first.keyboard.type('new window');
    await first.keyboard.press('Enter');
  });
  await expect.poll(() => opened(second)).toBe('Harbour 0');
  const ended = new Promise((resolve) => window.app.process().once('exit', resolve));
  await closeByKey(first);
  await expect.poll(() => window.app.windows().length).toBe(1);
  await closeByKey(second);
  await ended;
  window = await openWindow({ dir });
  await expect.poll(() => opened(window.page)).toBe('Harbour 0');
  expect(window.complaints).toEqual([]);
});
