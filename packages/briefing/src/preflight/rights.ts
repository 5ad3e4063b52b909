/** Nothing is printed that its rights forbid: embargo, expiry, terms; of articles and of pictures. */
import { startOf, type Rights } from '@offprint/model';
import { found, type Finding, type PreflightInput, type Rule } from './finding.ts';
import { printedBlocks } from './items.ts';

export const rights: Rule = (input, items) =>
  items.flatMap((checked) => {
    const { article, item } = checked;
    // A summary is in words of the staff: what may be done with the text does not bear on it, an embargo does.
    const own = item.mode === 'summary' ? timed(article.rights) : article.rights;
    return [
      ...judged(own, article.id, 'article', input),
      ...printedBlocks(checked).flatMap((block) =>
        block.type === 'figure' && block.asset && block.rights
          ? judged(block.rights, `${article.id}#${block.id}`, 'picture', input)
          : [],
      ),
    ];
  });

function timed({ embargoUntil }: Rights): Rights {
  return {
    permitted: { store: 'unknown', print: 'unknown', redistribute: 'unknown' },
    ...(embargoUntil && { embargoUntil }),
  };
}

function judged(
  { embargoUntil, expires, permitted }: Rights,
  place: string,
  what: 'article' | 'picture',
  { at, briefing }: PreflightInput,
): Finding[] {
  const leaves = briefing.distribution.length > 0 || briefing.copies !== undefined;
  return [
    ...(embargoUntil && startOf(embargoUntil) > at
      ? [found('error', `embargoed.${what}`, place, { date: embargoUntil.value })]
      : []),
    ...(expires && startOf(expires) <= at
      ? [found('error', `rights-expired.${what}`, place, { date: expires.value })]
      : []),
    ...(permitted.print === 'no' ? [found('error', `rights-forbid-print.${what}`, place)] : []),
    ...(permitted.redistribute === 'no' && leaves
      ? [found('error', `rights-forbid-passing-on.${what}`, place)]
      : []),
  ];
}
