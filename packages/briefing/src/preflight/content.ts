/** The articles are the ones that they say they are. */
import { contentHash, type Article } from '@offprint/model';
import { found, type Rule } from './finding.ts';
import { articlesIn } from './items.ts';

/** Articles that were found to be so: they don't change, and a briefing is looked at after each of its changes. */
const sound = new WeakSet<Article>();

export const content: Rule = ({ sha256 }, items) =>
  articlesIn(items).flatMap((article) => {
    if (sound.has(article)) return [];
    if (contentHash(article, sha256) !== article.provenance.contentHash)
      return [found('error', 'content-altered', article.id)];
    sound.add(article);
    return [];
  });
