/** Keeping an article: check it, find the page it is of, write files and rows in one transaction. */
import { contentHash, formatPath, parseArticle, walkBlocks, type Article } from '@offprint/model';
import { badAsset } from './assets.ts';
import { relateCopies } from './copies/relate.ts';
import { attempt, Failure } from './errors.ts';
import { addressesOf, findPage, type Addresses, type KnownPage } from './identity.ts';
import type { Added, NewAsset, NewEntry, Result, Source } from './index.ts';
import type { Shelf } from './library.ts';
import { bringBack } from './organise/trash.ts';
import { indexedOf, indexWords, type Indexed } from './search/word-index.ts';
import { summaryColumns, summaryOf, type Summary } from './summary.ts';
import { showLatest } from './versions/latest.ts';
import { addTags } from './organise/tags.ts';

/** An entry that was checked, with all that can be computed before the write lock is taken. */
export interface Prepared {
  readonly article: Article;
  readonly hash: string;
  readonly source: (Source & { readonly sha256: string }) | undefined;
  readonly assets: readonly NewAsset[];
  readonly pictures: readonly string[];
  readonly tags: readonly string[];
  readonly summary: Summary;
  readonly addresses: Addresses;
}

export function addArticle(shelf: Shelf, entry: NewEntry): Added {
  const result = addArticles(shelf, [entry])[0];
  if (!result) throw new Error('an entry without a result');
  if (result.ok) return result.value;
  const { code, message, hint } = result.error;
  throw new Failure(code, message, hint);
}

export function addArticles(shelf: Shelf, entries: readonly NewEntry[]): Result<Added>[] {
  const prepared = entries.map((entry) => attempt(() => prepare(shelf, entry)));
  return keepAll(shelf, prepared, (one, batch) => keep(shelf, one, batch));
}

/** What a transaction has put in place, to be taken away when it fails, and what it does at its end. */
export interface Batch {
  /** Hashes of files. */
  readonly files: string[];
  /**
   * Words by their article's key. They go into the index together: any statement between that opens a savepoint, as
   * one with a trigger does, makes FTS5 write out what it has gathered, one small segment an article.
   */
  readonly words: Map<number, Indexed>;
  /** The texts whose copies are looked for, by their article's key. */
  readonly bodies: Map<number, string>;
}

/**
 * One transaction for all, so that the disk is waited for once. What can be wrong with an entry is found before it
 * begins; what goes wrong later concerns the library, and nothing of any entry is kept.
 */
export function keepAll<T>(
  shelf: Shelf,
  prepared: readonly Result<T>[],
  keepOne: (one: T, batch: Batch) => Added,
): Result<Added>[] {
  if (!prepared.some(({ ok }) => ok)) return prepared.filter((result) => !result.ok);
  const batch: Batch = { files: [], words: new Map(), bodies: new Map() };
  return shelf.db.write(() => {
    try {
      const results = prepared.map((result) =>
        result.ok ? { ok: true as const, value: keepOne(result.value, batch) } : result,
      );
      relateCopies(shelf.db, batch.bodies);
      indexWords(shelf.db, batch.words);
      shelf.assets.settle();
      return results;
    } catch (thrown) {
      // Still under the lock: nobody else can have come to rely on these files.
      for (const sha256 of batch.files) shelf.assets.remove(sha256);
      throw thrown;
    }
  });
}

export function prepare(shelf: Shelf, entry: NewEntry): Prepared {
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
  for (const asset of entry.assets ?? [])
    if (sha256(asset.bytes) !== asset.sha256)
      throw badAsset(`the bytes given for asset ${asset.sha256} have another hash`);
  return {
    article,
    hash: contentHash(article, sha256),
    source,
    assets: entry.assets ?? [],
    pictures: picturesOf(article),
    tags: entry.tags ?? [],
    summary: summaryOf(article),
    addresses: addressesOf(article),
  };
}

function picturesOf(article: Article): string[] {
  const found = new Set<string>();
  for (const block of walkBlocks(article.blocks))
    if (block.type === 'figure' && block.asset) found.add(block.asset.sha256);
  return [...found];
}

/** Keeps what was checked; runs inside the caller's transaction, `keepAll`. */
export function keep(shelf: Shelf, prepared: Prepared, batch: Batch): Added {
  const { db } = shelf;
  const page = findPage(shelf, prepared.article.id, prepared.addresses, prepared.hash);
  const restored = page?.removed === true;
  if (page && restored) bringBack(db, [page.key]);

  for (const asset of prepared.assets) writeAsset(shelf, asset, batch);
  if (page?.sameContent !== undefined) {
    addVersionAssets(shelf, page.key, page.sameContent, prepared);
    addAddresses(shelf, page.key, prepared);
    addTags(shelf, page.key, prepared.tags);
    const missingAssets = missing(shelf, prepared.pictures);
    return { id: page.id, version: page.sameContent, status: 'unchanged', restored, missingAssets };
  }

  if (prepared.source) writeAsset(shelf, prepared.source, batch);
  const article = inItsPlace(prepared, page);
  const key = page?.key ?? newArticle(shelf, article, prepared.summary);
  addVersion(shelf, key, article, prepared);
  addVersionAssets(shelf, key, article.version, prepared);
  if (page) showLatest(shelf, key, article, prepared.summary);
  const indexed = indexedOf(article);
  batch.words.set(key, indexed);
  batch.bodies.set(key, indexed.body);
  addAddresses(shelf, key, prepared);
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

function newArticle({ db, env }: Shelf, article: Article, summary: Summary): number {
  const key = db.insert(
    `INSERT INTO article (id, added_at, latest, headline, headline_order, publisher, byline, published,
                          published_at, language, lead)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    article.id,
    env.now(),
    article.version,
    ...summaryColumns(summary),
  );
  db.run('INSERT INTO reading (article_key) VALUES (?)', key);
  return key;
}

function addVersion({ db, env }: Shelf, key: number, article: Article, prepared: Prepared): void {
  const { hash, source, summary, addresses } = prepared;
  db.run(
    `INSERT INTO version (article_key, version, added_at, content_hash, headline, canonical,
                          source_sha256, source_media, source_file_name, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    article.version,
    env.now(),
    hash,
    summary.headline,
    addresses.canonical,
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

function addAddresses({ db }: Shelf, key: number, { addresses }: Prepared): void {
  for (const address of addresses.all)
    db.run('INSERT INTO address (address, article_key) VALUES (?, ?) ON CONFLICT DO NOTHING', address, key);
}

function missing({ db }: Shelf, pictures: readonly string[]): string[] {
  return pictures.filter((sha256) => !db.first('SELECT 1 FROM asset WHERE sha256 = ?', sha256));
}
