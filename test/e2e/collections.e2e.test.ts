/** Collections and several articles at once: by keyboard, by mouse, and each taken back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleNamed } from './right-to-left.ts';
import {
  axeViolations,
  closeDisplay,
  dropFiles,
  forget,
  openWindow,
  row,
  rows,
  type TestWindow,
} from './window.ts';

const COUNT = 8;
const headline = (number: number): string => `Harbour ${number}`;

let window: TestWindow;
beforeAll(async () => {
  window = await openWindow();
  const files = Array.from({ length: COUNT }, (_, i) => {
    const article = articleNamed(`harbour-${i}`, headline(i));
    return { name: `${i}.json`, type: 'application/json', bytes: Buffer.from(article) };
  });
  await dropFiles(window.page, files);
  await window.page.getByText(`${COUNT} articles imported`).waitFor();
  await window.page.getByRole('combobox', { name: 'Order' }).selectOption('headline');
  await row(window.page, headline(0)).waitFor();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

const press = (key: string): Promise<void> => window.page.keyboard.press(key);
const dialog = () => window.page.locator('dialog[open]');
const bar = () => window.page.getByRole('toolbar', { name: 'What is chosen' });
const listed = async (): Promise<string[]> =>
  (await window.page.locator('.row-headline').allInnerTexts()).map(
    (text) => /Harbour \d+/.exec(text)?.[0] ?? text,
  );
const tree = async (): Promise<string[]> =>
  window.page
    .locator('.branch')
    .evaluateAll((branches) =>
      branches.map(
        (branch) =>
          '>'.repeat(Number(getComputedStyle(branch).getPropertyValue('--depth'))) +
          (branch.querySelector('.collection-name')?.textContent ?? ''),
      ),
    );
const collection = (name: string) => window.page.locator('.branch .collection', { hasText: name });

async function run(words: string): Promise<void> {
  await press('Control+k');
  await dialog().waitFor();
  await window.page.keyboard.type(words);
  await press('Enter');
}

async function make(words: string, name: string): Promise<void> {
  await run(words);
  await dialog().getByRole('textbox', { name: 'Name' }).waitFor();
  await window.page.keyboard.type(name);
  await press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await collection(name).and(window.page.locator('[aria-current]')).waitFor();
}

describe('collections by keyboard', () => {
  test('are made, nested, moved, renamed, folded; each act can be taken back', async () => {
    await make('new collection', 'Ports');
    await make('inside', 'Ferries');
    await make('new collection', 'Winds');
    await expect.poll(() => tree()).toEqual(['Ports', '>Ferries', 'Winds']);
    await press('Alt+ArrowUp');
    await expect.poll(tree).toEqual(['Winds', 'Ports', '>Ferries']);
    await press('Alt+ArrowDown');
    await expect.poll(tree).toEqual(['Ports', '>Ferries', 'Winds']);
    await press('Alt+Shift+ArrowRight');
    await expect.poll(tree).toEqual(['Ports', '>Ferries', '>Winds']);
    await press('Alt+Shift+ArrowLeft');
    await expect.poll(tree).toEqual(['Ports', '>Ferries', 'Winds']);
    await press('F2');
    await dialog().waitFor();
    await window.page.keyboard.type('Gales');
    await press('Enter');
    await expect.poll(tree).toEqual(['Ports', '>Ferries', 'Gales']);
    await press('Control+z');
    await expect.poll(tree).toEqual(['Ports', '>Ferries', 'Winds']);
    await window.page.getByRole('button', { name: 'Fold “Ports”' }).press('Enter');
    await expect.poll(tree).toEqual(['Ports', 'Winds']);
    await window.page.getByRole('button', { name: 'Unfold “Ports”' }).press('Enter');
    await run('delete the collection');
    await expect.poll(tree).toEqual(['Ports', '>Ferries']);
    await press('Control+z');
    await expect.poll(tree).toEqual(['Ports', '>Ferries', 'Winds']);
    expect(await axeViolations(window.page)).toEqual([]);
  });
});

describe('several articles', () => {
  test('are chosen by Shift and arrows, and put into a collection', async () => {
    await run('go to all');
    await row(window.page, headline(0)).waitFor();
    await window.page.locator('#pane-list').focus();
    await press('Home');
    await expect.poll(() => window.page.getByRole('heading', { level: 1 }).innerText()).toBe(headline(0));
    await press('Shift+ArrowDown');
    await bar().getByText('2 articles', { exact: true }).waitFor();
    await press('Shift+ArrowDown');
    await bar().getByText('3 articles', { exact: true }).waitFor();
    expect(await axeViolations(window.page)).toEqual([]);
    await press('c');
    await dialog().getByRole('combobox').waitFor();
    await window.page.keyboard.type('winds');
    await press('Enter');
    await window.page.getByText('3 articles put into the collection').waitFor();
    await expect.poll(() => collection('Winds').innerText()).toContain('3');
    await press('Escape');
    await bar().waitFor({ state: 'detached' });
  });

  test('stand there in an order by hand, which the keyboard changes and undo gives back', async () => {
    await collection('Winds').click();
    await expect.poll(listed).toEqual([headline(0), headline(1), headline(2)]);
    await row(window.page, headline(0)).click();
    await window.page.locator('#pane-list').focus();
    await press('Alt+ArrowDown');
    await expect.poll(listed).toEqual([headline(1), headline(0), headline(2)]);
    await press('Control+z');
    await expect.poll(listed).toEqual([headline(0), headline(1), headline(2)]);
    await press('Shift+C');
    await expect.poll(listed).toEqual([headline(1), headline(2)]);
    await press('Control+z');
    await expect.poll(listed).toEqual([headline(0), headline(1), headline(2)]);
  });

  test('are chosen by clicks with Ctrl and Shift, starred, tagged, archived; undo takes each back whole', async () => {
    await run('go to all');
    await row(window.page, headline(7)).waitFor();
    await row(window.page, headline(1)).click();
    await row(window.page, headline(3)).click({ modifiers: ['Control'] });
    await row(window.page, headline(5)).click({ modifiers: ['Control'] });
    await bar().getByText('2 articles', { exact: true }).waitFor();
    await row(window.page, headline(7)).click({ modifiers: ['Shift'] });
    await bar().getByText('3 articles', { exact: true }).waitFor();
    await press('s');
    await window.page.getByText('3 articles starred').waitFor();
    await press('t');
    await dialog().getByRole('combobox').waitFor();
    await window.page.keyboard.type('coast');
    await press('Enter');
    await window.page.getByText('3 articles tagged “coast”').waitFor();
    await expect.poll(() => window.page.locator('.row-tag', { hasText: 'coast' }).count()).toBe(3);
    await press('e');
    await window.page.getByText('3 articles archived').waitFor();
    await press('Control+z');
    await expect.poll(() => window.page.locator('.row').getByLabel('Archived').count()).toBe(0);
    await press('Control+z');
    await expect.poll(() => window.page.locator('.row-tag').count()).toBe(0);
    await press('Control+z');
    await expect.poll(() => window.page.locator('.row').getByLabel('Starred').count()).toBe(0);
  });

  test('all of a list are chosen at once, deleted, restored from the trash, deleted for good', async () => {
    await press('Escape');
    // Pressed so fast that the library has not said yet which ones all are.
    await window.page.locator('#pane-list').evaluate((list) => {
      for (const key of [{ key: 'a', ctrlKey: true }, { key: 'Delete' }])
        list.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
    });
    await window.page.getByText(`${COUNT} articles deleted`).waitFor();
    await run('go to trash');
    await expect.poll(() => rows(window.page).count()).toBe(COUNT);
    await row(window.page, headline(0)).click();
    await press('x');
    await row(window.page, headline(1)).click({ modifiers: ['Control'] });
    await bar().getByText('2 articles', { exact: true }).waitFor();
    await press('u');
    await expect.poll(() => rows(window.page).count()).toBe(COUNT - 2);
    await window.page.getByRole('button', { name: 'Empty the Trash…' }).press('Enter');
    await dialog()
      .getByText(`Delete ${COUNT - 2} articles for good`)
      .waitFor();
    await dialog().getByRole('button', { name: 'Delete for good' }).press('Enter');
    await window.page.getByText(`${COUNT - 2} articles deleted for good`).waitFor();
    await run('go to all');
    await expect.poll(listed).toEqual([headline(0), headline(1)]);
  });
});

describe('by mouse', () => {
  test('an article is dragged onto a collection, a collection into another', async () => {
    await row(window.page, headline(0)).dragTo(collection('Ferries'));
    await expect.poll(() => collection('Ferries').innerText()).toContain('1');
    await collection('Winds').dragTo(collection('Ferries'));
    await expect.poll(tree).toEqual(['Ports', '>Ferries', '>>Winds']);
  });

  test('the list shows only what is in a state', async () => {
    await window.page.getByRole('combobox', { name: 'Show' }).selectOption('starred');
    await window.page.getByText('No article here is in this state.').waitFor();
    await window.page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(listed).toEqual([headline(0), headline(1)]);
  });
});
