/**
 * Publication Manual of the American Psychological Association, 7th edition: newspaper articles, web pages,
 * press releases. Titles keep the capitals in which they were published. Whether a
 * news site is a newspaper is not known, so every outlet is treated as one.
 */
import type { Article } from '../../article.ts';
import { articleUrl, headlineText } from '../../reading.ts';
import { dayWordsAmerican, dayWordsApa } from '../dates.ts';
import type { Labels } from '../labels/labels.ts';
import { authorsOf, familyWithInitials, shortName } from './names.ts';
import { bracketed, italic, plain, quotedTitle, stopped, type CitationPart } from './part.ts';
import { shortTitle } from './short-title.ts';

/** A reference. Without an author the title takes the author's place. */
export function apaReference(article: Article, labels: Labels): CitationPart[] {
  const authors = authorsOf(article).map((author) =>
    bracketed(familyWithInitials(author), author.inferredFrom),
  );
  const dated = `(${dateOf(article, labels)}). `;
  const { publisher, print } = article;
  // An organisation that is its own publisher is named once.
  const outlet = article.authors.some(({ name }) => name === publisher.name) ? null : publisher.name;
  const release = article.kind === 'press-release';
  const text = headlineText(article);
  const kind = release ? ` [${capital(labels.kind['press-release'])}]` : '';
  // What is part of nothing greater is in italics itself.
  const whole = release || outlet === null;
  const title: CitationPart[] =
    kind === ''
      ? [whole ? italic(stopped(text)) : plain(stopped(text)), plain(' ')]
      : [italic(text), plain(`${kind}. `)];
  const pages = print?.page === undefined ? '' : `, ${print.page}`;
  const inferred = publisher.inferredFrom !== undefined;
  return [
    ...(authors.length > 0 ? [plain(`${stopped(list(authors))} ${dated}`)] : []),
    ...title,
    ...(authors.length > 0 ? [] : [plain(dated)]),
    ...(outlet === null
      ? []
      : [...(inferred ? [plain('['), italic(outlet), plain(']')] : [italic(outlet)]), plain(`${pages}. `)]),
    plain(found(article, labels)),
  ];
}

/** In the text: family names and year, the title in place of an author who is not named. */
export function apaShort(article: Article, labels: Labels): CitationPart[] {
  const names = authorsOf(article).map(shortName);
  const [first = '', second] = names;
  const who =
    names.length === 0
      ? quotedTitle(shortTitle(article), labels, ',')
      : names.length > 2
        ? `${first} et al.`
        : second === undefined
          ? first
          : `${first} & ${second}`;
  const year = (article.datePublished ?? article.dateModified)?.value.slice(0, 4) ?? labels.undatedShort;
  return [plain(`(${who}${names.length === 0 ? '' : ','} ${year})`)];
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

/** The address, and for an undated page when it was read. */
function found(article: Article, labels: Labels): string {
  const url = articleUrl(article);
  if (article.datePublished || article.dateModified) return url ?? '';
  const retrieved = labels.retrievedFrom(dayWordsAmerican(article.provenance.retrievedAt, labels));
  if (url === undefined) return `${retrieved}.`;
  return labels.language === 'en' ? `${retrieved}, from ${url}` : `${retrieved}: ${url}`;
}

function capital(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}
