/** The composer with very much, with hostile words, and with writing from right to left. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harbourFiles } from './briefing-articles.ts';
import { occurrences, pdfText, squeeze } from './pdf-text.ts';
import { RTL_ARTICLE, RTL_HEADLINE } from './right-to-left.ts';
import {
  axeViolations,
  closeDisplay,
  dropFiles,
  forget,
  networkRequests,
  openWindow,
  rows,
  type TestWindow,
} from './window.ts';

const SHOTS = fileURLToPath(new URL('../test-results/screenshots/', import.meta.url));
const MANY = 200;
const HOSTILE = '</title><script>document.title = "owned"</script> *not* [@harbour-1] **';

let window: TestWindow;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  window = await openWindow();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

const preview = () => window.page.locator('.preview');
async function drawn(): Promise<void> {
  const limit = { timeout: 60_000 };
  await expect.poll(() => window.page.locator('.preview-pages.behind').count(), limit).toBe(0);
  await expect
    .poll(
      async () => (await preview().getAttribute('data-drawn')) === (await preview().getAttribute('data-run')),
      limit,
    )
    .toBe(true);
}
async function compose(template: string): Promise<void> {
  await window.page.locator('#pane-list').focus();
  await window.page.keyboard.press('Control+a');
  await window.page.keyboard.press('b');
  await window.page.locator('.templates button', { hasText: template }).click();
  await window.page.locator('.composer .outline').waitFor();
  await drawn();
}
async function printed(name: string): Promise<string> {
  const target = join(window.dir, 'data', name);
  await window.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, target);
  await window.page.keyboard.press('Control+e');
  await window.page.getByText(`${name} saved`).waitFor({ timeout: 60_000 });
  return squeeze(await pdfText(readFileSync(target)));
}

describe('from right to left, and hostile', () => {
  test('an Arabic or Hebrew article and words that would like to be markup are printed as they are', async () => {
    await dropFiles(window.page, [
      {
        name: 'rtl.json',
        type: 'application/json',
        bytes: new TextEncoder().encode(RTL_ARTICLE),
      },
      ...harbourFiles(2),
    ]);
    await expect.poll(() => rows(window.page).count(), { timeout: 30_000 }).toBe(3);
    await compose('Press review');
    await window.page.getByRole('tab', { name: /Front page/ }).click();
    await window.page.getByLabel('Title', { exact: true }).fill(HOSTILE);
    await window.page.getByRole('button', { name: 'Add a key point' }).click();
    await window.page.getByLabel('Key point 1', { exact: true }).fill(`${RTL_HEADLINE} ${HOSTILE}`);
    await drawn();
    expect(await axeViolations(window.page)).toEqual([]);
    await window.page.screenshot({ path: `${SHOTS}composer-hostile.png` });
    await window.page.getByRole('tab', { name: /Contents/ }).click();
    await window.page.screenshot({ path: `${SHOTS}composer-right-to-left.png` });
    expect(await window.page.title()).toBe('Offprint');
    const text = await printed('hostile.pdf');
    expect(text).toContain(squeeze('<script>document.title = "owned"</script>'));
    expect(window.complaints).toEqual([]);
    expect(await networkRequests(window.page)).toBe(0);
    await window.page.getByRole('button', { name: 'Close the briefing' }).click();
  });
});

describe('two hundred articles', () => {
  test('become a dossier that holds every one of them once', async () => {
    await dropFiles(window.page, harbourFiles(MANY, 3));
    await expect
      .poll(() => rows(window.page).first().getAttribute('aria-setsize'), { timeout: 90_000 })
      .toBe(String(MANY + 1));
    await compose('Dossier');
    await expect.poll(() => window.page.locator('.item-title').count()).toBe(MANY + 1);
    const text = await printed('dossier.pdf');
    for (const n of [0, 1, 99, 150, 199]) expect([n, occurrences(text, `(${n})`) > 0]).toEqual([n, true]);
    await window.page.screenshot({ path: `${SHOTS}composer-two-hundred.png` });
  });

  test('the last page can be looked at, and the list answers while pages are set', async () => {
    await window.page.locator('.preview-pages').focus();
    await window.page.keyboard.press('End');
    await expect.poll(() => window.page.locator('.preview-count').innerText()).toMatch(/^Page (\d+) of \1$/);
    await drawn();
    await window.page.getByRole('tab', { name: /Front page/ }).click();
    const began = await preview().getAttribute('data-run');
    await window.page.getByLabel('Title', { exact: true }).fill('The harbour, all of it');
    await window.page.getByRole('searchbox', { name: 'Search the library' }).fill('crane');
    await expect
      .poll(() => window.page.locator('.picker [role=status]').innerText())
      .toMatch(/^\d+ articles listed$/);
    // The pages of the change had not come yet when the list answered: they are set beside it.
    const listed = await preview().getAttribute('data-run');
    await drawn();
    expect(Number(await preview().getAttribute('data-run'))).toBeGreaterThan(Number(began));
    console.log(
      `runs before, when the list answered, and after: ${began}, ${listed}, ${await preview().getAttribute('data-run')}`,
    );
    expect(window.complaints).toEqual([]);
  });
});
