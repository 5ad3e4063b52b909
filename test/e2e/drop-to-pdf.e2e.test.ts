/** The way from a copied page to a printed one, in a real window. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BODY_WORD,
  CAPTION,
  copiedPage,
  CREDIT,
  DROPPED,
  HEADLINE,
  PARAGRAPHS,
  PUBLISHER,
} from './copied-page.ts';
import { occurrences, pdfText, squeeze } from './pdf-text.ts';
import {
  axeViolations,
  closeDisplay,
  dropFiles,
  forget,
  networkRequests,
  openWindow,
  row,
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

describe('a copied page dropped on the window', () => {
  test('an empty library says what to do', async () => {
    await expect.poll(() => window.page.getByText('Drop a saved page here').isVisible()).toBe(true);
    await expect.poll(() => window.page.getByRole('button', { name: 'Import…' }).count()).toBeGreaterThan(0);
  });

  test('it is taken in and opened', async () => {
    await dropFiles(window.page, [
      { name: 'copied-page.txt', type: 'text/plain', bytes: copiedPage().bytes },
    ]);
    await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
    await expect.poll(() => row(window.page, HEADLINE).count()).toBe(1);
  });

  test('every paragraph is shown once and in order, with caption, credit and outlet', async () => {
    const body = window.page.locator('article .body');
    await expect.poll(() => body.locator('> p').allInnerTexts()).toEqual(PARAGRAPHS);
    await expect.poll(() => body.locator('figcaption').innerText()).toContain(CAPTION);
    await expect.poll(() => body.locator('figcaption .credit').textContent()).toBe(CREDIT);
    await expect.poll(() => body.locator('figure').innerText()).toContain('Picture not kept');
    await expect.poll(() => window.page.locator('.source-line').innerText()).toContain(PUBLISHER);
  });

  test('nothing of the page was read as markup', async () => {
    expect(window.complaints).toEqual([]);
  });

  test('the Source tab states what is known, from where, and what is not stated', async () => {
    const card = window.page.getByRole('tabpanel', { name: 'Source' });
    const outlet = card.locator('.card-field', { hasText: 'Outlet' });
    await expect.poll(() => outlet.locator('dd').innerText()).toContain(PUBLISHER);
    await expect.poll(() => outlet.locator('.from').innerText()).toMatch(/^inferred from /);
    await expect
      .poll(() => card.locator('.card-field', { hasText: 'Published' }).locator('dd').innerText())
      .toBe('not stated');
    await expect
      .poll(() => card.locator('.card-field', { hasText: 'Address' }).locator('dd').innerText())
      .toBe('not stated');
  });

  test('the Dropped tab lists every text left out, with its step and reason', async () => {
    await window.page.getByRole('tab', { name: 'Dropped' }).click();
    const panel = window.page.getByRole('tabpanel', { name: 'Dropped' });
    const texts = (await panel.locator('.dropped').first().locator('.dropped-text').allInnerTexts()).join(
      '\n',
    );
    for (const dropped of DROPPED) expect(texts).toContain(dropped);
    for (const reason of await panel.locator('.dropped-reason').allInnerTexts())
      expect(reason.length).toBeGreaterThan(10);
    await window.page.getByRole('tab', { name: 'Source' }).click();
  });

  test('it is found by a word of its body, and the word is marked', async () => {
    const search = window.page.getByRole('searchbox', { name: 'Search the library' });
    await search.fill(BODY_WORD);
    await expect.poll(() => window.page.locator('.row-snippet mark').allInnerTexts()).toEqual([BODY_WORD]);
    await expect.poll(() => row(window.page, HEADLINE).count()).toBe(1);
    await search.fill('zeppelin');
    await window.page.getByText('Nothing in the library has these words.').waitFor();
    await search.fill('');
    await row(window.page, HEADLINE).waitFor();
  });

  for (const [profile, paper] of [
    ['Screen', 'A4'],
    ['Print', 'Letter'],
  ] as const)
    test(`the PDF for ${profile.toLowerCase()} on ${paper} holds every text once, with the attribution`, async () => {
      const target = join(window.dir, 'data', `${profile}.pdf`);
      await window.app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, target);
      await window.page.getByRole('button', { name: 'Export PDF' }).click();
      await window.page.getByRole('radio', { name: profile }).check();
      await window.page.getByRole('radio', { name: paper }).check();
      await window.page.getByRole('button', { name: 'Export…' }).click();
      await window.page.getByText(`${profile}.pdf saved`).waitFor({ timeout: 60_000 });

      const text = squeeze(await pdfText(readFileSync(target)));
      for (const part of [...PARAGRAPHS, CAPTION])
        expect([part, occurrences(text, squeeze(part))]).toEqual([part, 1]);
      for (const part of [HEADLINE, CREDIT, PUBLISHER])
        expect(text.toLowerCase()).toContain(squeeze(part).toLowerCase());
      for (const dropped of DROPPED.filter((line) => line.length > 60))
        expect(text).not.toContain(squeeze(dropped));
    });

  test('the command line makes the same bytes as the window of an article that it prints without asking', async () => {
    const target = join(window.dir, 'data', 'window.pdf');
    const bytes = readFileSync(new URL('../../content/sochi-talks-digest.json', import.meta.url));
    await dropFiles(window.page, [{ name: 'digest.json', type: 'application/json', bytes }]);
    const selected = window.page.locator('.row[aria-selected=true]');
    await expect.poll(() => selected.getAttribute('id')).toBe('row-digest-sochi-talks');
    await window.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    await window.page.getByRole('button', { name: 'Export PDF' }).click();
    await window.page.getByRole('radio', { name: 'Screen' }).check();
    await window.page.getByRole('radio', { name: 'A4' }).check();
    await window.page.getByRole('button', { name: 'Export…' }).click();
    await window.page.getByText('window.pdf saved').waitFor({ timeout: 60_000 });
    const fromCli = join(window.dir, 'data', 'command-line.pdf');
    const cli = fileURLToPath(new URL('../../apps/cli/bin/offprint.mjs', import.meta.url));
    const library = ['--library', join(window.dir, 'library')];
    const how = ['-o', fromCli, '--profile', 'screen', '--page', 'a4', ...library];
    execFileSync(process.execPath, [cli, 'brief', 'digest-sochi-talks', ...how], { stdio: 'pipe' });
    expect(readFileSync(fromCli).equals(readFileSync(target))).toBe(true);
  });

  test('references are the same as from the command line', async () => {
    const target = join(window.dir, 'data', 'window.bib');
    await window.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    await window.page.keyboard.press('Control+k');
    await window.page.keyboard.type('references');
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('dialog', { name: 'Export references' }).waitFor();
    expect(await axeViolations(window.page)).toEqual([]);
    await window.page.getByRole('radio', { name: /^BibTeX/ }).check();
    await window.page.getByRole('button', { name: 'Export…' }).click();
    await window.page.getByText('window.bib saved').waitFor();
    const cli = fileURLToPath(new URL('../../apps/cli/bin/offprint.mjs', import.meta.url));
    const show = ['show', 'digest-sochi-talks', '--format', 'bibtex'];
    const library = ['--library', join(window.dir, 'library')];
    const shown = execFileSync(process.execPath, [cli, ...show, ...library], { encoding: 'utf8' });
    expect(shown).toMatch(/^@article\{digest-sochi-talks,/);
    expect(readFileSync(target, 'utf8')).toBe(shown);
  });

  test('nothing asked the network for anything', async () => {
    expect(await networkRequests(window.page)).toBe(0);
    expect(await window.page.locator('[data-network-requests]').innerText()).toBe('0 network requests');
  });
});
