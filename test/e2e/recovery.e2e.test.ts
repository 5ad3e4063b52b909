/** What goes wrong while somebody works: the folder moved or exchanged, a process killed. Each is explained, nothing is lost. */
import { chmodSync, closeSync, existsSync, openSync, renameSync, statSync, writeSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { giveToWindow } from '@offprint/tools/electron';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copiedPage, HEADLINE } from './copied-page.ts';
import { closeDisplay, dropFiles, forget, openWindow, row, type TestWindow } from './window.ts';

let window: TestWindow;
let library: string;
beforeAll(async () => {
  window = await openWindow();
  library = join(window.dir, 'library');
  await dropFiles(window.page, [{ name: 'page.txt', type: 'text/plain', bytes: copiedPage().bytes }]);
  await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

interface Asked {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Answers every dialog from now on with the button of that name; what they say is kept. */
async function answer(button: string): Promise<void> {
  await window.app.evaluate(({ dialog }, button) => {
    const kept = globalThis as unknown as { asked?: unknown[] };
    kept.asked = [];
    dialog.showMessageBox = (async (_window: unknown, options: { buttons: string[] }) => {
      kept.asked?.push(options);
      return { response: options.buttons.indexOf(button), checkboxChecked: false };
    }) as unknown as typeof dialog.showMessageBox;
  }, button);
}

async function asked(): Promise<Asked[]> {
  return window.app.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked);
}

const search = async (words: string): Promise<void> => {
  await window.page.getByRole('searchbox', { name: 'Search the library' }).fill(words);
};
const alert = () => window.page.locator('#pane-list, .list-pane').getByRole('alert');

test('a library that is moved away is missed at once and not made anew; when it is back, work goes on', async () => {
  renameSync(library, `${library}-moved`);
  await search('ferry');
  await alert().getByRole('button', { name: 'Make a new library here' }).waitFor();
  expect(existsSync(library)).toBe(false);
  renameSync(`${library}-moved`, library);
  await alert().getByRole('button', { name: 'Try again' }).click();
  await row(window.page, HEADLINE).waitFor();
});

test('a damaged database that was put in its place is explained and left as it is', async () => {
  renameSync(library, `${library}-whole`);
  cpSync(`${library}-whole`, library, { recursive: true });
  const file = openSync(join(library, 'library.db'), 'r+');
  writeSync(file, Buffer.alloc(4096, 0x55), 0, 4096, 0);
  closeSync(file);
  await giveToWindow(library);
  await search('harbour');
  await alert()
    .getByText(/damaged/i)
    .first()
    .waitFor();
  const damaged = join(window.dir, 'damaged');
  renameSync(library, damaged);
  renameSync(`${library}-whole`, library);
  await alert().getByRole('button', { name: 'Try again' }).click();
  await search('');
  await row(window.page, HEADLINE).waitFor();
});

test('what the library’s process was doing when it was killed is named, and the rest comes in', async () => {
  const count = 12;
  const name = (i: number): string => `Talks ${String.fromCharCode(65 + i)}`;
  const files = Array.from({ length: count }, (_, i) => ({
    name: `${i}.txt`,
    type: 'text/plain',
    bytes: Buffer.from(
      copiedPage().text.replaceAll('Ferry Talks', name(i)).replaceAll('lathe', `lathe ${i}`),
    ),
  }));
  await dropFiles(window.page, files);
  const killed = await window.app.evaluate(({ app }) => {
    const library = app.getAppMetrics().find((metric) => metric.name === 'Offprint Library');
    return library !== undefined && process.kill(library.pid, 'SIGKILL');
  });
  expect(killed).toBe(true);
  const missed = (): Promise<number> => window.page.getByText('was not imported').count();
  const there = (): Promise<number> => window.page.locator('#pane-list').getByRole('option').count();
  // What was kept in the moment before the end, and not answered for any more, is there and named as well.
  await expect
    .poll(async () => (await there()) + (await missed()), { timeout: 60_000 })
    .toBeGreaterThan(count);
  expect(await there()).toBeGreaterThan(1);
  expect(await there()).toBeLessThanOrEqual(count + 1);
});

test('a library that can only be read is explained at the start', async ({ skip }) => {
  skip(statSync(library).uid === 0, 'the window runs as root, whom no mode keeps from writing');
  await window.close();
  const before = window;
  chmodSync(join(library, 'library.db'), 0o444);
  chmodSync(library, 0o555);
  window = await openWindow({ dir: before.dir });
  await alert().waitFor();
  await expect.poll(() => alert().innerText()).toMatch(/can't be written/);
  chmodSync(library, 0o755);
  chmodSync(join(library, 'library.db'), 0o644);
  await alert().getByRole('button', { name: 'Try again' }).click();
  await row(window.page, HEADLINE).click();
  await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
});

// Last: the driver of these tests loses a page whose process has gone.
test('a crashed window comes back with its article, and says so', async () => {
  await answer('Go on');
  const before = await window.page.getByRole('heading', { level: 1 }).innerText();
  await window.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  // Asked of a page that has gone, the question is never answered.
  const shown = (): Promise<string> =>
    window.app.evaluate(({ BrowserWindow }) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelector('article h1')?.textContent ?? ''",
        ),
        new Promise((resolve) => setTimeout(() => resolve(''), 1000)),
      ]),
    ) as Promise<string>;
  await expect.poll(shown, { timeout: 20_000 }).toBe(before);
  expect((await asked())[0]?.message).toBe('The window had stopped working and was opened again.');
});
