/** Which pages stand together on a sheet, so that folded sheets read in order. */

/** Page numbers counted from 1; `undefined` for a page left blank. */
export type Side = readonly [left: number | undefined, right: number | undefined];

export interface FoldedSheet {
  readonly front: Side;
  readonly back: Side;
}

/** Sheets laid into each other and stapled through the fold, from the outermost: their pages count in fours. */
export function saddleSheets(pages: number): FoldedSheet[] {
  const count = Math.ceil(pages / 4);
  const last = count * 4;
  const page = (number: number): number | undefined => (number <= pages ? number : undefined);
  return Array.from({ length: count }, (_, i) => ({
    front: [page(last - 2 * i), page(2 * i + 1)],
    back: [page(2 * i + 2), page(last - 2 * i - 1)],
  }));
}

export function blankPages(pages: number): number {
  return Math.ceil(pages / 4) * 4 - pages;
}
