import type { Citation } from '../../citation.ts';
import { dayWords, withOrigin } from '../dates.ts';
import type { Labels } from '../labels/labels.ts';
import { quotedTitle } from './part.ts';

/** A work that an article cites, on one line. */
export function citeWork(work: Citation, labels: Labels): string {
  return [
    work.authors?.join(', '),
    work.title && quotedTitle(work.title, labels),
    work.containerTitle,
    work.publisherPlace,
    work.section,
    work.edition,
    work.page,
    work.issued && withOrigin(dayWords(work.issued, labels), work.issued.inferredFrom, labels),
    work.accessed && labels.retrieved(dayWords(work.accessed, labels)),
    work.url,
    work.note,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
