/** One registry of commands: palette, menus, keys of the user's own, and their names in both languages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
});
afterAll(async () => {
  await window?.close();
  forget({ dir });
  await closeDisplay();
});

const press = (key: string): Promise<void> => window.page.keyboard.press(key);
const palette = () => window.page.getByRole('dialog', { name: /Command palette|Палитра команд/ });
const offered = (): Promise<string[]> => palette().getByRole('option').allInnerTexts();
const theme = (): Promise<string | undefined> =>
  window.page.evaluate(() => document.documentElement.dataset['theme']);

/** An item of the native menus. */
function menuItem(
  id: string,
): Promise<{ label: string; enabled: boolean; accelerator: string | null } | null> {
  return window.app.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    return item
      ? { label: item.label, enabled: item.enabled, accelerator: (item.accelerator as string) ?? null }
      : null;
  }, id);
}

async function choose(words: string): Promise<void> {
  await press('Control+k');
  await palette().waitFor();
  await window.page.keyboard.type(words);
  await press('Enter');
  await palette().waitFor({ state: 'detached' });
}

describe('what can be done depends on what is there', () => {
  test('without an article the menus grey out its commands and the palette leaves them out', async () => {
    await expect.poll(() => menuItem('star')).toMatchObject({ enabled: false });
    await expect.poll(() => menuItem('import')).toMatchObject({ enabled: true, accelerator: 'CmdOrCtrl+I' });
    await press('Control+k');
    expect((await offered()).join()).not.toContain('Star or Unstar');
    await press('Escape');
    await palette().waitFor({ state: 'detached' });
  });

  test('with one they are there', async () => {
    await dropFiles(window.page, [{ name: 'p.txt', type: 'text/plain', bytes: copiedPage().bytes }]);
    await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
    await expect.poll(() => menuItem('star')).toMatchObject({ enabled: true });
    await choose('unstar');
    await expect.poll(() => row(window.page, HEADLINE).getByLabel('Starred').count()).toBe(1);
  });
});

describe('the palette', () => {
  test('finds by the beginnings of words, shows keys, and moves by arrows', async () => {
    await press('Control+k');
    await window.page.keyboard.type('text la');
    await expect.poll(() => offered()).toEqual([expect.stringContaining('Larger Text')]);
    await expect.poll(() => palette().locator('kbd').innerText()).toBe('Ctrl+=');
    await window.page.keyboard.press('Control+a');
    await window.page.keyboard.type('theme');
    const names = await offered();
    expect(names.length).toBeGreaterThanOrEqual(5);
    await press('ArrowDown');
    const field = palette().getByRole('combobox');
    const active = await field.getAttribute('aria-activedescendant');
    await expect
      .poll(() => palette().getByRole('option', { selected: true }).getAttribute('id'))
      .toBe(active);
    await window.page.keyboard.type(' zzz');
    await palette().getByText('No command has these words.').waitFor();
    await press('Escape');
  });

  test('chooses a theme, goes to a collection, opens a dialog', async () => {
    await choose('sepia');
    await expect.poll(theme).toBe('sepia');
    await choose('go starred');
    await window.page.getByRole('button', { name: /^Starred/, pressed: false }).waitFor();
    await expect
      .poll(() => window.page.locator('.collection[aria-current]').innerText())
      .toContain('Starred');
    await choose('keyboard shortcuts');
    await window.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await press('Escape');
  });
});

describe('context menus', () => {
  /** The labels of the menu that a right click opens; none is shown. */
  async function menuAt(selector: string): Promise<string[]> {
    await window.app.evaluate(({ Menu }) => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      Menu.prototype.popup = function () {
        seen.push(...this.items.map((item) => item.label).filter(Boolean));
      };
    });
    await window.page.locator(selector).first().click({ button: 'right' });
    await expect
      .poll(() => window.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.length))
      .toBeGreaterThan(0);
    return window.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  }

  test('of a row, the article, a field', async () => {
    await choose('go all');
    await expect.poll(() => menuAt('.row')).toContain('Star or Unstar');
    await expect.poll(() => menuAt('.body > p')).toContain('Find in the Article');
    await expect.poll(() => menuAt('input[type=search]')).toEqual(['Cut', 'Copy', 'Paste', 'Select All']);
  });
});

describe('about', () => {
  test('names what is shipped, with version, licence and its text', async () => {
    await choose('about');
    const about = window.page.getByRole('dialog', { name: 'Offprint' });
    await about.getByText(/^\d+ packages shipped$/).waitFor();
    const names = await about.locator('summary').allInnerTexts();
    for (const name of [
      'Electron 33',
      'react ',
      'react-dom',
      'zod',
      'libsql',
      '@expo-google-fonts/source-serif-4',
    ])
      expect(names.some((one) => one.startsWith(name))).toBe(true);
    await about.locator('summary', { hasText: 'opendyslexic' }).click();
    await expect
      .poll(() => about.locator('details[open] pre').innerText())
      .toContain('SIL Open Font License');
    expect(await axeViolations(window.page)).toEqual([]);
    await press('Escape');
  });
});

describe('keys of the user', () => {
  test('a command gets other keys, menus and sheet show them, and they last', async () => {
    await press('Control+,');
    const settings = window.page.getByRole('dialog', { name: 'Settings' });
    await settings.getByRole('button', { name: /^Star or Unstar/ }).press('Enter');
    await press('Control+Alt+s');
    await settings.getByRole('button', { name: 'Star or Unstar: Ctrl+Alt+S' }).waitFor();
    await settings.getByRole('button', { name: /^Next Theme/ }).press('Enter');
    await press('Control+Alt+s');
    await settings.getByText('Ctrl+Alt+S belongs to “Star or Unstar”.').waitFor();
    await press('Escape');
    await settings.waitFor({ state: 'detached' });
    await expect.poll(() => menuItem('star')).toMatchObject({ accelerator: 'CmdOrCtrl+Alt+S' });
    await window.close();
    window = await openWindow({ dir });
    await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
    await window.page.getByRole('button', { name: 'Take the star off' }).waitFor();
    await press('s');
    await press('Control+Alt+s');
    await window.page.getByRole('button', { name: 'Star', exact: true }).waitFor();
    await choose('go all');
    await row(window.page, HEADLINE).waitFor();
  });
});

describe('Russian', () => {
  test('is chosen in the settings and speaks at once, in the window and in the menus', async () => {
    await press('Control+,');
    await window.page.getByRole('combobox', { name: 'Language' }).selectOption('ru');
    await window.page.getByRole('dialog', { name: 'Настройки' }).waitFor();
    await press('Escape');
    await window.page.getByRole('navigation', { name: 'Подборки' }).waitFor();
    await expect.poll(() => window.page.evaluate(() => document.documentElement.lang)).toBe('ru');
    await expect.poll(() => menuItem('star')).toMatchObject({ label: 'Поставить или снять звёздочку' });
  });

  test('nothing of the window is left in English', async () => {
    for (const key of ['Control+,', '?', 'Control+k', 'Control+e', 'a']) {
      await window.page.locator('#pane-list').focus();
      await press(key);
      const dialog = window.page.locator('dialog[open]');
      await dialog.waitFor();
      expect(await englishIn('dialog[open]')).toEqual([]);
      await press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    expect(await englishIn('.sidebar, .list-top, .list-head, .toolbar, .inspector-tabs')).toEqual([]);
  });

  test('a failure is said in Russian', async () => {
    await dropFiles(window.page, [{ name: 'empty.txt', type: 'text/plain', bytes: new Uint8Array() }]);
    await window.page.getByRole('alert').getByText('Файл пуст.').waitFor();
  });

  test('and back', async () => {
    await choose('English');
    await window.page.getByRole('navigation', { name: 'Collections' }).waitFor();
  });
});

/** Names and texts with two or more Latin letters in a row that are no keys, names of things, or the article's. */
function englishIn(selector: string): Promise<string[]> {
  return window.page.evaluate((selector) => {
    const said: string[] = [];
    const own =
      /Ctrl|Alt|Shift|Escape|Enter|Space|Delete|Page(?:Up|Down)|F\d+|Offprint|English|PDF|A4|Letter|SHA-\d+/g;
    for (const root of document.querySelectorAll(selector))
      for (const element of [root, ...root.querySelectorAll('*')]) {
        const texts = [...element.childNodes]
          .filter((node) => node.nodeType === 3)
          .map((node) => node.nodeValue);
        for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name));
        if (element.closest('.export-title, [lang]:not(html), kbd')) continue;
        for (const text of texts) if (text && /[A-Za-z]{2}/.test(text.replaceAll(own, ''))) said.push(text);
      }
    return said;
  }, selector);
}
