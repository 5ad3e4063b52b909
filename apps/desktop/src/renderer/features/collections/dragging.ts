/** What is dragged inside the window: articles onto collections, collections among themselves. */
export const ARTICLES = 'application/x-offprint-articles';
export const COLLECTION = 'application/x-offprint-collection';

/** Which part of an element the pointer is over: a quarter at its edges, the middle between them. */
export function partOver(event: { clientY: number; currentTarget: Element }): 'before' | 'inside' | 'after' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const at = (event.clientY - top) / height;
  return at < 0.25 ? 'before' : at > 0.75 ? 'after' : 'inside';
}
