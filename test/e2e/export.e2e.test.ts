/** Articles out of the window as files, and a whole library into another one, in a real window. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copiedPage, HEADLINE, PARAGRAPHS } from './copied-page.ts';
import { articleNamed } from './right-to-left.ts';
import {
  axeViolations,
  closeDisplay,
  dropFiles,
  forget,
  offerFolder,
  openWindow,
  row,
  rows,
  shownIn,
  type TestWindow,
} from './window.ts';

const SHOTS = fileURLToPath(new URL('../test-results/screenshots/', import.meta.url));

let window: TestWindow;
/** The folder that the system's dialogs give, or that a file is saved in. */
let place: string;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  window = await openWindow();
  place = await offerFolder(window);
  await window.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as { defaultPath: string };
      return Promise.resolve({ canceled: false, filePath: `${path}/${defaultPath.split('/').at(-1)}` });
    };
  }, place);
  await dropFiles(window.page, [{ name: 'page.txt', type: 'text/plain', bytes: copiedPage().bytes }]);
  await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

/** What the system's dialog for opening gives from now on. */
const choose = (path: string): Promise<void> =>
  window.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);

const dialog = () => window.page.getByRole('dialog', { name: 'Export articles' });
const option = (name: string | RegExp) => dialog().getByRole('radio', { name });

async function openDialog(): Promise<void> {
  await window.page.keyboard.press('Control+k');
  await window.page.keyboard.type('export art');
  await window.page.keyboard.press('Enter');
  await dialog().waitFor();
}

test('the open article is saved as a file, in the form that was chosen', async () => {
  await openDialog();
  expect(await option(HEADLINE).isChecked()).toBe(true);
  expect(await axeViolations(window.page)).toEqual([]);
  await option(/^HTML/).check();
  await window.page.screenshot({ path: `${SHOTS}export-articles.png` });
  await dialog().getByRole('button', { name: 'Export…' }).click();
  await window.page.getByText(/\.html saved$/).waitFor();
  await dialog().waitFor({ state: 'detached' });
  const [file = ''] = readdirSync(place);
  const html = readFileSync(join(place, file), 'utf8');
  for (const paragraph of PARAGRAPHS.slice(0, 1)) expect(html).toContain(paragraph.slice(0, 20));
  await window.page.getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(() => shownIn(window)).toBe(join(place, file));
});

test('the whole library is saved as JSON lines in a new folder, with keys alone', async () => {
  await openDialog();
  await option('The whole library').focus();
  await window.page.keyboard.press('Space');
  await option(/^JSON Lines/).focus();
  await window.page.keyboard.press('Space');
  await window.page.emulateMedia({ colorScheme: 'dark' });
  await window.page.screenshot({ path: `${SHOTS}export-articles-dark.png` });
  await window.page.emulateMedia({ colorScheme: null });
  await window.page.keyboard.press('Enter');
  await window.page.getByText(/^One article saved in “offprint-export-/).waitFor();
  const folder = readdirSync(place).find((name) => name.startsWith('offprint-export-')) ?? '';
  expect(existsSync(join(place, folder, 'library.jsonl'))).toBe(true);
});

test('the form is remembered, and nothing is written when nobody names a place', async () => {
  await window.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
  });
  await openDialog();
  expect(await option(/^JSON Lines/).isChecked()).toBe(true);
  const before = readdirSync(place);
  await dialog().getByRole('button', { name: 'Export…' }).click();
  await dialog().getByRole('button', { name: 'Export…', disabled: false }).waitFor();
  expect(readdirSync(place)).toEqual(before);
  await window.page.keyboard.press('Escape');
});

test('more articles than one document takes are not cut off: it is said, and no document made', async () => {
  const count = 1001;
  const records = Array.from({ length: count }, (_, i) => ({
    type: 'article',
    addedAt: '2026-03-04T10:15:00Z',
    versions: [
      {
        addedAt: '2026-03-04T10:15:00Z',
        article: JSON.parse(articleNamed(`sailing-${i}`, `Sailing ${i}`)) as unknown,
        assets: [],
      },
    ],
    tags: [],
    reading: { state: 'unread', starred: false, position: 0 },
  }));
  const file = join(place, 'many.jsonl');
  const lines = [{ format: 'offprint-library', formatVersion: 1 }, ...records];
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  await choose(file);
  await window.page.keyboard.press('Control+i');
  await window.page.getByText('1,001 articles imported').waitFor();
  await window.page.locator('#pane-list').focus();
  await window.page.keyboard.press('Shift+x');
  await window.page.getByText('1,002 articles', { exact: true }).waitFor();
  for (const key of ['Control+e', 'Control+p', 'b']) {
    await window.page.keyboard.press(key);
    await window.page.getByText('One document takes at most 1,000 articles: choose fewer.').waitFor();
    expect(await window.page.getByRole('dialog').count()).toBe(0);
    await window.page.screenshot({ path: `${SHOTS}too-many.png` });
    await window.page.getByRole('button', { name: 'Dismiss' }).last().click();
    await window.page.locator('#pane-list').focus();
  }
  await openDialog();
  expect(await option('1,002 articles').isChecked()).toBe(true);
  await window.page.keyboard.press('Escape');
});

test('another window takes the export in, with a click', async () => {
  const folder = readdirSync(place).find((name) => name.startsWith('offprint-export-')) ?? '';
  const other = await openWindow();
  try {
    await other.app.evaluate(
      ({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      },
      join(place, folder, 'library.jsonl'),
    );
    await other.page.keyboard.press('Control+i');
    await row(other.page, HEADLINE).waitFor();
    expect(await rows(other.page).count()).toBe(1);
    expect(await other.page.locator('.import-failures').count()).toBe(0);
    expect(other.complaints).toEqual([]);
  } finally {
    await other.close();
    forget(other);
  }
  expect(window.complaints).toEqual([]);
});
