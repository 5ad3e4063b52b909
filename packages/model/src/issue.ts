/** Issues as data: what is wrong with a document, by code, with its place. */
import type { z } from 'zod';

/** Codes of the model's own invariants; the rest of `IssueCode` says what is wrong with the shape. */
export type InvariantCode =
  | 'not-nfc'
  | 'control-character'
  | 'untrimmed'
  | 'bad-address'
  | 'language-not-canonical'
  | 'bad-date'
  | 'main-headline'
  | 'duplicate-id'
  | 'duplicate-mark'
  | 'heading-skip'
  | 'table-ragged'
  | 'note-unresolved'
  | 'quote-misplaced'
  | 'nothing-stated'
  | 'empty-range'
  | 'half-selector'
  | 'item-incomplete';

export type IssueCode =
  InvariantCode | 'not-json' | 'too-deep' | 'newer-version' | 'unknown-field' | 'wrong-type' | 'wrong-value';

/** One thing wrong with a document. `path` leads to it from the document's root: keys and array indexes. */
export interface Issue {
  readonly code: IssueCode;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Adds an invariant's issue to a Zod check; `path` is relative to the value checked. */
export function fail(
  ctx: z.core.ParsePayload,
  code: InvariantCode,
  message: string,
  path: (string | number)[] = [],
): void {
  ctx.issues.push({ code: 'custom', input: ctx.value, message, path, params: { code } });
}

/** A path as people write it: `blocks[2].inlines[0].text`; the root is an empty string. */
export function formatPath(path: readonly (string | number)[]): string {
  let out = '';
  for (const step of path) {
    if (typeof step === 'number') out += `[${step}]`;
    else out += out ? `.${step}` : step;
  }
  return out;
}
