/** From the text of a query to its plan: parsed, its collections looked up, split into what each table answers. */
import type { Database } from '../database.ts';
import { withCollections } from './collections.ts';
import { planOf, type Plan } from './match.ts';
import { parseQuery, type Query } from './query.ts';
import { count, sourceOf } from './select.ts';

/** The query as a tree in which nothing is left to look up; `undefined` when it names nothing to look for. */
export function understand(db: Database, query: string): Query | undefined {
  const parsed = parseQuery(query);
  return parsed && withCollections(db, parsed);
}

export function planFor(db: Database, query: Query): Plan {
  return planOf(query, yearsOf(db));
}

/** The plan of a query's hits for other questions about them; `undefined` when it names nothing to look for. */
export function planForText(db: Database, query: string): Plan | undefined {
  const understood = understand(db, query);
  return understood && planFor(db, understood);
}

/** How many articles a query finds. */
export function countFor(db: Database, query: string): number {
  const plan = planForText(db, query);
  return plan ? count(db, plan) : 0;
}

/** The keys of all articles that a query finds. */
export function keysFor(db: Database, query: string): number[] {
  const plan = planForText(db, query);
  if (!plan) return [];
  const { sql, parameters, key } = sourceOf(plan);
  return db
    .all<{ key: number }>(`SELECT ${key} AS key ${sql} ORDER BY key`, ...parameters)
    .map((row) => row.key);
}

/** A year more on either side: a date with an offset may fall into the neighbouring year in UTC. */
function yearsOf(db: Database): { first: number; last: number } {
  const end = (order: 'ASC' | 'DESC'): number | undefined => {
    const row = db.first<{ at: number }>(
      `SELECT published_at AS at FROM article WHERE removed_at IS NULL AND published_at IS NOT NULL
       ORDER BY published_at ${order} LIMIT 1`,
    );
    return row && new Date(row.at).getUTCFullYear();
  };
  const [first, last] = [end('ASC'), end('DESC')];
  return first === undefined || last === undefined
    ? { first: 1, last: 0 }
    : { first: first - 1, last: last + 1 };
}
