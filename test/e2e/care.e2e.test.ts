/** A backup of the library, its check, its repair, and a library from the backup, in a real window. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copiedPage, HEADLINE } from './copied-page.ts';
import {
  axeViolations,
  closeDisplay,
  dropFiles,
  forget,
  offerFolder,
  openWindow,
  row,
  shownIn,
  type TestWindow,
} from './window.ts';

const SHOTS = fileURLToPath(new URL('../test-results/screenshots/', import.meta.url));

let window: TestWindow;
/** The folder that the system's dialog gives. */
let place: string;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  window = await openWindow();
  place = await offerFolder(window);
  await dropFiles(window.page, [{ name: 'page.txt', type: 'text/plain', bytes: copiedPage().bytes }]);
  await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

const dialog = () => window.page.getByRole('dialog', { name: 'Back up, check, restore' });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });

async function openDialog(): Promise<void> {
  await window.page.keyboard.press('Control+k');
  await window.page.keyboard.type('back up');
  await window.page.keyboard.press('Enter');
  await dialog().waitFor();
}

test('the library is copied into a chosen folder, which is shown afterwards', async () => {
  await openDialog();
  expect(await axeViolations(window.page)).toEqual([]);
  await window.page.keyboard.press('Enter');
  await dialog()
    .getByText(/^One article with all that belongs to it is copied to “offprint-backup-/)
    .waitFor();
  const [name = ''] = readdirSync(place);
  expect(name).toMatch(/^offprint-backup-\d{4}-\d\d-\d\d$/);
  const list = JSON.parse(readFileSync(join(place, name, 'backup.json'), 'utf8')) as { format: string };
  expect(list.format).toBe('offprint-backup');
  await button('Show in folder').click();
  await expect.poll(() => shownIn(window)).toBe(join(place, name));
});

test('everything is checked and found well', async () => {
  await button('Check now').click();
  await dialog()
    .getByText(/^All is well: one version of an article/)
    .waitFor();
  expect(await axeViolations(window.page)).toEqual([]);
  await window.page.screenshot({ path: `${SHOTS}care-well.png` });
});

test('an altered file is found, and put aside by mending', async () => {
  const assets = join(window.dir, 'library', 'assets');
  const file = readdirSync(assets, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .at(0);
  writeFileSync(file ?? '', 'something else');
  await button('Check now').click();
  await dialog().getByText('One file of an article is altered:').waitFor();
  expect(await axeViolations(window.page)).toEqual([]);
  await window.page.screenshot({ path: `${SHOTS}care-faults.png` });
  await button('Mend').click();
  await dialog().getByText('Mended as far as it can be. What is left:').waitFor();
  await dialog().getByText('One file of an article is gone:').waitFor();
  expect(existsSync(file ?? '')).toBe(false);
  await window.page.emulateMedia({ colorScheme: 'dark' });
  await window.page.screenshot({ path: `${SHOTS}care-dark.png` });
  await window.page.emulateMedia({ colorScheme: null });
  await window.page.keyboard.press('Escape');
  await row(window.page, HEADLINE).waitFor();
});

test('a folder that can not be written to is an error where it happened; what was found before stays', async () => {
  await window.app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    },
    join(window.dir, 'library', 'library.db'),
  );
  await openDialog();
  await dialog().getByText('One file of an article is gone:').waitFor();
  await button('Back up…').click();
  await dialog().getByRole('alert').getByText('Choose another folder; nothing was made.').waitFor();
  expect(await axeViolations(window.page)).toEqual([]);
  await dialog().getByText('One file of an article is gone:').waitFor();
  await window.page.keyboard.press('Escape');
});

test('what comes of it is said below when the dialog is closed meanwhile', async () => {
  await openDialog();
  await button('Check now').click();
  await window.page.keyboard.press('Escape');
  await window.page.getByText('Not everything in the library is as it was kept.').waitFor();
  await window.page.getByRole('button', { name: 'Show', exact: true }).click();
  await dialog().getByText('One file of an article is gone:').waitFor();
  await window.page.keyboard.press('Escape');
});

test('a library that is gone is restored from its backup, and is the library from then on', async () => {
  renameSync(join(window.dir, 'library'), join(window.dir, 'elsewhere'));
  const trouble = window.page.locator('.list-pane').getByRole('alert');
  await window.page.getByRole('button', { name: /^Unread/ }).click();
  await trouble.getByRole('button', { name: 'Restore from a backup…' }).click();
  await window.app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths.splice(0, 1) });
    },
    [join(place, readdirSync(place)[0] ?? ''), place],
  );
  await button('Restore…').click();
  await dialog()
    .getByText(/^One article is back. The library in “offprint-library” is open now/)
    .waitFor();
  expect(await axeViolations(window.page)).toEqual([]);
  await window.page.screenshot({ path: `${SHOTS}care-restored.png` });
  await button('Check now').click();
  await dialog()
    .getByText(/^All is well: one version of an article/)
    .waitFor();
  await window.page.keyboard.press('Escape');
  await window.page.getByRole('button', { name: /^All/ }).click();
  await row(window.page, HEADLINE).waitFor();
  expect(existsSync(join(place, 'offprint-library', 'library.db'))).toBe(true);
});

test('a backup is not opened as the library: what is written into it would spoil it', async () => {
  await window.app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    },
    join(place, readdirSync(place).find((name) => name.startsWith('offprint-backup')) ?? ''),
  );
  await window.page.keyboard.press('Control+k');
  await window.page.keyboard.type('another library');
  await window.page.keyboard.press('Enter');
  await window.page
    .getByText(/ is a backup; what is written into it would spoil it\. Restore it into a new folder/)
    .waitFor();
  await row(window.page, HEADLINE).waitFor();
  expect(window.complaints).toEqual([]);
});
