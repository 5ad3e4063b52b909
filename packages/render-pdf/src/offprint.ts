/** The briefing that is made for a bare list of articles. */
import { headlineText, type Article, type Briefing, type Marking, type PreciseDate } from '@offprint/model';

export interface OffprintOptions {
  /** The state of knowledge that is printed on a title page, if there is one. */
  readonly asOf: PreciseDate;
  /** With a title there is a title page; without, the first article's headline serves as the title. */
  readonly title?: string;
  readonly page?: Briefing['page']['size'];
  readonly marking?: Marking;
  readonly language?: string;
}

/** Every article whole, in the order given, one column, sources in Chicago style. Throws on an empty list. */
export function offprintOf(articles: readonly Article[], options: OffprintOptions): Briefing {
  const first = articles[0];
  if (!first) throw new Error('an offprint needs an article');
  return {
    schemaVersion: 1,
    id: 'offprint',
    title: options.title ?? headlineText(first),
    language: options.language ?? 'en',
    ...(options.marking && { marking: options.marking }),
    distribution: [],
    asOf: options.asOf,
    keyPoints: [],
    sections: [
      {
        items: articles.map((article) => ({ articleId: article.id, version: article.version, mode: 'full' })),
      },
    ],
    citationStyle: 'chicago18',
    notes: 'end',
    page: { size: options.page ?? 'a4', columns: 1, duplex: false },
  };
}
