import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** A position is kept this many milliseconds after the last scrolling. */
const QUIET_MS = 400;
/** An article scrolled this far has been read to its end. */
export const READ_TO_THE_END = 0.98;

/**
 * Opens each article where the reader had left it, and reports how far it is scrolled: 0 the top, 1 the end.
 *
 * @param key changes with the article shown; `undefined` while there is none
 * @param start where to open, once it is known
 */
export function usePosition(
  scroller: RefObject<HTMLElement | null>,
  key: string | undefined,
  start: number | undefined,
  report: (key: string, position: number) => void,
): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const opened = useRef<string | undefined>(undefined);
  const reached = useRef(0);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || key === undefined || start === undefined || opened.current === key) return undefined;
    opened.current = key;
    element.dataset['placed'] = key;
    const goTo = (): void => {
      // The top needs no measuring, which would lay a long article out before it can be painted.
      element.scrollTop = start === 0 ? 0 : start * (element.scrollHeight - element.clientHeight);
    };
    goTo();
    if (start === 0 || !element.firstElementChild) return undefined;
    let placed = element.scrollTop;
    // A face of another script, or the rest of a long article, may still be on its way; until the reader moves, the
    // place is kept.
    const grown = new ResizeObserver(() => {
      if (element.scrollTop !== placed) return grown.disconnect();
      goTo();
      placed = element.scrollTop;
    });
    grown.observe(element.firstElementChild);
    return () => grown.disconnect();
  }, [scroller, key, start]);

  const send = useCallback((): void => {
    timer.current = undefined;
    if (key !== undefined && opened.current === key) report(key, reached.current);
  }, [key, report]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || key === undefined) return undefined;
    const onScroll = (): void => {
      // Measured now: when the next article is opened, this one's text has gone before it can be asked.
      const range = element.scrollHeight - element.clientHeight;
      // An article that fits the window whole has been seen to its end.
      reached.current = range <= 0 ? 1 : Math.min(1, Math.max(0, element.scrollTop / range));
      clearTimeout(timer.current);
      timer.current = setTimeout(send, QUIET_MS);
    };
    const flush = (): void => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      send();
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pagehide', flush);
    return () => {
      flush();
      element.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', flush);
    };
  }, [scroller, key, send]);
}
