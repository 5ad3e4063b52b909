/** An article as a CSL-JSON item (Citation Style Language 1.0.2). No key outside the schema; the rest is `custom`. */
import { articleUrl, headlineText, type Article, type PreciseDate } from '@offprint/model';
import { inferences } from './inferences.ts';

/** The item. Names stay as the source writes them (`literal`): which part is the family name would be a guess. */
export function toCsl(article: Article): object {
  const { publisher, print, provenance, datePublished } = article;
  const item = {
    id: article.id,
    type: article.kind === 'press-release' ? 'document' : publisher.name ? 'article-newspaper' : 'webpage',
    title: headlineText(article),
    author: article.authors.length ? article.authors.map(({ name }) => ({ literal: name })) : undefined,
    'container-title': publisher.name ?? undefined,
    'publisher-place': publisher.place,
    section: print?.section ?? article.section,
    edition: print?.edition,
    page: print?.page,
    issued: datePublished && { 'date-parts': [dateParts(datePublished)] },
    accessed: { 'date-parts': [dateParts(provenance.retrievedAt)] },
    URL: articleUrl(article),
    language: article.language === 'und' ? undefined : article.language,
    abstract: article.abstract,
    note: inferences(article) || undefined,
    custom: { 'offprint-version': article.version, 'content-sha256': provenance.contentHash },
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** Year, month and day as far as the date states them. */
function dateParts(date: PreciseDate): number[] {
  return date.value.slice(0, 10).split('-').map(Number);
}
