/** Everything without a mouse: moving, reading, changing, taking back. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copiedPage, HEADLINE } from './copied-page.ts';
import { closeDisplay, dropFiles, forget, openWindow, row, rows, type TestWindow } from './window.ts';

const OTHERS = ['Ferry Talks End', 'Ferry Talks Stall'].map((start) =>
  HEADLINE.replace('Ferry Talks Resume', start),
);
const HEADLINES = [HEADLINE, ...OTHERS];

let window: TestWindow;
beforeAll(async () => {
  window = await openWindow();
  const files = HEADLINES.map((headline, i) => ({
    name: `${i}.txt`,
    type: 'text/plain',
    bytes: Buffer.from(copiedPage().text.replace(HEADLINE, headline)),
  }));
  await dropFiles(window.page, files);
  await window.page.getByText('3 articles imported').waitFor();
  await rows(window.page).nth(2).waitFor();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

const press = (key: string): Promise<void> => window.page.keyboard.press(key);
const selected = (): Promise<string> =>
  window.page.locator('.row[aria-selected="true"] .row-headline').innerText();
const opened = (): Promise<string> => window.page.getByRole('heading', { level: 1 }).innerText();

describe('moving', () => {
  test('j and k go through the list, and the article follows', async () => {
    const listed = await window.page.locator('.row-headline').allInnerTexts();
    const names = listed.map((text) => text.replace(/^Unread:\s*/, ''));
    await window.page.locator('#pane-list').focus();
    await press('Home');
    await expect.poll(selected).toContain(names[0]);
    await press('j');
    await expect.poll(selected).toContain(names[1]);
    await expect.poll(opened).toBe(names[1]);
    await press('k');
    await expect.poll(opened).toBe(names[0]);
    await press('End');
    await expect.poll(opened).toBe(names[2]);
    await press('ArrowUp');
    await expect.poll(opened).toBe(names[1]);
  });

  test('Enter goes from the list into the article, Space turns its pages', async () => {
    await press('Enter');
    const reader = window.page.locator('#pane-article');
    await expect.poll(() => reader.evaluate((element) => element === document.activeElement)).toBe(true);
    await reader.evaluate((element) => element.scrollTo({ top: 0 }));
    await press('Space');
    await expect.poll(() => reader.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    await press('Shift+Space');
    await expect.poll(() => reader.evaluate((element) => element.scrollTop)).toBe(0);
  });

  test('F6 goes round the panes', async () => {
    const panes: (string | undefined)[] = [];
    for (let i = 0; i < 4; i++) {
      await press('F6');
      panes.push(await window.page.evaluate(() => document.activeElement?.id));
    }
    expect(new Set(panes)).toEqual(new Set(['pane-article', 'pane-inspector', 'pane-list', 'pane-sidebar']));
  });

  test('/ and Ctrl+Shift+F go to the search, Escape clears it', async () => {
    const search = window.page.getByRole('searchbox');
    await press('/');
    await expect.poll(() => search.evaluate((element) => element === document.activeElement)).toBe(true);
    await window.page.keyboard.type('Stall jkm?');
    await expect.poll(() => search.inputValue()).toBe('Stall jkm?');
    await press('Escape');
    await expect.poll(() => search.inputValue()).toBe('');
    await press('Control+Shift+F');
    await window.page.keyboard.type('stall');
    await expect.poll(() => rows(window.page).count()).toBe(1);
    await press('Enter');
    await expect.poll(opened).toBe(OTHERS[1]);
    await press('Escape');
    await expect.poll(() => rows(window.page).count()).toBe(3);
  });
});

describe('a search that is kept', () => {
  test('stands among the collections, is run again, and is removed', async () => {
    await press('/');
    await window.page.keyboard.type('stall');
    await window.page.getByRole('button', { name: 'Keep this search' }).press('Enter');
    const kept = window.page.getByRole('button', { name: /^stall.*filled by a search/ });
    await expect.poll(() => kept.innerText()).toContain('1');
    await window.page.getByRole('searchbox').fill('');
    await expect.poll(() => rows(window.page).count()).toBe(3);
    await kept.press('Enter');
    await expect.poll(() => rows(window.page).count()).toBe(1);
    await press('Control+k');
    await window.page.keyboard.type('delete the collection');
    await press('Enter');
    await kept.waitFor({ state: 'detached' });
    await expect.poll(() => rows(window.page).count()).toBe(3);
    await window.page.locator('#pane-list').focus();
  });
});

describe('changing', () => {
  test('s stars, the Starred collection has it, and undo takes the star back', async () => {
    await press('s');
    const starred = window.page.getByRole('button', { name: /^Starred/ });
    await expect.poll(() => starred.innerText()).toContain('1');
    await press('Control+z');
    await expect.poll(() => starred.innerText()).not.toContain('1');
  });

  test('m marks as read and as unread', async () => {
    const unread = window.page.getByRole('button', { name: /^Unread/ });
    await press('m');
    await window.page.getByRole('button', { name: 'Mark as unread' }).waitFor();
    const before = await unread.innerText();
    await press('m');
    await expect.poll(() => unread.innerText()).not.toBe(before);
  });

  test('t adds a tag, which becomes a collection; its removal can be taken back', async () => {
    await press('t');
    await window.page.keyboard.type('straits');
    await press('Enter');
    await press('Escape');
    const collection = window.page.getByRole('button', { name: /^straits/ });
    await collection.waitFor();
    await window.page.getByRole('button', { name: 'Remove the tag straits' }).press('Enter');
    await collection.waitFor({ state: 'detached' });
    await press('Control+z');
    await collection.waitFor();
  });

  test('Delete removes with a toast, whose Undo brings the article back as it was', async () => {
    await window.page.locator('#pane-list').focus();
    const title = await opened();
    await press('Delete');
    await expect.poll(() => rows(window.page).count()).toBe(2);
    await expect.poll(opened).not.toBe(title);
    await window.page.getByRole('status').getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(() => rows(window.page).count()).toBe(3);
    await expect.poll(opened).toBe(title);
    await expect.poll(() => row(window.page, title).innerText()).toContain('straits');
  });

  test("the menu's Undo does the same, also for several deletions", async () => {
    await window.page.locator('#pane-list').focus();
    await press('Delete');
    await expect.poll(() => rows(window.page).count()).toBe(2);
    await press('Delete');
    await expect.poll(() => rows(window.page).count()).toBe(1);
    for (const left of [2, 3]) {
      await window.app.evaluate(({ Menu }) => {
        const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
        items.find((item) => item.label === 'Undo')?.click();
      });
      await expect.poll(() => rows(window.page).count()).toBe(left);
    }
  });
});

describe('sheets and dialogs', () => {
  test('? lists the shortcuts, Escape closes the sheet and the focus is back', async () => {
    await window.page.locator('#pane-list').focus();
    await press('?');
    const sheet = window.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.waitFor();
    for (const text of ['Next Article', 'Search the Library', 'Export PDF', 'Delete'])
      await expect.poll(() => sheet.innerText()).toContain(text);
    await press('j');
    await press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await expect.poll(() => window.page.evaluate(() => document.activeElement?.id)).toBe('pane-list');
  });

  test('Ctrl+E, Enter writes the PDF', async () => {
    const target = join(window.dir, 'data', 'by-keyboard.pdf');
    await window.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    await press('Control+e');
    await window.page.getByRole('dialog', { name: 'Export PDF' }).waitFor();
    await press('Enter');
    await window.page.getByText('by-keyboard.pdf saved').waitFor({ timeout: 60_000 });
    expect(readdirSync(join(window.dir, 'data'))).toContain('by-keyboard.pdf');
  });

  test('an export that can not be written says so in the dialog and leaves nothing behind', async () => {
    await window.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/proc/offprint/no.pdf' });
    });
    await press('Control+e');
    const dialog = window.page.getByRole('dialog', { name: 'Export PDF' });
    await dialog.waitFor();
    await press('Enter');
    await dialog.getByRole('alert').waitFor();
    await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('another folder');
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('a save dialog that is closed leaves the export dialog open and writes nothing', async () => {
    await window.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    });
    await press('Control+e');
    const dialog = window.page.getByRole('dialog', { name: 'Export PDF' });
    await dialog.waitFor();
    await press('Enter');
    await dialog.getByRole('button', { name: 'Export…' }).waitFor();
    expect(await dialog.getByRole('alert').count()).toBe(0);
    await press('Escape');
  });
});
