/** One source in the words of a citation style, from what is stated and nothing else. */
import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { articleUrl, headlineText } from '../reading.ts';
import { dayWords, dayWordsAmerican, dayWordsApa, withOrigin } from './dates.ts';
import type { Labels } from './labels/labels.ts';

export interface CitationPart {
  readonly text: string;
  readonly italic?: true;
}

export type CitationStyle = 'chicago18' | 'apa7' | 'icd206';

/** The article as a reference, ending in a full stop. Sources without a date give the day of retrieval instead. */
export function cite(article: Article, style: CitationStyle, labels: Labels): CitationPart[] {
  const parts = { chicago18: chicago, apa7: apa, icd206: icd }[style](article, labels);
  return parts.filter((part) => part.text !== '');
}

function names(article: Article): string[] {
  return article.authors.length > 0
    ? article.authors.map((author) => author.name)
    : article.by
      ? [article.by]
      : [];
}

function joined(all: readonly string[], labels: Labels): string {
  if (all.length <= 2) return all.join(labels.and);
  const serial = labels.language === 'en' ? ',' : '';
  return `${all.slice(0, -1).join(', ')}${serial}${labels.and}${all.at(-1) ?? ''}`;
}

/** A title in quotation marks, with the inner ones inside. */
function quoted(title: string, { quotes, language }: Labels, mark = ''): string {
  const inner = title
    .replace(/[“«„]\u00a0?/g, quotes.innerOpen)
    .replace(/\u00a0?[”»]/g, quotes.innerClose)
    .replace(/"([^"]*)"/g, `${quotes.innerOpen}$1${quotes.innerClose}`);
  // English puts a comma before the closing mark, other languages behind it.
  if (language === 'en') return `${quotes.open}${closed(inner, mark)}${quotes.close}`;
  return `${quotes.open}${inner}${quotes.close}${mark}`;
}

/** A comma or full stop goes inside the closing mark, unless the title ends in a mark of its own. */
function closed(title: string, mark: string): string {
  return /[?!…]$/.test(title) ? title : title + mark;
}

/** Chicago Manual of Style, 18th ed., 14.87-14.99: a newspaper article's full note. */
function chicago(article: Article, labels: Labels): CitationPart[] {
  const authors = joined(names(article), labels);
  const outlet = article.publisher.name;
  const place = article.publisher.place;
  const date = article.datePublished && dayWordsAmerican(article.datePublished, labels);
  const title = quoted(headlineText(article), labels, ',');
  const tail = [
    date ?? labels.retrieved(dayWordsAmerican(article.provenance.retrievedAt, labels)),
    article.print?.edition,
    articleUrl(article),
  ].filter((part) => part !== undefined);
  const section = article.section ? `${article.section}, ` : '';
  // An unsigned entry leads with the newspaper.
  const head: CitationPart[] = authors
    ? [{ text: `${authors}, ${title} ${section}` }, ...(outlet ? [italic(outlet)] : [])]
    : outlet
      ? [italic(outlet), { text: `, ${title}${section ? ` ${section.slice(0, -2)}` : ''}` }]
      : [{ text: `${title}${section ? ` ${section.slice(0, -2)}` : ''}` }];
  const lead = authors && !outlet ? '' : /[,?!]”$|,$/.test(head.at(-1)?.text ?? '') ? ' ' : ', ';
  return [
    ...head,
    { text: place && outlet ? ` (${place})` : '' },
    { text: `${place && outlet ? ', ' : lead}${tail.join(', ')}.` },
  ];
}

/** APA, 7th ed., 10.1, example 16: a newspaper article. Names are turned round only where persons are stated. */
function apa(article: Article, labels: Labels): CitationPart[] {
  const people = article.authors.map((author) =>
    author.kind === 'person' ? inverted(author.name) : author.name,
  );
  const authors = people.length > 0 ? people : article.by ? [article.by] : [];
  const date = article.datePublished ? dayWordsApa(article.datePublished, labels) : labels.undatedShort;
  const outlet = article.publisher.name;
  const lead = authors.length > 0 ? `${apaNames(authors)} (${date}). ` : '';
  const title = `${closed(headlineText(article), '.')} `;
  const late = authors.length > 0 ? '' : `(${date}). `;
  const pages = article.print?.page ? `, ${article.print.page}` : '';
  const url = articleUrl(article) ?? '';
  const retrieved = dayWordsAmerican(article.provenance.retrievedAt, labels);
  const from = labels.language === 'en' ? ', from' : ':';
  const undated = article.datePublished ? '' : ` ${labels.retrievedFrom(retrieved)}${url ? from : '.'}`;
  return [
    { text: lead + title + late },
    ...(outlet ? [italic(outlet), { text: `${pages}.` }] : []),
    { text: `${undated}${url ? ` ${url}` : ''}` },
  ];
}

function apaNames(authors: readonly string[]): string {
  const list =
    authors.length > 1 ? `${authors.slice(0, -1).join(', ')}, & ${authors.at(-1) ?? ''}` : (authors[0] ?? '');
  return list.endsWith('.') ? list : `${list}.`;
}

function inverted(name: string): string {
  const words = name.split(/\s+/);
  const family = words.pop() ?? '';
  return words.length === 0
    ? family
    : `${family}, ${words.map((word) => `${Array.from(word)[0] ?? ''}.`).join(' ')}`;
}

/** Intelligence Community Directive 206: who, what, where, when published, when acquired, of what type. */
function icd(article: Article, labels: Labels): CitationPart[] {
  const { publisher, datePublished, provenance } = article;
  const outlet = publisher.name ?? labels.notStated;
  const title = quoted(headlineText(article), labels);
  const date = datePublished ? dayWords(datePublished, labels) : labels.undated;
  const rest = [
    names(article).join(', ') || undefined,
    date,
    labels.retrieved(dayWords(provenance.retrievedAt, labels)),
    labels.method[provenance.method],
    articleUrl(article),
  ].filter((part) => part !== undefined);
  return [
    italic(outlet),
    { text: `${publisher.place ? ` (${publisher.place})` : ''}; ${title}; ${rest.join('; ')}.` },
  ];
}

function italic(text: string): CitationPart {
  return { text, italic: true };
}

/** A work that an article cites, on one line. */
export function citeWork(work: Citation, labels: Labels): string {
  return [
    work.authors?.join(', '),
    work.title && quoted(work.title, labels),
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
