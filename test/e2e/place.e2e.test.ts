/** The place in an article: the same line at the top, whatever becomes of the letters, the window and the program. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RTL_ARTICLE, RTL_HEADLINE } from './right-to-left.ts';
import { closeDisplay, dropFiles, forget, openWindow, row, type TestWindow } from './window.ts';

const WORDS =
  'The ferry leaves the quay when the harbour bell has been rung and the last of the carts is aboard. ';

let window: TestWindow;
let dir: string;
beforeAll(async () => {
  window = await openWindow();
  dir = window.dir;
  const short = JSON.parse(RTL_ARTICLE.replace(RTL_HEADLINE, 'A long crossing')) as Record<string, unknown>;
  const long = {
    ...short,
    id: 'crossing',
    language: 'en',
    dir: 'ltr',
    quotes: [],
    blocks: Array.from({ length: 60 }, (_, i) => ({
      type: 'paragraph',
      id: `p${i}`,
      inlines: [{ type: 'text', text: `${i}. ${WORDS.repeat(3 + (i % 5))}` }],
    })),
  };
  await dropFiles(window.page, [
    { name: 'long.json', type: 'application/json', bytes: Buffer.from(JSON.stringify(long)) },
  ]);
  await window.page.getByRole('heading', { level: 1, name: 'A long crossing' }).waitFor();
});
afterAll(async () => {
  await window?.close();
  forget({ dir });
  await closeDisplay();
});

/** The words at the top of the pane: the first whole line of them. */
const topLine = (): Promise<string> =>
  window.page.evaluate(() => {
    const pane = document.getElementById('pane-article');
    const { left, top, width } = pane?.getBoundingClientRect() ?? new DOMRect();
    const page = document.querySelector('.page .body')?.getBoundingClientRect() ?? new DOMRect();
    const range = document.caretRangeFromPoint(Math.min(page.left, left + width) + 4, top + 16);
    const block = range?.startContainer.parentElement?.closest('[id^=block-]')?.id ?? '';
    const text = range?.startContainer.nodeValue ?? '';
    return `${block} ${Math.round(((range?.startOffset ?? 0) / text.length) * 20)}`;
  });
/** Near enough: lines break elsewhere in another size. */
async function expectAt(place: string): Promise<void> {
  const [block, share] = place.split(' ');
  await expect
    .poll(async () => {
      const [nowBlock, nowShare] = (await topLine()).split(' ');
      return nowBlock === block && Math.abs(Number(nowShare) - Number(share)) <= 3;
    })
    .toBe(true);
}
const resize = async (width: number): Promise<void> => {
  await window.app.evaluate(
    ({ BrowserWindow }, width) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, 800),
    width,
  );
  await expect.poll(() => window.page.evaluate(() => globalThis.innerWidth)).toBe(width);
};

test('larger letters and a narrower window keep the line; so does the way back', async () => {
  await resize(1300);
  await window.page.locator('#pane-article').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight * 0.6));
  const place = await topLine();
  expect(place).toMatch(/^block-p\d+/);
  await window.page.locator('#pane-article').focus();
  for (let i = 0; i < 4; i++) await window.page.keyboard.press('Control+=');
  await expect
    .poll(() => window.page.locator('.page').evaluate((page) => getComputedStyle(page).fontSize))
    .toBe('23px');
  await expectAt(place);
  await resize(1000);
  await expectAt(place);
  await resize(1300);
  await window.page.keyboard.press('Control+0');
  await expectAt(place);
});

test('a start in a window of another width opens at the line', async () => {
  await window.page.locator('#pane-article').evaluate((pane) => pane.scrollBy(0, 333));
  const place = await topLine();
  await window.close();
  window = await openWindow({ dir });
  await window.page.getByRole('heading', { level: 1, name: 'A long crossing' }).waitFor();
  await expectAt(place);
  await window.close();
  const { readFileSync, writeFileSync } = await import('node:fs');
  const path = `${dir}/data/settings.json`;
  const settings = JSON.parse(readFileSync(path, 'utf8')) as { window: object };
  writeFileSync(path, JSON.stringify({ ...settings, size: 24, window: { ...settings.window, width: 1000 } }));
  window = await openWindow({ dir });
  await row(window.page, 'A long crossing').waitFor();
  await expectAt(place);
});
