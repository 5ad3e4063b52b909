/** The ways in: paste, the menu's dialog, the command line, a second start; and what happens with what can't be read. */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { giveToWindow } from '@offprint/tools/electron';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COPIED_PAGE, copiedPage, HEADLINE, PARAGRAPHS } from './copied-page.ts';
import { greyPng } from './png.ts';
import { closeDisplay, dropFiles, forget, openWindow, paste, row, rows, type TestWindow } from './window.ts';

let window: TestWindow;
beforeAll(async () => {
  window = await openWindow();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

const heading = (name: string) => window.page.getByRole('heading', { level: 1, name });

describe('pasting', () => {
  test('copied text becomes an article', async () => {
    await paste(window.page, { 'text/plain': copiedPage().text });
    await heading(HEADLINE).waitFor();
    expect(await window.page.locator('article .body > p').allInnerTexts()).toEqual(PARAGRAPHS);
  });

  test('the same text again is recognised and kept once', async () => {
    await paste(window.page, { 'text/plain': copiedPage().text });
    await window.page.getByText('is in the library already').waitFor();
    expect(await row(window.page, HEADLINE).count()).toBe(1);
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
    await heading("The Keeper's Book").waitFor();
    const body = window.page.locator('article .body');
    expect(await body.locator('em').innerText()).toBe('the ledger');
    expect(await body.locator('a').getAttribute('href')).toBe('https://archive.example/ledger');
    expect(await window.page.evaluate(() => 'ran' in globalThis)).toBe(false);
  });

  test('what is pasted into a text field stays there', async () => {
    const search = window.page.getByRole('searchbox');
    await search.focus();
    await paste(window.page, { 'text/plain': 'A line\n\nand another that could pass for an article.' });
    await window.page.keyboard.press('Escape');
    expect(await window.page.getByRole('alert').count()).toBe(0);
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
  expect(await shown.getAttribute('src')).toMatch(/^offprint:\/\/asset\/[0-9a-f]{64}$/);
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
      expect(await report.innerText()).toContain(`${name} was not imported.`);
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
    expect(await window.page.getByRole('alert').innerText()).toContain('empty.txt was not imported.');
  });
});

describe('files with a path', () => {
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
    expect(await report.locator('li').getAttribute('data-code')).toBe('unreadable-file');
    expect(await report.innerText()).toContain('chosen.txt.gone was not imported.');
  });

  test('the page can have no file read that nobody chose', async () => {
    const answer = await window.page.evaluate(() => {
      const bridge = (
        globalThis as unknown as { offprint: { call: Record<string, (input: object) => Promise<unknown>> } }
      ).offprint;
      return bridge.call['import.file']?.({ token: '/etc/passwd' });
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
