/** The first frame: what is not needed for it waits until it has been painted. */
import { useEffect, useState } from 'react';

/** A window that is hidden or covered draws no frames: nothing waits longer for one, in milliseconds. */
const LIMIT_MS = 1000;

let is = false;
let tell = (): void => {};

/** Resolves when what was drawn first is on the screen. */
export const painted = new Promise<void>((resolve) => {
  tell = () => {
    is = true;
    resolve();
  };
});

/**
 * To be called when the first drawing has been made. The page's own record says when the screen has it.
 *
 * @param article whether there is one in it: without, nothing has to wait, and the window is shown when we say so
 */
export function awaitPaint(article: boolean): void {
  if (!article) return tell();
  setTimeout(tell, LIMIT_MS);
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) tell();
  }).observe({ type: 'paint', buffered: true });
}

/** Whether the first frame is on the screen. */
export function usePainted(): boolean {
  const [now, setNow] = useState(is);
  useEffect(() => {
    if (!now) void painted.then(() => setNow(true));
  }, [now]);
  return now;
}
