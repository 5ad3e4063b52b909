/**
 * Articles as entries of a reference manager: what somebody cites from, in the forms that Zotero, EndNote, JabRef and
 * word processors read. They state what the article states, and what was inferred in words.
 */
import type { Article } from '@offprint/model';
import { toBibtex } from './bibtex.ts';
import { toCsl } from './csl.ts';
import { toRis } from './ris.ts';

export { toBibtex, toCsl, toRis };

export const REFERENCE_FORMATS = ['csl', 'bibtex', 'ris'] as const;
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];

/** Any number of articles in one file, in their order; the text ends in a line feed. */
export function references(articles: readonly Article[], format: ReferenceFormat): string {
  if (format === 'csl') return `${JSON.stringify(articles.map(toCsl), null, 2)}\n`;
  return articles.map(format === 'bibtex' ? toBibtex : toRis).join('\n');
}
