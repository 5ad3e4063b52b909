/** Whose text it is that several outlets have. What the sources state goes first; else it is concluded, and says so. */
import { precisionOf, type Article } from '@offprint/model';
import type { CopyOrigin } from '../interface/copies.ts';
import { foldedText } from '../search/words.ts';

/** What is known of one copy, in the order in which they were added. */
export interface Copy {
  readonly id: string;
  readonly publisher: string | null;
  readonly published: string | null;
  /** The agency that the article credits. */
  readonly agency: string | null;
}

export function originOf(copies: readonly Copy[]): CopyOrigin {
  const agency = mostCredited(copies);
  if (agency !== undefined) {
    const by = copies.filter((copy) => isSame(copy.agency, agency) || isSame(copy.publisher, agency));
    const own = copies.find((copy) => isSame(copy.publisher, agency));
    return {
      name: agency,
      article: own?.id ?? null,
      concludedFrom: `${agency} is credited or the publisher in ${by.length} of ${copies.length} copies`,
    };
  }
  const earliest = copies.filter(
    (copy) => !copies.some((other) => isBefore(other.published, copy.published)),
  );
  const dated = earliest.filter((copy) => copy.published !== null);
  const [first] = dated;
  if (first && dated.length === 1)
    return {
      name: first.publisher,
      article: first.id,
      concludedFrom: `no copy credits an agency; published first (${first.published})`,
    };
  return {
    name: null,
    article: null,
    concludedFrom: 'no copy credits an agency, and the dates do not tell which was published first',
  };
}

/** The agency that an article itself credits: an organisation as author, the dateline's parenthesis, the credit. */
export function agencyOf(article: Article): string | null {
  const own = article.publisher.name;
  const organisation = article.authors.find((author) => author.kind === 'org')?.name;
  const dateline = /\(([^()]{2,40})\)/u.exec(article.dateline?.text ?? '')?.[1];
  const credited = [organisation, dateline, article.rights.creditText].find(
    (name) => name !== undefined && !isSame(name, own),
  );
  return credited?.trim() ?? null;
}

function mostCredited(copies: readonly Copy[]): string | undefined {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { agency } of copies) {
    if (agency === null) continue;
    const known = counts.get(foldedText(agency));
    if (known) known.count++;
    else counts.set(foldedText(agency), { name: agency, count: 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.name;
}

function isSame(a: string | null | undefined, b: string | null | undefined): boolean {
  return a != null && b != null && foldedText(a) === foldedText(b);
}

/** Whether one date is before another as far as both are stated: a day says nothing of hours. */
function isBefore(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  if (hasTime(a) && hasTime(b) && hasOffset(a) === hasOffset(b)) return Date.parse(a) < Date.parse(b);
  const length = Math.min(a.length, b.length, 'YYYY-MM-DD'.length);
  return a.slice(0, length) < b.slice(0, length);
}

function hasTime(date: string): boolean {
  const precision = precisionOf(date);
  return precision === 'minute' || precision === 'second';
}

function hasOffset(date: string): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(date);
}
