/** How the hits of a query divide by publisher, language, year and tag. */
import type { Facets } from '../index.ts';
import type { Shelf } from '../library.ts';
import { planForText } from './plan.ts';
import { checkpoint } from './search.ts';
import { sourceOf } from './select.ts';

/** Values given of each kind, the most frequent. */
const MOST = 50;

const KINDS = {
  publishers: { value: 'a.publisher', from: '' },
  languages: { value: 'a.language', from: '' },
  years: { value: 'CAST(substr(a.published, 1, 4) AS INTEGER)', from: '' },
  tags: { value: 't.tag', from: 'JOIN tag t ON t.article_key = a.key' },
} as const;

export function facets(
  { db }: Shelf,
  query: string,
  options: { readonly cancelled?: () => boolean },
): Facets {
  const goOn = checkpoint(options);
  return db.read(() => {
    const plan =
      query.trim() === ''
        ? {
            trashed: false,
            match: undefined,
            headlineMatch: undefined,
            wordsMatch: undefined,
            conditions: [],
          }
        : planForText(db, query);
    const counted = (kind: keyof typeof KINDS): Facets['tags'] => {
      if (!plan) return [];
      goOn();
      const { sql, parameters, key } = sourceOf(plan);
      const { value, from } = KINDS[kind];
      const rows = db.all<{ value: string | number; count: number }>(
        `WITH hit (key) AS MATERIALIZED (SELECT ${key} ${sql})
         SELECT ${value} AS value, count(*) AS count FROM hit CROSS JOIN article a ON a.key = hit.key ${from}
         WHERE ${value} IS NOT NULL GROUP BY 1 ORDER BY count DESC, value LIMIT ${MOST}`,
        ...parameters,
      );
      return rows.map((row) => ({ value: String(row.value), count: row.count }));
    };
    return {
      publishers: counted('publishers'),
      languages: counted('languages'),
      years: counted('years'),
      tags: counted('tags'),
    };
  });
}
