/** The way from imported articles to a printed briefing, in a real window. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harbourFiles } from './briefing-articles.ts';
import { occurrences, pdfText, squeeze } from './pdf-text.ts';
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
const CLI = fileURLToPath(new URL('../../apps/cli/bin/offprint.mjs', import.meta.url));
/** Articles in the library, and of them in the briefing that previews are measured with. */
const ARTICLES = 24;

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

async function resize(width: number, height: number): Promise<void> {
  await window.app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0] ?? 0, size[1] ?? 0),
    [width, height],
  );
  await expect.poll(() => window.page.evaluate(() => globalThis.innerWidth)).toBe(width);
}

const preview = () => window.page.locator('.preview');
/** The pages of the last change are drawn. */
async function drawn(): Promise<number> {
  await expect
    .poll(async () => window.page.locator('.preview-pages.behind').count(), { timeout: 30_000 })
    .toBe(0);
  await expect
    .poll(
      async () => (await preview().getAttribute('data-drawn')) === (await preview().getAttribute('data-run')),
      { timeout: 30_000 },
    )
    .toBe(true);
  return Number(await preview().getAttribute('data-run'));
}
const items = () => window.page.locator('.item-title').allInnerTexts();
const saved = () => window.page.getByText('Saved', { exact: true }).waitFor();
async function saveAs(target: string): Promise<void> {
  await window.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, target);
}
/** Whether the first page in view has ink on it. */
async function inked(): Promise<boolean> {
  return window.page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.sheet canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return pixels.some((value, i) => i % 4 < 3 && value < 64);
  });
}

describe('from a selection to a finished PDF', () => {
  test('the articles are in the list', async () => {
    await resize(1280, 800);
    await dropFiles(window.page, harbourFiles(ARTICLES));
    await expect
      .poll(() => rows(window.page).first().getAttribute('aria-setsize'), { timeout: 60_000 })
      .toBe(String(ARTICLES));
  });

  test('takes four keys with a template: B, its number, export, save', async () => {
    await window.page.locator('#pane-list').focus();
    await window.page.keyboard.press('Control+a');
    const target = join(window.dir, 'data', 'four-keys.pdf');
    await saveAs(target);
    await window.page.keyboard.press('b');
    await window.page.getByRole('dialog', { name: 'New briefing' }).waitFor();
    await window.page.locator('.templates button').first().waitFor();
    await window.page.keyboard.press('1');
    await window.page.locator('.composer .outline').waitFor();
    await window.page.keyboard.press('Control+e');
    // The fourth key is Enter in the system's dialog, which the test stands in for.
    await window.page.getByText('four-keys.pdf saved').waitFor({ timeout: 60_000 });
    const text = squeeze(await pdfText(readFileSync(target)));
    expect(text).toContain(squeeze('Press review'));
    for (let n = 0; n < ARTICLES; n++) expect([n, occurrences(text, `(${n})`) > 0]).toEqual([n, true]);
    expect(window.complaints).toEqual([]);
  });

  test('the pages beside the form are drawn', async () => {
    await drawn();
    expect(await inked()).toBe(true);
    expect(await window.page.locator('.preview-count').innerText()).toMatch(/^Page 1 of \d+$/);
    expect(await networkRequests(window.page)).toBe(0);
    await window.page.screenshot({ path: `${SHOTS}composer-first.png` });
  });
});
