/** The desk: tabs, what was read lately, printing, the size of the window's text, a watched folder. By keyboard. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
beforeAll(async () => {
  window = await openWindow();
  dir = window.dir;
  await dropFiles(
    window.page,
    [0, 1, 2].map((i) => ({ name: `${i}.json`, type: 'application/json', bytes: Buffer.from(named(i)) })),
  );
  await window.page.getByText('3 articles imported').waitFor();
});
afterAll(async () => {
  await window?.close();
  forget({ dir });
  await closeDisplay();
});

const press = (key: string): Promise<void> => window.page.keyboard.press(key);
const tabs = (): Promise<string[]> => window.page.locator('.tab-title').allInnerTexts();
const opened = (): Promise<string> => window.page.getByRole('heading', { level: 1 }).innerText();
async function show(number: number): Promise<void> {
  await row(window.page, `Harbour ${number}`).click();
  await expect.poll(opened).toBe(`Harbour ${number}`);
}
async function choose(words: string): Promise<void> {
  await press('Control+k');
  await window.page.locator('dialog[open]').waitFor();
  await window.page.keyboard.type(words);
  await press('Enter');
}

test('articles are kept in tabs, gone through, closed, and are there after a start', async () => {
  await show(0);
  await press('p');
  await expect.poll(tabs).toEqual(['Harbour 0']);
  await show(1);
  await expect.poll(tabs).toEqual(['Harbour 0', 'Harbour 1']);
  await show(2);
  await expect.poll(tabs).toEqual(['Harbour 0', 'Harbour 2']);
  await press('p');
  await press('Control+PageUp');
  await expect.poll(opened).toBe('Harbour 0');
  await press('Control+PageUp');
  await expect.poll(opened).toBe('Harbour 2');
  await row(window.page, 'Harbour 1').click({ button: 'middle' });
  await expect.poll(tabs).toEqual(['Harbour 0', 'Harbour 2', 'Harbour 1']);
  expect(await axeViolations(window.page)).toEqual([]);
  await window.close();
  window = await openWindow({ dir });
  await expect.poll(tabs).toEqual(['Harbour 0', 'Harbour 2', 'Harbour 1']);
  await expect.poll(opened).toBe('Harbour 1');
  await press('Control+w');
  await expect.poll(tabs).toEqual(['Harbour 0', 'Harbour 2']);
  await expect.poll(opened).toBe('Harbour 2');
  await press('Control+w');
  await press('Control+w');
  await expect.poll(tabs).toEqual([]);
  await expect.poll(opened).toBe('Harbour 0');
});

test('what was read lately is in the menu and in the palette', async () => {
  const recent = (): Promise<string[]> =>
    window.app.evaluate(({ Menu }) => {
      const go = Menu.getApplicationMenu()?.items.find((item) => item.label === '&Go');
      return (
        go?.submenu?.items
          .find((item) => item.label === 'Recent')
          ?.submenu?.items.map((item) => item.label) ?? []
      );
    });
  await show(1);
  await expect.poll(async () => (await recent())[0]).toBe('Harbour 1');
  await show(2);
  await expect.poll(async () => (await recent()).slice(0, 2)).toEqual(['Harbour 2', 'Harbour 1']);
  await window.app.evaluate(({ Menu }) => {
    const go = Menu.getApplicationMenu()?.items.find((item) => item.label === '&Go');
    go?.submenu?.items.find((item) => item.label === 'Recent')?.submenu?.items[1]?.click();
  });
  await expect.poll(opened).toBe('Harbour 1');
  await choose('recent harbour 2');
  await expect.poll(opened).toBe('Harbour 2');
});

test('what is printed is the PDF that an export writes', async () => {
  await window.app.evaluate(({ shell }) => {
    Object.assign(globalThis, { printed: '' });
    shell.openPath = async (path) => {
      Object.assign(globalThis, { printed: path });
      return '';
    };
  });
  await press('Control+p');
  await window.page.getByText('Opened in the system’s PDF program').waitFor();
  const path = await window.app.evaluate(() => (globalThis as unknown as { printed: string }).printed);
  expect(path).toMatch(/Harbour 2\.pdf$/);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the whole window grows and shrinks, and stays so', async () => {
  const width = (): Promise<number> => window.page.evaluate(() => globalThis.innerWidth);
  const before = await width();
  await press('Control+Alt+=');
  await expect.poll(width).toBeLessThan(before);
  const larger = await width();
  await window.close();
  window = await openWindow({ dir });
  await expect.poll(width).toBe(larger);
  await press('Control+Alt+0');
  await expect.poll(width).toBe(before);
});

test('what is put into the watched folder is imported by itself', async () => {
  const folder = join(dir, 'library', '..', 'watched');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'first.json'), named(7));
  await window.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [folder] })) as never;
  }, folder);
  await press('Control+,');
  const settings = window.page.getByRole('dialog', { name: 'Settings' });
  await settings.getByText('No folder is watched.').waitFor();
  await settings.getByRole('button', { name: 'Choose a folder…' }).last().press('Enter');
  await settings.getByText(folder.replace('/library/..', '')).waitFor();
  expect(await axeViolations(window.page)).toEqual([]);
  await press('Escape');
  await row(window.page, 'Harbour 7').waitFor();
  writeFileSync(join(folder, 'second.json'), named(8));
  await row(window.page, 'Harbour 8').waitFor();
});
