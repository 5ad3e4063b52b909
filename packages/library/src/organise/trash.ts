/** The trash: what is in it is hidden with everything it has, and can be restored, until it is emptied. */
import { noSuchArticle } from '../articles.ts';
import type { Database } from '../database.ts';
import type { Purged } from '../index.ts';
import type { Shelf } from '../library.ts';
import { indexLatest, removeWords } from '../search/word-index.ts';

/** Moves the words of articles to the index that they belong in now. */
export function showInIndex(db: Database, keys: readonly number[]): void {
  removeWords(db, keys);
  indexLatest(db, keys);
}

/** Moves articles to the trash, since a moment in UTC; runs inside the caller's transaction. */
export function hide(db: Database, keys: readonly number[], since: string): void {
  for (const key of keys) db.run('UPDATE article SET removed_at = ? WHERE key = ?', since, key);
  showInIndex(db, keys);
}

/** Takes articles out of the trash; runs inside the caller's transaction. */
export function bringBack(db: Database, keys: readonly number[]): void {
  for (const key of keys) db.run('UPDATE article SET removed_at = NULL WHERE key = ?', key);
  showInIndex(db, keys);
}

/**
 * Rows first, files after: were the order the other way round, a failure between would leave an article without its
 * files. The files go under a second write lock, once it is sure that nobody has named them again.
 */
export function emptyTrash({ db, assets }: Shelf, ids?: readonly string[]): Purged {
  const { articles, unused } = db.write(() => {
    const trashed = db.all<{ key: number; id: string }>(
      'SELECT key, id FROM article WHERE removed_at IS NOT NULL',
    );
    const there = new Set(trashed.map(({ id }) => id));
    const unknown = ids?.find((id) => !there.has(id));
    if (unknown !== undefined) throw noSuchArticle(unknown);
    const named = ids && new Set(ids);
    const chosen = named ? trashed.filter(({ id }) => named.has(id)) : trashed;
    removeWords(
      db,
      chosen.map(({ key }) => key),
    );
    for (const { key } of chosen) {
      db.run('DELETE FROM version WHERE article_key = ?', key);
      db.run('DELETE FROM article WHERE key = ?', key);
    }
    if (chosen.length > 0) db.run('DELETE FROM sketch WHERE article_key NOT IN (SELECT key FROM article)');
    // Their changes went with them: nothing of such acts is left to take back.
    db.run('DELETE FROM act WHERE NOT EXISTS (SELECT 1 FROM change WHERE change.act = act.seq)');
    // A name that is damaged stays, for verify to tell.
    const unused = db.all<{ sha256: string }>(
      `SELECT sha256 FROM asset
       WHERE length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'
         AND NOT EXISTS (SELECT 1 FROM version WHERE source_sha256 = asset.sha256)
         AND NOT EXISTS (SELECT 1 FROM version_asset WHERE version_asset.sha256 = asset.sha256)`,
    );
    for (const { sha256 } of unused) db.run('DELETE FROM asset WHERE sha256 = ?', sha256);
    return { articles: chosen.length, unused };
  });
  db.write(() => {
    for (const { sha256 } of unused)
      if (!db.first('SELECT 1 FROM asset WHERE sha256 = ?', sha256)) assets.remove(sha256);
  });
  return { articles, assets: unused.length };
}
