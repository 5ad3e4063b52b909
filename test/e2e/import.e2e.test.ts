/** The ways in: paste, the menu's dialog, the command line, a second start; and what happens with what can't be read. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { giveToWindow } from '@offprint/tools/electron';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COPIED_PAGE, copiedPage, HEADLINE, PARAGRAPHS } from './copied-page.ts';
import { greyPng } from './png.ts';
import {
  axeViolations,
  closeDisplay,
  dropFiles,
  forget,
  openWindow,
  paste,
  row,
  rows,
  type TestWindow,
} from './window.ts';

let window: TestWindow;
beforeAll(async () => {
  window = await openWindow();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

const pasted = () => window.page.getByRole('dialog', { name: 'New article' });
const keepPasted = async (): Promise<void> => {
  await pasted().getByRole('button', { name: 'Keep' }).click();
  await pasted().waitFor({ state: 'detached' });
};
const heading = (name: string) => window.page.getByRole('heading', { level: 1, name });

describe('pasting', () => {
  test('copied text becomes an article', async () => {
    await paste(window.page, { 'text/plain': copiedPage().text });
    await keepPasted();
    await heading(HEADLINE).waitFor();
    await expect.poll(() => window.page.locator('article .body > p').allInnerTexts()).toEqual(PARAGRAPHS);
  });

  test('the same text again is recognised and kept once', async () => {
    await paste(window.page, { 'text/plain': copiedPage().text });
    await keepPasted();
    await window.page.getByText('is in the library already').waitFor();
    await expect.poll(() => row(window.page, HEADLINE).count()).toBe(1);
  });

  test("copied HTML keeps the page's emphasis and links, and no script of it runs", async () => {
    const paragraph =
      'The lighthouse keeper wrote down every ship that passed, with the hour and the colour of its hull, for thirty-one years.';
    const html = `<html><head><title>The Keeper's Book</title></head><body><article><h1>The Keeper's Book</h1>
      <p>${paragraph} He called it <em>the ledger</em>.</p>
      <p>It lies today in the <a href="https://archive.example/ledger">town archive</a>, where anybody may read it.</p>
      <p>${paragraph.replace('lighthouse keeper', 'assistant')}</p>
      <img src="x" onerror="globalThis.ran = true"><script>globalThis.ran = true</script></article></body></html>`;
    await paste(window.page, { 'text/html': html, 'text/plain': 'The Keeper’s Book' });
    await keepPasted();
    await heading("The Keeper's Book").waitFor();
    const body = window.page.locator('article .body');
    await expect.poll(() => body.locator('em').innerText()).toBe('the ledger');
    await expect.poll(() => body.locator('a').getAttribute('href')).toBe('https://archive.example/ledger');
    expect(await window.page.evaluate(() => 'ran' in globalThis)).toBe(false);
  });

  test('is looked at first, can be corrected, and says afterwards what was', async () => {
    const other = copiedPage()
      .text.replaceAll('Ferry Talks Resume', 'Ferry Talks Pause')
      .replaceAll('Lindqvist', 'Lund');
    await paste(window.page, { 'text/plain': other });
    await pasted().getByRole('textbox', { name: 'Headline' }).waitFor();
    expect(await axeViolations(window.page)).toEqual([]);
    await expect
      .poll(() => pasted().getByRole('textbox', { name: 'Headline' }).inputValue())
      .toBe(HEADLINE.replace('Resume', 'Pause'));
    await pasted().getByRole('textbox', { name: 'Headline' }).fill('A Pause in the Talks');
    await pasted().getByRole('textbox', { name: 'Published' }).fill('the other day');
    await pasted().getByRole('button', { name: 'Keep' }).click();
    await pasted().getByRole('alert').getByText('This is no date.').waitFor();
    await pasted().getByRole('textbox', { name: 'Published' }).fill('2026-03-05');
    await keepPasted();
    await heading('A Pause in the Talks').waitFor();
    const field = window.page.locator('.card-field', { hasText: 'Published' }).first();
    await expect.poll(() => field.innerText()).toContain('5 March 2026');
    await expect
      .poll(() => field.locator('.from').allInnerTexts())
      .toEqual(['corrected by the user', 'was: not stated']);
  });

  test('text that is no article stands in a field to be completed', async () => {
    await paste(window.page, { 'text/plain': 'One line.' });
    await pasted().getByRole('alert').waitFor();
    await pasted()
      .getByRole('textbox', { name: 'Text' })
      .fill(copiedPage().text.replaceAll('Ferry Talks', 'Boat Talks'));
    await pasted().getByRole('button', { name: 'Try again' }).click();
    await pasted().getByRole('textbox', { name: 'Headline' }).waitFor();
    await window.page.keyboard.press('Escape');
    await pasted().waitFor({ state: 'detached' });
    expect(await row(window.page, /Boat Talks/).count()).toBe(0);
  });

  test('what is pasted into a text field stays there', async () => {
    const search = window.page.getByRole('searchbox');
    await search.focus();
    await paste(window.page, { 'text/plain': 'A line\n\nand another that could pass for an article.' });
    await window.page.keyboard.press('Escape');
    expect(await window.page.getByRole('alert').count()).toBe(0);
  });
});

describe('links', () => {
  test('of another program show the article, and the block they name', async () => {
    await row(window.page, "The Keeper's Book").click();
    await heading("The Keeper's Book").waitFor();
    const id = (await row(window.page, "The Keeper's Book").getAttribute('id'))?.replace('row-', '') ?? '';
    const block = await window.page.evaluate(() => {
      const last = [...document.querySelectorAll('.body > p')].at(-1);
      return last?.id.replace('block-', '');
    });
    await row(window.page, HEADLINE).click();
    await heading(HEADLINE).waitFor();
    await window.app.evaluate(
      ({ app }, link) => app.emit('second-instance', {}, [], '/', { files: [], links: [link] }),
      `offprint://article/${id}#${block ?? ''}`,
    );
    await heading("The Keeper's Book").waitFor();
    await expect
      .poll(() =>
        window.page.evaluate(() => {
          const all = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights;
          return [...(all.get('arrived') ?? [])].length;
        }),
      )
      .toBe(1);
  });
});

test('the picture inside a saved page is kept, and shown from the library', async () => {
  const words =
    'The harbour office keeps a table of the tides for anybody who asks, day and night, in all weathers.';
  const picture = `data:image/png;base64,${greyPng(640, 360).toString('base64')}`;
  const html = `<html lang="en"><head><title>A Pier</title></head><body><article><h1>A Pier at Low Water</h1>
    <p>${words} It has done so since the old pier was built.</p>
    <figure><img src="${picture}" alt="A pier"><figcaption>The pier in March.</figcaption></figure>
    <p>${words} Again.</p><p>${words} And again.</p></article></body></html>`;
  await dropFiles(window.page, [{ name: 'pier.html', type: 'text/html', bytes: Buffer.from(html) }]);
  await heading('A Pier at Low Water').waitFor();
  const shown = window.page.getByRole('img', { name: 'A pier' });
  await expect.poll(() => shown.getAttribute('src')).toMatch(/^offprint:\/\/asset\/[0-9a-f]{64}$/);
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
});

describe('bad input', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  test('files that are no pages say at the head of the list what is wrong and what to do, and change nothing', async () => {
    const before = await rows(window.page).count();
    await dropFiles(window.page, [
      { name: 'empty.txt', type: 'text/plain', bytes: new Uint8Array() },
      { name: 'picture.html', type: 'text/html', bytes: PNG },
      {
        name: 'odd.json',
        type: 'application/json',
        bytes: Buffer.from('{"schemaVersion": 1, "colour": "blue"}'),
      },
    ]);
    const report = window.page.locator('.list-pane').getByRole('alert');
    await expect.poll(() => report.locator('li').count()).toBe(3);
    const codes = await report
      .locator('li')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-code')));
    expect(codes).toEqual(['empty', 'not-text', 'not-an-article']);
    for (const name of ['empty.txt', 'picture.html', 'odd.json'])
      await expect.poll(() => report.innerText()).toContain(`${name} was not imported.`);
    expect(await rows(window.page).count()).toBe(before);
  });

  test('the report goes when it is dismissed', async () => {
    await window.page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click();
    expect(await window.page.getByRole('alert').count()).toBe(0);
  });

  test('good and bad files together: the good ones come in', async () => {
    const other = copiedPage()
      .text.replaceAll('Ferry Talks Resume', 'Ferry Talks Begin')
      .replaceAll('Lindqvist', 'Lund');
    await dropFiles(window.page, [
      { name: 'empty.txt', type: 'text/plain', bytes: new Uint8Array() },
      { name: 'other.txt', type: 'text/plain', bytes: Buffer.from(other) },
    ]);
    await heading(HEADLINE.replace('Resume', 'Begin')).waitFor();
    await expect
      .poll(() => window.page.getByRole('alert').innerText())
      .toContain('empty.txt was not imported.');
  });
});

describe('a file of many articles', () => {
  const words =
    'The harbour office keeps a table of the tides for anybody who asks, in all weathers, day and night.';
  const entry = (n: number): string =>
    `<item><title>Tide table ${n}</title><link>https://tides.example/${n}</link><content:encoded><![CDATA[${`<p>${words}</p>`.repeat(4)}]]></content:encoded></item>`;
  const feed = (count: number): string =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tides</title><link>https://tides.example/</link>${Array.from({ length: count }, (_, n) => entry(n)).join('')}<item><title>Named alone</title><link>https://tides.example/alone</link></item></channel></rss>`;

  test('gives them all, and says which came without a text', async () => {
    await dropFiles(window.page, [{ name: 'feed.xml', type: 'text/xml', bytes: Buffer.from(feed(5)) }]);
    await window.page.getByText('5 articles imported').waitFor();
    await window.page.getByText('1 page was named without its text and is kept as a bookmark.').waitFor();
    await expect.poll(() => row(window.page, /Tide table/).count()).toBe(5);
  });

  test('shows how it goes, can be cancelled, and keeps what had come in', async () => {
    const bytes = Buffer.from(feed(1500).replaceAll('tides.example', 'more.example'));
    await dropFiles(window.page, [{ name: 'long.xml', type: 'text/xml', bytes }]);
    await window.page.getByText(/\(\d+ of 1,501\)/).waitFor();
    await window.page.getByRole('button', { name: 'Cancel' }).click();
    await window.page.getByText(/^[\d,]+ articles imported/).waitFor();
    const total = await window.page.locator('.list-head .count').innerText();
    expect(Number(total.replace(',', ''))).toBeLessThan(1500);
  });
});

describe('files with a path', () => {
  test('a folder gives its pages, with the pictures beside them', async () => {
    const folder = join(window.dir, 'saved');
    mkdirSync(join(folder, 'quay_files'), { recursive: true });
    writeFileSync(join(folder, 'quay_files', 'quay.png'), greyPng(500, 300));
    const words = 'The quay was built of the stones of the old fort, and ships lie at it in every weather.';
    writeFileSync(
      join(folder, 'quay.html'),
      `<html lang="en"><head><title>A Quay</title></head><body><article><h1>A Quay of Old Stones</h1><p>${words}</p>
      <figure><img src="quay_files/quay.png" alt="A quay"><figcaption>The quay.</figcaption></figure>
      <p>${words} Again.</p><p>${words} And again.</p></article></body></html>`,
    );
    await giveToWindow(folder);
    await window.app.evaluate(({ dialog, Menu }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      Menu.getApplicationMenu()?.getMenuItemById('importFolder')?.click();
    }, folder);
    await heading('A Quay of Old Stones').waitFor();
    await expect
      .poll(() =>
        window.page
          .getByRole('img', { name: 'A quay' })
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBe(500);
  });

  test("the menu's Import… opens the system's dialog and takes in what was chosen", async () => {
    const file = join(window.dir, 'chosen.txt');
    cpSync(fileURLToPath(COPIED_PAGE), file);
    await giveToWindow(file);
    await window.page.locator('#pane-list').focus();
    await window.page.keyboard.press('Delete');
    await window.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path, `${path}.gone`] });
    }, file);
    await window.app.evaluate(({ Menu }) => {
      const menus = Menu.getApplicationMenu()?.items ?? [];
      const item = menus
        .flatMap((menu) => menu.submenu?.items ?? [])
        .find((entry) => entry.label === 'Import…');
      item?.click();
    });
    await heading(HEADLINE).waitFor();
    const report = window.page.locator('.list-pane').getByRole('alert');
    await expect.poll(() => report.locator('li').getAttribute('data-code')).toBe('unreadable-file');
    await expect.poll(() => report.innerText()).toContain('chosen.txt.gone was not imported.');
  });

  test('the page can have no file read that nobody chose', async () => {
    const answer = await window.page.evaluate(() => {
      const bridge = (
        globalThis as unknown as { offprint: { call: Record<string, (input: object) => Promise<unknown>> } }
      ).offprint;
      return bridge.call['import.file']?.({ token: '/etc/passwd', run: 'x' });
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-offered' } });
  });

  test('a file named at the start is taken in, and one of a second start comes to the same window', async () => {
    const first = await openWindow({ args: [fileURLToPath(COPIED_PAGE)] });
    try {
      await first.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
      await first.app.evaluate(({ app }) => {
        app.emit('second-instance', {}, [], '/', { files: ['/nowhere/else.txt'] });
      });
      await first.page.getByText('else.txt was not imported.').waitFor();
    } finally {
      await first.close();
      forget(first);
    }
  });
});
