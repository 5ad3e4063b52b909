/** What the list shows of an article, taken out of it once when it is kept. */
import { headlineText, precisionOf, walkBlocks, blockText, type Article } from '@offprint/model';
import type { Parameter } from './database.ts';
import { foldedText } from './search/words.ts';

export interface Summary {
  readonly headline: string;
  readonly headlineOrder: string;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  /** Milliseconds since 1970: the beginning of the stated year, month, day or minute; UTC where no offset is stated. */
  readonly publishedAt: number | null;
  readonly language: string;
  readonly lead: string | null;
}

/** Length that a lead aims at, in UTF-16 units: three lines of the list. */
const LEAD_LENGTH = 200;

export function summaryOf(article: Article): Summary {
  const headline = headlineText(article);
  const published = article.datePublished?.value ?? null;
  return {
    headline,
    headlineOrder: foldedText(headline),
    publisher: article.publisher.name,
    byline: bylineOf(article),
    published,
    publishedAt: published === null ? null : startOf(published),
    language: article.language,
    lead: leadOf(article),
  };
}

/** In the order of the list's columns, from the headline to the lead. */
export function summaryColumns(summary: Summary): Parameter[] {
  return [
    summary.headline,
    summary.headlineOrder,
    summary.publisher,
    summary.byline,
    summary.published,
    summary.publishedAt,
    summary.language,
    summary.lead,
  ];
}

function bylineOf(article: Article): string | null {
  return article.by ?? (article.authors.map((author) => author.name).join(', ') || null);
}

function startOf(date: string): number {
  const precision = precisionOf(date);
  const isTime = precision === 'minute' || precision === 'second';
  // ECMAScript reads a time without an offset as local time, and the result must not depend on the machine.
  return Date.parse(isTime && !/(Z|[+-]\d\d:\d\d)$/.test(date) ? `${date}Z` : date);
}

function leadOf(article: Article): string | null {
  for (const block of walkBlocks(article.blocks)) {
    if (block.type !== 'paragraph') continue;
    const text = blockText(block).replace(/\s+/g, ' ').trim();
    if (text !== '') return cut(text);
  }
  return null;
}

function cut(text: string): string {
  if (text.length <= LEAD_LENGTH) return text;
  const space = text.lastIndexOf(' ', LEAD_LENGTH);
  if (space > LEAD_LENGTH / 2) return `${text.slice(0, space)}…`;
  return `${Array.from(text).slice(0, LEAD_LENGTH).join('')}…`;
}
