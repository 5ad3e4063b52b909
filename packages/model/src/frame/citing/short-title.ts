import type { Article } from '../../article.ts';
import { inlineText } from '../../inline-text.ts';
import { headlineText } from '../../reading.ts';

/** The title by which a later reference calls an article: the short one it has, or the whole. It is never cut. */
export function shortTitle(article: Article): string {
  const short = article.headlines.find(({ role }) => role === 'short');
  return short ? inlineText(short.inlines).replaceAll('\n', ' ') : headlineText(article);
}
