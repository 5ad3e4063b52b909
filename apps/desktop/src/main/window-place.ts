/** Where the window opens: where it was, as long as a screen is still there. */
import type { WindowState } from '../shared/settings.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The window's title bar has to be reachable: this much of its width must lie on a screen, in pixels. */
const REACHABLE = 120;

/**
 * The bounds to open with. A size larger than every screen is cut to the largest; a position from which no
 * title bar could be reached is forgotten, and the system places the window.
 *
 * @param screens work areas of the screens, in desktop coordinates
 */
export function placeWindow(
  state: WindowState,
  screens: readonly Area[],
): Partial<Area> & { width: number; height: number } {
  const width = Math.min(state.width, Math.max(...screens.map((screen) => screen.width)));
  const height = Math.min(state.height, Math.max(...screens.map((screen) => screen.height)));
  const { x, y } = state;
  if (x === undefined || y === undefined) return { width, height };
  const reachable = screens.some(
    (screen) =>
      Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x) >= REACHABLE &&
      y >= screen.y - 1 &&
      y < screen.y + screen.height - 40,
  );
  return reachable ? { x, y, width, height } : { width, height };
}
