/**
 * Chicago Manual of Style, 18th edition, notes and bibliography: articles in newspapers and on news sites
 * (14.87–98), pages of institutions (14.104), press releases. Titles keep the capitals in which they were published.
 */
import type { Article } from '../../article.ts';
import { articleUrl, headlineText } from '../../reading.ts';
import { dayWordsAmerican } from '../dates.ts';
import type { Labels } from '../labels/labels.ts';
import { authorsOf, familyFirst, shortName, type AuthorName } from './names.ts';
import { isOwnAuthor, outletKind } from './outlet.ts';
import { bracketed, italic, plain, quotedTitle, stopped, type CitationPart } from './part.ts';
import { shortTitle } from './short-title.ts';
import { translatedTitle } from './translated-title.ts';

/** A full note: its elements with commas between them. An unsigned article leads with its title. */
export function chicagoNote(article: Article, labels: Labels): CitationPart[] {
  const authors = noteAuthors(signers(article), labels);
  const title = titleWith(article, labels, ',');
  const rest = [
    ...what(article, labels).map((word) => [plain(word)]),
    ...outlet(article),
    ...[...when(article, labels), ...where(article, labels), articleUrl(article)].flatMap((word) =>
      word ? [[plain(word)]] : [],
    ),
  ];
  return [
    plain(authors === '' ? `${title} ` : `${authors}, ${title} `),
    ...rest.flatMap((element, i) => (i === 0 ? element : [plain(', '), ...element])),
    plain('.'),
  ];
}

/** A later note to a source that was cited in full: family names and title. */
export function chicagoShort(article: Article, labels: Labels): CitationPart[] {
  const names = noteAuthors(
    signers(article).map((author) => ({ full: shortName(author), inferredFrom: author.inferredFrom })),
    labels,
  );
  const title = quotedTitle(shortTitle(article), labels, '.');
  return [plain(names === '' ? title : `${names}, ${title}`)];
}

/** An entry of a bibliography. The newspaper stands in place of an author who is not named. */
export function chicagoEntry(article: Article, labels: Labels): CitationPart[] {
  const authors = entryAuthors(signers(article), labels);
  const title = titleWith(article, labels, '.');
  const about = what(article, labels).map((word) => `${stopped(capital(word))} `);
  const [named] = outlet(article);
  const dated = [...when(article, labels), ...where(article, labels)].join(', ');
  const url = articleUrl(article);
  const tail = url === undefined ? '' : ` ${url}.`;
  if (authors === '' && named)
    return [...named, plain(`. ${title} ${about.join('')}`), plain(`${stopped(capital(dated))}${tail}`)];
  const head = plain(`${authors === '' ? '' : `${stopped(authors)} `}${title} ${about.join('')}`);
  // A date of access is a sentence of its own, and so is any date that is not an issue's of a periodical.
  const undated = !article.datePublished && !article.dateModified;
  const ownSentence = !named || undated || !isPeriodical(article);
  const joint = named ? (ownSentence ? '. ' : ', ') : '';
  return [head, ...(named ?? []), plain(`${joint}${stopped(ownSentence ? capital(dated) : dated)}${tail}`)];
}

/** Who is named before the title: nobody where an outlet is the author of its own page, except in a press release. */
function signers(article: Article): AuthorName[] {
  const unsigned = article.kind !== 'press-release' && article.authors.length === 1 && isOwnAuthor(article);
  return unsigned ? [] : authorsOf(article);
}

/** The title in quotation marks, and behind it a translation in brackets (14.99). */
function titleWith(article: Article, labels: Labels, mark: ',' | '.'): string {
  const text = headlineText(article);
  const translated = translatedTitle(article, labels);
  if (translated === undefined) return quotedTitle(text, labels, mark);
  const ended = mark === '.' && /[?!]$/.test(translated);
  return `${quotedTitle(text, labels)} [${translated}]${ended ? '' : mark}`;
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

/** What it is when it is no newspaper's. */
function what(article: Article, labels: Labels): string[] {
  return article.kind === 'press-release' ? [labels.kind['press-release']] : [];
}

/** Edition and section in the newspaper, behind the date. Pages are left out. */
function where({ section: named, print }: Article, labels: Labels): string[] {
  const section = named ?? print?.section;
  const lettered = section !== undefined && named === undefined && /^[A-Z0-9]$/.test(section);
  return [print?.edition, lettered && labels.language === 'en' ? `sec. ${section}` : section].filter(
    (word) => word !== undefined,
  );
}

function isPeriodical(article: Article): boolean {
  const kind = outletKind(article);
  return kind === 'periodical' || kind === 'web-magazine';
}

/**
 * The newspaper in italics without its initial "The", with its place; another site upright. Left out where it is the
 * author of its own press release.
 */
function outlet(article: Article): CitationPart[][] {
  const { publisher, kind } = article;
  if (publisher.name === null || (kind === 'press-release' && isOwnAuthor(article))) return [];
  const inferred = publisher.inferredFrom !== undefined;
  const name = isPeriodical(article)
    ? italic(publisher.name.replace(/^The (?=\S)/, ''))
    : plain(publisher.name);
  return [
    [
      ...(inferred ? [plain('['), name, plain(']')] : [name]),
      ...(publisher.place === undefined ? [] : [plain(` (${publisher.place})`)]),
    ],
  ];
}

/** The date; of an undated article when it was changed, or when it was read. */
function when({ datePublished, dateModified, provenance }: Article, labels: Labels): string[] {
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
  return [date];
}

function capital(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}
