/** Reading articles back: by id or its beginning, by version, with their sources. */
import { formatPath, parseArticleJson, type Article } from '@offprint/model';
import { Failure, failure, textOf } from './errors.ts';
import type { Source, VersionInfo } from './index.ts';
import type { Shelf } from './library.ts';

/** How many candidates an ambiguous id's hint names. */
const CANDIDATES = 5;

export function getArticle(shelf: Shelf, id: string, version?: number): Article {
  const row = versionRow(shelf, id, version);
  return articleIn(row.document, id, row.version);
}

/** The article that a stored document holds. */
export function articleIn(document: Uint8Array, id: string, version: number): Article {
  const parsed = parseArticleJson(textOf(document));
  if (parsed.ok) return parsed.value;
  const issue = parsed.issues[0];
  throw failure(
    'corrupt',
    `version ${version} of the article ${id} is damaged (${formatPath(issue?.path ?? [])} ${issue?.message ?? ''})`,
  );
}

export function resolveId({ db }: Shelf, prefix: string): string {
  const rows = db.all<{ id: string }>(
    `SELECT id FROM article WHERE removed_at IS NULL AND id >= ?1 AND substr(id, 1, length(?1)) = ?1
     ORDER BY id LIMIT ${CANDIDATES + 1}`,
    prefix,
  );
  const first = rows[0];
  if (!first || prefix === '') throw noSuchArticle(prefix);
  if (rows.length === 1 || first.id === prefix) return first.id; // sorted: the whole id stands before longer ones
  const named = rows.slice(0, CANDIDATES).map((row) => row.id);
  if (rows.length > CANDIDATES) named.push('…');
  throw new Failure(
    'ambiguous-id',
    `several articles begin with ${prefix}`,
    `Name more of the id: ${named.join(', ')}.`,
  );
}

export function listVersions(shelf: Shelf, id: string): VersionInfo[] {
  return shelf.db.all<VersionInfo>(
    `SELECT version, added_at AS addedAt, content_hash AS contentHash, headline
     FROM version WHERE article_key = ? ORDER BY version`,
    keyOf(shelf, id),
  );
}

export function getSource(shelf: Shelf, id: string, version?: number): Source {
  const row = versionRow(shelf, id, version);
  if (row.source_sha256 === null || row.source_media === null)
    throw new Failure(
      'no-source',
      `version ${row.version} of the article ${id} came without its original file`,
      'Import the page itself to keep the original with the article.',
    );
  return {
    bytes: shelf.assets.read(row.source_sha256),
    mediaType: row.source_media,
    ...(row.source_file_name === null ? {} : { fileName: row.source_file_name }),
  };
}

/** The row number of an article that is there. */
export function keyOf({ db }: Shelf, id: string): number {
  const row = db.first<{ key: number }>('SELECT key FROM article WHERE id = ? AND removed_at IS NULL', id);
  if (!row) throw noSuchArticle(id);
  return row.key;
}

/** What an act on an article is named after. */
export function headlineOf({ db }: Shelf, id: string): string {
  return db.first<{ headline: string }>('SELECT headline FROM article WHERE id = ?', id)?.headline ?? id;
}

export function noSuchArticle(id: string): Failure {
  return new Failure(
    'no-such-article',
    `there is no article ${JSON.stringify(id)}`,
    'List the articles to see their ids.',
  );
}

interface VersionRow {
  readonly version: number;
  readonly source_sha256: string | null;
  readonly source_media: string | null;
  readonly source_file_name: string | null;
  readonly document: Uint8Array;
}

function versionRow(shelf: Shelf, id: string, version: number | undefined): VersionRow {
  const row = shelf.db.first<VersionRow>(
    `SELECT v.version, v.source_sha256, v.source_media, v.source_file_name, CAST(v.document AS BLOB) AS document
     FROM article a JOIN version v ON v.article_key = a.key AND v.version = coalesce(?2, a.latest)
     WHERE a.id = ?1 AND a.removed_at IS NULL`,
    id,
    version ?? null,
  );
  if (row) return row;
  keyOf(shelf, id); // says so when it is the article that is not there
  throw new Failure('no-such-version', `the article ${id} has no version ${version}`, 'List its versions.');
}
