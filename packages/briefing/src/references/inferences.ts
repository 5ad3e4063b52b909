import type { Article } from '@offprint/model';

/** What was inferred, in words, for formats that have a note and no other place for it; empty when nothing was. */
export function inferences(article: Article): string {
  const { publisher, datePublished, authors, languageInferredFrom } = article;
  const parts = [
    publisher.inferredFrom && `Outlet inferred from ${publisher.inferredFrom}.`,
    datePublished?.inferredFrom && `Date inferred from ${datePublished.inferredFrom}.`,
    ...authors.map(
      (author) => author.inferredFrom && `Author ${author.name} inferred from ${author.inferredFrom}.`,
    ),
    languageInferredFrom && `Language inferred from ${languageInferredFrom}.`,
  ];
  return parts.filter(Boolean).join(' ');
}
