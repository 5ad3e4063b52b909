/** Keeping articles: check them, find the page that each is of, write files and rows in one transaction. */
import { attempt, valueOf } from '../errors.ts';
import type { Added, NewEntry, Result } from '../index.ts';
import type { Shelf } from '../library.ts';
import { keepAll } from './batch.ts';
import { keep } from './keep.ts';
import { prepareAll, withFiles } from './prepare.ts';

export function addArticle(shelf: Shelf, entry: NewEntry): Added {
  const result = addArticles(shelf, [entry])[0];
  if (!result) throw new Error('an entry without a result');
  return valueOf(result);
}

export function addArticles(shelf: Shelf, entries: readonly NewEntry[]): Result<Added>[] {
  const articles = entries.map((entry) => entry.article);
  const prepared = prepareAll(shelf, articles, function* (ready) {
    for (const entry of entries) {
      const article = ready();
      yield article.ok ? attempt(() => withFiles(shelf, entry, article.value)) : article;
    }
  });
  return keepAll(shelf, prepared, (one, batch) => keep(shelf, one, batch));
}
