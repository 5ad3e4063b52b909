/** The SELECT statements over the hits of a plan. */
import type { Database, Parameter } from '../database.ts';
import type { Plan, Sql } from './match.ts';

/** FROM and WHERE of a plan's hits; `key` is the SQL of their article's key. */
export interface Source extends Sql {
  readonly key: string;
}

/** @param match another expression than the plan's own */
export function sourceOf(plan: Plan, match = plan.match): Source {
  const index = indexOf(plan);
  if (match === undefined) {
    const from = `FROM article a WHERE a.removed_at IS ${plan.trashed ? 'NOT NULL' : 'NULL'}`;
    return withConditions(index, from, [], 'a.key', plan.conditions);
  }
  return withConditions(
    index,
    `FROM ${index} WHERE ${index} MATCH ?`,
    [match],
    `${index}.rowid`,
    plan.conditions,
  );
}

/** The index that a plan's words are looked for in. */
export function indexOf({ trashed }: Pick<Plan, 'trashed'>): 'word_index' | 'trash_index' {
  return trashed ? 'trash_index' : 'word_index';
}

function withConditions(
  index: string,
  from: string,
  parameters: readonly Parameter[],
  key: string,
  conditions: readonly Sql[],
): Source {
  return {
    key,
    // The plus keeps SQLite from asking the index anew for each key of an inner SELECT.
    sql: [
      from,
      ...conditions.map(({ sql }) => `AND ${sql.replaceAll('$key', `+${key}`).replaceAll('$index', index)}`),
    ].join(' '),
    parameters: [...parameters, ...conditions.flatMap((condition) => condition.parameters)],
  };
}

export function count(db: Database, plan: Plan): number {
  const { sql, parameters } = sourceOf(plan);
  return db.first<{ n: number }>(`SELECT count(*) AS n ${sql}`, ...parameters)?.n ?? 0;
}
