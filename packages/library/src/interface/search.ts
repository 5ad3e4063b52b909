/** Full-text search, what its hits divide into, and searches kept under a name. */
import type { ArticleRow } from './organisation.ts';
import type { Result } from './result.ts';

export interface SearchOptions {
  readonly offset?: number;
  /** Hits to give; 20 when absent. */
  readonly limit?: number;
  /**
   * Asked between the steps of a search, none of which takes long; `true` ends it with `cancelled`. In a process
   * that can't be told anything while it searches, let it look into a SharedArrayBuffer.
   */
  readonly cancelled?: () => boolean;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** How hits divide: the fifty most frequent values of each kind. An article without a value is in none. */
export interface Facets {
  readonly publishers: readonly FacetCount[];
  readonly languages: readonly FacetCount[];
  readonly years: readonly FacetCount[];
  readonly tags: readonly FacetCount[];
}

/** A stretch of the article's own text. All parts of a snippet joined are a substring of one text of the article. */
export interface SnippetPart {
  readonly text: string;
  readonly match: boolean;
}

export interface SearchHit extends ArticleRow {
  readonly snippet: readonly SnippetPart[];
}

export interface SearchCalls {
  /**
   * Full-text search in the latest versions, in any script, with or without diacritics.
   *
   *     peace talks            both; the last word may go on when nothing follows it
   *     "peace talks"          one after the other
   *     azerb*                 words that begin so
   *     =café  ="café noir"    with these very diacritics (capitals don't count)
   *     peace NEAR/5 talks     at most five words between (NEAR: ten)
   *     a OR b, -a, NOT a, a AND (b OR c)
   *     headline: author: publisher: speaker: caption:   words there, as in author:"nora quist"
   *     tag:energy  lang:pt-BR  after:2021-05  before:2022  is:unread  has:picture
   *     in:"morning papers"    in a collection of this name, or in one inside it
   *
   * OR binds closer than AND, which words side by side have between them. A date begins with the year, month or
   * day it names, so that `after:2021 before:2022` is all of 2021; what is dated by its year alone is in no
   * month. `is:` knows unread, reading, read, starred, archived, trashed; `has:` picture, source, tag, highlight, note.
   * The trash is searched apart: `is:trashed` stands beside all other words. Each word of a
   * phrase after `=` is written so somewhere in the article. Marks that mean nothing are passed over, an operator
   * with nothing to join is a word, and a query without a word finds nothing.
   *
   * Best first: all words in a headline, then by how often and where they stand (bm25), then the later published.
   * Of more than 2,000 hits the latest 500 with the words in a headline go first, the latest 1,000 of the others are
   * ranked (by date, of one word or phrase and of beginnings), the rest follows, the latest added first. `total` counts all.
   *
   * Errors: `bad-query` with its position, `cancelled`.
   */
  search(
    query: string,
    options?: SearchOptions,
  ): Result<{ readonly total: number; readonly hits: readonly SearchHit[] }>;

  /** As `search`, the ids of the hits alone, which of many is much faster. */
  searchIds(query: string, options?: SearchOptions): Result<readonly string[]>;

  /** How the hits of a query divide; of an empty query, all articles. Errors as of `search`. */
  facets(query: string, options?: Pick<SearchOptions, 'cancelled'>): Result<Facets>;
}
