/**
 * A library, or part of it, as JSON lines with the files beside them: `library.jsonl`, whose first line says what it
 * is, then one line an article, and of a whole library a last one with what stands beside them; and
 * `assets/<first two hex>/<sha256>`, as in a library.
 */
import { join, resolve } from 'node:path';
import { AssetStore } from '../assets.ts';
import { inNewFolder } from '../durability/new-folder.ts';
import { Steps } from '../durability/steps.ts';
import type { Overseen } from '../interface/durability.ts';
import type { ArchiveOptions, ExchangedArticle, Exported } from '../interface/exchange.ts';
import type { Shelf } from '../library.ts';
import { newFile } from '../new-file.ts';
import { CopiedAssets } from './copied-assets.ts';
import { allIds, exportArticle } from './export.ts';
import { exportOrganisation } from './organisation.ts';

/** Name of the file that the lines are in. */
export const ARCHIVE = 'library.jsonl';
export const FORMAT = 'offprint-library';

export interface Head {
  readonly format: typeof FORMAT;
  readonly formatVersion: 1;
  readonly madeAt: string;
  readonly tool: string;
}

/** Writes articles, all where none are named, into a new folder: the library's state at one moment. */
export function exportArchive(
  shelf: Shelf,
  to: string,
  { tool, ids: named }: ArchiveOptions,
  overseen: Overseen = {},
): Exported {
  const { env, db } = shelf;
  return inNewFolder(to, env, (folder) =>
    db.read(() => {
      const ids = named ?? allIds(shelf);
      const assets = new CopiedAssets(shelf.assets, new AssetStore(folder, env));
      const steps = new Steps(ids.length, overseen);
      newFile(join(folder, ARCHIVE), (write) => {
        const line = (object: object): void => write(`${JSON.stringify(object)}\n`);
        line({ format: FORMAT, formatVersion: 1, madeAt: env.now(), tool } satisfies Head);
        for (const id of ids) {
          steps.next();
          const record = exportArticle(shelf, id);
          line(record);
          for (const sha256 of assetsOf(record)) assets.copy(sha256);
        }
        if (named) return;
        const beside = exportOrganisation(shelf);
        const { collections, briefings, bookmarks } = beside;
        if (collections.length + briefings.length + bookmarks.length > 0) line(beside);
      });
      return { folder: resolve(to), articles: ids.length, ...assets.settled() };
    }),
  );
}

function assetsOf({ versions }: ExchangedArticle): string[] {
  return versions.flatMap(({ source, assets }) => [
    ...(source ? [source.sha256] : []),
    ...assets.map((asset) => asset.sha256),
  ]);
}
