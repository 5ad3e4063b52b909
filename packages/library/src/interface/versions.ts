/** What changed from one version of an article to another, and going back to an older one. */
import type { TextPart } from '@offprint/model';
import type { Added } from './articles.ts';
import type { Result } from './result.ts';

/** A stretch of text that both versions have, or one of them. Kept and inserted together are the later text. */
export interface DiffRun {
  readonly kind: 'kept' | 'inserted' | 'deleted';
  readonly text: string;
}

/** A paragraph, headline, caption or other part of an article (the model's `TextPart`), before and after. */
export interface DiffPart {
  /** `moved`: the same words at another place; it stands where it is now. */
  readonly kind: 'kept' | 'inserted' | 'deleted' | 'changed' | 'moved';
  readonly role: TextPart['role'];
  /** Of the later version; of the earlier one when the part was deleted. Absent for the title block. */
  readonly blockId?: string;
  readonly runs: readonly DiffRun[];
}

export interface VersionDiff {
  readonly from: number;
  readonly to: number;
  /** All parts of both versions in reading order; what was deleted stands where it was. */
  readonly parts: readonly DiffPart[];
  /** Words, or letters of scripts without spaces, put in and taken out. */
  readonly inserted: number;
  readonly deleted: number;
}

export interface VersionCalls {
  /** Errors: `no-such-article`, `no-such-version`, `corrupt`. */
  diffVersions(id: string, from: number, to: number): Result<VersionDiff>;

  /**
   * Makes an older version the newest: a new version with its content, source and pictures; those between stay. The
   * latest version itself is `unchanged`. Errors: `no-such-article`, `no-such-version`, `read-only`, `busy`.
   */
  restoreVersion(id: string, version: number): Result<Added>;
}
