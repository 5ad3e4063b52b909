/** The composer at a desk: a dossier's timeline and quotations entry by entry, columns by key, files, another language. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withContentHash, type Article } from '@offprint/model';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harbourArticle, harbourFiles } from './briefing-articles.ts';
import {
  axeViolations,
  closeDisplay,
  dropFiles,
  forget,
  openWindow,
  rows,
  type DroppedFile,
  type TestWindow,
} from './window.ts';

const SHOTS = fileURLToPath(new URL('../test-results/screenshots/', import.meta.url));
const sha256 = (utf8: string): string => createHash('sha256').update(utf8).digest('hex');

let window: TestWindow;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  window = await openWindow();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

/** An article in which two people are quoted. */
function quoting(n: number): DroppedFile {
  const said = ['“Not a single crate will be moved,”', '“We open on Thursday,”'] as const;
  const plain = harbourArticle(n);
  const text = `${said[0]} said Rosa Lind, who speaks for the crane drivers. ${said[1]} said Karl Nyman of the port.`;
  const quote = (id: string, exact: string, name: string): Article['quotes'][number] => {
    const start = text.indexOf(exact);
    return {
      id,
      exact,
      inlines: [{ type: 'text', text: exact }],
      place: { blockId: 'p0', position: { start, end: start + exact.length } },
      speaker: { name },
      partial: false,
    };
  };
  const article = withContentHash(
    {
      ...plain,
      // Of articles with one text only the first is asked who said what.
      blocks: [{ type: 'paragraph', id: 'p0', inlines: [{ type: 'text', text }] }],
      quotes: [
        quote('q1', 'Not a single crate will be moved', 'Rosa Lind'),
        quote('q2', 'We open on Thursday', 'Karl Nyman'),
      ],
    },
    sha256,
  );
  return {
    name: `quoting-${n}.json`,
    type: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify(article)),
  };
}

const tab = (name: RegExp) => window.page.getByRole('tab', { name });
const label = (name: string) => window.page.getByLabel(name, { exact: true });
const button = (name: string) => window.page.getByRole('button', { name, exact: true });
const quotations = () => window.page.locator('[data-place^="quotes["] .quotation').allInnerTexts();
async function drawn(): Promise<void> {
  const preview = window.page.locator('.preview');
  await expect
    .poll(
      async () => (await preview.getAttribute('data-drawn')) === (await preview.getAttribute('data-run')),
      { timeout: 30_000 },
    )
    .toBe(true);
}

describe('a dossier', () => {
  test('without a title is called one', async () => {
    await window.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
    );
    await expect.poll(() => window.page.evaluate(() => globalThis.innerWidth)).toBe(1280);
    await dropFiles(window.page, [quoting(30), ...harbourFiles(3)]);
    await expect
      .poll(() => rows(window.page).first().getAttribute('aria-setsize'), { timeout: 60_000 })
      .toBe('4');
    await window.page.locator('#pane-list').focus();
    await window.page.keyboard.press('Control+a');
    await window.page.keyboard.press('b');
    await window.page.getByRole('dialog', { name: 'New briefing' }).waitFor();
    await window.page.keyboard.press('3');
    await window.page.locator('.composer .outline').waitFor();
    await drawn();
    await expect.poll(() => window.page.locator('.composer-title').innerText()).toContain('Dossier');
  });

  test('has its timeline listed: an entry is changed, moved, left out, added, and all is gathered again', async () => {
    await tab(/Sources/).click();
    await expect.poll(() => label('When (entry 1)').count()).toBe(1);
    const entries = window.page.locator('[data-place^="timeline["]');
    await expect.poll(() => entries.count()).toBe(4);
    const first = await label('What happened (entry 1)').inputValue();
    expect(first).toContain('[@harbour-');
    await label('What happened (entry 1)').fill('The storm breaks the quay.');
    const tools = window.page.getByRole('group', { name: 'Timeline' });
    await tools.getByRole('button', { name: 'Move entry 1 down' }).click();
    await expect.poll(() => label('What happened (entry 2)').inputValue()).toBe('The storm breaks the quay.');
    await tools.getByRole('button', { name: 'Leave entry 4 out' }).click();
    await expect.poll(() => entries.count()).toBe(3);
    await button('Add an entry').click();
    await label('When (entry 4)').fill('2026-03-31');
    await label('What happened (entry 4)').fill('The port reopens.');
    await drawn();
    expect(await axeViolations(window.page)).toEqual([]);
    await window.page.screenshot({ path: `${SHOTS}composer-timeline.png` });
    await label('When (entry 4)').fill('on a Tuesday');
    await tab(/Checks/).click();
    await window.page.getByText('"on a Tuesday" is no date').waitFor({ timeout: 30_000 });
    await button('Go there').first().click();
    await expect
      .poll(() =>
        window.page.evaluate(() =>
          document.activeElement?.closest('[data-place]')?.getAttribute('data-place'),
        ),
      )
      .toContain('timeline[3]');
    await tools.getByRole('button', { name: 'Gather them again' }).click();
    await expect.poll(() => label('What happened (entry 1)').inputValue()).toBe(first);
    await expect.poll(() => entries.count()).toBe(4);
  });

  test('has who said what listed: quotations are moved, left out and put in again', async () => {
    await expect
      .poll(quotations)
      .toEqual(['Rosa Lind “Not a single crate will be moved”', 'Karl Nyman “We open on Thursday”']);
    const tools = window.page.locator('[data-place="quotes[0]"]');
    await tools.getByRole('button', { name: 'Move entry 1 down' }).click();
    await expect
      .poll(quotations)
      .toEqual(['Karl Nyman “We open on Thursday”', 'Rosa Lind “Not a single crate will be moved”']);
    await tools.getByRole('button', { name: 'Leave entry 1 out' }).click();
    await expect.poll(quotations).toEqual(['Rosa Lind “Not a single crate will be moved”']);
    await window.page.getByLabel('Add a quotation…').selectOption({ index: 1 });
    await expect.poll(async () => (await quotations()).length).toBe(2);
    await tools.scrollIntoViewIfNeeded();
    await drawn();
    await window.page.screenshot({ path: `${SHOTS}composer-quotations.png` });
  });
});

describe('the columns', () => {
  test('are gone through by F6', async () => {
    await window.page.locator('#pane-picker').focus();
    const at = () => window.page.evaluate(() => document.activeElement?.id);
    const seen: (string | undefined)[] = [];
    for (let i = 0; i < 4; i++) {
      seen.push(await at());
      await window.page.keyboard.press('F6');
    }
    expect(seen).toEqual(['pane-picker', 'pane-form', 'pane-pages', 'pane-picker']);
    await window.page.screenshot({ path: `${SHOTS}composer-f6.png` });
  });

  test('show in the library what was imported meanwhile', async () => {
    const listed = window.page.locator('.picker-row');
    const before = await listed.count();
    await dropFiles(window.page, harbourFiles(8).slice(6));
    await expect.poll(() => listed.count(), { timeout: 30_000 }).toBe(before + 2);
  });
});

describe('a briefing file', () => {
  test('is opened from the list of briefings; one with a mistake is refused with its line', async () => {
    const open = async (path: string): Promise<void> => {
      await window.app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
      }, path);
      await window.page.keyboard.press('Control+Shift+b');
      await window.page.getByRole('dialog', { name: 'Briefings' }).waitFor();
      await button('From a file…').click();
    };
    const bad = join(window.dir, 'data', 'bad.yaml');
    writeFileSync(bad, 'titel: Wrong\nitems: [harbour-1]\n');
    await open(bad);
    await window.page.getByText('In bad.yaml, line 1:1: there is no field "titel".').waitFor();
    await window.page.screenshot({ path: `${SHOTS}briefings-bad-file.png` });
    await window.page.keyboard.press('Escape');
    const good = join(window.dir, 'data', 'good.yaml');
    writeFileSync(good, 'title: From a file\ntemplate: one-page\nitems:\n  - harbour-1\n  - harbour-2\n');
    await open(good);
    await expect
      .poll(() => window.page.locator('.composer-title').innerText(), { timeout: 30_000 })
      .toContain('From a file');
    await expect.poll(() => window.page.locator('.item-title').count()).toBe(2);
  });
});

test('what the check finds is said in Russian', async () => {
  await tab(/Front page/).click();
  await label('Distribution').fill('A. Holm');
  await label('Title').fill('Глава 𞤀'); // no font has the last letter
  await window.page.keyboard.press('Control+,');
  await window.page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('ru');
  await window.page.keyboard.press('Escape');
  await window.page.getByRole('tab', { name: /Проверка/ }).click();
  await window.page.getByText('У обзора есть получатели и нет грифа.').waitFor({ timeout: 30_000 });
  await window.page.getByText('Ни в одном шрифте нет знака U+1E900').first().waitFor();
  const words = await window.page.locator('.check p:not(.check-kind):not(.check-about)').allInnerTexts();
  expect(words.length).toBeGreaterThan(3);
  for (const said of words) expect(said).toMatch(/[а-я]/);
  expect(await axeViolations(window.page)).toEqual([]);
  await window.page.screenshot({ path: `${SHOTS}composer-checks-ru.png` });
  expect(window.complaints).toEqual([]);
});
