import type { Article } from '../../article.ts';
import { inlineText } from '../../inline-text.ts';
import type { Labels } from '../labels/labels.ts';

/** A title of an article in another language, in the language of the reference, where the source has one. */
export function translatedTitle(article: Article, { language }: Labels): string | undefined {
  const of = (tag: string): string => tag.split('-')[0] ?? '';
  if (of(article.language) === language) return undefined;
  const found = article.headlines.find(
    ({ role, lang }) => role === 'alternative' && lang !== undefined && of(lang) === language,
  );
  return found && inlineText(found.inlines).replaceAll('\n', ' ');
}
