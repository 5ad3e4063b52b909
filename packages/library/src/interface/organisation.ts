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
  /** The removed articles instead of the others. */
  readonly removed?: boolean;
  /** `added` (the default) and `published`: newest first, undated last; `headline`: by folded letters. */
  readonly sort?: 'added' | 'published' | 'headline';
  readonly offset?: number;
  /** Rows to give; 100 when absent. */
  readonly limit?: number;
}

export interface Purged {
  readonly articles: number;
  readonly assets: number;
}

export interface OrganisationCalls {
  /** Articles by tag and state; `total` counts all that fit, whatever the page. */
  listArticles(query?: ListQuery): Result<{ readonly total: number; readonly rows: readonly ArticleRow[] }>;

  /** The row of one article, as the list has it. */
  getRow(id: string): Result<ArticleRow>;

  /** All tags of articles that are not removed, with how many carry each. */
  listTags(): Result<readonly { readonly tag: string; readonly count: number }[]>;

  /** Replaces the tags. Each is trimmed, its inner white space made one space; empty and repeated ones are left out. */
  setTags(id: string, tags: readonly string[]): Result<readonly string[]>;

  /**
   * Changes what is named and keeps the rest. A position outside 0 to 1 is brought to the nearer end. A change that
   * names a position is reading itself, which goes on without an act of the user's, and isn't undone.
   */
  setReadingState(id: string, change: Partial<ReadingState>): Result<ReadingState>;

  /** Hides the article from lists and search. Nothing is deleted. */
  removeArticle(id: string): Result<void>;

  /** Undoes a removal: the article is back with its versions, tags and state. An article that is there stays as it is. */
  restoreArticle(id: string): Result<void>;

  /** Deletes the removed articles for good, and the assets that nothing else names. */
  purgeRemoved(): Result<Purged>;
}
