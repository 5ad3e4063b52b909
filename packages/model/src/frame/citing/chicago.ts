/**
 * Chicago Manual of Style, 18th edition, notes and bibliography: articles in newspapers and on news sites
 *, press releases. Titles keep the capitals in which they were published, newspapers their article.
 */
import type { Article } from '../../article.ts';
import { articleUrl, headlineText } from '../../reading.ts';
import { dayWordsAmerican } from '../dates.ts';
import type { Labels } from '../labels/labels.ts';
import { authorsOf, familyFirst, shortName, type AuthorName } from './names.ts';
import { bracketed, italic, plain, quotedTitle, stopped, type CitationPart } from './part.ts';
import { shortTitle } from './short-title.ts';

/** A full note: its elements with commas between them. An unsigned article leads with its title. */
export function chicagoNote(article: Article, labels: Labels): CitationPart[] {
  const authors = noteAuthors(authorsOf(article), labels);
  const title = quotedTitle(headlineText(article), labels, ',');
  const rest = [
    ...aboutPlace(article, labels).map((word) => [plain(word)]),
    ...outlet(article),
    ...[...when(article, labels), articleUrl(article)].flatMap((word) => (word ? [[plain(word)]] : [])),
  ];
  return [
    plain(authors === '' ? `${title} ` : `${authors}, ${title} `),
    ...rest.flatMap((element, i) => (i === 0 ? element : [plain(', '), ...element])),
    plain('.'),
  ];
}

/** A later note to a source that was cited in full: family names and title. */
export function chicagoShort(article: Article, labels: Labels): CitationPart[] {
  const authors = authorsOf(article);
  const names = noteAuthors(
    authors.map((author) => ({ full: shortName(author), inferredFrom: author.inferredFrom })),
    labels,
  );
  const title = quotedTitle(shortTitle(article), labels, '.');
  return [plain(names === '' ? title : `${names}, ${title}`)];
}

/** An entry of a bibliography. The newspaper stands in place of an author who is not named. */
export function chicagoEntry(article: Article, labels: Labels): CitationPart[] {
  const authors = entryAuthors(authorsOf(article), labels);
  const title = quotedTitle(headlineText(article), labels, '.');
  const about = aboutPlace(article, labels).map((word) => `${stopped(capital(word))} `);
  const [named] = outlet(article);
  const dates = when(article, labels);
  const [first = '', ...others] = dates;
  const dated = [first, ...others].join(', ');
  const url = articleUrl(article);
  const tail = url === undefined ? '' : ` ${url}.`;
  if (authors === '' && named)
    return [...named, plain(`. ${title} ${about.join('')}`), plain(`${stopped(capital(dated))}${tail}`)];
  const head = plain(`${authors === '' ? '' : `${stopped(authors)} `}${title} ${about.join('')}`);
  // A date of access is a sentence of its own.
  const ownSentence = !named || (!article.datePublished && !article.dateModified);
  const joint = named ? (ownSentence ? '. ' : ', ') : '';
  return [head, ...(named ?? []), plain(`${joint}${stopped(ownSentence ? capital(dated) : dated)}${tail}`)];
}

/** One or two names; of more the first, and that there are others. */
function noteAuthors(authors: readonly AuthorName[], labels: Labels): string {
  const names = authors.map(({ full, inferredFrom }) => bracketed(full, inferredFrom));
  if (names.length > 2) return `${names[0] ?? ''} et al.`;
  return names.join(labels.and);
}

/** Up to six names, the first turned round; of more than six the first three. */
function entryAuthors(authors: readonly AuthorName[], labels: Labels): string {
  const names = authors.map((author, i) =>
    bracketed(i === 0 ? familyFirst(author) : author.full, author.inferredFrom),
  );
  if (names.length > 6) return `${names.slice(0, 3).join(', ')}, et al.`;
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  // After a name that is turned round a comma stands even before the second and last.
  const turned = authors[0]?.parts !== undefined || names.length > 2;
  const comma = turned && labels.language === 'en' ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma}${labels.and}${last}`;
}

/** Where in the newspaper it stands, or what it is when it is no newspaper's. Pages are left out. */
function aboutPlace(article: Article, labels: Labels): string[] {
  const section = article.section ?? article.print?.section;
  const inPrint = section !== undefined && article.section === undefined && /^[A-Z0-9]$/.test(section);
  return [
    article.kind === 'press-release' ? labels.kind['press-release'] : undefined,
    inPrint && labels.language === 'en' ? `sec. ${section}` : section,
  ].filter((word) => word !== undefined);
}

/** The newspaper, with its place; left out where it is the author of its own press release. */
function outlet({ publisher, authors, kind }: Article): CitationPart[][] {
  if (publisher.name === null) return [];
  const own = kind === 'press-release' && authors.some(({ name }) => name === publisher.name);
  if (own) return [];
  const inferred = publisher.inferredFrom !== undefined;
  return [
    [
      ...(inferred ? [plain('['), italic(publisher.name), plain(']')] : [italic(publisher.name)]),
      ...(publisher.place === undefined ? [] : [plain(` (${publisher.place})`)]),
    ],
  ];
}

/** Date and edition; of an undated article when it was changed, or when it was read. */
function when({ datePublished, dateModified, print, provenance }: Article, labels: Labels): string[] {
  const english = labels.language === 'en';
  const inWords = (date: NonNullable<Article['datePublished']>): string =>
    bracketed(dayWordsAmerican(date, labels), date.inferredFrom);
  const read = dayWordsAmerican(provenance.retrievedAt, labels);
  const date = datePublished
    ? inWords(datePublished)
    : dateModified
      ? `${english ? 'last modified ' : ''}${inWords(dateModified)}`
      : english
        ? `accessed ${read}`
        : labels.retrieved(read);
  return [date, ...(print?.edition === undefined ? [] : [print.edition])];
}

function capital(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}
