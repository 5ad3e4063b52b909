/** Collections of articles: put together by hand, or by a query. */
import type { Result } from './result.ts';

export interface Collection {
  readonly id: string;
  readonly name: string;
  /** The collection that it stands in; `null` at the top. */
  readonly parent: string | null;
  /** Of a smart collection: it holds whatever the search finds, and nothing is put into it by hand. */
  readonly query?: string;
  /** How many articles it holds itself, those in the trash left out; `null` when its query has become wrong. */
  readonly count: number | null;
  readonly addedAt: string;
}

export interface NewCollection {
  readonly name: string;
  readonly parent?: string | null;
  readonly query?: string;
}

export interface CollectionCalls {
  /** At the end of those beside it. Errors: `bad-collection`, `bad-query`, `no-such-collection` (its parent). */
  createCollection(collection: NewCollection): Result<Collection>;

  /** Another name, another query. Errors: `no-such-collection`, `bad-collection`, `bad-query`. */
  changeCollection(
    id: string,
    change: { readonly name?: string; readonly query?: string },
  ): Result<Collection>;

  /**
   * Puts it into another collection (`null`: to the top), before the one named there, or at the end. Errors:
   * `no-such-collection`, `bad-collection` (into itself, or into a smart one).
   */
  moveCollection(
    id: string,
    to: { readonly parent: string | null; readonly before?: string },
  ): Result<Collection>;

  /** Deletes it with those inside it. The articles stay. Errors: `no-such-collection`. */
  deleteCollection(id: string): Result<void>;

  /** All, each after the one it stands in, in their manual order. */
  listCollections(): Result<readonly Collection[]>;

  /**
   * Moves articles of a collection before another one of it, or to its end, in the order given. Errors:
   * `no-such-collection`, `no-such-article` (one that isn't in it).
   */
  orderCollection(id: string, articles: readonly string[], before?: string): Result<void>;
}
