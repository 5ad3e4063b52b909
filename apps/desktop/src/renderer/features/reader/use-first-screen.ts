import { useLayoutEffect, type RefObject } from 'react';
import type { Article } from '@offprint/model';
import { painted } from '../../app/painted.ts';

/** An article of more blocks than this is longer than a screen, and what is below may be laid out later. */
const LONG_BLOCKS = 12;
const CLASS = 'first-screen';

/** Shows what is on the screen of an article first, and lays out the rest when that has been painted. */
export function useFirstScreen(page: RefObject<HTMLElement | null>, article: Article): void {
  useLayoutEffect(() => {
    const element = page.current;
    if (!element || article.blocks.length <= LONG_BLOCKS) return undefined;
    element.classList.add(CLASS);
    const whole = (): void => element.classList.remove(CLASS);
    let frame = 0;
    let gone = false;
    void painted.then(() => {
      // The first frame comes before the painting, the second after it.
      if (!gone) frame = requestAnimationFrame(() => (frame = requestAnimationFrame(whole)));
    });
    return () => {
      gone = true;
      cancelAnimationFrame(frame);
      whole();
    };
  }, [page, article]);
}
