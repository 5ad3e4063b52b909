/** Keeping articles with their sources and pictures, and reading them back. */
import type { Article } from '@offprint/model';
import type { Result } from './result.ts';

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

export interface ArticleCalls {
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

  /** The bytes of an asset, checked against their hash. Errors: `missing-asset`, `bad-asset`. */
  getAsset(sha256: string): Result<Uint8Array>;

  /** Where the file of an asset lies or would lie; nothing is checked but the form of the hash. */
  assetPath(sha256: string): string;

  /** The original bytes a version was made from. Errors: also `no-source`. */
  getSource(id: string, version?: number): Result<Source>;
}
