/** What ingest takes in and gives out: the shapes that callers see. */
import type { Article } from '@offprint/model';
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
  | 'bad-source-address';

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
  | 'unknown-form';

export interface IngestError {
  readonly code: IngestErrorCode;
  readonly message: string;
  /** What the user can do about it. */
  readonly hint: string;
}

export type IngestResult =
  ({ readonly ok: true } & Ingested) | { readonly ok: false; readonly error: IngestError };
