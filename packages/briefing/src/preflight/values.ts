/** What is not stated or was inferred is known before it is printed. */
import type { Finding, Rule } from './finding.ts';
import { articlesIn } from './items.ts';

export const values: Rule = (_, items) =>
  articlesIn(items).flatMap((article): Finding[] => {
    const { datePublished, dateModified, publisher, authors, headlines } = article;
    const undated: Finding[] = datePublished
      ? []
      : [
          {
            code: 'undated',
            severity: 'warning',
            message: 'it has no date of publication',
            hint: 'It is printed as undated, with the day of retrieval. Look for the date on the page.',
            place: article.id,
          },
        ];
    const inferred: readonly (readonly [string, string | undefined])[] = [
      ['the date of publication', datePublished?.inferredFrom],
      ['the date of the last change', dateModified?.inferredFrom],
      ['the outlet', publisher.inferredFrom],
      ...authors.map(({ name, inferredFrom }) => [`the author ${name}`, inferredFrom] as const),
      ...headlines.map(({ inferredFrom }) => ['a headline', inferredFrom] as const),
    ];
    return [
      ...undated,
      ...inferred.flatMap(([what, from]): Finding[] =>
        from === undefined
          ? []
          : [
              {
                code: 'inferred-value',
                severity: 'warning',
                message: `${what} was inferred from ${from}`,
                hint: 'It is printed as inferred. Check it against the source.',
                place: article.id,
              },
            ],
      ),
    ];
  });
