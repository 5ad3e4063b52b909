/** Sources made up for the tests of references: one for each thing that the rules of a style tell apart. */
import type { Article } from '../src/index.ts';
import { sampleArticle } from './sample.ts';

type Author = Article['authors'][number];

export function person(name: string, more: Partial<Author> = {}): Author {
  return { name, kind: 'person', ...more };
}

export function organisation(name: string): Author {
  return { name, kind: 'org' };
}

const base: Partial<Article> = {
  kind: 'news',
  headlines: [{ role: 'main', inlines: [{ type: 'text', text: 'Port strike halts grain exports' }] }],
  publisher: { name: 'The Daily Example', place: 'London' },
  datePublished: { value: '2026-03-04T18:05+01:00', precision: 'minute' },
};

/** An article of a newspaper; `change` says what is different. */
export function cited(change: Partial<Article> = {}, address: string | null = '/port-strike'): Article {
  const plain = sampleArticle({ ...base, ...change });
  return {
    ...plain,
    provenance: {
      ...plain.provenance,
      method: 'saved-page',
      retrievedAt: { value: '2026-03-05T09:00:00Z', precision: 'second' },
      ...(address !== null && { canonicalUrl: `https://news.example${address}` }),
      ...change.provenance,
    },
  };
}

export function titled(title: string, short?: string): Pick<Article, 'headlines'> {
  return {
    headlines: [
      { role: 'main', inlines: [{ type: 'text', text: title }] },
      ...(short === undefined
        ? []
        : [{ role: 'short' as const, inlines: [{ type: 'text' as const, text: short }] }]),
    ],
  };
}

/** The article without its date of publication. */
export function undated(article: Article): Article {
  const { datePublished: _date, ...rest } = article;
  return rest;
}
