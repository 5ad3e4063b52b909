/**
 * Publication Manual of the American Psychological Association, 7th edition: newspaper articles, web pages,
 * press releases. Titles keep the capitals in which they were published. The title of what stands on the site of a
 * broadcaster, an agency or an institution is in italics; in a newspaper or magazine, the paper's name is (10.16).
 */
import type { Article } from '../../article.ts';
import { articleUrl, headlineText } from '../../reading.ts';
import { dayWordsAmerican, dayWordsApa } from '../dates.ts';
import type { Labels } from '../labels/labels.ts';
import { authorsOf, familyWithInitials, shortName } from './names.ts';
import { isOwnAuthor, outletKind } from './outlet.ts';
import { bracketed, italic, plain, quotedTitle, stopped, type CitationPart } from './part.ts';
import { shortTitle } from './short-title.ts';
import { translatedTitle } from './translated-title.ts';

/** A reference. Without an author the title takes the author's place. */
export function apaReference(article: Article, labels: Labels): CitationPart[] {
  const authors = authorsOf(article).map((author) =>
    bracketed(familyWithInitials(author), author.inferredFrom),
  );
  const dated = `(${dateOf(article, labels)}). `;
  const { publisher, print } = article;
  // An organisation that is its own publisher is named once.
  const outlet = isOwnAuthor(article) ? null : publisher.name;
  const release = article.kind === 'press-release';
  const whole = isWhole(article);
  const named = whole ? plain : italic;
  const text = headlineText(article);
  const translated = translatedTitle(article, labels);
  const behind = [translated, release ? capital(labels.kind['press-release']) : undefined]
    .filter((words) => words !== undefined)
    .map((words) => ` [${words}]`)
    .join('');
  // The full stop behind a title is not part of it, and so not in italics (9.5).
  const title = [
    whole ? italic(text) : plain(text),
    plain(behind === '' ? `${stopped(text).slice(text.length)} ` : `${behind}. `),
  ];
  const pages = print?.page === undefined ? '' : `, ${print.page}`;
  const inferred = publisher.inferredFrom !== undefined;
  return [
    ...(authors.length > 0 ? [plain(`${stopped(list(authors))} ${dated}`)] : []),
    ...title,
    ...(authors.length > 0 ? [] : [plain(dated)]),
    ...(outlet === null
      ? []
      : [...(inferred ? [plain('['), named(outlet), plain(']')] : [named(outlet)]), plain(`${pages}. `)]),
    plain(found(article, labels)),
  ];
}

/** Whether it is part of no newspaper or magazine, so that its title is in italics and not the outlet's name. */
function isWhole(article: Article): boolean {
  return (
    article.kind === 'press-release' ||
    article.publisher.name === null ||
    isOwnAuthor(article) ||
    outletKind(article) !== 'periodical'
  );
}

/** In the text: family names and year, the title in place of an author who is not named (8.14, 8.17). */
export function apaShort(article: Article, labels: Labels): CitationPart[] {
  const names = authorsOf(article).map(shortName);
  const [first = '', second] = names;
  const year = (article.datePublished ?? article.dateModified)?.value.slice(0, 4) ?? labels.undatedShort;
  if (names.length === 0)
    return isWhole(article)
      ? [plain('('), italic(shortTitle(article)), plain(`, ${year})`)]
      : [plain(`(${quotedTitle(shortTitle(article), labels, ',')} ${year})`)];
  const others = names.length > 2 ? ' et al.' : second === undefined ? '' : ` & ${second}`;
  return [plain(`(${first}${others}, ${year})`)];
}

/** Up to twenty names; of more the first nineteen and the last. */
function list(authors: readonly string[]): string {
  const last = authors.at(-1) ?? '';
  if (authors.length > 20) return `${authors.slice(0, 19).join(', ')}, . . . ${last}`;
  return authors.length > 1 ? `${authors.slice(0, -1).join(', ')}, & ${last}` : last;
}

function dateOf({ datePublished, dateModified }: Article, labels: Labels): string {
  const date = datePublished ?? dateModified;
  return date ? bracketed(dayWordsApa(date, labels), date.inferredFrom) : labels.undatedShort;
}

/**
 * The address. When it was read is told of an undated page that may have changed since: that is, unless the page as
 * it was then is kept (9.16).
 */
function found(article: Article, labels: Labels): string {
  const url = articleUrl(article);
  const { snapshot, retrievedAt } = article.provenance;
  if (article.datePublished || article.dateModified || (url !== undefined && snapshot !== undefined))
    return url ?? '';
  const retrieved = labels.retrievedFrom(dayWordsAmerican(retrievedAt, labels));
  if (url === undefined) return `${retrieved}.`;
  return labels.language === 'en' ? `${retrieved}, from ${url}` : `${retrieved}: ${url}`;
}

function capital(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}
