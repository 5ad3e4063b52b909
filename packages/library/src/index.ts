/**
 * The portable folder. This file is the package's whole interface; `interface/` states it by topic.
 *
 * A library is one folder: `library.db` (SQLite, write-ahead log), `assets/<first two hex>/<sha256>` (pictures and
 * the original bytes of every source) and `backups/`. A version of an article never changes once it is kept; tags
 * and reading state stand beside it. Several processes may use one library at the same time: readers never wait,
 * writers wait for each other up to five seconds.
 *
 * Every call is synchronous and answers with a `Result`; a thrown error is a bug (a closed library, a position
 * that is not a number).
 */
import type { AnnotationCalls } from './interface/annotations.ts';
import type { ArticleCalls } from './interface/articles.ts';
import type { BookmarkCalls } from './interface/bookmarks.ts';
import type { BriefingCalls } from './interface/briefings.ts';
import type { CollectionCalls } from './interface/collections.ts';
import type { CopyCalls } from './interface/copies.ts';
import type { DurabilityCalls } from './interface/durability.ts';
import type { ExchangeCalls } from './interface/exchange.ts';
import type { OrganisationCalls } from './interface/organisation.ts';
import type { SearchCalls } from './interface/search.ts';
import type { HistoryCalls } from './interface/history.ts';
import type { VersionCalls } from './interface/versions.ts';
import type { LibraryError } from './interface/result.ts';

export { openLibrary } from './open.ts';
export { restoreLibrary } from './durability/restore.ts';
export { ARCHIVE } from './exchange/archive.ts';
export { archiveLength, importArchive, isArchive, readArchive } from './exchange/read-archive.ts';
export type {
  AnchorInfo,
  AnnotationChange,
  AnnotationColour,
  AnnotationPage,
  AnnotationQuery,
  AnnotationRow,
  AnnotationStatus,
  ImportedAnnotation,
  Motivation,
  NewAnnotation,
  Span,
  TextPoint,
  TextRange,
} from './interface/annotations.ts';
export type { BookmarkRow, NewBookmark } from './interface/bookmarks.ts';
export type { Act, ActKind } from './interface/history.ts';
export type { Source, NewAsset, NewEntry, Added, VersionInfo } from './interface/articles.ts';
export type {
  BriefingKind,
  BriefingQuery,
  BriefingRow,
  BriefingText,
  BriefingVersion,
  KeptBriefing,
} from './interface/briefings.ts';
export type { Collection, NewCollection } from './interface/collections.ts';
export type { CopyGroup, CopyOrigin } from './interface/copies.ts';
export type {
  ArchiveOptions,
  ArchiveRecord,
  ExchangedArticle,
  ExchangedOrganisation,
  ExchangedVersion,
  Exported,
  FileForm,
  FilesOptions,
  KeptWith,
  Taken,
  TakenRecord,
  TakenOrganisation,
} from './interface/exchange.ts';
export type { Fault, Verified, Repaired, BackedUp, Overseen } from './interface/durability.ts';
export type {
  ReadingStateName,
  ReadingState,
  ArticleRow,
  ListQuery,
  Purged,
  ArticlesChange,
  ChosenArticles,
} from './interface/organisation.ts';
export type { LibraryErrorCode, LibraryError, Result } from './interface/result.ts';
export type { SearchOptions, FacetCount, Facets, SnippetPart, SearchHit } from './interface/search.ts';
export type { DiffPart, DiffRun, VersionDiff } from './interface/versions.ts';

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
  /** Where `add/thread.ts` lies, for programs that are bundled. Where there is none, large batches take longer. */
  readonly thread?: URL;
}

export type OpenResult =
  { readonly ok: true; readonly library: Library } | { readonly ok: false; readonly error: LibraryError };

export interface Library
  extends
    ArticleCalls,
    OrganisationCalls,
    SearchCalls,
    CollectionCalls,
    CopyCalls,
    BriefingCalls,
    AnnotationCalls,
    HistoryCalls,
    ExchangeCalls,
    BookmarkCalls,
    VersionCalls,
    DurabilityCalls {
  /** The folder, as an absolute path. */
  readonly dir: string;

  readonly readOnly: boolean;

  /** Writes the log into the database and lets go of it. Calls after it throw; closing twice does nothing. */
  close(): void;
}
