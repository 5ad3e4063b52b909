/** Bookmarks: addresses with whatever was said of them, in the order in which they came. */
import { canonicalJson } from '@offprint/model';
import { addressOf } from '../identity.ts';
import type { BookmarkRow, NewBookmark } from '../interface/bookmarks.ts';
import type { Shelf } from '../library.ts';
import { wholeNumber } from '../list.ts';

export function addBookmarks(shelf: Shelf, bookmarks: readonly NewBookmark[]): { added: number } {
  return shelf.db.write(() => ({
    added: bookmarks.reduce((sum, one) => sum + keepBookmark(shelf, one, shelf.env.now()), 0),
  }));
}

/** Keeps one, unless it is there; runs inside the caller's transaction and gives how many came to it. */
export function keepBookmark({ db, env }: Shelf, bookmark: NewBookmark, addedAt: string): number {
  const { url, title, details = {} } = bookmark;
  const said = canonicalJson(details);
  return db.run(
    'INSERT INTO bookmark (id, url, address, title, details, added_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    env.sha256(canonicalJson([url, title ?? null, said])).slice(0, 32),
    url,
    addressOf(url) ?? null,
    title ?? null,
    said,
    addedAt,
  );
}

interface Row {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly details: string;
  readonly addedAt: string;
  readonly article: string | null;
}

export function listBookmarks(
  { db }: Shelf,
  page: { readonly offset?: number; readonly limit?: number },
): { total: number; rows: BookmarkRow[] } {
  return db.read(() => ({
    total: db.first<{ n: number }>('SELECT count(*) AS n FROM bookmark')?.n ?? 0,
    rows: db
      .all<Row>(
        `SELECT b.id, b.url, b.title, b.details, b.added_at AS addedAt,
           (SELECT a.id FROM address d JOIN article a ON a.key = d.article_key
            WHERE d.address = b.address AND a.removed_at IS NULL ORDER BY a.key DESC LIMIT 1) AS article
         FROM bookmark b ORDER BY b.added_at DESC, b.id LIMIT ? OFFSET ?`,
        wholeNumber(page.limit, 100),
        wholeNumber(page.offset, 0),
      )
      .map((row) => ({ ...row, details: JSON.parse(row.details) as BookmarkRow['details'] })),
  }));
}

export function removeBookmarks({ db }: Shelf, ids: readonly string[]): { removed: number } {
  return db.write(() => ({
    removed: db.run('DELETE FROM bookmark WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)),
  }));
}
