/** A form that articles come in. A new form is a new folder beside this file and a line in `detect.ts`. */
import type { Article, Briefing } from '@offprint/model';
import type { Bookmark, IngestError, SavedState } from '../contract.ts';
import type { Body, Metadata } from '../draft.ts';
import type { Given, Outcome, Run } from '../run.ts';

/** A parsed page with the steps that its form has for it; the pipeline calls them in this order. */
export interface Page {
  /** What the page states about itself. */
  readonly metadata: (run: Run) => Metadata;
  /** Where the article is; drops what stands outside. */
  readonly find: (metadata: Metadata, run: Run) => void;
  /** Gives back pictures, captions, tables, lists that `find` did not take. */
  readonly restore: (metadata: Metadata, run: Run) => void;
  /** Drops what the site says to its reader. */
  readonly boilerplate: (metadata: Metadata, run: Run) => void;
  /** Builds the body, and moves into `metadata` what only the body shows (a dateline, a byline). */
  readonly blocks: (metadata: Metadata, run: Run) => Outcome<Body>;
}

interface Form {
  /** IANA media type of the source, for the provenance. */
  readonly mediaType: string;
}

interface TextualForm extends Form {
  /** WHATWG name of the encoding that the file itself declares, byte-order mark aside. */
  readonly declaredEncoding: (bytes: Uint8Array) => string | undefined;
}

/** A form whose article has to be found among other things. */
export interface PageForm extends TextualForm {
  readonly kind: 'page';
  readonly method: Article['provenance']['method'];
  readonly parse: (text: string, run: Run) => Outcome<Page>;
}

/** A form that holds a finished article. */
export interface ArticleForm extends TextualForm {
  readonly kind: 'article';
  readonly read: (text: string, run: Run) => Outcome<Article>;
}

/** A form of text that holds several things: a feed, an export. */
export interface ListForm extends TextualForm {
  readonly kind: 'list';
  readonly members: (text: string, run: Run) => Outcome<readonly Member[]>;
}

/** A form of bytes that holds several things: an archive. Entries are unpacked one at a time. */
export interface ArchiveForm extends Form {
  readonly kind: 'archive';
  readonly members: (bytes: Uint8Array, run: Run, budget: Budget) => AsyncGenerator<Member>;
}

export type TextForm = PageForm | ArticleForm | ListForm;

/** What an archive may still unpack to; archives inside it share it. */
export interface Budget {
  /** Takes that many bytes; false when they are more than is left. */
  readonly take: (bytes: number) => boolean;
  /** Archives around this one. */
  readonly depth: number;
  /** Whether that many entries are within the limit. */
  readonly entries: (count: number) => boolean;
}

interface Named {
  /** Place within the file; absent when the file as a whole is meant. */
  readonly name?: string;
  /** Entries of the file, where they are known. */
  readonly of?: number;
}

/** A file inside a file, to be read as if it had come alone. */
export interface FileMember extends Named {
  readonly kind: 'file';
  readonly bytes: Uint8Array;
  readonly fileName?: string;
  readonly sourceUrl?: string;
  readonly given?: Given;
  readonly saved?: SavedState;
  readonly beside?: (address: string) => Uint8Array | undefined;
  /** No article in it is nothing to report: one of many resources of a page. */
  readonly optional?: boolean;
}

/** An article whose parts the form has read already. */
export interface PageMember extends Named {
  readonly kind: 'page';
  /** What is kept as the source of this article. */
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly sourceUrl?: string;
  readonly given?: Given;
  readonly saved?: SavedState;
  readonly beside?: (address: string) => Uint8Array | undefined;
  readonly open: (run: Run) => Outcome<Page>;
}

export interface BookmarkMember extends Named {
  readonly kind: 'bookmark';
  readonly bookmark: Bookmark;
}

/** A briefing that names articles beside it. */
export interface BriefingMember extends Named {
  readonly kind: 'briefing';
  readonly briefing: Briefing;
}

export interface SkippedMember extends Named {
  readonly kind: 'skipped';
  readonly reason: string;
}

export interface FailedMember extends Named {
  readonly kind: 'failed';
  readonly error: IngestError;
}

export type Member = FileMember | PageMember | BookmarkMember | BriefingMember | SkippedMember | FailedMember;
