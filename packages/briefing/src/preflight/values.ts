/** What is not stated or was inferred is known before it is printed. */
import { found, type Finding, type Rule } from './finding.ts';
import { articlesIn } from './items.ts';
import type { FindingKey, FindingValues } from './texts.ts';

export const values: Rule = (_, items) =>
  articlesIn(items).flatMap((article): Finding[] => {
    const { datePublished, dateModified, publisher, authors, headlines } = article;
    const inferred: readonly (readonly [FindingKey, string | undefined, FindingValues?])[] = [
      ['inferred-value.published', datePublished?.inferredFrom],
      ['inferred-value.modified', dateModified?.inferredFrom],
      ['inferred-value.outlet', publisher.inferredFrom],
      ...authors.map(({ name, inferredFrom }) => ['inferred-value.author', inferredFrom, { name }] as const),
      ...headlines.map(({ inferredFrom }) => ['inferred-value.headline', inferredFrom] as const),
    ];
    return [
      ...(datePublished ? [] : [found('warning', 'undated', article.id)]),
      ...inferred.flatMap(([key, from, values]) =>
        from === undefined ? [] : [found('warning', key, article.id, { ...values, from })],
      ),
    ];
  });
