/**
 * The line at the top of the article's pane: the block it is in and how far down that block. It stays the same line
 * when the window, the letters or the measure become larger or smaller, which a share of the whole height does not.
 */
export interface Line {
  readonly block: string;
  /** Share of the block's height above the line; 0 its top. */
  readonly at: number;
}

const PREFIX = 'block-';

/** The line at the top; `undefined` above the text, where the title stands. */
export function lineAtTop(scroller: HTMLElement): Line | undefined {
  const body = scroller.querySelector('.page .body');
  if (!body) return undefined;
  const top = scroller.getBoundingClientRect().top;
  const blocks = body.children;
  // The last block that begins above the top, by halves: a long article has thousands.
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().top ?? 0) <= top) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  if (!block?.id.startsWith(PREFIX)) return undefined;
  const place = block.getBoundingClientRect();
  const at = place.height === 0 ? 0 : (top - place.top) / place.height;
  return { block: block.id.slice(PREFIX.length), at: Math.round(at * 10_000) / 10_000 };
}

/** Brings the line to the top; false when its block isn't there. */
export function showLine(scroller: HTMLElement, { block, at }: Line): boolean {
  const element = scroller.querySelector(`.page .body > #${CSS.escape(PREFIX + block)}`);
  if (!element) return false;
  const place = element.getBoundingClientRect();
  scroller.scrollTop += place.top - scroller.getBoundingClientRect().top + at * place.height;
  return true;
}
