import { useLayoutEffect, type RefObject } from 'react';
import type { Article } from '@offprint/model';

/** An article of more blocks than this takes longer to lay out than a reader should wait. */
const LONG_BLOCKS = 120;
const CLASS = 'first-screen';

/** Shows what is on the screen of a long article first, and lays out the rest when that has been painted. */
export function useFirstScreen(page: RefObject<HTMLElement | null>, article: Article): void {
  useLayoutEffect(() => {
    const element = page.current;
    if (!element || article.blocks.length <= LONG_BLOCKS) return undefined;
    element.classList.add(CLASS);
    const whole = (): void => element.classList.remove(CLASS);
    // The first frame comes before the painting, the second after it.
    let frame = requestAnimationFrame(() => (frame = requestAnimationFrame(whole)));
    return () => {
      cancelAnimationFrame(frame);
      whole();
    };
  }, [page, article]);
}
