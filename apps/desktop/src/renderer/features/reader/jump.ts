/** Brings an element into view and gives it the focus. */
export function jumpTo(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/** How long an article may take to be drawn before a jump into it is given up, in milliseconds. */
const PATIENCE_MS = 5000;

/** Brings a block of an article into view and shows for a moment which it is, as soon as the article is there. */
export function jumpToBlock(articleId: string, blockId: string, range?: () => Range | undefined): void {
  const until = performance.now() + PATIENCE_MS;
  const attempt = (): void => {
    const page = document.querySelector(`.page[data-article="${articleId}"]`);
    const block = page?.querySelector(`#block-${blockId}`);
    // Its place in the article is restored first: a jump before that would be undone.
    if (block && page?.parentElement?.dataset['placed'] === articleId) return arrive(block, range?.());
    if (performance.now() < until) requestAnimationFrame(attempt);
  };
  attempt();
}

/** A block is marked this many milliseconds. */
const SHOWN_MS = 1800;

function arrive(block: Element, range: Range | undefined): void {
  const shown = range ?? new Range();
  if (!range) shown.selectNodeContents(block);
  const scroller = block.closest<HTMLElement>('#pane-article');
  const place = shown.getBoundingClientRect();
  scroller?.scrollBy({ top: place.top - scroller.getBoundingClientRect().top - scroller.clientHeight / 3 });
  scroller?.focus({ preventScroll: true });
  const highlight = new Highlight(shown);
  CSS.highlights.set('arrived', highlight);
  setTimeout(() => {
    if (CSS.highlights.get('arrived') === highlight) CSS.highlights.delete('arrived');
  }, SHOWN_MS);
}
