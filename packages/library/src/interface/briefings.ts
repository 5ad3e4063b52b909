/** Briefings and templates that people write. The library keeps their documents and does not read them. */
import type { Result } from './result.ts';

export type BriefingKind = 'briefing' | 'template';

export interface BriefingRow {
  readonly id: string;
  readonly kind: BriefingKind;
  readonly title: string;
  readonly addedAt: string;
  readonly changedAt: string;
}

/** What is kept under a title: any text, such as the JSON of a briefing file. */
export interface BriefingText {
  readonly title: string;
  /** Four million characters at most. */
  readonly document: string;
}

export interface KeptBriefing extends BriefingRow {
  readonly document: string;
}

export interface BriefingVersion {
  /** From 1, growing. */
  readonly number: number;
  readonly title: string;
  /** When it was last changed, before something else took its place. */
  readonly writtenAt: string;
}

export interface BriefingQuery {
  /** `briefing` when absent. */
  readonly kind?: BriefingKind;
  /** Those that were removed, instead of the others. */
  readonly removed?: boolean;
}

export interface BriefingCalls {
  /** Errors: `bad-briefing` (no title, too long). */
  createBriefing(text: BriefingText, kind?: BriefingKind): Result<KeptBriefing>;

  /**
   * Puts the document in the place of the one before, as often as it is changed. The one before is kept as a version
   * when ten minutes have gone by since the last was or there is none, so that the beginning of every sitting is there.
   * Errors: `no-such-briefing`, `bad-briefing`.
   */
  saveBriefing(id: string, text: BriefingText): Result<BriefingRow>;

  /** Also one that was removed. Errors: `no-such-briefing`. */
  getBriefing(id: string): Result<KeptBriefing>;

  /** The last changed first. */
  listBriefings(query?: BriefingQuery): Result<readonly BriefingRow[]>;

  /** Hides it; `restoreBriefing` brings it back with its versions. Errors: `no-such-briefing`. */
  removeBriefing(id: string): Result<void>;

  /** Errors: `no-such-briefing`. */
  restoreBriefing(id: string): Result<void>;

  /** Keeps the document as it is as a version; nothing when the last version has it. Errors: `no-such-briefing`. */
  keepBriefingVersion(id: string): Result<void>;

  /** The latest first. Errors: `no-such-briefing`. */
  listBriefingVersions(id: string): Result<readonly BriefingVersion[]>;

  /** Errors: `no-such-briefing`, `no-such-version`. */
  getBriefingVersion(id: string, number: number): Result<BriefingText>;
}
