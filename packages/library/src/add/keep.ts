/** Keeping an article that was checked: find the page it is of, write files and rows. */
import type { Article } from '@offprint/model';
import { findPage } from '../identity.ts';
import type { Added, NewAsset } from '../index.ts';
import type { Shelf } from '../library.ts';
import { addTags } from '../organise/tags.ts';
import { bringBack } from '../organise/trash.ts';
import { bodyOf } from '../search/word-index.ts';
import { summaryColumns } from '../summary.ts';
import { showLatest } from '../versions/latest.ts';
import type { Batch } from './batch.ts';
import type { Prepared } from './prepare.ts';

/**
 * Keeps what was checked; runs inside the caller's transaction, `keepAll`.
 *
 * @param named the id to go by instead of the article's own
 */
export function keep(shelf: Shelf, prepared: Prepared, batch: Batch, named = prepared.id): Added {
  const { db } = shelf;
  const page = findPage(shelf, named, prepared.addresses, prepared.hash);
  const restored = page?.removed === true;
  if (page && (restored || page.sameContent === undefined)) batch.replaces = true;
  if (page && restored) bringBack(db, [page.key]);

  for (const asset of prepared.assets) writeAsset(shelf, asset, batch);
  if (page?.sameContent !== undefined) {
    addVersionAssets(shelf, page.key, page.sameContent, prepared);
    addAddresses(shelf, page.key, prepared);
    tagLater(shelf, page.key, prepared, batch);
    const missingAssets = missing(shelf, prepared.pictures);
    return { id: page.id, version: page.sameContent, status: 'unchanged', restored, missingAssets };
  }

  if (prepared.source) writeAsset(shelf, prepared.source, batch);
  const id = page?.id ?? named;
  const version = page ? Math.max(page.latest + 1, prepared.version) : prepared.version;
  const key = page?.key ?? newArticle(shelf, id, prepared, batch);
  addVersion(shelf, { key, id, version }, prepared);
  addVersionAssets(shelf, key, version, prepared);
  if (page) showLatest(shelf, key, version, prepared.summary);
  batch.words.set(key, prepared.indexed);
  batch.texts.set(key, { body: bodyOf(prepared.indexed), ...prepared.compared });
  addAddresses(shelf, key, prepared);
  tagLater(shelf, key, prepared, batch);
  return {
    id,
    version,
    status: page ? 'new-version' : 'created',
    restored,
    missingAssets: missing(shelf, prepared.pictures),
  };
}

function writeAsset({ db, assets, env }: Shelf, asset: NewAsset, batch: Batch): void {
  if (assets.write(asset.sha256, asset.bytes)) batch.files.push(asset.sha256);
  db.run(
    'INSERT INTO asset (sha256, media_type, size, added_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    asset.sha256,
    asset.mediaType,
    asset.bytes.length,
    env.now(),
  );
}

function newArticle({ db, env }: Shelf, id: string, { version, summary }: Prepared, batch: Batch): number {
  const key = db.insert(
    `INSERT INTO article (id, added_at, latest, headline, headline_order, publisher, byline, published,
                          published_at, language, lead)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    env.now(),
    version,
    ...summaryColumns(summary),
  );
  batch.after.push(() => db.run('INSERT INTO reading (article_key) VALUES (?)', key));
  return key;
}

/** What a version is of a page. */
interface Place {
  readonly key: number;
  readonly id: string;
  readonly version: number;
}

function addVersion({ db, env }: Shelf, place: Place, prepared: Prepared): void {
  const { hash, source, summary, addresses } = prepared;
  db.run(
    `INSERT INTO version (article_key, version, added_at, content_hash, headline, canonical,
                          source_sha256, source_media, source_file_name, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    place.key,
    place.version,
    env.now(),
    hash,
    summary.headline,
    addresses.canonical,
    source?.sha256 ?? null,
    source?.mediaType ?? null,
    source?.fileName ?? null,
    documentAt(place, prepared),
  );
}

/** The document as it is kept: with the page's id and its own version number. */
function documentAt({ id, version }: Place, prepared: Prepared): string {
  if (id === prepared.id && version === prepared.version) return prepared.document;
  return JSON.stringify({ ...(JSON.parse(prepared.document) as Article), id, version });
}

/** A version holds on to the pictures that it shows and to whatever else came with it. */
function addVersionAssets({ db }: Shelf, key: number, version: number, { assets, pictures }: Prepared): void {
  for (const sha256 of [...pictures, ...assets.map((asset) => asset.sha256)])
    db.run(
      'INSERT INTO version_asset (article_key, version, sha256) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      key,
      version,
      sha256,
    );
}

function addAddresses({ db }: Shelf, key: number, { addresses }: Prepared): void {
  for (const address of addresses.all)
    db.run('INSERT INTO address (address, article_key) VALUES (?, ?) ON CONFLICT DO NOTHING', address, key);
}

function tagLater(shelf: Shelf, key: number, { tags }: Prepared, batch: Batch): void {
  if (tags.length > 0) batch.after.push(() => addTags(shelf, key, tags));
}

function missing({ db }: Shelf, pictures: readonly string[]): string[] {
  return pictures.filter((sha256) => !db.first('SELECT 1 FROM asset WHERE sha256 = ?', sha256));
}
