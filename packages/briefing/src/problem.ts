/** What is wrong with a briefing file: where, and what can be done about it. */

export type FileProblemCode =
  | 'not-readable' // neither JSON, YAML nor Markdown with front matter
  | 'unknown-field'
  | 'wrong-value'
  | 'nothing-to-print' // no item
  | 'unknown-template'
  | 'no-such-article'
  | 'no-such-version'
  | 'ambiguous-id' // several ids begin so
  | 'bad-query'
  | 'no-such-file'
  | 'no-such-block' // the excerpt names a paragraph that the article does not have
  | 'no-such-quote'
  | 'nothing-found' // a search without a hit
  | 'not-a-briefing'; // the briefing that came of it is not valid

export interface FileProblem {
  readonly code: FileProblemCode;
  readonly message: string;
  readonly hint: string;
  /** From 1; absent when the problem is with the whole. */
  readonly line?: number;
  readonly column?: number;
}

/** Where a value of the file stands, by its path of keys; or the last key itself. */
export type Locate = (
  path: readonly (string | number)[],
  of?: 'key',
) => {
  readonly line?: number;
  readonly column?: number;
};
