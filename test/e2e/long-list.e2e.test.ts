/** A list longer than what is loaded at a time: only what is in view is in the page, and every place is reached. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleNamed } from './right-to-left.ts';
import { closeDisplay, dropFiles, forget, openWindow, rows, type TestWindow } from './window.ts';

const COUNT = 230;
const headline = (number: number): string => `Sailing ${String(number).padStart(3, '0')}`;

let window: TestWindow;
beforeAll(async () => {
  window = await openWindow();
  const files = Array.from({ length: COUNT }, (_, i) => {
    const article = articleNamed(`sailing-${i}`, headline(i));
    return { name: `${i}.json`, type: 'application/json', bytes: Buffer.from(article) };
  });
  await dropFiles(window.page, files);
  await window.page.getByText(`${COUNT} articles imported`).waitFor({ timeout: 100_000 });
  await window.page.getByRole('combobox', { name: 'Order' }).selectOption('headline');
  await rows(window.page).first().waitFor();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

const opened = (): Promise<string> => window.page.getByRole('heading', { level: 1 }).innerText();

test('the page holds the rows in view and no others', async () => {
  expect(await rows(window.page).count()).toBeLessThan(60);
  await expect.poll(() => rows(window.page).first().getAttribute('aria-setsize')).toBe(String(COUNT));
});

test('End and Home lead to the last and the first article, although they are not loaded yet', async () => {
  const list = window.page.locator('#pane-list');
  await list.press('Home');
  await expect.poll(opened).toBe(headline(0));
  await list.press('End');
  await expect.poll(opened).toBe(headline(COUNT - 1));
  await list.press('Home');
  await expect.poll(opened).toBe(headline(0));
});

test('j passes from one loaded part of the list to the next', async () => {
  const list = window.page.locator('#pane-list');
  for (let i = 0; i < 105; i++) await list.press('j');
  await expect.poll(opened).toBe(headline(105));
});

test('a deleted article in the middle comes back to its place', async () => {
  await window.page.locator('#pane-list').press('Delete');
  await expect.poll(opened).toBe(headline(106));
  await window.page.keyboard.press('Control+z');
  await expect.poll(opened).toBe(headline(105));
  const places = await rows(window.page).allInnerTexts();
  const around = places.map((text) => /Sailing \d+/.exec(text)?.[0]).filter((name) => name !== undefined);
  expect(around).toEqual(around.toSorted((a, b) => a.localeCompare(b)));
});
