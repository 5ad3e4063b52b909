/**
 * Getting hold of a window that has just started. About one time in a hundred Chromium lets the driver in between
 * the empty page that every window begins with and the page it then opens, and reports neither: the window stands
 * there complete, and the driver waits for it for ever. So what takes long is let go and done once more.
 */

/** How long one try may take, in milliseconds; a start takes about one second, on a busy machine five. */
export const TRY_MS = 20_000;
const TRIES = 3;

/** @param attach one try; it rejects by itself after `TRY_MS`, and leaves nothing running then */
export async function attachWindow<T>(attach: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await attach();
    } catch (error) {
      if (left === 0 || !(error instanceof Error) || error.name !== 'TimeoutError') throw error;
      console.log(`the window's driver heard of no page within ${TRY_MS / 1000} s; once more`);
    }
  }
}
