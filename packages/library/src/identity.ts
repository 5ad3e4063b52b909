/** Which page an article is of: the question that decides between a new article, a new version and nothing new. */
import type { Article } from '@offprint/model';
import type { Shelf } from './library.ts';

export interface KnownPage {
  readonly key: number;
  readonly id: string;
  readonly latest: number;
  readonly removed: boolean;
  /** The version of the page that has this content already. */
  readonly sameContent: number | undefined;
}

interface PageRow {
  readonly key: number;
  readonly id: string;
  readonly latest: number;
  readonly removed_at: string | null;
}

/** The page kept earlier that the article is of, in the order of `Library.addArticle`. */
export function findPage(
  shelf: Shelf,
  id: string,
  addresses: Addresses,
  hash: string,
): KnownPage | undefined {
  const row =
    byId(shelf, id) ?? (addresses.all.length > 0 ? byAddress(shelf, addresses) : byContent(shelf, hash));
  if (!row) return undefined;
  const same = shelf.db.first<{ version: number }>(
    'SELECT version FROM version WHERE article_key = ? AND content_hash = ? ORDER BY version DESC LIMIT 1',
    row.key,
    hash,
  );
  return {
    key: row.key,
    id: row.id,
    latest: row.latest,
    removed: row.removed_at !== null,
    sameContent: same?.version,
  };
}

function byId({ db }: Shelf, id: string): PageRow | undefined {
  return db.first<PageRow>('SELECT key, id, latest, removed_at FROM article WHERE id = ?', id);
}

/** An article that is there goes before a removed one, then the one added last. */
function byAddress({ db }: Shelf, { canonical, all }: Addresses): PageRow | undefined {
  // Most articles are of no page kept before, which the index of addresses alone tells.
  if (!all.some((address) => db.first('SELECT 1 FROM address WHERE address = ? LIMIT 1', address)))
    return undefined;
  return db.first<PageRow>(
    `SELECT DISTINCT a.key, a.id, a.latest, a.removed_at
     FROM address JOIN article a ON a.key = address.article_key
     JOIN version v ON v.article_key = a.key AND v.version = a.latest
     WHERE address.address IN (SELECT value FROM json_each(?))
       AND (v.canonical IS NULL OR ? IS NULL OR v.canonical = ?)
     ORDER BY a.removed_at IS NOT NULL, a.key DESC LIMIT 1`,
    JSON.stringify(all),
    canonical,
    canonical,
  );
}

/** The article that is there under an address, the one added last when several are. */
export function keyByAddress({ db }: Shelf, address: string): number | undefined {
  const compared = addressOf(address);
  if (compared === undefined) return undefined;
  return db.first<{ key: number }>(
    `SELECT a.key FROM address d JOIN article a ON a.key = d.article_key
     WHERE d.address = ? AND a.removed_at IS NULL ORDER BY a.key DESC LIMIT 1`,
    compared,
  )?.key;
}

function byContent({ db }: Shelf, hash: string): PageRow | undefined {
  return db.first<PageRow>(
    `SELECT DISTINCT a.key, a.id, a.latest, a.removed_at
     FROM version v JOIN article a ON a.key = v.article_key
     WHERE v.content_hash = ?
     ORDER BY a.removed_at IS NOT NULL, a.key DESC LIMIT 1`,
    hash,
  );
}

/** An address in the form in which addresses are compared; `undefined` of what is none. */
export function addressOf(url: string): string | undefined {
  return URL.canParse(url) ? comparable(url) : undefined;
}

/** The addresses of an article in the form in which they are compared. */
export interface Addresses {
  readonly canonical: string | null;
  readonly all: readonly string[];
}

export function addressesOf(article: Article): Addresses {
  const { canonicalUrl, sourceUrl } = article.provenance;
  const canonical = canonicalUrl === undefined ? null : comparable(canonicalUrl);
  const source = sourceUrl === undefined ? null : comparable(sourceUrl);
  return { canonical, all: [...new Set([canonical, source].filter((address) => address !== null))] };
}

/**
 * An address without scheme and fragment, because both lead to the same page. A fragment that begins with `!` or
 * `/` chooses the page on sites that route by it, and stays.
 */
function comparable(url: string): string {
  const { host, pathname, search, hash } = new URL(url);
  return host + pathname + search + (/^#[!/]/.test(hash) ? hash : '');
}
