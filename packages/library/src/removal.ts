/** Removal in two steps: hidden with everything it has, which can be undone; then deleted for good. */
import { headlineOf, keyOf, noSuchArticle } from './articles.ts';
import { act } from './history/journal.ts';
import type { Database } from './database.ts';
import type { Purged } from './index.ts';
import type { Shelf } from './library.ts';
import { indexLatest, removeWords } from './search/word-index.ts';

export function removeArticle(shelf: Shelf, id: string): void {
  const { db, env } = shelf;
  const work = (): void => {
    hide(db, keyOf(shelf, id), env.now());
  };
  act(shelf, work, () => ({ kind: 'trash', subject: headlineOf(shelf, id) }));
}

/** Hides an article since a moment in UTC; runs inside the caller's transaction. */
export function hide(db: Database, key: number, since: string): void {
  db.run('UPDATE article SET removed_at = ? WHERE key = ?', since, key);
  removeWords(db, key);
}

export function restoreArticle(shelf: Shelf, id: string): void {
  const { db } = shelf;
  const work = (): void => {
    const row = db.first<{ key: number; removed_at: string | null }>(
      'SELECT key, removed_at FROM article WHERE id = ?',
      id,
    );
    if (!row) throw noSuchArticle(id);
    if (row.removed_at !== null) bringBack(db, row.key);
  };
  act(shelf, work, () => ({ kind: 'restore', subject: headlineOf(shelf, id) }));
}

/** Brings the index in line with whether an article is in the trash. */
export function showInIndex(db: Database, key: number): void {
  const row = db.first<{ removed_at: string | null }>('SELECT removed_at FROM article WHERE key = ?', key);
  removeWords(db, key);
  if (row?.removed_at === null) indexLatest(db, key);
}

/** Lifts the removal of an article and indexes its latest version; runs inside the caller's transaction. */
export function bringBack(db: Database, key: number): void {
  db.run('UPDATE article SET removed_at = NULL WHERE key = ?', key);
  indexLatest(db, key);
}

/**
 * Rows first, files after: were the order the other way round, a failure between would leave an article without its
 * files. The files go under a second write lock, once it is sure that nobody has named them again.
 */
export function purgeRemoved({ db, assets }: Shelf): Purged {
  const { articles, unused } = db.write(() => {
    const removed = db.all<{ key: number }>('SELECT key FROM article WHERE removed_at IS NOT NULL');
    for (const { key } of removed) {
      db.run('DELETE FROM version WHERE article_key = ?', key);
      db.run('DELETE FROM article WHERE key = ?', key);
    }
    if (removed.length > 0) db.run('DELETE FROM sketch WHERE article_key NOT IN (SELECT key FROM article)');
    // Their changes went with them: nothing of such acts is left to take back.
    db.run('DELETE FROM act WHERE NOT EXISTS (SELECT 1 FROM change WHERE change.act = act.seq)');
    const unused = db.all<{ sha256: string }>(
      `DELETE FROM asset
       WHERE NOT EXISTS (SELECT 1 FROM version WHERE source_sha256 = asset.sha256)
         AND NOT EXISTS (SELECT 1 FROM version_asset WHERE version_asset.sha256 = asset.sha256)
       RETURNING sha256`,
    );
    return { articles: removed.length, unused };
  });
  db.write(() => {
    for (const { sha256 } of unused)
      if (!db.first('SELECT 1 FROM asset WHERE sha256 = ?', sha256)) assets.remove(sha256);
  });
  return { articles, assets: unused.length };
}
