/**
 * Source references after Intelligence Community Directive 206 and Standard 206-01: author, title, outlet, type of
 * source, dates of publication and acquisition, address. The directive prescribes what is named, not its form;
 * here the parts stand between semicolons, and what is not stated says so.
 */
import type { Article } from '../../article.ts';
import { articleUrl, headlineText } from '../../reading.ts';
import { dayWords, withOrigin } from '../dates.ts';
import type { EntryField, Labels } from '../labels/labels.ts';
import { authorsOf } from './names.ts';
import { italic, plain, quotedTitle, type CitationPart } from './part.ts';
import { shortTitle } from './short-title.ts';

export function icdReference(article: Article, labels: Labels): CitationPart[] {
  const { publisher, datePublished, provenance, print } = article;
  const unknown = (field: EntryField): string => `${labels.entry[field]}: ${labels.notStated}`;
  const authors = authorsOf(article).map(({ full, inferredFrom }) => withOrigin(full, inferredFrom, labels));
  const place = publisher.place === undefined ? '' : ` (${publisher.place})`;
  const outlet: CitationPart[] =
    publisher.name === null
      ? [plain(unknown('outlet'))]
      : [italic(publisher.name), plain(withOrigin(place, publisher.inferredFrom, labels))];
  const where = [article.section, print?.edition, print?.section, print?.page].filter(Boolean).join(', ');
  const date = datePublished
    ? withOrigin(dayWords(datePublished, labels), datePublished.inferredFrom, labels)
    : labels.undated;
  const rest = [
    where,
    `${labels.kind[article.kind]}, ${labels.method[provenance.method]}`,
    date,
    labels.retrieved(dayWords(provenance.retrievedAt, labels)),
    articleUrl(article) ?? unknown('address'),
  ].filter(Boolean);
  return [
    plain(`${authors.join(', ') || unknown('byline')}; ${quotedTitle(headlineText(article), labels)}; `),
    ...outlet,
    plain(`; ${rest.join('; ')}.`),
  ];
}

/** A later reference: outlet, title and date. */
export function icdShort(article: Article, labels: Labels): CitationPart[] {
  const { publisher, datePublished } = article;
  const date = datePublished ? dayWords(datePublished, labels) : labels.undated;
  return [
    ...(publisher.name === null ? [] : [italic(publisher.name), plain('; ')]),
    plain(`${quotedTitle(shortTitle(article), labels)}; ${date}.`),
  ];
}
