import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { holdAtTop, restoreHold } from './hold-line.ts';
import { showLine, type Line } from './line.ts';

/** A position is kept this many milliseconds after the last scrolling. */
const QUIET_MS = 400;
/** An article scrolled this far has been read to its end. */
export const READ_TO_THE_END = 0.98;

/** Where an article was left. */
export interface Place {
  /** 0 the top, 1 the end. */
  readonly position: number;
  /** The line at the top, where it is known: it holds at any width and size. */
  readonly line: Line | undefined;
}

/** What is at the top, and where the pane is scrolled to for it, in a page of this height. */
interface Held {
  readonly at: number;
  readonly height: number;
  readonly line?: Line;
  /** Brings it back there, whatever its place is by then. */
  readonly bring: () => void;
}

function holdHere(scroller: HTMLElement): Held | undefined {
  const hold = holdAtTop(scroller);
  return (
    hold && {
      at: scroller.scrollTop,
      height: scroller.scrollHeight,
      line: hold.line,
      bring: () => restoreHold(scroller, hold),
    }
  );
}

/** Whether the reader has moved since: not where a page that has become shorter only cuts the place off. */
function movedFrom({ at, height }: Held, { scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean {
  const cutOff = scrollHeight !== height && scrollTop >= scrollHeight - clientHeight - 1;
  return Math.abs(scrollTop - at) > 1 && !cutOff;
}

/**
 * Opens each article at the line where the reader had left it, keeps the line at the top when the window or the text
 * becomes larger or smaller, and reports where it is scrolled to.
 *
 * @param key changes with the article shown; `undefined` while there is none
 * @param start where to open, once it is known
 */
export function usePosition(
  scroller: RefObject<HTMLElement | null>,
  key: string | undefined,
  start: Place | undefined,
  report: (key: string, place: Place) => void,
): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const opened = useRef<string | undefined>(undefined);
  const reached = useRef<Place>({ position: 0, line: undefined });
  const held = useRef<Held | undefined>(undefined);
  /** The frame at which an article opens at its top; 0 when it has. */
  const rising = useRef(0);
  const known = start !== undefined;
  const from = useRef(start);
  from.current = start;

  useLayoutEffect(() => {
    const element = scroller.current;
    const place = from.current;
    if (!element || key === undefined || !place || opened.current === key) return;
    opened.current = key;
    reached.current = place;
    cancelAnimationFrame(rising.current);
    if (place.position === 0) {
      held.current = undefined;
      // With the frame: now, scrolling would lay the article out, and the frame again with what is drawn after it.
      rising.current = requestAnimationFrame(() => {
        rising.current = 0;
        element.scrollTop = 0;
        element.dataset['placed'] = key;
      });
      return;
    }
    rising.current = 0;
    const goTo = (): void => {
      if (!place.line || !showLine(element, place.line))
        element.scrollTop = place.position * (element.scrollHeight - element.clientHeight);
    };
    goTo();
    element.dataset['placed'] = key;
    // A face of another script, or the rest of a long article, may still be on its way.
    held.current = { at: element.scrollTop, height: element.scrollHeight, bring: goTo };
  }, [scroller, key, known]);

  useEffect(() => {
    const element = scroller.current;
    const page = element?.firstElementChild;
    if (!element || !page || key === undefined) return undefined;
    // Another width, size, face or leading: the text is set anew, and the line that was being read stays.
    const grown = new ResizeObserver(() => {
      const hold = held.current;
      if (!hold) return;
      // A jump in the same frame is where the reader wants to be.
      if (movedFrom(hold, element)) held.current = holdHere(element);
      else {
        hold.bring();
        held.current = { ...hold, at: element.scrollTop, height: element.scrollHeight };
      }
    });
    grown.observe(page);
    return () => grown.disconnect();
  }, [scroller, key, known]);

  const send = useCallback((): void => {
    timer.current = undefined;
    if (key !== undefined && opened.current === key) report(key, reached.current);
  }, [key, report]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || key === undefined) return undefined;
    let seen = held.current?.at ?? 0;
    const onScroll = (): void => {
      // It is still where the article before it was.
      if (rising.current !== 0) return;
      seen = element.scrollTop;
      // What was moved to hold a line, or by the page's becoming shorter, is where it was or will be brought back there.
      if (held.current && !movedFrom(held.current, element)) return;
      held.current = holdHere(element);
      // Measured now: when the next article is opened, this one's text has gone before it can be asked.
      const range = element.scrollHeight - element.clientHeight;
      // An article that fits the window whole has been seen to its end.
      const position = range <= 0 ? 1 : Math.min(1, Math.max(0, element.scrollTop / range));
      reached.current = { position, line: held.current?.line };
      clearTimeout(timer.current);
      timer.current = setTimeout(send, QUIET_MS);
    };
    const flush = (): void => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      send();
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    const leave = (): void => {
      // A window closed in the frame of the last scrolling has not been told of it.
      if (element.scrollTop !== seen) onScroll();
      flush();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      flush();
      element.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', leave);
    };
  }, [scroller, key, send]);

  // Last, after the place has been reported: an article that goes out of sight is opened anew when it comes back.
  useEffect(
    () => () => {
      if (opened.current === key) opened.current = undefined;
    },
    [key],
  );
}
