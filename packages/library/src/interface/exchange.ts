/** Everything that a library holds of an article, in a form that another library takes in again. */
import type { Article } from '@offprint/model';
import type { AnnotationRow } from './annotations.ts';
import type { Added } from './articles.ts';
import type { Overseen } from './durability.ts';
import type { ReadingStateName } from './organisation.ts';
import type { LibraryError, Result } from './result.ts';

export interface ExchangedVersion {
  /** UTC. */
  readonly addedAt: string;
  readonly article: Article;
  /** The original file; its bytes are the asset of that hash. */
  readonly source?: { readonly sha256: string; readonly mediaType: string; readonly fileName?: string };
  /** Whatever came with the version; a picture may be named that was never kept. */
  readonly assets: readonly { readonly sha256: string; readonly mediaType: string }[];
}

/** One article with its versions, oldest first, and what stands beside them. JSON as it is. */
export interface ExchangedArticle {
  readonly type: 'article';
  /** UTC. */
  readonly addedAt: string;
  readonly versions: readonly ExchangedVersion[];
  readonly tags: readonly string[];
  readonly reading: {
    readonly state: ReadingStateName;
    readonly starred: boolean;
    readonly position: number;
    /** UTC; absent while the article stands among the others. */
    readonly archivedAt?: string;
  };
  /** UTC; the article is among the removed ones. */
  readonly removedAt?: string;
  /**
   * Highlights and notes as W3C annotations, each with where it stands in the latest version; absent when there are
   * none.
   */
  readonly annotations?: readonly unknown[];
}

/** What stands beside the articles: collections with their order, briefings with their versions, bookmarks. JSON as it is. */
export interface ExchangedOrganisation {
  readonly type: 'organisation';
  /** Each after the one that it stands in, in their manual order. */
  readonly collections: readonly {
    readonly id: string;
    readonly name: string;
    readonly parent: string | null;
    /** Of a smart collection, which has no articles of its own. */
    readonly query?: string;
    readonly addedAt: string;
    /** Ids in their manual order, those in the trash too. */
    readonly articles: readonly string[];
  }[];
  readonly briefings: readonly {
    readonly id: string;
    readonly kind: 'briefing' | 'template';
    readonly title: string;
    readonly document: string;
    readonly addedAt: string;
    readonly changedAt: string;
    readonly removedAt?: string;
    /** Earlier versions, the oldest first. */
    readonly versions: readonly {
      readonly number: number;
      readonly title: string;
      readonly document: string;
      readonly writtenAt: string;
      readonly keptAt: string;
    }[];
  }[];
  readonly bookmarks: readonly {
    readonly url: string;
    readonly title?: string;
    readonly details: Readonly<Record<string, unknown>>;
    readonly addedAt: string;
  }[];
}

/** How much was new. */
export interface TakenOrganisation {
  readonly collections: number;
  readonly briefings: number;
  readonly bookmarks: number;
  /** Articles of collections that are not in this library. */
  readonly missingArticles: readonly string[];
}

/** An article taken in, and what became of the annotations on it. */
export interface Taken extends Added {
  readonly annotations: number;
  readonly refusedAnnotations: readonly LibraryError[];
}

/** What an export has written. */
export interface Exported {
  readonly folder: string;
  readonly articles: number;
  readonly assets: number;
  /** Assets that the library names and has no longer, or not as they were. */
  readonly missingAssets: readonly string[];
}

export interface ArchiveOptions {
  /** Whose articles; all of the library, and what stands beside them, when absent. */
  readonly ids?: readonly string[];
  /** The program that exports, with its version. */
  readonly tool: string;
}

export interface FilesOptions {
  /** Whose articles; all that are not in the trash when absent. */
  readonly ids?: readonly string[];
  readonly form: FileForm;
}

/** A form in which articles are files. */
export interface FileForm {
  /** Another one for each article of a library. */
  readonly fileName: (article: Article) => string;
  readonly write: (article: Article, kept: KeptWith) => string;
  /** Hashes of pictures that the text leads to at `assets/<first two hex>/<sha256>`. */
  readonly linked: (article: Article) => readonly string[];
}

/** What a library keeps with an article. */
export interface KeptWith {
  /** A picture's bytes; `undefined` when they are not there. */
  readonly asset: (sha256: string) => Uint8Array | undefined;
  readonly annotations: () => readonly AnnotationRow[];
}

/** A record of an export as JSON lines. */
export interface ArchiveRecord {
  /** Its place in the file, from 1. */
  readonly line: number;
  readonly kind: 'article' | 'organisation';
  /** Not looked at yet; `undefined` of a line that is no JSON. */
  readonly record: unknown;
  /** Of the line, in UTF-16 units. */
  readonly length: number;
}

/** What became of a record. */
export type TakenRecord = { readonly line: number } & (
  | { readonly kind: 'article'; readonly result: Result<Taken> }
  | { readonly kind: 'organisation'; readonly result: Result<TakenOrganisation> }
);

export interface ExchangeCalls {
  /**
   * Writes articles with everything that is kept of them into a new or empty folder, as JSON lines with the files of
   * their assets beside them: `importArchive` makes the same articles of it. Its steps are articles. Errors: `not-empty`,
   * `disk-full`, `read-only`, `corrupt`, `io`, `no-such-article`, `cancelled`.
   */
  exportArchive(to: string, options: ArchiveOptions, overseen?: Overseen): Result<Exported>;

  /** Writes the latest versions of articles as files into a new or empty folder. Steps and errors as `exportArchive`. */
  exportFiles(to: string, options: FilesOptions, overseen?: Overseen): Result<Exported>;

  /** The ids of all articles in the order in which they were added, the removed ones too. */
  allIds(): Result<readonly string[]>;

  /** Everything of one article, removed or not, but the bytes of its assets (`getAsset`). */
  exportArticle(id: string): Result<ExchangedArticle>;

  /**
   * Keeps articles as another library had them: ids, numbers and times of versions, tags, reading state. A page that
   * is here already gets the versions and tags it lacks and keeps its own state. All in one transaction, with a
   * result for each; what is wrong with one (`bad-article`, `bad-asset`) leaves the others alone.
   *
   * `records` may be anything that was read from a file. `assetOf` gives bytes by their hash, `undefined` when they
   * did not come along; they are then among the `missingAssets`.
   */
  importArticles(
    records: readonly unknown[],
    assetOf: (sha256: string) => Uint8Array | undefined,
  ): Result<readonly Result<Taken>[]>;

  /** Everything that stands beside the articles. */
  exportOrganisation(): Result<ExchangedOrganisation>;

  /**
   * Takes in what another library had beside its articles, after these. What is here already stays as it is; articles
   * of its collections come to their ends. All or nothing. Errors: `bad-article` (no such record).
   *
   * @param renamed ids that articles have here, by those that they had there, where these differ
   */
  importOrganisation(record: unknown, renamed?: Readonly<Record<string, string>>): Result<TakenOrganisation>;
}
