import { cite, labelsFor } from '@offprint/model/frame';
import type { Article } from '@offprint/model';
import { SOFT_HYPHEN } from '../reader/block-text.ts';

/** A quotation with its source after it, in the form of the Chicago Manual of Style; without one, the source alone. */
export function withCitation(article: Article, quoted: string): string {
  const { labels } = labelsFor(article.language);
  const source = cite(article, 'chicago18', labels)
    .map(({ text }) => text)
    .join('');
  const text = quoted.replaceAll(SOFT_HYPHEN, '').trim();
  const { open, close } = labels.quotes;
  return text === '' ? source : `${open}${text}${close}\n\n${source}`;
}
