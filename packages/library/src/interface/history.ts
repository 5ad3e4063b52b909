/** What the user did, and taking it back. */
import type { Result } from './result.ts';

export type ActKind =
  | 'tag' // tags of articles
  | 'mark-unread'
  | 'mark-reading'
  | 'mark-read'
  | 'star'
  | 'unstar'
  | 'archive'
  | 'unarchive'
  | 'trash'
  | 'restore' // from the trash
  | 'organise' // several of these at once
  | 'annotate'
  | 'change-annotation'
  | 'delete-annotation'
  | 'anchor-annotation' // by hand
  | 'import-annotations'
  | 'create-collection'
  | 'change-collection'
  | 'move-collection'
  | 'delete-collection'
  | 'collect' // put articles into a collection
  | 'uncollect'
  | 'order-collection';

/** One thing that the user did, however much it changed. */
export interface Act {
  /** Grows from act to act. */
  readonly seq: number;
  readonly kind: ActKind;
  /** Of the articles, annotations or collections concerned. */
  readonly count: number;
  /** The headline, quotation or name of the one thing concerned; absent when there are several. */
  readonly subject?: string;
  /** What was done, in English, to stand after "Undo: ", such as `move 12 articles to the trash`. */
  readonly label: string;
  readonly doneAt: string;
  /** It was taken back and can be done again. */
  readonly undone: boolean;
}

export interface HistoryCalls {
  /**
   * Takes back the last act that isn't taken back yet; `null` when there is none. The journal is the library's, and
   * outlives the program. What an import changed since stays: only what the act itself changed goes back. Acts on
   * articles that were deleted for good are gone with them.
   *
   * With the `seq` of an act, only that one: `null` when another process has done something since, so that nothing is
   * taken back but what the menu showed.
   */
  undo(seq?: number): Result<Act | null>;

  /** Does the act that was taken back last again. A new act forgets those that were taken back. */
  redo(seq?: number): Result<Act | null>;

  /**
   * The acts that are remembered, the latest first: at most 500 of them and 500,000 changed rows, but always the last.
   * The first that is not `undone` is what `undo` takes back; the last that is `undone` is what `redo` does again.
   */
  history(limit?: number): Result<readonly Act[]>;
}
