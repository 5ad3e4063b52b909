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
      const [nowBlock, nowShare] = (await topLine()).split(' ');
      return nowBlock === block && Math.abs(Number(nowShare) - Number(share)) <= 3;
    })
    .toBe(true);
}
/** The middle of a paragraph at the top: what is at its edge may belong to the next as well. */
const toMiddleOf = (block: string): Promise<void> =>
  window.page.evaluate((block) => {
    const pane = document.getElementById('pane-article');
    const place = document.getElementById(`block-${block}`)?.getBoundingClientRect() ?? new DOMRect();
    pane?.scrollBy(0, place.top - pane.getBoundingClientRect().top + place.height / 2);
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
