/** Limits that the page and the main process keep to. */

/** The largest file taken in, in bytes. Saved pages with their pictures inside stay far below. */
export const MAX_IMPORT_BYTES = 64 * 1024 * 1024;
/** Articles that one document is set of at most. */
export const MOST_SET = 1000;
/** Letters that are put on the clipboard at most. */
export const MOST_COPIED = 1_000_000;
/** Rows asked for at a time. */
export const PAGE_ROWS = 100;
/** What a search has found, each row with a snippet that takes its time: more than the highest screen shows. */
export const FOUND_ROWS = 40;
