/** One article as a record: its versions, and what stands beside them. */
import { exportAnnotations } from '../annotations/json-ld.ts';
import { articleIn, noSuchArticle } from '../articles.ts';
import type { AnnotationPage } from '../interface/annotations.ts';
import type { ExchangedArticle, ExchangedVersion } from '../interface/exchange.ts';
import type { ReadingStateName } from '../interface/organisation.ts';
import type { Shelf } from '../library.ts';

export function allIds({ db }: Shelf): string[] {
  return db.all<{ id: string }>('SELECT id FROM article ORDER BY key').map((row) => row.id);
}

interface Row {
  readonly key: number;
  readonly added_at: string;
  readonly removed_at: string | null;
  readonly state: ReadingStateName;
  readonly starred: number;
  readonly position: number;
  readonly archived_at: string | null;
}

export function exportArticle(shelf: Shelf, id: string): ExchangedArticle {
  const { db } = shelf;
  return db.read(() => {
    const row = db.first<Row>(
      `SELECT a.key, a.added_at, a.removed_at, r.state, r.starred, r.position, r.archived_at
       FROM article a JOIN reading r ON r.article_key = a.key WHERE a.id = ?`,
      id,
    );
    if (!row) throw noSuchArticle(id);
    const annotations = itemsOf(exportAnnotations(shelf, id, true));
    return {
      type: 'article',
      addedAt: row.added_at,
      versions: versionsOf(shelf, id, row.key),
      tags: db
        .all<{ tag: string }>('SELECT tag FROM tag WHERE article_key = ? ORDER BY tag', row.key)
        .map(({ tag }) => tag),
      reading: {
        state: row.state,
        starred: row.starred === 1,
        position: row.position,
        ...(row.archived_at === null ? {} : { archivedAt: row.archived_at }),
      },
      ...(row.removed_at === null ? {} : { removedAt: row.removed_at }),
      ...(annotations.length === 0 ? {} : { annotations }),
    };
  });
}

function itemsOf(page: AnnotationPage): readonly unknown[] {
  return page['items'] as readonly unknown[];
}

function versionsOf(shelf: Shelf, id: string, key: number): ExchangedVersion[] {
  const rows = shelf.db.all<{
    version: number;
    added_at: string;
    source_sha256: string | null;
    source_media: string | null;
    source_file_name: string | null;
    document: Uint8Array;
  }>(
    `SELECT version, added_at, source_sha256, source_media, source_file_name, CAST(document AS BLOB) AS document
     FROM version WHERE article_key = ? ORDER BY version`,
    key,
  );
  return rows.map((row) => ({
    addedAt: row.added_at,
    article: articleIn(row.document, id, row.version),
    ...(row.source_sha256 === null || row.source_media === null
      ? {}
      : {
          source: {
            sha256: row.source_sha256,
            mediaType: row.source_media,
            ...(row.source_file_name === null ? {} : { fileName: row.source_file_name }),
          },
        }),
    assets: shelf.db.all(
      `SELECT asset.sha256, asset.media_type AS mediaType FROM version_asset v JOIN asset USING (sha256)
       WHERE v.article_key = ? AND v.version = ? ORDER BY asset.sha256`,
      key,
      row.version,
    ),
  }));
}
