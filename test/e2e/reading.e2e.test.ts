/** Reading: how the page is set, finding in it, notes, pictures, the way through articles, reading aloud. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copiedPage, HEADLINE } from './copied-page.ts';
import { greyPng } from './png.ts';
import { RTL_ARTICLE, RTL_HEADLINE } from './right-to-left.ts';
import {
  axeViolations,
  closeDisplay,
  dropFiles,
  forget,
  openWindow,
  row,
  type TestWindow,
} from './window.ts';

const WORDS = 'The harbour office keeps a table of the tides for anybody who asks, in all weathers.';
const PIER = `<html lang="en"><head><title>A Pier</title></head><body><article><h1>A Pier at Low Water</h1>
  <p>${WORDS} It has done so since the old pier was built, and the café on it opened.</p>
  <figure><img src="data:image/png;base64,${greyPng(640, 360).toString('base64')}" alt="A pier">
  <figcaption>The pier in March.</figcaption></figure>
  <p>${WORDS} <em>The har</em>bour master agrees with Azərbaycan.</p><p>${WORDS} And again.</p></article></body></html>`;

let window: TestWindow;
let dir: string;
beforeAll(async () => {
  window = await openWindow();
  dir = window.dir;
  await dropFiles(window.page, [
    { name: 'page.txt', type: 'text/plain', bytes: copiedPage().bytes },
    { name: 'ar.json', type: 'application/json', bytes: Buffer.from(RTL_ARTICLE) },
    { name: 'pier.html', type: 'text/html', bytes: Buffer.from(PIER) },
  ]);
  await window.page.getByRole('heading', { level: 1, name: 'A Pier at Low Water' }).waitFor();
});
afterAll(async () => {
  await window?.close();
  forget({ dir });
  await closeDisplay();
});

const press = (key: string): Promise<void> => window.page.keyboard.press(key);
const opened = (): Promise<string> => window.page.getByRole('heading', { level: 1 }).innerText();
async function open(headline: string): Promise<void> {
  await row(window.page, headline).click();
  await window.page.getByRole('heading', { level: 1, name: headline }).waitFor();
}
/** Texts of a custom highlight. */
const marked = (name: string): Promise<string[]> =>
  window.page.evaluate((name) => {
    const highlight = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights.get(name);
    return [...(highlight ?? [])].map(String);
  }, name);

describe('the setting of the page', () => {
  test('is left alone when another article is opened: the window is not styled anew', async () => {
    await open(HEADLINE);
    await window.page.evaluate(() => {
      const changes: string[] = [];
      new MutationObserver((records) =>
        changes.push(...records.map((one) => one.attributeName ?? '')),
      ).observe(document.documentElement, { attributes: true });
      Object.assign(globalThis, { changes });
    });
    await open('A Pier at Low Water');
    expect(
      await window.page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes),
    ).toEqual([]);
  });

  const style = (): Promise<Record<string, string>> =>
    window.page
      .locator('.body > p')
      .first()
      .evaluate((element) => {
        const { fontFamily, textAlign, lineHeight, width } = getComputedStyle(element);
        return { fontFamily: fontFamily.split(',')[0] ?? '', textAlign, lineHeight, width };
      });

  test('face, measure, justified lines and divided words are chosen and remembered', async () => {
    await press('a');
    const dialog = window.page.getByRole('dialog', { name: 'Appearance' });
    for (const face of ['Sans', 'OpenDyslexic']) {
      await dialog.getByRole('radio', { name: face }).check();
      expect((await style())['fontFamily']).toBe(face === 'Sans' ? '"Source Sans 3"' : 'OpenDyslexic');
      const loaded = await window.page.evaluate(
        (family) => document.fonts.load(`19px ${family}`).then((faces) => faces.length),
        (await style())['fontFamily'] ?? '',
      );
      expect(loaded).toBe(1);
    }
    await dialog.getByRole('radio', { name: 'Sans' }).check();
    await dialog.getByRole('checkbox', { name: 'Justified lines' }).check();
    await dialog.getByRole('checkbox', { name: 'Divide words at the end of lines' }).check();
    await expect
      .poll(() =>
        window.page
          .locator('.body > p')
          .first()
          .evaluate((p) => p.textContent?.includes('\u00ad')),
      )
      .toBe(true);
    await press('Escape');
    await window.close();
    window = await openWindow({ dir });
    await window.page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => style()).toMatchObject({ fontFamily: '"Source Sans 3"', textAlign: 'justify' });
  });

  test('what is copied has no hyphens that the page put in', async () => {
    const copied = await window.page.evaluate(() => {
      const paragraph = document.querySelector('.body > p');
      const range = new Range();
      if (paragraph) range.selectNodeContents(paragraph);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('#pane-article')?.dispatchEvent(event);
      getSelection()?.removeAllRanges();
      return data.getData('text/plain');
    });
    expect(copied).toContain('The harbour office keeps a table of the tides for anybody');
  });

  test('as it was made', async () => {
    await press('a');
    await window.page.getByRole('button', { name: 'As it was made' }).click();
    await press('Escape');
    await window.page.getByRole('dialog', { name: 'Appearance' }).waitFor({ state: 'detached' });
    await expect.poll(() => style()).toMatchObject({ fontFamily: '"Source Serif 4"', textAlign: 'start' });
  });
});

describe('find in the article', () => {
  const bar = () => window.page.getByRole('search', { name: 'Find in the article' });
  test('counts, goes on and back, and marks where it is, without diacritics and across emphasis', async () => {
    await window.page.locator('#pane-article').focus();
    await press('Control+f');
    await expect.poll(() => window.page.evaluate(() => document.activeElement?.id)).toBe('find-field');
    await window.page.keyboard.type('the harbour');
    await expect.poll(() => bar().locator('output').innerText()).toBe('1 of 4');
    expect((await marked('find')).length).toBe(3);
    await press('Enter');
    await press('Enter');
    await expect.poll(() => marked('find-current')).toEqual(['The harbour']);
    await expect.poll(() => bar().locator('output').innerText()).toBe('3 of 4');
    await press('Shift+Enter');
    await expect.poll(() => bar().locator('output').innerText()).toBe('2 of 4');
    await press('Control+a');
    await window.page.keyboard.type('azerb');
    await expect.poll(() => marked('find-current')).toEqual(['Azərbaycan']);
    await press('Control+a');
    await window.page.keyboard.type('cafe');
    await expect.poll(() => marked('find-current')).toEqual(['café']);
    await press('Control+a');
    await window.page.keyboard.type('zeppelin');
    await expect.poll(() => bar().locator('output').innerText()).toBe('Not found');
    expect(await axeViolations(window.page)).toEqual([]);
    await press('Escape');
    await bar().waitFor({ state: 'detached' });
    await expect.poll(() => window.page.evaluate(() => document.activeElement?.id)).toBe('pane-article');
    await expect.poll(() => marked('find')).toEqual([]);
  });

  test('what was found stays found when the page is drawn anew, with its words divided', async () => {
    await press('Control+f');
    await window.page.keyboard.type('keeps a table');
    await expect.poll(() => bar().locator('output').innerText()).toBe('1 of 3');
    await press('Enter');
    await window.page.locator('#pane-article').focus();
    await press('a');
    const divided = window.page.getByRole('checkbox', { name: 'Divide words at the end of lines' });
    for (const turn of ['check', 'uncheck'] as const) {
      await divided[turn]();
      await expect
        .poll(async () => (await marked('find')).map((text) => text.replaceAll('\u00ad', '')))
        .toEqual(['keeps a table', 'keeps a table']);
      await expect.poll(() => bar().locator('output').innerText()).toBe('2 of 3');
    }
    await press('Escape');
    await bar().getByRole('button', { name: 'Close the search' }).click();
    await bar().waitFor({ state: 'detached' });
  });
});

describe('pictures', () => {
  test('are enlarged by a press or the keyboard, and go back', async () => {
    await window.page.getByRole('button', { name: 'Enlarge: A pier' }).press('Enter');
    const dialog = window.page.getByRole('dialog', { name: 'A pier' });
    const width = (await dialog.getByRole('img').boundingBox())?.width ?? 0;
    expect(width).toBeGreaterThan(300);
    await dialog.getByRole('button', { name: 'Actual size' }).click();
    expect((await dialog.getByRole('img').boundingBox())?.width).toBe(640);
    expect(await axeViolations(window.page)).toEqual([]);
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await window.page.getByRole('img', { name: 'A pier' }).click();
    await dialog.waitFor();
    await press('Escape');
  });
});

describe('notes', () => {
  test('open beside their number, lead to all the notes, and back to the text', async () => {
    await open(RTL_HEADLINE);
    const reference = window.page.getByRole('link', { name: 'Note 1' });
    await reference.press('Enter');
    const card = window.page.getByRole('dialog', { name: 'Note 1' });
    await expect.poll(() => card.innerText()).toContain('توقفت الرحلات في آذار.');
    expect(await axeViolations(window.page)).toEqual([]);
    await press('Escape');
    await card.waitFor({ state: 'detached' });
    await expect.poll(() => reference.evaluate((element) => element === document.activeElement)).toBe(true);
    await press('Enter');
    await card.getByRole('button', { name: 'To the notes' }).press('Enter');
    await expect.poll(() => window.page.evaluate(() => document.activeElement?.id)).toBe('note-n1');
    await window.page.getByRole('link', { name: 'Back to the text' }).press('Enter');
    await expect.poll(() => reference.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('the way through articles', () => {
  test('leads back and forward', async () => {
    await open(HEADLINE);
    await open('A Pier at Low Water');
    await press('Alt+ArrowLeft');
    await expect.poll(opened).toBe(HEADLINE);
    await press('Alt+ArrowLeft');
    await expect.poll(opened).toBe(RTL_HEADLINE);
    await press('Alt+ArrowRight');
    await expect.poll(opened).toBe(HEADLINE);
  });

  test('progress and time left follow the reader', async () => {
    const line = window.page.getByRole('progressbar', { name: /% read/ });
    await window.page.locator('#pane-article').evaluate((element) => element.scrollTo({ top: 0 }));
    await expect.poll(() => line.getAttribute('aria-valuenow')).toBe('0');
    await window.page.getByText(/^\d+ min left$/).waitFor();
    await window.page
      .locator('#pane-article')
      .evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await expect.poll(() => line.getAttribute('aria-valuenow')).toBe('100');
    await window.page.getByText('Read to the end').waitFor();
  });

  test('focus leaves only the article, and Escape brings the panes back', async () => {
    await press('f');
    await window.page.getByRole('navigation', { name: 'Collections' }).waitFor({ state: 'detached' });
    await expect.poll(() => window.page.locator('#pane-list').count()).toBe(0);
    expect(await axeViolations(window.page)).toEqual([]);
    await press('Escape');
    await window.page.locator('#pane-list').waitFor();
  });
});

describe('reading aloud', () => {
  test('without a voice of the system says so', async () => {
    await window.page.evaluate(() => {
      speechSynthesis.getVoices = () => [];
    });
    await press('r');
    await window.page.getByText('no voice of its own that speaks English').waitFor();
  });

  test('reads block by block in the voice of this machine that speaks the language, and stops', async () => {
    await open('A Pier at Low Water');
    await window.page.locator('#pane-article').evaluate((element) => element.scrollTo({ top: 0 }));
    await window.page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const voice = (lang: string, localService: boolean) => ({
        lang,
        localService,
        name: `${lang}${localService}`,
      });
      speechSynthesis.getVoices = () =>
        [voice('en-GB', false), voice('de-DE', true), voice('en_GB', true)] as never;
      Object.assign(globalThis, {
        SpeechSynthesisUtterance: class extends EventTarget {
          text: string;
          constructor(text: string) {
            super();
            this.text = text;
          }
        },
      });
      speechSynthesis.speak = (utterance) => {
        said.push(`${utterance.voice?.name}: ${utterance.text}`);
        if (said.length < 2) setTimeout(() => utterance.dispatchEvent(new Event('end')), 20);
      };
    });
    await press('r');
    const said = (): Promise<string[]> =>
      window.page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    await expect.poll(async () => (await said()).length).toBe(2);
    expect((await said())[0]).toMatch(/^en_GBtrue: The harbour office keeps/);
    expect((await marked('spoken')).join()).toBe('The pier in March.');
    await window.page.getByRole('button', { name: 'Stop' }).click();
    await expect.poll(() => marked('spoken')).toEqual([]);
  });
});
