/** What templates gather from the articles: the days of publication, and who said what. */
import {
  headlineText,
  startOf,
  type Article,
  type QuoteRef,
  type TextOrigin,
  type TimelineEntry,
} from '@offprint/model';

/** The articles by the day they were published, each cited. Undated ones have no place in time and are left out. */
export function timelineOf(articles: readonly Article[]): TimelineEntry[] {
  return articles
    .flatMap((article) => (article.datePublished ? [{ article, date: article.datePublished }] : []))
    .toSorted((a, b) => {
      const [one, other] = [startOf(a.date), startOf(b.date)];
      return one === other ? 0 : one < other ? -1 : 1;
    })
    .map(({ article, date }) => ({
      date,
      inlines: [
        {
          type: 'text',
          text: [article.publisher.name, headlineText(article)].filter((part) => part !== null).join(': '),
        },
        { type: 'noteRef', noteId: article.id },
      ],
      source: { articleId: article.id, version: article.version },
    }));
}

/**
 * Every quotation whose speaker the text names, in reading order. Of articles with one text only the first's are
 * taken: said once, it counts once.
 */
export function quoteRefs(articles: readonly Article[], origins: readonly TextOrigin[]): QuoteRef[] {
  const copies = new Set(
    origins.flatMap((origin) =>
      origin.articles.slice(1).map(({ articleId, version }) => `${articleId}@${version}`),
    ),
  );
  const first = articles.filter(({ id, version }) => !copies.has(`${id}@${version}`));
  return first.flatMap(({ id, version, quotes }) =>
    quotes
      .filter(({ speaker }) => speaker !== undefined)
      .map((quote) => ({ articleId: id, version, quoteId: quote.id })),
  );
}
