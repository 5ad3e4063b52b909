/** The place in an article: the same line at the top after a start, whatever has become of letters and window. */
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
      inlines: [{ type: 'text', text: `${i}. ${WORDS.repeat(9 + (i % 5))}` }],
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
      const now = await topLine();
      const [nowBlock, nowShare] = now.split(' ');
      return nowBlock === block && Math.abs(Number(nowShare) - Number(share)) <= 3 ? place : now;
    })
    .toBe(place);
}
/**
 * The middle of a paragraph at the top: what is at its edge may belong to the next as well. The page has been told of
 * it then, which takes a frame: on a slow machine the next resize could come before.
 */
const toMiddleOf = (block: string): Promise<void> =>
  window.page.evaluate(async (block) => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const pane = document.getElementById('pane-article');
    const place = document.getElementById(`block-${block}`)?.getBoundingClientRect() ?? new DOMRect();
    pane?.scrollBy(0, place.top - pane.getBoundingClientRect().top + place.height / 2);
    await frame();
    await frame();
  }, block);

test('a start in a window of another width opens at the line', async () => {
  await toMiddleOf('p41');
  const kept = (): Promise<unknown> =>
    window.page.evaluate(async () => {
      const { call } = (
        globalThis as unknown as { offprint: { call: Record<string, (input: object) => Promise<unknown>> } }
      ).offprint;
      const { value } = ((await call['settings.get']?.({})) ?? { value: { lines: {} } }) as {
        value: { lines: Record<string, { block: string }> };
      };
      return value.lines['crossing']?.block;
    });
  await expect.poll(kept).toBe('p41');
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

test('the line at the top stays there when the window, the text or the panes change their size', async () => {
  await toMiddleOf('p33');
  const place = await topLine();
  expect(place).toMatch(/^block-p33 /);
  const resize = (width: number, height: number): Promise<void> =>
    window.app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
      [width, height] as [number, number],
    );
  const width = (): Promise<number> => window.page.evaluate(() => innerWidth);
  for (const [wide, high] of [
    [1400, 800],
    [760, 700],
    [1200, 900],
  ] as const) {
    await resize(wide, high);
    await expect.poll(width).toBe(wide);
    await expectAt(place);
  }
  await window.page.locator('#pane-article').focus();
  const size = (): Promise<string> =>
    window.page.evaluate(() => document.documentElement.style.getPropertyValue('--size'));
  for (const [key, after] of [
    ['Control+-', '23px'],
    ['Control+-', '22px'],
    ['Control+0', '19px'],
  ] as const) {
    await window.page.keyboard.press(key);
    await expect.poll(size).toBe(after);
    await expectAt(place);
  }
  await window.page.keyboard.press('f');
  await window.page.locator('.window.focused').waitFor();
  await expectAt(place);
  await window.page.keyboard.press('Escape');
  await expectAt(place);
});

test('a jump while the text is being set anew stays where it went', async () => {
  await window.page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const pane = document.getElementById('pane-article');
    // As a jump to a block does it: the page hears of the new sizes before it hears of the scrolling.
    await frame();
    // Not the size of the letters: the window puts that back with the next of its settings, whenever it hears of one.
    pane?.style.setProperty('letter-spacing', '0.1em');
    const block = document.getElementById('block-p12');
    if (!pane || !block) throw new Error('no article');
    pane.scrollTop += block.getBoundingClientRect().top - pane.getBoundingClientRect().top + 40;
    await frame();
    await frame();
  });
  await expect.poll(topLine).toMatch(/^block-p12 /);
  await window.page.evaluate(() =>
    document.getElementById('pane-article')?.style.removeProperty('letter-spacing'),
  );
  await expect.poll(topLine).toMatch(/^block-p12 /);
});

test('the place is there again after the notes, a briefing or another article stood in front of it', async () => {
  await toMiddleOf('p27');
  const place = await topLine();
  await window.page.locator('#pane-article').focus();
  await window.page.keyboard.press('Control+Shift+n');
  await window.page.getByRole('main', { name: 'All notes' }).waitFor();
  await window.page.keyboard.press('Escape');
  await window.page.getByRole('heading', { level: 1, name: 'A long crossing' }).waitFor();
  await expectAt(place);
});
