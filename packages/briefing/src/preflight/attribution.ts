/** Whoever is printed is named: outlet, author, address, the pictures' credits. */
import { articleUrl } from '@offprint/model';
import type { Finding, Rule } from './finding.ts';
import { articlesIn, printedBlocks } from './items.ts';

export const attribution: Rule = (_, items) => [
  ...articlesIn(items).flatMap((article): Finding[] => {
    const place = article.id;
    // What the staff wrote itself stood nowhere before.
    const found = articleUrl(article) ?? article.print?.page ?? article.print?.edition;
    const ownWork = article.provenance.method === 'written-here';
    return [
      ...(article.publisher.name === null
        ? [
            {
              code: 'outlet-missing' as const,
              severity: 'error' as const,
              message: 'the outlet is not known',
              hint: 'Import the article again with --source-url, or from a page that names its outlet.',
              place,
            },
          ]
        : []),
      ...(article.authors.length === 0 && article.by === undefined
        ? [
            {
              code: 'author-missing' as const,
              severity: 'warning' as const,
              message: 'nobody is named as its author',
              hint: 'It will be cited by its title. Check whether the page has a byline.',
              place,
            },
          ]
        : []),
      ...(found === undefined && !ownWork
        ? [
            {
              code: 'address-missing' as const,
              severity: 'error' as const,
              message: 'neither an address nor a page in print says where it stood',
              hint: 'Import it again with --source-url.',
              place,
            },
          ]
        : []),
    ];
  }),
  ...items.flatMap((checked) =>
    printedBlocks(checked).flatMap((block): Finding[] => {
      const named =
        block.type !== 'figure' ||
        !block.asset ||
        (block.credit ?? block.rights?.creditText ?? block.rights?.holder ?? block.rights?.notice);
      if (named) return [];
      return [
        {
          code: 'credit-missing',
          severity: 'warning',
          message: 'a picture is printed and nothing says whose it is',
          hint: 'Leave it out with an excerpt, or find its credit on the page.',
          place: `${checked.article.id}#${block.id}`,
        },
      ];
    }),
  ),
];
