/** Whoever is printed is named: outlet, author, address, the pictures' credits. */
import { articleUrl } from '@offprint/model';
import { found, type Finding, type Rule } from './finding.ts';
import { articlesIn, printedBlocks } from './items.ts';

export const attribution: Rule = (_, items) => [
  ...articlesIn(items).flatMap((article): Finding[] => {
    const place = article.id;
    // What the staff wrote itself stood nowhere before.
    const address = articleUrl(article) ?? article.print?.page ?? article.print?.edition;
    const ownWork = article.provenance.method === 'written-here';
    return [
      ...(article.publisher.name === null ? [found('error', 'outlet-missing', place)] : []),
      ...(article.authors.length === 0 && article.by === undefined
        ? [found('warning', 'author-missing', place)]
        : []),
      ...(address === undefined && !ownWork ? [found('error', 'address-missing', place)] : []),
    ];
  }),
  ...items.flatMap((checked) =>
    printedBlocks(checked).flatMap((block): Finding[] => {
      const named =
        block.type !== 'figure' ||
        !block.asset ||
        (block.credit ?? block.rights?.creditText ?? block.rights?.holder ?? block.rights?.notice);
      return named ? [] : [found('warning', 'credit-missing', `${checked.article.id}#${block.id}`)];
    }),
  ),
];
