/** What ingest takes in and gives out: the shapes that callers see. */
import type { Article, Briefing, PreciseDate } from '@offprint/model';
import type { IngestLimits } from './limits.ts';
import type { StepName } from './steps.ts';

/** One file as the user has it. */
export interface IngestInput {
  /** The file's bytes, as they are. Its form and encoding are found from them. */
  readonly bytes: Uint8Array;
  /** Name of the file, without folders; kept in the provenance, never used to decide the form. */
  readonly fileName?: string;
  /** Address that the page was saved from, when the user knows it. */
  readonly sourceUrl?: string;
  /**
   * Bytes that lie beside the file, by the address that the file writes: pictures in the folder of a saved
   * page. Called with relative addresses too; `undefined` when there is nothing. Nothing is fetched.
   */
  readonly beside?: (address: string) => Uint8Array | undefined;
}

/** What ingest may not know by itself: time, ids, hashing, its own version. */
export interface IngestEnv {
  /** Moment of the import in UTC, to the second: `2026-03-04T10:15:00Z`. */
  readonly now: string;
  /** A fresh article id. */
  readonly newId: () => string;
  /** SHA-256 as 64 lower-case hexadecimal digits; a string is hashed as UTF-8. */
  readonly sha256: (data: Uint8Array | string) => string;
  /** Version of Offprint, for the provenance. */
  readonly version: string;
  readonly limits?: Partial<IngestLimits>;
  /** Milliseconds since any fixed moment, for the time limit; without it there is none. */
  readonly elapsed?: () => number;
  /** Steps that are switched off, to see what they do. */
  readonly skip?: readonly StepName[];
}

/** A piece of text that is on the page and not in the article. */
export interface Removal {
  readonly step: StepName;
  /** Why, in words for a reader. */
  readonly reason: string;
  /** The whole text dropped. */
  readonly text: string;
}

export type WarningCode =
  | 'encoding-guessed'
  | 'encoding-overruled'
  | 'language-overruled'
  | 'language-unknown'
  | 'picture-not-kept'
  | 'bad-source-address'
  | 'part-not-kept'
  | 'perhaps-cut-short';

/** Something the user should know about an article that was made nevertheless. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

/** Bytes of a picture that came with the page. */
export interface IngestedAsset {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Ingested {
  readonly article: Article;
  /** The file as it came, to be kept beside the article. */
  readonly source: {
    readonly bytes: Uint8Array;
    readonly mediaType: string;
    readonly sha256: string;
    readonly fileName?: string;
  };
  readonly assets: readonly IngestedAsset[];
  readonly warnings: readonly Warning[];
  readonly dropped: readonly Removal[];
}

/**
 * - `empty`: no bytes, or nothing but white space
 * - `too-large`: more bytes, nodes or blocks than the limits allow
 * - `line-too-long`: a line of text over the limit
 * - `not-text`: a picture, a PDF, an archive or other binary, whatever the file is called
 * - `bad-encoding`: bytes that are no text in the encoding declared, nor in any other that fits
 * - `no-article`: no headline or no body was found
 * - `too-deep`: nested deeper than the limits allow
 * - `not-an-article`: JSON that is no valid article
 * - `unknown-form`: text in a form that Offprint does not read
 * - `several-articles`: the file holds more than one article, and one was asked for
 * - `too-slow`: the time limit ran out
 * - `too-many`: an archive or export with more entries than the limits allow
 * - `expands-too-far`: an archive that unpacks to more than the limits allow
 * - `unsafe-path`: an entry of an archive that would lie outside of it, or is no plain file
 * - `duplicate-entry`: an entry of an archive whose name stands there twice
 * - `encrypted`: an archive or book that needs a password
 * - `damaged`: an archive, a mail or an export that breaks off or contradicts itself
 * - `unsafe-xml`: XML that defines entities, which can read files or grow without end
 */
export type IngestErrorCode =
  | 'empty'
  | 'too-large'
  | 'line-too-long'
  | 'not-text'
  | 'bad-encoding'
  | 'no-article'
  | 'too-deep'
  | 'not-an-article'
  | 'unknown-form'
  | 'several-articles'
  | 'too-slow'
  | 'too-many'
  | 'expands-too-far'
  | 'unsafe-path'
  | 'duplicate-entry'
  | 'encrypted'
  | 'damaged'
  | 'unsafe-xml';

export interface IngestError {
  readonly code: IngestErrorCode;
  readonly message: string;
  /** What the user can do about it. */
  readonly hint: string;
}

export type IngestResult =
  ({ readonly ok: true } & Ingested) | { readonly ok: false; readonly error: IngestError };

/** A passage that somebody marked, as an export gives it. */
export interface SavedHighlight {
  /** The words marked. */
  readonly text: string;
  readonly note?: string;
  readonly savedAt?: PreciseDate;
}

/** What a reading list says about a page besides its text. Absent means that the export does not say. */
export interface SavedState {
  /** Program that wrote the export. */
  readonly from: 'Pocket' | 'Instapaper' | 'Omnivore' | 'Readwise Reader' | 'wallabag';
  readonly tags: readonly string[];
  readonly savedAt?: PreciseDate;
  readonly state?: 'unread' | 'reading' | 'read';
  readonly starred?: boolean;
  /** Folder or location, in the program's own words, when it is no state. */
  readonly folder?: string;
  readonly highlights: readonly SavedHighlight[];
}

/** A page that an export or a feed names and whose text it does not have. No article is made of it: nothing is invented. */
export interface Bookmark {
  readonly url: string;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly published?: PreciseDate;
  /** A passage that the export quotes from the page. */
  readonly excerpt?: string;
  readonly saved?: SavedState;
}

/** What one entry of a file gave. A file of a single article gives one item without a `name`. */
export type IngestItem = {
  /** Place within the file: the path in an archive, the title or number in an export. */
  readonly name?: string;
  /** Entries of the file, as far as they are known when this item is given. */
  readonly of?: number;
} & (
  | ({ readonly ok: true; readonly kind: 'article'; readonly saved?: SavedState } & Ingested)
  | { readonly ok: true; readonly kind: 'bookmark'; readonly bookmark: Bookmark }
  /** A briefing that was read back, whose articles are items of their own. */
  | { readonly ok: true; readonly kind: 'briefing'; readonly briefing: Briefing }
  /** An entry that is no page by what it is: a picture, a cover, a list of chapters. */
  | { readonly ok: true; readonly kind: 'skipped'; readonly reason: string }
  | { readonly ok: false; readonly error: IngestError }
);
