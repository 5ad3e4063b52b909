/** What a reader and its thread say to each other. */
import type { ArticleRow, ListQuery } from '../interface/organisation.ts';
import type { LibraryError, Result } from '../interface/result.ts';
import type { Facets, SearchHit } from '../interface/search.ts';

export type Question =
  | { readonly kind: 'search'; readonly query: string; readonly offset?: number; readonly limit?: number }
  | { readonly kind: 'facets'; readonly query: string }
  | { readonly kind: 'list'; readonly query: ListQuery };

export interface Asked {
  readonly id: number;
  readonly question: Question;
  /** One number: 1 when nobody waits for the answer any more. */
  readonly flag: Int32Array<SharedArrayBuffer>;
}

/** What a thread is started with. */
export interface Start {
  readonly root: string;
  /** One number: 1 when the thread shall end. */
  readonly ended: Int32Array<SharedArrayBuffer>;
}

export type Found = { readonly total: number; readonly hits: readonly SearchHit[] };
export type Listed = { readonly total: number; readonly rows: readonly ArticleRow[] };
export type Answer = Result<Found | Facets | Listed>;

export type Said =
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly error: LibraryError }
  /** It was given up before it began. */
  | { readonly kind: 'through'; readonly id: number }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Answer };
