/** Nothing is printed that its rights forbid: embargo, expiry, terms; of articles and of pictures. */
import { startOf, type Rights } from '@offprint/model';
import type { Finding, PreflightInput, Rule } from './finding.ts';
import { printedBlocks } from './items.ts';

export const rights: Rule = (input, items) =>
  items.flatMap((checked) => {
    const { article, item } = checked;
    // A summary is in words of the staff: what may be done with the text does not bear on it, an embargo does.
    const own = item.mode === 'summary' ? timed(article.rights) : article.rights;
    return [
      ...judged(own, article.id, 'the article', input),
      ...printedBlocks(checked).flatMap((block) =>
        block.type === 'figure' && block.asset && block.rights
          ? judged(block.rights, `${article.id}#${block.id}`, 'the picture', input)
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
  what: string,
  { at, briefing }: PreflightInput,
): Finding[] {
  const findings: Finding[] = [];
  const error = (code: Finding['code'], message: string, hint: string): number =>
    findings.push({ code, severity: 'error', message: `${what} ${message}`, hint, place });
  if (embargoUntil && startOf(embargoUntil) > at)
    error('embargoed', `is under embargo until ${embargoUntil.value}`, 'Print it later, or take it out.');
  if (expires && startOf(expires) <= at)
    error(
      'rights-expired',
      `may be used until ${expires.value} only`,
      'Ask for the rights anew, or take it out.',
    );
  if (permitted.print === 'no')
    error(
      'rights-forbid-print',
      'may not be printed',
      'Summarise it in your own words, or ask for a licence.',
    );
  const leaves = briefing.distribution.length > 0 || briefing.copies !== undefined;
  if (permitted.redistribute === 'no' && leaves)
    error(
      'rights-forbid-passing-on',
      'may not be passed on, and the briefing has a distribution',
      'Summarise it in your own words, or ask for a licence.',
    );
  return findings;
}
