/** Pages that were named without their text, as by an export of a reading list: no articles, and not lost. */
import type { Result } from './result.ts';

export interface NewBookmark {
  readonly url: string;
  readonly title?: string;
  /** Whatever else was said of the page (tags, state, highlights, an excerpt), as JSON; kept as it is. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface BookmarkRow {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly addedAt: string;
  /** The article of that address, when its page has come in meanwhile. */
  readonly article: string | null;
}

export interface BookmarkCalls {
  /** Keeps bookmarks; one that says the very same as one kept before is that one. `added` counts the others. */
  addBookmarks(bookmarks: readonly NewBookmark[]): Result<{ readonly added: number }>;

  /** The latest added first; `total` counts all. */
  listBookmarks(page?: {
    readonly offset?: number;
    /** Rows to give; 100 when absent. */
    readonly limit?: number;
  }): Result<{ readonly total: number; readonly rows: readonly BookmarkRow[] }>;

  /** Deletes bookmarks for good; `removed` counts those that were there. */
  removeBookmarks(ids: readonly string[]): Result<{ readonly removed: number }>;
}
