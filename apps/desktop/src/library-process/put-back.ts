/** Putting a text that was left out back into its article: as a new version, at the end, and saying so. */
import type { Library } from '@offprint/library';
import {
  headlineText,
  parseArticle,
  walkBlocks,
  withContentHash,
  type Article,
  type Block,
} from '@offprint/model';
import { fail, ok, type Result } from '../shared/result.ts';

const REASON = 'put back by the user, at the end of the article';

/** @param place the version that was read, and the place of the text among its transformations */
export function putBack(
  library: Library,
  place: { readonly id: string; readonly version: number; readonly index: number },
  sha256: (data: string) => string,
): Result<null> {
  const read = library.getArticle(place.id, place.version);
  if (!read.ok) return read;
  const article = read.value;
  const { provenance } = article;
  const dropped = provenance.transformations[place.index];
  if (dropped?.action !== 'dropped' || dropped.text === undefined)
    return fail('bad-input', `“${headlineText(article)}” has no such text left out.`, 'Open the tab again.');
  const { text } = dropped;
  const taken = new Set([...walkBlocks(article.blocks)].map(({ id }) => id));
  const blocks: Block[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    let number = taken.size + 1;
    while (taken.has(`back-${number}`)) number += 1;
    taken.add(`back-${number}`);
    blocks.push({ type: 'paragraph', id: `back-${number}`, inlines: [{ type: 'text', text: line }] });
  }
  const after: Article = {
    ...article,
    version: article.version + 1,
    blocks: [...article.blocks, ...blocks],
    provenance: {
      ...provenance,
      transformations: [
        ...provenance.transformations.filter((_, i) => i !== place.index),
        { step: 'correction', action: 'added', reason: REASON, text },
      ],
    },
  };
  const parsed = parseArticle(withContentHash(after, sha256));
  if (!parsed.ok)
    return fail('bad-article', parsed.issues[0]?.message ?? 'not an article', 'The text stays where it is.');
  const added = library.addArticle({ article: parsed.value });
  return added.ok ? ok(null) : added;
}
