/** What is to be kept, checked before it is. */
import { badAsset } from '../assets.ts';
import { attempt, Failure } from '../errors.ts';
import type { NewAsset, NewEntry, Result, Source } from '../index.ts';
import type { Shelf } from '../library.ts';
import { readied, type Readied } from './ready.ts';

export interface Prepared extends Readied {
  readonly source: (Source & { readonly sha256: string }) | undefined;
  readonly assets: readonly NewAsset[];
  readonly tags: readonly string[];
}

/**
 * Prepares what articles are kept with. Few are prepared before the write lock is taken; many in two threads, while
 * those before them are kept.
 *
 * @param prepare asked for what is prepared, one after the other; it asks for what follows from each article, in their order
 */
export function prepareAll<T>(
  { beside, env }: Shelf,
  articles: readonly unknown[],
  prepare: (ready: () => Result<Readied>) => Iterable<Result<T>>,
): Iterable<Result<T>> {
  if (!beside.isWorth(articles.length)) {
    let at = 0;
    return [...prepare(() => attempt(() => readied(articles[at++], env.sha256)))];
  }
  return (function* () {
    const worked = beside.workOut(articles);
    try {
      yield* prepare(() => {
        const next = worked.next();
        if (next.done === true) throw new Error('asked for more articles than there are');
        return next.value;
      });
    } finally {
      worked.return(undefined);
    }
  })();
}

/** What comes with an article. */
export type Came = Omit<NewEntry, 'article'>;

/** Adds to what an article gives by itself what came with it, whose hashes must be what is said. */
export function withFiles({ env }: Shelf, entry: Came, article: Readied): Prepared {
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
