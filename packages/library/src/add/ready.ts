/** All that follows from an article by itself, whatever library it is kept in, so that any thread can work it out. */
import { contentHash, formatPath, parseArticle, walkBlocks, type Article } from '@offprint/model';
import { comparedOf, type Compared } from '../copies/relate.ts';
import { Failure } from '../errors.ts';
import { addressesOf, type Addresses } from '../identity.ts';
import type { LibraryEnv } from '../index.ts';
import { bodyOf, indexedOf, type Indexed } from '../search/word-index.ts';
import { summaryOf, type Summary } from '../summary.ts';

/** Plain data, which threads can give each other. */
export interface Readied {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  /** The article as JSON, with its true content hash. */
  readonly document: string;
  /** Hash of the file that it says it was made from. */
  readonly snapshot: string | undefined;
  /** Hashes of the pictures that it shows. */
  readonly pictures: readonly string[];
  readonly summary: Summary;
  readonly addresses: Addresses;
  readonly indexed: Indexed;
  readonly compared: Compared;
}

/** Checks what should be an article and works out what it is kept with. Throws `bad-article`. */
export function readied(given: unknown, sha256: LibraryEnv['sha256']): Readied {
  const parsed = parseArticle(given);
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
  const hash = contentHash(article, sha256);
  const indexed = indexedOf(article);
  return {
    id: article.id,
    version: article.version,
    hash,
    document: JSON.stringify({ ...article, provenance: { ...article.provenance, contentHash: hash } }),
    snapshot: article.provenance.snapshot?.sha256,
    pictures: picturesOf(article),
    summary: summaryOf(article),
    addresses: addressesOf(article),
    indexed,
    compared: comparedOf(bodyOf(indexed)),
  };
}

function picturesOf(article: Article): string[] {
  const found = new Set<string>();
  for (const block of walkBlocks(article.blocks))
    if (block.type === 'figure' && block.asset) found.add(block.asset.sha256);
  return [...found];
}
