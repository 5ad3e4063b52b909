/** Highlights and notes, after the W3C Web Annotation Data Model (2017). */
import type { Annotation } from '@offprint/model';
import type { Result } from './result.ts';

export type AnnotationColour = NonNullable<Annotation['colour']>;
export type AnnotationStatus = Annotation['status'];
export type Motivation = Annotation['motivation'][number];

/** A place between two characters: code points from the start of a block's text (the model's `blockText`). */
export interface TextPoint {
  readonly blockId: string;
  readonly offset: number;
}

/** What a person has selected, in one block or over several; the end is exclusive. */
export interface TextRange {
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** A stretch of one block's text in code points, end exclusive: what a window paints. */
export interface Span {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

export interface NewAnnotation {
  readonly articleId: string;
  /** The version in which the range was selected; the latest when absent. */
  readonly version?: number;
  /** Absent: the note is on the article as a whole. */
  readonly range?: TextRange;
  readonly note?: string;
  readonly labels?: readonly string[];
  readonly colour?: AnnotationColour;
  readonly creator?: string;
  /** `highlighting` for a range and `commenting` for a note, when absent. */
  readonly motivation?: readonly Motivation[];
}

/** What is named changes; `null` takes it away. */
export interface AnnotationChange {
  readonly note?: string | null;
  readonly labels?: readonly string[];
  readonly colour?: AnnotationColour | null;
  readonly motivation?: readonly Motivation[];
}

export interface AnnotationRow {
  /**
   * In the W3C shape. Its target is the anchor in the version asked for. Where it could not be anchored there
   * (`orphaned`, or `ambiguous` when several places fit alike), the target is the last anchor that held, with its
   * version and its text.
   */
  readonly annotation: Annotation;
  readonly headline: string;
  /** Where it stands in the version asked for, in reading order; none for an orphan and for a whole article. */
  readonly spans: readonly Span[];
}

/** An earlier anchor or the present one; they are all kept. */
export interface AnchorInfo {
  readonly version: number;
  readonly status: AnnotationStatus;
  /** Likeness of the text found to the text looked for; 1 is the same. */
  readonly score: number;
  /** The text it stood on; absent where it could not be anchored. */
  readonly exact?: string;
  readonly addedAt: string;
}

export interface AnnotationQuery {
  readonly articleId?: string;
  /** The version whose anchors are wanted, of one article; the latest when absent. */
  readonly version?: number;
  /** Words, beginnings of words, all of which stand in note, labels or quotation, folded as in `search`. */
  readonly text?: string;
  readonly colour?: AnnotationColour;
  readonly label?: string;
  /** Those with a note, or those without. */
  readonly note?: boolean;
  /** The tray: those that could not be anchored in the latest version; or the others. */
  readonly orphaned?: boolean;
  /** `place`: by article (the latest added first), then in reading order; `created`, `modified`: newest first. */
  readonly sort?: 'place' | 'created' | 'modified';
  readonly offset?: number;
  /** Rows to give; 100 when absent. */
  readonly limit?: number;
}

export interface ImportedAnnotation {
  readonly id: string;
  readonly status: 'created' | 'unchanged';
  readonly anchored: AnnotationStatus;
}

/** A JSON-LD document: `AnnotationPage` with the context of the W3C. */
export type AnnotationPage = Readonly<Record<string, unknown>>;

export interface AnnotationCalls {
  /** Errors: `no-such-article`, `no-such-version`, `bad-annotation` (a range outside the text, nothing to keep). */
  createAnnotation(annotation: NewAnnotation): Result<AnnotationRow>;

  /** Errors: `no-such-annotation`, `bad-annotation`. */
  changeAnnotation(id: string, change: AnnotationChange): Result<AnnotationRow>;

  /** Errors: `no-such-annotation`. */
  deleteAnnotation(id: string): Result<void>;

  getAnnotation(id: string): Result<AnnotationRow>;

  /** Of articles that are not in the trash. `total` counts all that fit, whatever the page. */
  listAnnotations(
    query?: AnnotationQuery,
  ): Result<{ readonly total: number; readonly rows: readonly AnnotationRow[] }>;

  /** Where it stood in each version, the oldest first. */
  listAnchors(id: string): Result<readonly AnchorInfo[]>;

  /** Anchors it in the latest version where a person says. Errors: `no-such-annotation`, `bad-annotation`. */
  anchorAnnotation(id: string, range: TextRange): Result<AnnotationRow>;

  /** All annotations, or those of one article, as one JSON-LD document for other programs, and for `importAnnotations`. */
  exportAnnotations(articleId?: string): Result<AnnotationPage>;

  /**
   * Takes annotations of a JSON-LD document: a page, a collection with its first page, a list, a single one. One
   * whose id is there already is `unchanged`. Each is anchored in the latest version of the article that its target
   * names by id or address, by its position and quotation. A result for each, in their order; one that can't be kept
   * (`bad-annotation`, `no-such-article`) leaves the others alone.
   */
  importAnnotations(document: unknown): Result<readonly Result<ImportedAnnotation>[]>;
}
