/** Searching by keyboard: operators completed and explained, what was found narrowed, a wrong query answered. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleNamed } from './right-to-left.ts';
import {
  axeViolations,
  closeDisplay,
  dropFiles,
  forget,
  openWindow,
  rows,
  type TestWindow,
} from './window.ts';

const TAGS = ['energy', 'quarterly review', 'energy'];

let window: TestWindow;
beforeAll(async () => {
  window = await openWindow();
  const files = TAGS.map((_, i) => {
    const article = articleNamed(`harbour-${i}`, `Harbour ${i}`);
    return { name: `${i}.json`, type: 'application/json', bytes: Buffer.from(article) };
  });
  await dropFiles(window.page, files);
  await window.page.getByText('3 articles imported').waitFor();
  await window.page.evaluate(async (tags) => {
    const { call } = (
      globalThis as unknown as { offprint: { call: Record<string, (input: object) => Promise<unknown>> } }
    ).offprint;
    for (const [i, tag] of tags.entries())
      await call['articles.setTags']?.({ id: `harbour-${i}`, tags: [tag] });
  }, TAGS);
  await window.app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('focus'));
  await window.page.locator('.row-tag').nth(2).waitFor();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

const press = (key: string): Promise<void> => window.page.keyboard.press(key);
const type = (text: string): Promise<void> => window.page.keyboard.type(text);
const field = () => window.page.getByRole('searchbox', { name: 'Search the library' });
const offered = (): Promise<string[]> => window.page.locator('.suggestion bdi').allInnerTexts();
const count = (): Promise<number> => rows(window.page).count();

test('an operator and its value are completed', async () => {
  await press('/');
  await type('ta');
  await expect.poll(offered).toEqual(['tag:']);
  expect(await axeViolations(window.page)).toEqual([]);
  await press('ArrowDown');
  await press('Enter');
  await expect.poll(offered).toEqual(['tag:energy', 'tag:"quarterly review"']);
  await type('q');
  await press('ArrowDown');
  await press('Tab');
  await expect.poll(() => field().inputValue()).toBe('tag:"quarterly review" ');
  await expect.poll(count).toBe(1);
  expect(await offered()).toEqual([]);
});

test('Escape closes what is offered before it clears the search', async () => {
  await field().fill('');
  await type('is:un');
  await expect.poll(offered).toEqual(['is:unread']);
  await press('Escape');
  await expect.poll(offered).toEqual([]);
  await expect.poll(() => field().inputValue()).toBe('is:un');
  await window.page.getByText(/does not know/).waitFor();
  await window.page.getByRole('button', { name: 'What a Search Understands' }).last().waitFor();
  await press('Escape');
  await expect.poll(() => field().inputValue()).toBe('');
});

test('the list is narrowed by how it divides', async () => {
  await window.page.locator('#pane-list').focus();
  await press('Shift+F');
  const facets = window.page.getByRole('group', { name: 'How the list divides' });
  await facets.getByRole('button', { name: 'energy 2' }).press('Enter');
  await expect.poll(() => field().inputValue()).toBe('tag:energy');
  await expect.poll(count).toBe(2);
  expect(await axeViolations(window.page)).toEqual([]);
  await facets.getByRole('button', { name: 'energy 2' }).waitFor({ state: 'detached' });
  await press('Escape');
  await window.page.locator('#pane-list').focus();
  await press('Shift+F');
  await facets.waitFor({ state: 'detached' });
});

test('each operator is explained with an example that can be tried', async () => {
  await window.page.locator('#pane-list').focus();
  await press('Control+k');
  await type('understands');
  await press('Enter');
  const help = window.page.getByRole('dialog', { name: 'What a search understands' });
  await help.getByRole('button', { name: 'tag:energy' }).waitFor();
  expect(await axeViolations(window.page)).toEqual([]);
  await help.getByRole('button', { name: 'tag:energy' }).press('Enter');
  await help.waitFor({ state: 'detached' });
  await expect.poll(count).toBe(2);
});
