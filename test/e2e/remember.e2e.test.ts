/** What the window remembers from one start to the next. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copiedPage, HEADLINE } from './copied-page.ts';
import { closeDisplay, dropFiles, forget, openWindow, row, type TestWindow } from './window.ts';

let window: TestWindow;
let dir: string;
beforeAll(async () => {
  window = await openWindow();
  dir = window.dir;
  const other = copiedPage().text.replace('Ferry Talks Resume', 'Ferry Talks Stop');
  await dropFiles(window.page, [
    { name: 'other.txt', type: 'text/plain', bytes: Buffer.from(other) },
    { name: 'page.txt', type: 'text/plain', bytes: copiedPage().bytes },
  ]);
  await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
});
afterAll(async () => {
  await window?.close();
  forget({ dir });
  await closeDisplay();
});

async function restart(): Promise<void> {
  await window.close();
  window = await openWindow({ dir });
}
const theme = (): Promise<string | undefined> =>
  window.page.evaluate(() => document.documentElement.dataset['theme']);
const scrollTop = (): Promise<number> =>
  window.page.locator('#pane-article').evaluate((element) => element.scrollTop);

test('size and place of the window', async () => {
  await window.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1500, height: 700 }),
  );
  await expect.poll(() => window.page.evaluate(() => globalThis.innerWidth)).toBe(1500);
  await restart();
  const bounds = await window.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ x: 60, y: 40, width: 1500, height: 700 });
});

test('the article that was open, and how far it was read', async () => {
  await row(window.page, HEADLINE).click();
  await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
  await window.page.locator('#pane-article').evaluate((element) => element.scrollTo({ top: 180 }));
  await expect.poll(scrollTop).toBe(180);
  await restart();
  await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
  await expect.poll(async () => Math.abs((await scrollTop()) - 180)).toBeLessThanOrEqual(2);
});

test('each article has its own position', async () => {
  await row(window.page, /Ferry Talks Stop/).click();
  await expect.poll(scrollTop).toBe(0);
  await row(window.page, HEADLINE).click();
  await expect.poll(async () => Math.abs((await scrollTop()) - 180)).toBeLessThanOrEqual(2);
});

test('an article scrolled to its end counts as read', async () => {
  const unread = window.page.getByRole('button', { name: 'Mark as unread' });
  await expect.poll(() => unread.count()).toBe(0);
  await window.page
    .locator('#pane-article')
    .evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await unread.waitFor();
});

test('theme, size of the text, folded panes, the inspector’s tab, widths', async () => {
  await window.page.keyboard.press('Control+Shift+L');
  await window.page.keyboard.press('Control+Shift+L');
  await expect.poll(theme).toBe('sepia');
  await window.page.keyboard.press('Control+=');
  await window.page.getByRole('tab', { name: 'Dropped' }).click();
  const divider = () => window.page.getByRole('separator', { name: 'Width of the list' });
  await divider().press('ArrowRight');
  await window.page.keyboard.press('Control+b');
  await window.page.getByRole('navigation', { name: 'Collections' }).waitFor({ state: 'detached' });
  await restart();
  await window.page.getByRole('tab', { name: 'Dropped', selected: true }).waitFor();
  await expect.poll(() => theme()).toBe('sepia');
  expect(await window.page.getByRole('navigation', { name: 'Collections' }).count()).toBe(0);
  await expect.poll(() => divider().getAttribute('aria-valuenow')).toBe('356');
  const size = await window.page.locator('.page').evaluate((element) => getComputedStyle(element).fontSize);
  expect(size).toBe('20px');
});

test('the theme chosen in the menu shows at once, and system dialogs follow it', async () => {
  await window.app.evaluate(({ Menu }) => {
    const view = Menu.getApplicationMenu()?.items.find((item) => item.label === '&View');
    const themes = view?.submenu?.items.find((item) => item.label === 'Theme');
    themes?.submenu?.items.find((item) => item.label === 'Dark')?.click();
  });
  await expect.poll(theme).toBe('dark');
  await expect.poll(() => window.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
});

test('settings that were damaged on disk cost nothing but themselves', async () => {
  await window.close();
  const { readFileSync, writeFileSync } = await import('node:fs');
  const path = `${dir}/data/settings.json`;
  const settings = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...settings, size: 'huge', listWidth: -5, unknown: true }));
  window = await openWindow({ dir });
  await expect.poll(() => theme()).toBe('dark');
  const size = await window.page.locator('.page').evaluate((element) => getComputedStyle(element).fontSize);
  expect(size).toBe('19px');
});
