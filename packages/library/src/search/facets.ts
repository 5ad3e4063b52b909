/** How the hits of a query divide by publisher, language, year and tag. */
import type { Parameter } from '../database.ts';
import type { Facets } from '../index.ts';
import type { Shelf } from '../library.ts';
import type { Plan } from './match.ts';
import { planForText } from './plan.ts';
import { checkpoint } from './search.ts';
import { sourceOf } from './select.ts';

/** Values given of each kind, the most frequent. */
const MOST = 50;

const EVERYTHING: Plan = {
  trashed: false,
  match: undefined,
  headlineMatch: undefined,
  wordsMatch: undefined,
  conditions: [],
};

const NOTHING: Facets = { publishers: [], languages: [], years: [], tags: [] };

export function facets(
  { db }: Shelf,
  query: string,
  options: { readonly cancelled?: () => boolean },
): Facets {
  const goOn = checkpoint(options);
  return db.read(() => {
    const plan = query.trim() === '' ? EVERYTHING : planForText(db, query);
    if (!plan) return NOTHING;
    const { before, from, parameters } = hitsOf(plan);
    goOn();
    // The hits are gone through once, not for each kind anew.
    const groups = db.all<Group>(
      `${before} SELECT a.publisher, a.language, CAST(substr(a.published, 1, 4) AS INTEGER) AS year,
              count(*) AS count FROM ${from} GROUP BY 1, 2, 3`,
      ...parameters,
    );
    goOn();
    const tags = db.all<{ value: string; count: number }>(
      `${before} SELECT t.tag AS value, count(*) AS count FROM ${from} JOIN tag t ON t.article_key = a.key
       GROUP BY 1 ORDER BY count DESC, value LIMIT ${MOST}`,
      ...parameters,
    );
    return {
      publishers: counted(groups, ({ publisher }) => publisher),
      languages: counted(groups, ({ language }) => language),
      years: counted(groups, ({ year }) => year?.toString() ?? null),
      tags,
    };
  });
}

interface Group {
  readonly publisher: string | null;
  readonly language: string;
  readonly year: number | null;
  readonly count: number;
}

/** What stands before a SELECT and in its FROM, so that `a` is each hit. */
function hitsOf(plan: Plan): { before: string; from: string; parameters: readonly Parameter[] } {
  const { sql, parameters, key } = sourceOf(plan);
  // Where no words are looked for, the hits are rows of the very table: they need not be found in it again.
  if (plan.match === undefined) return { before: '', from: `(SELECT a.* ${sql}) a`, parameters };
  return {
    before: `WITH hit (key) AS MATERIALIZED (SELECT ${key} ${sql})`,
    from: 'hit CROSS JOIN article a ON a.key = hit.key',
    parameters,
  };
}

/** The most frequent values, equally frequent ones in their order. */
function counted(groups: readonly Group[], valueOf: (group: Group) => string | null): Facets['tags'] {
  const counts = new Map<string, number>();
  for (const group of groups) {
    const value = valueOf(group);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + group.count);
  }
  return Array.from(counts, ([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST);
}
