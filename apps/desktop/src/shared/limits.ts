/** Limits that the page and the main process keep to. */

/** The largest file taken in, in bytes. Saved pages with their pictures inside stay far below. */
export const MAX_IMPORT_BYTES = 64 * 1024 * 1024;
/** Rows asked for at a time. */
export const PAGE_ROWS = 100;
