/** Highlights, notes, quotations, versions: made by mouse and wholly by keyboard, kept, found again, taken back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copiedPage, DROPPED, HEADLINE, PARAGRAPHS } from './copied-page.ts';
import { axeViolations, closeDisplay, dropFiles, forget, openWindow, type TestWindow } from './window.ts';

let window: TestWindow;
let dir: string;
beforeAll(async () => {
  window = await openWindow();
  dir = window.dir;
  await dropFiles(window.page, [{ name: 'page.txt', type: 'text/plain', bytes: copiedPage().bytes }]);
  await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
});
afterAll(async () => {
  await window?.close();
  forget({ dir });
  await closeDisplay();
});

const press = (key: string): Promise<void> => window.page.keyboard.press(key);
const marked = (colour: string): Promise<string[]> =>
  window.page.evaluate((name) => {
    const highlight = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights.get(name);
    return [...(highlight ?? [])].map(String);
  }, `mark-${colour}`);
/** What is highlighted, whatever the colour. */
const marks = async (): Promise<string[]> =>
  (await Promise.all(['amber', 'green', 'blue', 'rose'].map(marked))).flat();
const tab = (name: string) => window.page.getByRole('tab', { name });
const panel = () => window.page.getByRole('tabpanel');
const selection = (): Promise<string> => window.page.evaluate(() => String(getSelection()));
const first = PARAGRAPHS[0] ?? '';
const second = PARAGRAPHS[1] ?? '';

/** Selects words of a paragraph as a mouse does. */
async function select(paragraph: number, words: string): Promise<void> {
  await window.page.evaluate(
    ([paragraph, words]) => {
      const text = document.querySelectorAll('.body > p')[paragraph]?.firstChild;
      const at = text?.nodeValue?.indexOf(words) ?? -1;
      if (!text || at < 0) throw new Error('no such words');
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, at + words.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [paragraph, words] as const,
  );
}

describe('by mouse', () => {
  test('what is selected gets a colour from the bar above it', async () => {
    await select(0, first.slice(0, 30));
    const bar = window.page.getByRole('toolbar', { name: 'Selection' });
    await bar.getByRole('button', { name: 'Green, dashed line' }).click();
    await expect.poll(() => marked('green')).toEqual([first.slice(0, 30).trim()]);
    await bar.waitFor({ state: 'detached' });
  });

  test('a click on it opens its card: a note, labels, another colour', async () => {
    const place = await window.page.evaluate(() => {
      const all = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights;
      const box = [...(all.get('mark-green') ?? [])][0]?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 8 };
    });
    await window.page.mouse.click(place.x, place.y);
    const card = window.page.getByRole('dialog', { name: 'Note' });
    await card.getByRole('textbox', { name: 'Note', exact: true }).fill('Who asked first?');
    await card.getByRole('textbox', { name: /Labels/ }).fill('ferry, chronology');
    await card.getByRole('button', { name: 'Blue, dotted line' }).click();
    await expect.poll(() => marked('blue')).toEqual([first.slice(0, 30).trim()]);
    expect(await axeViolations(window.page)).toEqual([]);
    await press('Escape');
    await tab('Notes').click();
    await panel().getByText('Who asked first?').waitFor();
    await panel().getByText('ferry · chronology').waitFor();
  });
});

describe('by keyboard', () => {
  test('V selects a sentence, Shift+arrow lets it grow, H highlights it, N adds a note', async () => {
    await window.page.locator('#pane-article').focus();
    await window.page.locator('#pane-article').evaluate((element) => element.scrollTo({ top: 0 }));
    await press('v');
    const one = await selection();
    expect(one.length).toBeGreaterThan(10);
    await press('v');
    await press('v');
    const sentence = await selection();
    expect(sentence).not.toBe(one);
    await press('Shift+v');
    await press('v');
    await expect.poll(() => selection()).toBe(sentence);
    await press('Shift+ArrowLeft');
    const shorter = await selection();
    expect(shorter.length).toBe(sentence.length - 1);
    await press('h');
    await expect.poll(() => marks()).toContain(shorter.trim());
    await press('v');
    await press('n');
    const note = window.page
      .getByRole('dialog', { name: 'Note' })
      .getByRole('textbox', { name: 'Note', exact: true });
    await expect.poll(() => note.evaluate((element) => element === document.activeElement)).toBe(true);
    await window.page.keyboard.type('Written without a mouse.');
    await press('Escape');
    await panel().getByText('Written without a mouse.').waitFor();
  });

  test('undo and redo go through the journal, also after a restart', async () => {
    const before = (await marks()).length;
    await window.page.locator('#pane-article').focus();
    await press('Control+z');
    await press('Control+z');
    await expect.poll(async () => (await marks()).length).toBe(before - 1);
    await press('Control+Shift+z');
    await expect.poll(async () => (await marks()).length).toBe(before);
    await window.close();
    window = await openWindow({ dir });
    await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
    await expect.poll(async () => (await marks()).length).toBe(before);
    await window.page.locator('#pane-article').focus();
    await press('Control+z');
    await expect.poll(async () => (await marks()).length).toBe(before - 1);
    await press('Control+y');
    await expect.poll(async () => (await marks()).length).toBe(before);
  });

  test('a quotation is copied with its source', async () => {
    await select(1, second.slice(0, 24));
    await press('Control+Shift+c');
    await window.page.getByText('Copied with its source').waitFor();
    const copied = await window.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain(`“${second.slice(0, 24).trim()}”`);
    expect(copied).toContain('Harbour Courier');
    expect(copied).toContain(HEADLINE);
    await window.page.evaluate(() => getSelection()?.removeAllRanges());
  });
});

test('what is typed at once after N is the note, however long the library takes to make it', async () => {
  await window.page.locator('#pane-article').focus();
  await press('v');
  await press('n');
  await window.page.keyboard.type('check the ferry log', { delay: 0 });
  const note = window.page.locator('.annotation-card textarea');
  await expect.poll(() => note.inputValue()).toBe('check the ferry log');
  expect(await window.page.locator('dialog[open]').count()).toBe(0);
  await press('Escape');
  await note.waitFor({ state: 'detached' });
});

describe('the notes of the whole library', () => {
  const page = (): Locator => window.page.getByRole('main', { name: 'All notes' });
  const quotes = (): Promise<number> => page().locator('.note-quote').count();

  test('are found by a word, told by colour and by kind, and lead to their place', async () => {
    await press('Control+Shift+n');
    await page().getByText('Who asked first?').waitFor();
    const all = await quotes();
    await window.page.keyboard.type('chronology');
    await expect.poll(quotes).toBe(1);
    expect(await axeViolations(window.page)).toEqual([]);
    await page().getByRole('combobox', { name: 'Colour' }).selectOption('rose');
    await page().getByText('No highlight or note is like that.').waitFor();
    await page().getByRole('combobox', { name: 'Colour' }).selectOption('');
    await page().getByRole('searchbox').fill('');
    await page().getByRole('combobox', { name: 'Kind' }).selectOption('With a note');
    await expect.poll(quotes).toBeLessThan(all);
    await page().getByRole('combobox', { name: 'Kind' }).selectOption('');
    await page().getByRole('button', { name: 'Only this article' }).click();
    await expect.poll(quotes).toBe(all);
    await page().getByTitle('All articles again').click();
    await page().getByTitle('All articles again').waitFor({ state: 'detached' });
    await page().getByRole('searchbox').fill('chronology');
    await expect.poll(quotes).toBe(1);
    await page().locator('.note-quote').click();
    await page().waitFor({ state: 'detached' });
    await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
  });

  test('are labelled and copied with their source where they stand, and found by the label', async () => {
    await press('Control+Shift+n');
    await page().getByRole('searchbox').fill('chronology');
    await expect.poll(quotes).toBe(1);
    await page().getByRole('button', { name: 'Copy with citation' }).click();
    await window.page.getByText('Copied with its source').waitFor();
    await expect
      .poll(() => window.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toContain('Harbour Courier');
    await page().getByRole('button', { name: 'Change' }).click();
    await page().getByRole('textbox', { name: 'Labels' }).fill('timetable');
    await page().getByRole('searchbox').fill('');
    const label = page().getByRole('combobox', { name: 'Label', exact: true });
    await label.selectOption('timetable');
    await expect.poll(quotes).toBe(1);
    await page().getByText('timetable').last().waitFor();
  });

  test('leave as text and for other programs, all that was found', async () => {
    for (const [format, ending] of [
      ['Text (Markdown)', 'md'],
      ['For other programs (JSON-LD)', 'jsonld'],
    ] as const) {
      const path = join(window.dir, `notes.${ending}`);
      await window.app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
      }, path);
      await page().getByRole('combobox', { name: 'As' }).selectOption(format);
      await page().getByRole('button', { name: 'Export…' }).click();
      await window.page.getByText(`notes.${ending} saved`).waitFor();
      const written = readFileSync(path, 'utf8');
      if (ending === 'md') expect(written).toContain(`## ${HEADLINE}`);
      else {
        const { items } = JSON.parse(written) as { items: { body?: { value: string }[] }[] };
        expect(items).toHaveLength(1);
        expect(items[0]?.body?.map(({ value }) => value)).toContain('timetable');
      }
    }
  });

  test('Escape leads back to the articles, and the side pane to the notes', async () => {
    await window.page.locator('#pane-notes').focus();
    await press('Escape');
    await page().waitFor({ state: 'detached' });
    await window.page.getByRole('navigation', { name: 'Collections' }).getByText('Notes').click();
    await page().waitFor();
    await press('Control+Shift+f');
    await page().waitFor({ state: 'detached' });
    await window.page.keyboard.type('ferry');
    await expect.poll(() => window.page.getByRole('searchbox').inputValue()).toBe('ferry');
    await press('Escape');
  });
});

describe('the inspector', () => {
  test('Quotes says who said what, and leads to the sentence', async () => {
    await tab('Quotes').click();
    await panel()
      .getByText(/^\d+ direct quotations?$/)
      .waitFor();
    const quote = panel().locator('.note-quote').last();
    const words = await quote.innerText();
    await quote.click();
    const arrived = (): Promise<string> =>
      window.page.evaluate(() => {
        const all = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights;
        return [...(all.get('arrived') ?? [])].map(String).join();
      });
    await expect.poll(arrived).toBe(words);
    expect(await axeViolations(window.page)).toEqual([]);
  });

  test('what was dropped is put back as a new version, whose differences are shown; notes stay in their place', async () => {
    const before = await marks();
    await tab('Dropped').click();
    await panel().getByRole('button', { name: 'Put back' }).first().click();
    await window.page.getByText('Put back at the end of the article, as a new version').waitFor();
    await expect
      .poll(() => window.page.locator('.body > p').last().innerText())
      .toBe(DROPPED[0] === undefined ? '' : DROPPED[0]);
    await expect.poll(() => marks()).toEqual(before);
    await tab('Versions').click();
    await panel().getByText('2 versions').waitFor();
    await panel().getByRole('button', { name: 'What has changed' }).click();
    await expect.poll(() => panel().locator('.differences ins').allInnerTexts()).not.toEqual([]);
    expect((await panel().locator('.differences ins').allInnerTexts()).join('')).toContain(DROPPED[0] ?? '?');
    expect(await panel().locator('.differences del').count()).toBe(0);
    expect(await axeViolations(window.page)).toEqual([]);
    await panel().getByRole('button', { name: 'Read' }).click();
    await expect.poll(() => window.page.locator('.body > p').count()).toBe(PARAGRAPHS.length);
  });
});
