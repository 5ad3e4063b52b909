/** What follows when an article gets a latest version: the list and its annotations go by it, and what was found before is not. */
import { carryStale } from '../annotations/carry.ts';
import { partFromCopies } from '../copies/relate.ts';
import type { Shelf } from '../library.ts';
import { removeWords } from '../search/word-index.ts';
import { summaryColumns, type Summary } from '../summary.ts';

/**
 * Makes a version that was just kept the one that is shown, and takes the words of the one before out of the index. The
 * caller, in whose transaction it runs, indexes the new ones and looks for copies.
 */
export function showLatest(shelf: Shelf, key: number, version: number, summary: Summary): void {
  const { db } = shelf;
  db.run(
    `UPDATE article SET latest = ?, headline = ?, headline_order = ?, publisher = ?, byline = ?, published = ?,
                        published_at = ?, language = ?, lead = ? WHERE key = ?`,
    version,
    ...summaryColumns(summary),
    key,
  );
  removeWords(db, [key]);
  partFromCopies(db, key);
  carryStale(shelf, key);
}
