/** Articles as files of a folder, in a form that whoever exports them knows. */
import { join, resolve } from 'node:path';
import { listAnnotations } from '../annotations/list.ts';
import { getArticle } from '../articles.ts';
import { AssetStore } from '../assets.ts';
import { inNewFolder } from '../durability/new-folder.ts';
import { Steps } from '../durability/steps.ts';
import { attempt } from '../errors.ts';
import type { Overseen } from '../interface/durability.ts';
import type { Exported, FilesOptions } from '../interface/exchange.ts';
import type { Shelf } from '../library.ts';
import { listIds } from '../list.ts';
import { newFile } from '../new-file.ts';
import { CopiedAssets } from './copied-assets.ts';

/** A picture that is not kept is named by the text itself, and not among what is missing. */
export function exportFiles(
  shelf: Shelf,
  to: string,
  { form, ids: named }: FilesOptions,
  overseen: Overseen = {},
): Exported {
  const { env, db, assets } = shelf;
  const asset = (sha256: string): Uint8Array | undefined => {
    const bytes = attempt(() => assets.read(sha256));
    return bytes.ok ? bytes.value : undefined;
  };
  return inNewFolder(to, env, (folder) =>
    db.read(() => {
      const ids = named ?? listIds(shelf, { limit: Number.MAX_SAFE_INTEGER });
      const copied = new CopiedAssets(assets, new AssetStore(folder, env));
      const steps = new Steps(ids.length, overseen);
      for (const id of ids) {
        steps.next();
        const article = getArticle(shelf, id);
        const annotations = () =>
          listAnnotations(shelf, { articleId: article.id, limit: Number.MAX_SAFE_INTEGER }).rows;
        newFile(join(folder, form.fileName(article)), (write) =>
          write(form.write(article, { asset, annotations })),
        );
        for (const sha256 of form.linked(article)) copied.copy(sha256);
      }
      return {
        folder: resolve(to),
        articles: ids.length,
        assets: copied.settled().assets,
        missingAssets: [],
      };
    }),
  );
}
