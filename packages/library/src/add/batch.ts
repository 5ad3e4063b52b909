/** One transaction for several articles: what it gathers, and the order in which that is written. */
import { relateCopies, type Comparing } from '../copies/relate.ts';
import type { Added, Result } from '../index.ts';
import type { Shelf } from '../library.ts';
import { indexWords, type Indexed } from '../search/word-index.ts';

/** What a transaction has put in place, to be taken away when it fails, and what it does at its end. */
export interface Batch {
  /** Hashes of files. */
  readonly files: string[];
  /** Words that are not in the index yet, by their article's key. */
  readonly words: Map<number, Indexed>;
  /** The texts whose copies are looked for, by their article's key. */
  readonly texts: Map<number, Comparing>;
  /**
   * What is written when all words are in the index. Any statement between them that opens a savepoint, as one with a
   * trigger or of several rows does, makes FTS5 write out what it has gathered: many small segments instead of one.
   */
  readonly after: (() => void)[];
  /** Whether words had to be taken out of the index, which makes FTS5 write out, too: the others then wait. */
  replaces: boolean;
}

/** Articles whose words go into the index together. */
const PART = 128;

/**
 * One transaction for all, so that the disk is waited for once. What is wrong with an entry is known before anything of
 * it is written; what goes wrong later concerns the library, and nothing of any entry is kept.
 *
 * @param prepared entries, which may be prepared while those before them are kept
 */
export function keepAll<T>(
  shelf: Shelf,
  prepared: Iterable<Result<T>>,
  keepOne: (one: T, batch: Batch) => Added,
): Result<Added>[] {
  const results: Result<Added>[] = [];
  const left = prepared[Symbol.iterator]();
  try {
    // Where nothing is right, nobody is waited for.
    let next = left.next();
    for (; next.done !== true && !next.value.ok; next = left.next()) results.push(next.value);
    if (next.done === true) return results;
    const batch: Batch = { files: [], words: new Map(), texts: new Map(), after: [], replaces: false };
    shelf.db.write(() => {
      try {
        for (; next.done !== true; next = left.next()) {
          const one = next.value;
          results.push(one.ok ? { ok: true, value: keepOne(one.value, batch) } : one);
          if (batch.words.size >= PART && !batch.replaces) index(shelf, batch);
        }
        finish(shelf, batch);
      } catch (thrown) {
        // Still under the lock: nobody else can have come to rely on these files.
        for (const sha256 of batch.files) shelf.assets.remove(sha256);
        throw thrown;
      }
    });
    return results;
  } finally {
    left.return?.();
  }
}

function index({ db }: Shelf, { words }: Batch): void {
  indexWords(db, words);
  words.clear();
}

function finish(shelf: Shelf, batch: Batch): void {
  index(shelf, batch);
  for (const write of batch.after) write();
  relateCopies(shelf.db, batch.texts);
  shelf.assets.settle();
}
