/** The frame's own words and dates in one language. The articles' words are never translated. */

import type { Article } from '../../article.ts';

export interface Labels {
  readonly language: string;
  /** In which direction it is read. */
  readonly direction: 'ltr' | 'rtl';
  readonly asOf: string;
  readonly audience: string;
  readonly preparedBy: string;
  readonly distribution: string;
  readonly keyPoints: string;
  readonly contents: string;
  readonly sources: string;
  readonly sourceSummary: string;
  readonly comment: string;
  readonly commentBy: (author: string) => string;
  readonly summary: string;
  readonly excerpt: string;
  readonly notes: string;
  readonly correction: string;
  readonly by: (names: string) => string;
  readonly sourceNumber: (number: number) => string;
  readonly pictureNotKept: string;
  readonly pictureNotFound: string;
  /** Read aloud in place of a picture whose source gives no description. */
  readonly pictureNotDescribed: string;
  readonly notStated: string;
  readonly undated: string;
  /** The same in a citation. */
  readonly undatedShort: string;
  /** What an article is, as a source. */
  readonly kind: Readonly<Record<Article['kind'], string>>;
  /** Title of a press review that has no other. */
  readonly pressReview: string;
  /** Title of a dossier that has no other. */
  readonly dossier: string;
  readonly timeline: string;
  readonly whoSaidWhat: string;
  readonly speaker: string;
  /** Heads the column of what was said. */
  readonly saidWords: string;
  readonly source: string;
  /** How many are printed. */
  readonly copies: string;
  readonly permittedUse: string;
  /** Where else the same text was published: before outlets. */
  readonly sameText: string;
  /** What is to be known of a source's quality, access and currency (ICD 206). */
  readonly descriptor: string;
  /** Before the checks that were overruled by name. */
  readonly setAside: string;
  readonly inferredFrom: (what: string) => string;
  readonly entry: Readonly<Record<EntryField, string>>;
  readonly method: Readonly<
    Record<'copied-text' | 'saved-page' | 'export-file' | 'article-file' | 'written-here', string>
  >;
  readonly permission: Readonly<
    Record<'store' | 'print' | 'redistribute' | 'yes' | 'no' | 'unknown', string>
  >;
  readonly figure: (number: number) => string;
  readonly retrieved: (date: string) => string;
  /** The same at the head of a sentence. */
  readonly retrievedFrom: (date: string) => string;
  readonly embargoUntil: (date: string) => string;
  readonly expires: (date: string) => string;
  /** Between the last two names, with its spaces. */
  readonly and: string;
  /** Marks around a title, and around what is quoted within it. */
  readonly quotes: Readonly<Record<'open' | 'close' | 'innerOpen' | 'innerClose', string>>;
  /** Between a day and its time. */
  readonly comma: string;
  /** `4 March`; months count from 1. */
  readonly dayOfMonth: (day: number, month: number) => string;
  /** `4 March 2026`, from what `dayOfMonth` gives. */
  readonly withYear: (date: string, year: string) => string;
  /** `March 2026` */
  readonly monthOfYear: (month: number, year: string) => string;
}

export type EntryField =
  | 'byline'
  | 'outlet'
  | 'place'
  | 'published'
  | 'modified'
  | 'section'
  | 'edition'
  | 'language'
  | 'address'
  | 'savedFrom'
  | 'rights'
  | 'permitted'
  | 'retrieved'
  | 'method'
  | 'snapshot'
  | 'snapshotHash'
  | 'contentHash'
  | 'pictures'
  | 'basedOn'
  | 'cites';
