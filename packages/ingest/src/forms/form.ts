/** A form that articles come in. A new form is a new folder beside this file and a line in `detect.ts`. */
import type { Article } from '@offprint/model';
import type { Body, Metadata } from '../draft.ts';
import type { Outcome, Run } from '../run.ts';

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
  /** WHATWG name of the encoding that the file itself declares, byte-order mark aside. */
  readonly declaredEncoding: (bytes: Uint8Array) => string | undefined;
}

/** A form whose article has to be found among other things. */
export interface PageForm extends Form {
  readonly kind: 'page';
  readonly method: Article['provenance']['method'];
  readonly parse: (text: string, run: Run) => Outcome<Page>;
}

/** A form that holds a finished article. */
export interface ArticleForm extends Form {
  readonly kind: 'article';
  readonly read: (text: string, run: Run) => Outcome<Article>;
}
