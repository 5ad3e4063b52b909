/**
 * The portable folder. This file is the package's whole interface.
 *
 * A library is one folder: `library.db` (SQLite, write-ahead log), `assets/<first two hex>/<sha256>` (pictures and
 * the original bytes of every source) and `backups/`. A version of an article never changes once it is kept; tags
 * and reading state stand beside it. Several processes may use one library at the same time: readers never wait,
 * writers wait for each other up to five seconds.
 *
 * Every call is synchronous and answers with a `Result`; a thrown error is a bug (a closed library, a position
 * that is not a number).
 */
import type { Article } from '@offprint/model';

export { openLibrary } from './open.ts';
export { restoreLibrary } from './durability/restore.ts';

/** What the library takes from outside, so that it asks neither the clock nor chance. */
export interface LibraryEnv {
  /** The present moment in UTC, to the second: `2026-03-04T10:15:00Z`. */
  readonly now: () => string;
  /** An identifier nobody has used, in the form of the model's `Id`. Names temporary files. */
  readonly newId: () => string;
  /** SHA-256 as 64 lower-case hexadecimal digits; of a string, over its UTF-8 bytes. */
  readonly sha256: (data: Uint8Array | string) => string;
}

export interface OpenOptions {
  /** Make the library when the folder is missing or empty. Without it such a folder is `not-found`. */
  readonly create?: boolean;
  /** Change nothing, take no lock that writers wait for. The only way to open a folder that can't be written. */
  readonly readOnly?: boolean;
}

export type LibraryErrorCode =
  | 'not-found' // there is no library in the folder
  | 'not-a-library' // something else stands there: a file, another program's database, other files
  | 'newer-library' // a later Offprint wrote it
  | 'read-only' // it can be read but not written
  | 'corrupt' // the database or a stored document is damaged
  | 'disk-full'
  | 'busy' // another program kept it locked for more than five seconds
  | 'io' // the disk or the system refused for another reason
  | 'no-such-article' // unknown, or removed
  | 'no-such-version'
  | 'no-source' // the article came without its original bytes
  | 'ambiguous-id' // several articles begin so
  | 'bad-query' // a search that can't be understood, with its `position`, or longer than 1,000 characters
  | 'cancelled' // the caller had lost interest
  | 'bad-article' // not a valid article
  | 'bad-asset' // bytes that don't match their hash
  | 'not-empty' // a backup or a restored library needs a new folder
  | 'not-a-backup'
  | 'bad-backup' // a file of the backup is gone or altered
  | 'missing-asset'; // the library has no such asset, or its file is gone

export interface LibraryError {
  readonly code: LibraryErrorCode;
  /** What happened, one sentence without a full stop. */
  readonly message: string;
  /** What the user can do about it. */
  readonly hint: string;
  /** Of a wrong query: where it goes wrong, in UTF-16 units, end exclusive. */
  readonly position?: { readonly start: number; readonly end: number };
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: LibraryError };

export type OpenResult =
  { readonly ok: true; readonly library: Library } | { readonly ok: false; readonly error: LibraryError };

/** The bytes an article was made from, as they came. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName?: string;
}

export interface NewAsset {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface NewEntry {
  readonly article: Article;
  /** Must be the bytes that `provenance.snapshot` names, when the article names any. */
  readonly source?: Source;
  readonly assets?: readonly NewAsset[];
  /** Added to the tags that the article has. */
  readonly tags?: readonly string[];
}

export interface Added {
  /** The article's id in this library: the given one, or that of the article whose page this is. */
  readonly id: string;
  /** The version that holds this content. */
  readonly version: number;
  readonly status: 'created' | 'new-version' | 'unchanged';
  /** The article had been removed and is back, with its tags and state. */
  readonly restored: boolean;
  /** Pictures that the article names but that came neither with it nor earlier, as SHA-256. */
  readonly missingAssets: readonly string[];
}

export interface VersionInfo {
  readonly version: number;
  readonly addedAt: string;
  readonly contentHash: string;
  readonly headline: string;
}

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

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly addedAt: string;
}

/** A stretch of the article's own text. All parts of a snippet joined are a substring of one text of the article. */
export interface SnippetPart {
  readonly text: string;
  readonly match: boolean;
}

export interface SearchHit extends ArticleRow {
  readonly snippet: readonly SnippetPart[];
}

export interface Purged {
  readonly articles: number;
  readonly assets: number;
}

/** Something that is not as it was kept. */
export interface Fault {
  readonly code:
    | 'database' // SQLite finds its file damaged
    | 'reference' // a row names one that is not there
    | 'index' // the search index is not that of the articles
    | 'article' // a version that is gone, no article, or of another hash
    | 'asset-missing'
    | 'asset-altered'
    | 'asset-unnamed'; // a file that no row names: nothing is lost, an import was cut short
  readonly message: string;
  readonly hint: string;
  readonly article?: string;
  readonly version?: number;
  /** Name of the file. */
  readonly asset?: string;
}

export interface Verified {
  readonly clean: boolean;
  /** How many versions of articles and how many assets were checked, each against its hash. */
  readonly versions: number;
  readonly assets: number;
  readonly faults: readonly Fault[];
}

/** What is left after a repair, and what it did. */
export interface Repaired extends Verified {
  readonly mended: readonly string[];
  /** The folder with the database as it was and the files put aside; absent when nothing was wrong. */
  readonly aside?: string;
}

export interface BackedUp {
  readonly folder: string;
  readonly articles: number;
  readonly assets: number;
  /** Assets that were gone or altered before the backup was made. */
  readonly missingAssets: readonly string[];
}

export interface Library {
  /** The folder, as an absolute path. */
  readonly dir: string;
  readonly readOnly: boolean;

  /**
   * Keeps an article with its source and pictures, all or nothing.
   *
   * It is the same page as one already kept when it has the same id, or shares an address with it (canonical or
   * source address; fragments and http/https don't count; two different canonical addresses are two pages), or,
   * when it names no address, has the same content hash. A content that one of the page's versions has is
   * `unchanged`, whichever version that is, so that importing a folder twice adds nothing. Any other content is a
   * new version: the stored document carries the id of the page and its own version number (the given one, when
   * it is higher than those before it), and a content hash computed anew.
   *
   * Errors: `bad-article`, `bad-asset`, `read-only`, `busy`, `disk-full`, `io`.
   */
  addArticle(entry: NewEntry): Result<Added>;

  /**
   * Keeps many articles, as `addArticle` does each, in one transaction: some hundred at a time are kept ten times
   * as fast as one by one. A result for each entry, in their order; one that is wrong (`bad-article`, `bad-asset`)
   * leaves the others alone. The whole fails, and nothing is kept, with `read-only`, `busy`, `disk-full`, `io`.
   */
  addArticles(entries: readonly NewEntry[]): Result<readonly Result<Added>[]>;

  /** The article in the current schema; its latest version when none is named. */
  getArticle(id: string, version?: number): Result<Article>;

  /** The whole id for an id or the beginning of one. Errors: `no-such-article`, `ambiguous-id`. */
  resolveId(prefix: string): Result<string>;

  /** Oldest first. */
  listVersions(id: string): Result<readonly VersionInfo[]>;

  /** Articles by tag and state; `total` counts all that fit, whatever the page. */
  listArticles(query?: ListQuery): Result<{ readonly total: number; readonly rows: readonly ArticleRow[] }>;

  /** All tags of articles that are not removed, with how many carry each. */
  listTags(): Result<readonly { readonly tag: string; readonly count: number }[]>;

  /** The row of one article, as the list has it. */
  getRow(id: string): Result<ArticleRow>;

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
   *
   * OR binds closer than AND, which words side by side have between them. A date begins with the year, month or
   * day it names, so that `after:2021 before:2022` is all of 2021; what is dated by its year alone is in no
   * month. `is:` knows unread, reading, read, starred, archived; `has:` picture, source, tag. Each word of a
   * phrase after `=` is written so somewhere in the article. Marks that mean nothing are passed over, an operator
   * with nothing to join is a word, and a query without a word finds nothing.
   *
   * Best first: all words in a headline, then by how often and where they stand (bm25), then the later published.
   * Of more than 2,000 hits the latest 1,000 and 500 with the words in a headline are ranked, the others follow,
   * the latest added first. `total` counts all.
   *
   * Errors: `bad-query` with its position, `cancelled`.
   */
  search(
    query: string,
    options?: SearchOptions,
  ): Result<{ readonly total: number; readonly hits: readonly SearchHit[] }>;

  /** How the hits of a query divide; of an empty query, all articles. Errors as of `search`. */
  facets(query: string, options?: Pick<SearchOptions, 'cancelled'>): Result<Facets>;

  /** Keeps a search under a name. Errors: `bad-query`. */
  saveSearch(name: string, query: string): Result<SavedSearch>;

  /** Oldest first. */
  listSavedSearches(): Result<readonly SavedSearch[]>;

  /** Removing one that is not there does nothing. */
  removeSavedSearch(id: string): Result<void>;

  /** Replaces the tags. Each is trimmed, its inner white space made one space; empty and repeated ones are left out. */
  setTags(id: string, tags: readonly string[]): Result<readonly string[]>;

  /** Changes what is named and keeps the rest. A position outside 0 to 1 is brought to the nearer end. */
  setReadingState(id: string, change: Partial<ReadingState>): Result<ReadingState>;

  /** Hides the article from lists and search. Nothing is deleted. */
  removeArticle(id: string): Result<void>;

  /** Undoes a removal: the article is back with its versions, tags and state. An article that is there stays as it is. */
  restoreArticle(id: string): Result<void>;

  /** Deletes the removed articles for good, and the assets that nothing else names. */
  purgeRemoved(): Result<Purged>;

  /** The bytes of an asset, checked against their hash. Errors: `missing-asset`, `bad-asset`. */
  getAsset(sha256: string): Result<Uint8Array>;

  /** Where the file of an asset lies or would lie; nothing is checked but the form of the hash. */
  assetPath(sha256: string): string;

  /** The original bytes a version was made from. Errors: also `no-source`. */
  getSource(id: string, version?: number): Result<Source>;

  /** Looks at everything: the database, the search index, every version and every asset against its hash. */
  verify(): Result<Verified>;

  /**
   * Mends what `verify` finds, as far as it can be done without losing or inventing anything: builds indexes anew,
   * takes out rows beside articles that are not there, puts altered and unnamed files aside. The database is copied
   * to `backups/` first. What is left is in the result.
   */
  repair(): Result<Repaired>;

  /**
   * Copies the library, as it is at one moment, to a new or empty folder while others use it; `restoreLibrary`
   * makes a library of it. Errors: `not-empty`, `disk-full`, `read-only`, `corrupt`, `io`.
   */
  backUp(to: string): Result<BackedUp>;

  /** Writes the log into the database and lets go of it. Calls after it throw; closing twice does nothing. */
  close(): void;
}
