/** Checking everything that is kept, mending it, copying it. */
import type { Result } from './result.ts';

/** Something that is not as it was kept. */
export interface Fault {
  readonly code:
    | 'database' // SQLite finds its file damaged
    | 'reference' // a row names one that is not there
    | 'index' // the search index is not that of the articles
    | 'text' // a text beside the articles (a headline in the list, a tag, a note) is no text any more
    | 'article' // a version that is gone, no article, or of another hash
    | 'asset-missing'
    | 'asset-altered'
    | 'asset-unnamed'; // a file that no row names: nothing is lost, an import was cut short
  readonly message: string;
  readonly hint: string;
  /** Of an asset: one that shows it or was imported from it. */
  readonly article?: string;
  readonly version?: number;
  /** Name of the file. */
  readonly asset?: string;
}

export interface Verified {
  readonly clean: boolean;
  /** How many versions of articles and how many assets were checked, each against its hash. */
  readonly versions: number;
  readonly assets: number;
  readonly faults: readonly Fault[];
}

/** What is left after a repair, and what it did. */
export interface Repaired extends Verified {
  readonly mended: readonly string[];
  /** The folder with the database as it was and the files put aside; absent when nothing was wrong. */
  readonly aside?: string;
}

export interface BackedUp {
  readonly folder: string;
  readonly articles: number;
  readonly assets: number;
  /** Assets that were gone or altered before the backup was made. */
  readonly missingAssets: readonly string[];
}

/** How whoever waits for long work hears of it, and ends it. */
export interface Overseen {
  /** Told at each step how many are begun, the current one among them, and how many there are; at first with none begun. */
  readonly report?: (begun: number, of: number) => void;
  /** Asked before each step: `true` ends the work with `cancelled`. */
  readonly cancelled?: () => boolean;
}

export interface DurabilityCalls {
  /**
   * Looks at everything: the database, the search index, every version and every asset against its hash. Its steps are
   * articles and assets. Errors: `cancelled`.
   */
  verify(overseen?: Overseen): Result<Verified>;

  /**
   * Mends what `verify` finds, as far as it can be done without losing or inventing anything: builds indexes anew,
   * takes out rows beside articles that are not there, puts altered and unnamed files aside. The database is copied
   * to `backups/` first. What is left is in the result.
   */
  repair(): Result<Repaired>;

  /**
   * Copies the library, as it is at one moment, to a new or empty folder while others use it; `restoreLibrary`
   * makes a library of it. Its steps are assets. Errors: `not-empty`, `disk-full`, `read-only`, `corrupt`, `io`,
   * `cancelled`.
   */
  backUp(to: string, overseen?: Overseen): Result<BackedUp>;
}
