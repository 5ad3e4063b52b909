/** Keeping an article: check it, find the page it is of, write files and rows in one transaction. */
import { contentHash, formatPath, parseArticle, walkBlocks, type Article } from '@offprint/model';
import { Failure } from './errors.ts';
import { addressesOf, findPage, type KnownPage } from './identity.ts';
import type { Added, NewAsset, NewEntry, Source } from './index.ts';
import type { Shelf } from './library.ts';
import { bringBack } from './removal.ts';
import { indexWords, removeWords } from './search/word-index.ts';
import { summaryOf } from './summary.ts';
import { addTags } from './tags.ts';

/** An entry that was checked, with all that can be computed before the write lock is taken. */
interface Prepared {
  readonly article: Article;
  readonly hash: string;
  readonly source: (Source & { readonly sha256: string }) | undefined;
  readonly assets: readonly NewAsset[];
  readonly pictures: readonly string[];
  readonly tags: readonly string[];
}

export function addArticle(shelf: Shelf, entry: NewEntry): Added {
  const prepared = prepare(shelf, entry);
  const written: string[] = [];
  return shelf.db.write(() => {
    try {
      return keep(shelf, prepared, written);
    } catch (thrown) {
      // Still under the lock: nobody else can have come to rely on these files.
      for (const sha256 of written) shelf.assets.remove(sha256);
      throw thrown;
    }
  });
}

function prepare(shelf: Shelf, entry: NewEntry): Prepared {
  const { sha256 } = shelf.env;
  const parsed = parseArticle(entry.article);
  if (!parsed.ok) {
    const issue = parsed.issues[0];
    const place = issue && issue.path.length > 0 ? `${formatPath(issue.path)}: ` : '';
    throw new Failure(
      'bad-article',
      `not a valid article (${place}${issue?.message ?? 'unknown'})`,
      'Import its source again.',
    );
  }
  const article = parsed.value;
  const source = entry.source && { ...entry.source, sha256: sha256(entry.source.bytes) };
  const named = article.provenance.snapshot?.sha256;
  if (source && named !== undefined && named !== source.sha256)
    throw new Failure(
      'bad-asset',
      'the source is not the file that the article says it was made from',
      'Import the file again.',
    );
  return {
    article,
    hash: contentHash(article, sha256),
    source,
    assets: entry.assets ?? [],
    pictures: picturesOf(article),
    tags: entry.tags ?? [],
  };
}

function picturesOf(article: Article): string[] {
  const found = new Set<string>();
  for (const block of walkBlocks(article.blocks))
    if (block.type === 'figure' && block.asset) found.add(block.asset.sha256);
  return [...found];
}

function keep(shelf: Shelf, prepared: Prepared, written: string[]): Added {
  const { db } = shelf;
  const page = findPage(shelf, prepared.article, prepared.hash);
  const restored = page?.removed === true;
  if (page && restored) bringBack(db, page.key);

  for (const asset of prepared.assets) writeAsset(shelf, asset, written);
  if (page?.sameContent !== undefined) {
    addVersionAssets(shelf, page.key, page.sameContent, prepared);
    addAddresses(shelf, page.key, prepared.article);
    addTags(shelf, page.key, prepared.tags);
    const missingAssets = missing(shelf, prepared.pictures);
    return { id: page.id, version: page.sameContent, status: 'unchanged', restored, missingAssets };
  }

  if (prepared.source) writeAsset(shelf, prepared.source, written);
  const article = inItsPlace(prepared, page);
  const key = page?.key ?? newArticle(shelf, article);
  addVersion(shelf, key, article, prepared);
  addVersionAssets(shelf, key, article.version, prepared);
  showLatest(shelf, key, article, page !== undefined);
  addAddresses(shelf, key, article);
  addTags(shelf, key, prepared.tags);
  return {
    id: article.id,
    version: article.version,
    status: page ? 'new-version' : 'created',
    restored,
    missingAssets: missing(shelf, prepared.pictures),
  };
}

/** The document as it is kept: the page's id, its own version number, a content hash that is true. */
function inItsPlace({ article, hash }: Prepared, page: KnownPage | undefined): Article {
  return {
    ...article,
    id: page?.id ?? article.id,
    version: page ? Math.max(page.latest + 1, article.version) : article.version,
    provenance: { ...article.provenance, contentHash: hash },
  };
}

function writeAsset({ db, assets, env }: Shelf, asset: NewAsset, written: string[]): void {
  if (assets.write(asset.sha256, asset.bytes)) written.push(asset.sha256);
  db.run(
    'INSERT INTO asset (sha256, media_type, size, added_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    asset.sha256,
    asset.mediaType,
    asset.bytes.length,
    env.now(),
  );
}

function newArticle({ db, env }: Shelf, article: Article): number {
  const row = db.first<{ key: number }>(
    `INSERT INTO article (id, added_at, latest, headline, headline_order, language)
     VALUES (?, ?, ?, '', '', 'und') RETURNING key`,
    article.id,
    env.now(),
    article.version,
  );
  if (!row) throw new Error('INSERT … RETURNING gave no row');
  db.run('INSERT INTO reading (article_key) VALUES (?)', row.key);
  return row.key;
}

function addVersion({ db, env }: Shelf, key: number, article: Article, { hash, source }: Prepared): void {
  const summary = summaryOf(article);
  db.run(
    `INSERT INTO version (article_key, version, added_at, content_hash, headline, canonical,
                          source_sha256, source_media, source_file_name, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    article.version,
    env.now(),
    hash,
    summary.headline,
    addressesOf(article).canonical,
    source?.sha256 ?? null,
    source?.mediaType ?? null,
    source?.fileName ?? null,
    JSON.stringify(article),
  );
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

/** Brings the columns of the list and the words of the index to the new version. */
function showLatest({ db }: Shelf, key: number, article: Article, indexed: boolean): void {
  const row = summaryOf(article);
  db.run(
    `UPDATE article SET latest = ?, headline = ?, headline_order = ?, publisher = ?, byline = ?, published = ?,
                        published_at = ?, language = ?, lead = ? WHERE key = ?`,
    article.version,
    row.headline,
    row.headlineOrder,
    row.publisher,
    row.byline,
    row.published,
    row.publishedAt,
    row.language,
    row.lead,
    key,
  );
  if (indexed) removeWords(db, key);
  indexWords(db, key, article);
}

function addAddresses({ db }: Shelf, key: number, article: Article): void {
  for (const address of addressesOf(article).all)
    db.run('INSERT INTO address (address, article_key) VALUES (?, ?) ON CONFLICT DO NOTHING', address, key);
}

function missing({ db }: Shelf, pictures: readonly string[]): string[] {
  return pictures.filter((sha256) => !db.first('SELECT 1 FROM asset WHERE sha256 = ?', sha256));
}
