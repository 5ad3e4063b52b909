/** When something is gone or breaks: the library's folder, its database, the window's own process; and the trash. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveToWindow } from '@offprint/tools/electron';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAlone } from './alone.ts';
import { copiedPage, HEADLINE } from './copied-page.ts';
import {
  axeViolations,
  closeDisplay,
  dropFiles,
  forget,
  openWindow,
  row,
  type TestWindow,
} from './window.ts';

let window: TestWindow;
let dir: string;
beforeAll(async () => {
  window = await openWindow();
  dir = window.dir;
  await dropFiles(window.page, [{ name: 'page.txt', type: 'text/plain', bytes: copiedPage().bytes }]);
  await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
});
afterAll(async () => {
  await window?.close();
  forget({ dir });
  await closeDisplay();
});

const trouble = () => window.page.locator('.list-pane').getByRole('alert');
const heading = () => window.page.getByRole('heading', { level: 1, name: HEADLINE });
async function chooseFolder(path: string): Promise<void> {
  await window.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, path);
  await window.page.getByRole('button', { name: 'Choose another folder…' }).click();
}

describe('the trash', () => {
  test('keeps what is deleted, and gives it back', async () => {
    await window.page.locator('#pane-list').focus();
    await window.page.keyboard.press('Delete');
    await row(window.page, HEADLINE).waitFor({ state: 'detached' });
    await window.page.getByRole('button', { name: /^Trash/ }).click();
    await row(window.page, HEADLINE).click();
    expect(await axeViolations(window.page)).toEqual([]);
    await window.page.keyboard.press('u');
    await window.page.getByText('The trash is empty.').waitFor();
    await window.page.getByRole('button', { name: /^All/ }).click();
    await row(window.page, HEADLINE).click();
    await heading().waitFor();
  });
});

describe("a crash of the window's own process", () => {
  test('brings the window back with the article that was open', async () => {
    await window.close();
    // Without the driver of these tests, whose debugger holds a page that has crashed.
    const alone = await startAlone(dir);
    try {
      await expect.poll(() => alone.headings(), { timeout: 30_000 }).toContain(HEADLINE);
      const killed = alone.killRenderer();
      expect(killed).toBeGreaterThan(0);
      await expect.poll(() => alone.rendererPid(), { timeout: 20_000 }).not.toBe(killed);
      await expect.poll(() => alone.headings(), { timeout: 30_000 }).toContain(HEADLINE);
    } finally {
      await alone.end();
    }
    window = await openWindow({ dir });
    await heading().waitFor();
  });
});

describe('a library that is gone', () => {
  const moved = (): string => join(dir, 'moved');
  test('is not made anew: the window says what is the matter and offers what to do', async () => {
    await window.close();
    renameSync(join(dir, 'library'), moved());
    window = await openWindow({ dir });
    await trouble().getByRole('button', { name: 'Make a new library here' }).waitFor();
    await expect.poll(() => trouble().innerText()).toContain('Nothing has been changed.');
    expect(await axeViolations(window.page)).toEqual([]);
  });

  test('a folder that is no library is refused, the right one opens', async () => {
    await chooseFolder(join(dir, 'data'));
    await trouble()
      .getByText(/library/i)
      .first()
      .waitFor();
    await chooseFolder(moved());
    await row(window.page, HEADLINE).click();
    await heading().waitFor();
    const info = await window.page.evaluate(() => {
      const bridge = globalThis as unknown as {
        offprint: { call: Record<string, (input: object) => Promise<{ value: { libraryDir: string } }>> };
      };
      return bridge.offprint.call['app.info']?.({});
    });
    expect(info?.value.libraryDir).toBe(moved());
  });

  test('back in its place it opens as before', async () => {
    await window.close();
    renameSync(moved(), join(dir, 'library'));
    window = await openWindow({ dir });
    await row(window.page, HEADLINE).waitFor();
  });
});

describe('a damaged library', () => {
  test('is told from an empty one, is left as it is, and opens again when it is mended', async () => {
    await window.close();
    const file = join(dir, 'library', 'library.db');
    const whole = readFileSync(file);
    writeFileSync(file, Buffer.concat([Buffer.from('not a database at all '), whole.subarray(22)]));
    await giveToWindow(file);
    window = await openWindow({ dir });
    await trouble().getByRole('button', { name: 'Choose another folder…' }).waitFor();
    expect(await window.page.getByRole('button', { name: 'Make a new library here' }).count()).toBe(0);
    expect(readFileSync(file).length).toBe(whole.length);
    writeFileSync(file, whole);
    await trouble().getByRole('button', { name: 'Try again' }).click();
    await row(window.page, HEADLINE).waitFor();
  });
});
