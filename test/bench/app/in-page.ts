/// <reference lib="dom" />
/** What is run inside the page: each function stands alone, because it is sent there as text. */

/** When the article's headline was first painted, from the page's own record of painted elements. */
export const HEADLINE_PAINTED = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const entry = list.getEntries().find(({ identifier }) => identifier === 'headline');
    if (entry) resolve(entry.renderTime || entry.loadTime);
  }).observe({ type: 'element', buffered: true });
})`;

/** When the page first painted anything. */
export const FIRST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const entry = list.getEntriesByName('first-contentful-paint')[0];
    if (entry) resolve(entry.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/**
 * Clicks the article's row; milliseconds from the click until the frame that shows its headline has been painted.
 *
 * @param press milliseconds for which the button is held down before, as a hand does it; 0 for a click out of nothing
 */
export async function openByRow(asked: { id: string; headline: string; press: number }): Promise<number> {
  const { id, headline, press } = asked;
  const row = document.getElementById(`row-${id}`);
  if (!row) throw new Error(`the row of ${id} is not in view`);
  if (press > 0) {
    row.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, press));
  }
  const start = performance.now();
  row.click();
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (document.querySelector('article.page h1')?.textContent === headline) {
        // A message posted in a frame's callback arrives when the frame has been laid out and painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - start));
        port1.start();
        port2.postMessage(0);
      } else if (performance.now() - start > 20_000) reject(new Error(`${id} was not opened`));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Scrolls the list by so many pixels in each frame; the milliseconds between frames. */
export function scrollList({ frames, step }: { frames: number; step: number }): Promise<number[]> {
  const list = document.getElementById('pane-list');
  if (!list) throw new Error('there is no list');
  const times: number[] = [];
  let last: number | undefined;
  return new Promise((resolve) => {
    const next = (now: number): void => {
      if (last !== undefined) times.push(now - last);
      last = now;
      list.scrollTop += step;
      if (times.length === frames) resolve(times);
      else requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/** The milliseconds between frames of a page in which nothing moves: what the screen itself does. */
export function idleFrames(frames: number): Promise<number[]> {
  const times: number[] = [];
  let last: number | undefined;
  return new Promise((resolve) => {
    const next = (now: number): void => {
      if (last !== undefined) times.push(now - last);
      last = now;
      if (times.length === frames) resolve(times);
      else requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/**
 * Types a query letter by letter; for each letter the milliseconds until the list shows the results of what is
 * typed so far and the frame has been painted.
 */
export async function typeQuery({ query, pause }: { query: string; pause: number }): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('there is no search field');
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const shown = (): string | undefined =>
    document.querySelector<HTMLElement>('.list-pane')?.dataset['results'];
  const times: number[] = [];
  for (let end = 1; end <= query.length; end++) {
    const typed = query.slice(0, end);
    const start = performance.now();
    value?.set?.call(field, typed);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (typed.trim() !== query.slice(0, end - 1).trim())
      times.push(
        await new Promise<number>((resolve, reject) => {
          const look = (): void => {
            if (shown() === typed.trim()) {
              const { port1, port2 } = new MessageChannel();
              port1.addEventListener('message', () => resolve(performance.now() - start));
              port1.start();
              port2.postMessage(0);
            } else if (performance.now() - start > 20_000) reject(new Error(`no results for ${typed}`));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
      );
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  value?.set?.call(field, '');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return times;
}

/** Goes on to the next article of the list and reads it through, a screen at a time; its headline. */
export async function readNext(): Promise<string> {
  const before = document.querySelector('article.page h1')?.textContent;
  const list = document.getElementById('pane-list');
  list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  const start = performance.now();
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const headline = (): string | null | undefined => document.querySelector('article.page h1')?.textContent;
  while (headline() === before || headline() === undefined) {
    if (performance.now() - start > 20_000) throw new Error('the next article was not opened');
    await frame();
  }
  const reader = document.getElementById('pane-article');
  if (reader)
    for (let at = 0; at < reader.scrollHeight; at += reader.clientHeight) {
      reader.scrollTop = at;
      await frame();
    }
  return headline() ?? '';
}
