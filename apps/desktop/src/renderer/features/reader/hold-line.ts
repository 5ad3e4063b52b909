/** Holds the line at the top of the article's pane in its place while the text around it is set anew. */
import { lineAtTop, showLine, type Line } from './line.ts';

export interface Hold {
  readonly line: Line;
  /** The first letter of the line, and how far below the pane's top it stands, in CSS pixels. */
  readonly letter: { readonly at: Range; readonly below: number } | undefined;
}

/** Into the line from the pane's top, in CSS pixels: what is cut off there by less is read as the first line. */
const INTO_LINE = 8;

/** `undefined` above the text, where the title stands: there is no line to hold. */
export function holdAtTop(scroller: HTMLElement): Hold | undefined {
  const line = lineAtTop(scroller);
  return line && { line, letter: letterAtTop(scroller) };
}

/** Brings what was held back to where it stood. */
export function restoreHold(scroller: HTMLElement, { line, letter }: Hold): void {
  const box = letter && boxOf(letter.at);
  // Text that was drawn again has no letter of before any more; its block has a line.
  if (box) scroller.scrollTop += box.top - scroller.getBoundingClientRect().top - letter.below;
  else showLine(scroller, line);
}

function letterAtTop(scroller: HTMLElement): Hold['letter'] {
  const body = scroller.querySelector('.page .body');
  if (!body) return undefined;
  const { top } = scroller.getBoundingClientRect();
  const { left, right } = body.getBoundingClientRect();
  const rtl = getComputedStyle(body).direction === 'rtl';
  const at = document.caretRangeFromPoint(rtl ? right - 2 : left + 2, top + INTO_LINE);
  const node = at?.startContainer;
  if (!at || !(node instanceof Text) || !body.contains(node)) return undefined;
  const letter = new Range();
  const start = Math.min(at.startOffset, node.length - 1);
  if (start < 0) return undefined;
  letter.setStart(node, start);
  letter.setEnd(node, start + 1);
  const box = boxOf(letter);
  return box && { at: letter, below: box.top - top };
}

function boxOf(letter: Range): DOMRect | undefined {
  if (!letter.startContainer.isConnected || letter.collapsed) return undefined;
  return [...letter.getClientRects()].at(-1);
}
