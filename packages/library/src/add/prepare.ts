/** An entry checked before the write lock is taken. */
import { badAsset } from '../assets.ts';
import { Failure } from '../errors.ts';
import type { NewAsset, NewEntry, Source } from '../index.ts';
import type { Shelf } from '../library.ts';
import { readied, type Readied } from './ready.ts';

export interface Prepared extends Readied {
  readonly source: (Source & { readonly sha256: string }) | undefined;
  readonly assets: readonly NewAsset[];
  readonly tags: readonly string[];
}

export function prepare(shelf: Shelf, entry: NewEntry): Prepared {
  return withFiles(shelf, entry, readied(entry.article, shelf.env.sha256));
}

/** Adds to what an article gives by itself what came with it, whose hashes must be what is said. */
export function withFiles({ env }: Shelf, entry: NewEntry, article: Readied): Prepared {
  const { sha256 } = env;
  const source = entry.source && { ...entry.source, sha256: sha256(entry.source.bytes) };
  if (source && article.snapshot !== undefined && article.snapshot !== source.sha256)
    throw new Failure(
      'bad-asset',
      'the source is not the file that the article says it was made from',
      'Import the file again.',
    );
  for (const asset of entry.assets ?? [])
    if (sha256(asset.bytes) !== asset.sha256)
      throw badAsset(`the bytes given for asset ${asset.sha256} have another hash`);
  return { ...article, source, assets: entry.assets ?? [], tags: entry.tags ?? [] };
}
