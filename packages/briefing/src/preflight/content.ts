/** The articles are the ones that they say they are. */
import { contentHash } from '@offprint/model';
import type { Rule } from './finding.ts';
import { articlesIn } from './items.ts';

export const content: Rule = ({ sha256 }, items) =>
  articlesIn(items).flatMap((article) =>
    contentHash(article, sha256) === article.provenance.contentHash
      ? []
      : [
          {
            code: 'content-altered',
            severity: 'error',
            message: 'its text is not the one whose hash it carries',
            hint: 'Import it again from its source; somebody has changed this copy.',
            place: article.id,
          },
        ],
  );
