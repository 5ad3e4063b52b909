/** The list of articles and what the user says of them: tags, reading state, removal. */
import type { Result } from './result.ts';

export type ReadingStateName = 'unread' | 'reading' | 'read';

export interface ReadingState {
  readonly state: ReadingStateName;
  readonly starred: boolean;
  /** How far the reader has scrolled: 0 the top, 1 the end. */
  readonly position: number;
  /** Put away: it stays in lists and search, which can ask for the others. */
  readonly archived: boolean;
}

/** One line of the list: the latest version of an article, with its reading state. */
export interface ArticleRow extends ReadingState {
  readonly id: string;
  readonly version: number;
  readonly headline: string;
  /** `null` when not known, as in the article. */
  readonly publisher: string | null;
  /** The byline as printed, else the authors' names. */
  readonly by: string | null;
  /** The value of the article's `PreciseDate`; its precision shows in its form (`precisionOf`). */
  readonly datePublished: string | null;
  /** BCP 47; `und` when not known. */
  readonly language: string;
  /** When its first version was added, UTC. */
  readonly addedAt: string;
  /** Sorted by code point. */
  readonly tags: readonly string[];
  /** How many other articles have the same text; `copiesOf` names them. */
  readonly copies: number;
  /** The beginning of the first paragraph, about 200 characters. */
  readonly lead?: string;
}

export interface ListQuery {
  readonly tag?: string;
  readonly state?: ReadingStateName;
  readonly starred?: boolean;
  readonly archived?: boolean;
  /** What is in the trash, instead of the others. */
  readonly trashed?: boolean;
  /** The id of a collection: what stands in it, or what its query finds. */
  readonly collection?: string;
  /**
   * `added` (the default) and `published`: newest first, undated last; `headline`: by folded letters;
   * `collection` (the default of one put together by hand): its manual order.
   */
  readonly sort?: 'added' | 'published' | 'headline' | 'collection';
  readonly offset?: number;
  /** Rows to give; 100 when absent. */
  readonly limit?: number;
}

/** Articles by their ids, or all that a search finds. */
export type ChosenArticles = readonly string[] | { readonly query: string };

/** What is to become of them; what is not named stays. */
export interface ArticlesChange {
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly state?: ReadingStateName;
  readonly starred?: boolean;
  readonly archived?: boolean;
  /** `true` moves them to the trash, with everything they have; `false` restores them from there. */
  readonly trashed?: boolean;
  /** The id of a collection: puts them at its end; those in it stay where they are. */
  readonly addTo?: string;
  readonly removeFrom?: string;
}

export interface Purged {
  readonly articles: number;
  readonly assets: number;
}

export interface OrganisationCalls {
  /** Articles by tag and state; `total` counts all that fit, whatever the page. */
  listArticles(query?: ListQuery): Result<{ readonly total: number; readonly rows: readonly ArticleRow[] }>;

  /** As `listArticles`, the ids alone, which of many is much faster. */
  listIds(query?: ListQuery): Result<readonly string[]>;

  /** The row of one article, as the list has it. */
  getRow(id: string): Result<ArticleRow>;

  /** All tags of articles that are not in the trash, with how many carry each. */
  listTags(): Result<readonly { readonly tag: string; readonly count: number }[]>;

  /** Replaces the tags. Each is trimmed, its inner white space made one space; empty and repeated ones are left out. */
  setTags(id: string, tags: readonly string[]): Result<readonly string[]>;

  /**
   * Changes what is named and keeps the rest. A position outside 0 to 1 is brought to the nearer end. A change that
   * names a position is reading itself, which goes on without an act of the user's, and isn't undone.
   */
  setReadingState(id: string, change: Partial<ReadingState>): Result<ReadingState>;

  /**
   * One change of many articles, as one act: `changed` says how many were not so before. Nothing is changed when one
   * of them isn't there. Errors: `no-such-article`, `no-such-collection`, `bad-collection` (a smart one), `bad-query`.
   */
  changeArticles(chosen: ChosenArticles, change: ArticlesChange): Result<{ readonly changed: number }>;

  /**
   * Deletes what is in the trash for good, or some of it, with its annotations, its place in collections, its acts
   * and the assets that nothing else names. The only call that loses anything, and the only one that can't be undone:
   * ask before, and offer a backup (`backUp`). Errors: `no-such-article` (one that isn't in the trash).
   */
  emptyTrash(ids?: readonly string[]): Result<Purged>;
}
