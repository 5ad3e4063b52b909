/** Articles on their way into the library, several in one transaction, so that the disk is waited for once. */
import type { Added, Library, NewEntry, Result } from '@offprint/library';
import type { Outcome } from './report.ts';

/** What came of a file or an entry, before it is kept. */
export type Draft =
  /** An article: `finish` is told how it was kept, and makes the outcome. */
  | { readonly entry: NewEntry; readonly finish: (added: Result<Added>) => Outcome }
  /** Anything else, made after everything before it is kept. */
  | { readonly entry?: undefined; readonly finish: () => Outcome };

/** Articles kept at once, and the bytes of their files together. */
const MOST = 64;
const MOST_BYTES = 64 * 1024 * 1024;
/** Milliseconds that nothing is kept for at most, so that outcomes are told while slow pages are read. */
const PATIENCE = 250;

/**
 * Gathers drafts and gives their outcomes in order. Pages that come slowly are kept one by one, those that come fast
 * together; an outcome is given only once its article is on the disk.
 */
export class Batch {
  readonly #library: Library | undefined;
  readonly #elapsed: () => number;
  #drafts: Draft[] = [];
  #bytes = 0;
  #since: number;

  constructor(library: Library | undefined, elapsed: () => number) {
    this.#library = library;
    this.#elapsed = elapsed;
    this.#since = elapsed();
  }

  /** Takes a draft; the outcomes of those that were kept by now. */
  add(draft: Draft): Outcome[] {
    this.#drafts.push(draft);
    this.#bytes += draft.entry ? bytesOf(draft.entry) : 0;
    const isDue =
      this.#drafts.length >= MOST || this.#bytes >= MOST_BYTES || this.#elapsed() - this.#since >= PATIENCE;
    return isDue ? this.flush() : [];
  }

  /** Keeps what is left. When the library as a whole fails, nothing of the batch is kept. */
  flush(): Outcome[] {
    const drafts = this.#drafts;
    this.#drafts = [];
    this.#bytes = 0;
    const entries = drafts.flatMap(({ entry }) => (entry ? [entry] : []));
    const kept = entries.length > 0 ? this.#library?.addArticles(entries) : undefined;
    this.#since = this.#elapsed();
    let next = 0;
    return drafts.map((draft) => {
      if (!draft.entry) return draft.finish();
      const added = kept?.ok ? kept.value[next++] : kept;
      if (!added) throw new Error('an article without a result');
      return draft.finish(added);
    });
  }
}

function bytesOf({ source, assets = [] }: NewEntry): number {
  return assets.reduce((sum, asset) => sum + asset.bytes.length, source?.bytes.length ?? 0);
}
