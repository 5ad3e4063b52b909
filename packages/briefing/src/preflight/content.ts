/** The articles are the ones that they say they are. */
import { contentHash } from '@offprint/model';
import { found, type Rule } from './finding.ts';
import { articlesIn } from './items.ts';

export const content: Rule = ({ sha256 }, items) =>
  articlesIn(items).flatMap((article) =>
    contentHash(article, sha256) === article.provenance.contentHash
      ? []
      : [found('error', 'content-altered', article.id)],
  );
