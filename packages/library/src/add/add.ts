/** Keeping articles: check them, find the page that each is of, write files and rows in one transaction. */
import { attempt, Failure } from '../errors.ts';
import type { Added, NewEntry, Result } from '../index.ts';
import type { Shelf } from '../library.ts';
import { keepAll } from './batch.ts';
import { keep } from './keep.ts';
import { prepare, withFiles, type Prepared } from './prepare.ts';

export function addArticle(shelf: Shelf, entry: NewEntry): Added {
  const result = addArticles(shelf, [entry])[0];
  if (!result) throw new Error('an entry without a result');
  if (result.ok) return result.value;
  const { code, message, hint } = result.error;
  throw new Failure(code, message, hint);
}

export function addArticles(shelf: Shelf, entries: readonly NewEntry[]): Result<Added>[] {
  const prepared = shelf.beside.isWorth(entries.length)
    ? preparedBeside(shelf, entries)
    : entries.map((entry) => attempt(() => prepare(shelf, entry)));
  return keepAll(shelf, prepared, (one, batch) => keep(shelf, one, batch));
}

/** Each entry prepared while those before it are kept. */
function* preparedBeside(shelf: Shelf, entries: readonly NewEntry[]): Generator<Result<Prepared>> {
  let at = 0;
  for (const article of shelf.beside.workOut(entries.map((entry) => entry.article))) {
    const entry = entries[at++];
    if (entry) yield article.ok ? attempt(() => withFiles(shelf, entry, article.value)) : article;
  }
}
