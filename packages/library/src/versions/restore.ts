/** An older version made the newest: kept once more, so that nothing between is lost. */
import { getArticle, keyOf } from '../articles.ts';
import { comparingOf, relateCopies } from '../copies/relate.ts';
import type { Added } from '../index.ts';
import type { Shelf } from '../library.ts';
import { bodyOf, indexedOf, indexWords } from '../search/word-index.ts';
import { summaryOf } from '../summary.ts';
import { showLatest } from './latest.ts';

export function restoreVersion(shelf: Shelf, id: string, version: number): Added {
  const { db, env } = shelf;
  return db.write(() => {
    const key = keyOf(shelf, id);
    const older = getArticle(shelf, id, version);
    const latest = db.first<{ latest: number }>('SELECT latest FROM article WHERE key = ?', key)?.latest ?? 1;
    const missingAssets = db
      .all<{ sha256: string }>(
        `SELECT sha256 FROM version_asset WHERE article_key = ? AND version = ?
           AND sha256 NOT IN (SELECT sha256 FROM asset) ORDER BY sha256`,
        key,
        version,
      )
      .map((row) => row.sha256);
    const added = { id, restored: false, missingAssets };
    if (version === latest) return { ...added, version, status: 'unchanged' };
    const article = { ...older, version: latest + 1 };
    db.run(
      `INSERT INTO version (article_key, version, added_at, content_hash, headline, canonical,
                            source_sha256, source_media, source_file_name, document)
       SELECT article_key, ?, ?, content_hash, headline, canonical, source_sha256, source_media, source_file_name, ?
       FROM version WHERE article_key = ? AND version = ?`,
      article.version,
      env.now(),
      JSON.stringify(article),
      key,
      version,
    );
    db.run(
      `INSERT INTO version_asset (article_key, version, sha256)
       SELECT article_key, ?, sha256 FROM version_asset WHERE article_key = ? AND version = ?`,
      article.version,
      key,
      version,
    );
    showLatest(shelf, key, article.version, summaryOf(article));
    const indexed = indexedOf(article);
    indexWords(db, new Map([[key, indexed]]));
    relateCopies(db, new Map([[key, comparingOf(bodyOf(indexed))]]));
    return { ...added, version: article.version, status: 'new-version' };
  });
}
