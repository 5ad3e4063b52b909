/** The window's looks: no accessibility violation in any theme, panes that fold, pictures of each for people. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copiedPage, HEADLINE } from './copied-page.ts';
import { RTL_ARTICLE, RTL_HEADLINE } from './right-to-left.ts';
import { setTheme } from './theme.ts';
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

const SHOTS = fileURLToPath(new URL('../test-results/screenshots/', import.meta.url));
const CONTENT = new URL('../../content/', import.meta.url);

/** The articles that ship with the reader: between them they have every kind of block. */
const shipped = readdirSync(CONTENT)
  .filter((name) => name.endsWith('.json') && name !== 'briefing.json')
  .map((name) => ({ name, type: 'application/json', bytes: readFileSync(new URL(name, CONTENT)) }));

let window: TestWindow;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  window = await openWindow();
  await dropFiles(window.page, [
    ...shipped,
    { name: 'page.txt', type: 'text/plain', bytes: copiedPage().bytes },
  ]);
  await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
  await rows(window.page).nth(shipped.length).waitFor();
  await window.page.getByRole('button', { name: 'Dismiss' }).click();
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

const violations = (): Promise<string[]> => axeViolations(window.page);

async function shot(name: string): Promise<void> {
  await window.page.evaluate(() => document.fonts.ready);
  await window.page.screenshot({ path: `${SHOTS}${name}.png` });
}

async function resize(width: number, height: number): Promise<void> {
  await window.app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0] ?? 0, size[1] ?? 0),
    [width, height],
  );
  await expect.poll(() => window.page.evaluate(() => globalThis.innerWidth)).toBe(width);
}

describe('no accessibility violation', () => {
  for (const theme of ['light', 'sepia', 'dark', 'contrast'])
    test(`in the ${theme} theme: reading, what was dropped, an article with every block, found, dialogs`, async () => {
      await resize(1480, 900);
      await setTheme(window, theme);
      await row(window.page, HEADLINE).click();
      await shot(theme);
      expect(await violations()).toEqual([]);
      await window.page.getByRole('tab', { name: 'Dropped' }).click();
      expect(await violations()).toEqual([]);
      await window.page.getByRole('tab', { name: 'Source' }).click();
      for (const file of shipped) {
        const { headlines } = JSON.parse(file.bytes.toString()) as {
          headlines: { role: string; inlines: { text: string }[] }[];
        };
        const main = headlines
          .find((headline) => headline.role === 'main')
          ?.inlines.map((inline) => inline.text)
          .join('');
        await row(window.page, main ?? '').click();
        await window.page.getByRole('heading', { level: 1, name: main ?? '' }).waitFor();
        await shot(`${theme}-${file.name.replace('.json', '')}`);
        expect(await violations()).toEqual([]);
      }
      await window.page.getByRole('searchbox').fill('the');
      await window.page.locator('.row-snippet').first().waitFor();
      expect(await violations()).toEqual([]);
      await shot(`${theme}-found`);
      await window.page.getByRole('searchbox').fill('');
      for (const [key, name] of [
        ['?', 'Keyboard shortcuts'],
        ['a', 'Appearance'],
        ['Control+,', 'Settings'],
        ['Control+k', 'Command palette'],
        ['Control+e', 'Export PDF'],
      ] as const) {
        await window.page.locator('#pane-list').focus();
        await window.page.keyboard.press(key);
        await window.page.getByRole('dialog', { name }).waitFor();
        expect(await violations()).toEqual([]);
        await shot(`${theme}-${name.toLowerCase().replaceAll(' ', '-')}`);
        await window.page.keyboard.press('Escape');
        await window.page.getByRole('dialog', { name }).waitFor({ state: 'detached' });
      }
    });
});

describe('folding', () => {
  test('under 900 pixels the list lies over the article and goes when an article is chosen', async () => {
    await setTheme(window, 'light');
    await resize(860, 800);
    await row(window.page, HEADLINE).waitFor({ state: 'detached' });
    await shot('folded');
    await window.page.keyboard.press('l');
    await row(window.page, HEADLINE).waitFor();
    await shot('folded-list');
    expect(await violations()).toEqual([]);
    await row(window.page, HEADLINE).click();
    await row(window.page, HEADLINE).waitFor({ state: 'detached' });
    await window.page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
  });

  test('under 680 pixels one pane is shown at a time, and Escape leads back', async () => {
    await resize(480, 800);
    await shot('narrow');
    expect(await violations()).toEqual([]);
    const article = window.page.getByRole('heading', { level: 1, name: HEADLINE });
    await expect.poll(() => article.isVisible()).toBe(true);
    await window.page.keyboard.press('i');
    await window.page.getByRole('tab', { name: 'Source' }).waitFor();
    await expect.poll(() => article.count()).toBe(0);
    await shot('narrow-source');
    expect(await violations()).toEqual([]);
    await window.page.keyboard.press('Escape');
    await article.waitFor();
    await window.page.keyboard.press('Escape');
    await row(window.page, HEADLINE).waitFor();
    await expect.poll(() => article.count()).toBe(0);
    await shot('narrow-list');
    expect(await violations()).toEqual([]);
    await window.page.keyboard.press('Escape');
    await window.page.getByRole('navigation', { name: 'Collections' }).waitFor();
    await window.page.getByRole('button', { name: /^All/ }).click();
    await row(window.page, HEADLINE).click();
    await article.waitFor();
  });

  test('the article is set in the bundled serif, at the measure that was asked for', async () => {
    await resize(1480, 900);
    const set = await window.page
      .locator('.body > p')
      .first()
      .evaluate((element) => {
        const { fontFamily, fontSize, lineHeight } = getComputedStyle(element);
        return { fontFamily, fontSize, lineHeight, serif: document.fonts.check("19px 'Source Serif 4'") };
      });
    expect(set).toMatchObject({ fontSize: '19px', serif: true });
    expect(Math.round(Number.parseFloat(set.lineHeight))).toBe(30);
    expect(set.fontFamily).toMatch(/^"Source Serif 4"/);
  });
});

test('an article in Arabic is set from right to left, in a face that has its letters', async () => {
  await dropFiles(window.page, [
    { name: 'ar.json', type: 'application/json', bytes: Buffer.from(RTL_ARTICLE) },
  ]);
  await window.page.getByRole('heading', { level: 1, name: RTL_HEADLINE }).waitFor();
  const set = await window.page.locator('article.page').evaluate((page) => {
    const headline = page.querySelector('h1');
    const quote = page.querySelector('blockquote');
    const latin = page.querySelector('bdi[lang=en]');
    return {
      direction: getComputedStyle(page).direction,
      headline: headline && getComputedStyle(headline).textAlign,
      hairline: quote && [getComputedStyle(quote).borderRightWidth, getComputedStyle(quote).borderLeftWidth],
      latin: latin?.textContent,
      face: document.fonts.check("19px 'Offprint Other Scripts'", 'عبّارة'),
    };
  });
  expect(set).toEqual({
    direction: 'rtl',
    headline: 'start',
    hairline: ['1px', '0px'],
    latin: 'Petrel',
    face: true,
  });
  expect(await violations()).toEqual([]);
  await shot('rtl');
});

test('one Han character is drawn by the language of its text: Japanese, Chinese, Korean', async () => {
  for (const [language, face, other] of [
    ['ja', 'Noto Serif CJK JP', 'Songti SC'],
    ['zh-Hans', 'Noto Serif CJK SC', 'Yu Mincho'],
    ['zh-TW', 'Noto Serif CJK TC', 'Songti SC'],
    ['ko', 'Noto Serif CJK KR', 'Yu Mincho'],
  ] as const) {
    const title = `直 ${language}`;
    const article = {
      ...(JSON.parse(RTL_ARTICLE.replace(RTL_HEADLINE, title)) as object),
      id: `han-${language}`,
      language,
      dir: 'ltr',
      quotes: [],
    };
    await dropFiles(window.page, [
      { name: `${language}.json`, type: 'application/json', bytes: Buffer.from(JSON.stringify(article)) },
    ]);
    await window.page.getByRole('heading', { level: 1, name: title }).waitFor();
    const family = (selector: string): Promise<string> =>
      window.page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily);
    for (const selector of ['article.page h1', '.page .body > p', `.row-headline[lang='${language}']`]) {
      const families = await family(selector);
      expect(families).toContain(face);
      expect(families).not.toContain(other);
      expect(families).toContain('Source Serif 4');
    }
  }
  const size = await window.page
    .locator('.page .body > p')
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).lineHeight));
  expect(size).toBeGreaterThan(31);
});
