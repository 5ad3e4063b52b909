/** The list of articles: filters, orders, pages. */
import { keyOf, noSuchArticle } from './articles.ts';
import { noSuchCollection } from './collections/errors.ts';
import type { Sql } from './search/match.ts';
import { planForText } from './search/plan.ts';
import { sourceOf } from './search/select.ts';
import { COPIES } from './copies/groups.ts';
import type { ArticleRow, ListQuery, ReadingStateName } from './index.ts';
import type { Shelf } from './library.ts';
import { shownText, type Database, type Parameter } from './database.ts';

const ORDERS: Record<NonNullable<ListQuery['sort']>, string> = {
  added: 'a.added_at DESC, a.key DESC',
  published: 'a.published_at DESC, a.key DESC', // SQLite sorts NULL below every number
  headline: 'a.headline_order, a.key',
  collection: 'm.place, a.key',
};

interface Row {
  readonly key: number;
  readonly id: string;
  readonly latest: number;
  readonly headline: string;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly added_at: string;
  readonly lead: string | null;
  readonly state: ReadingStateName;
  readonly starred: number;
  readonly position: number;
  readonly archived_at: string | null;
  readonly tags: ArrayBuffer; // a JSON array
  readonly copies: number;
}

const COLUMNS = `a.key, a.id, a.latest, a.headline, a.publisher, a.byline, a.published, a.language, a.added_at, a.lead,
  r.state, r.starred, r.position, r.archived_at,
  (SELECT CAST(json_group_array(tag) AS BLOB) FROM (SELECT tag FROM tag WHERE article_key = a.key ORDER BY tag)) AS tags,
  ${COPIES} AS copies`;

export function listArticles({ db }: Shelf, query: ListQuery): { total: number; rows: ArticleRow[] } {
  return db.read(() => {
    const list = listed(db, query);
    const { conditions, parameters } = list;
    const total =
      db.first<{ n: number }>(`SELECT count(*) AS n FROM ${list.counted} WHERE ${conditions}`, ...parameters)
        ?.n ?? 0;
    return { total, rows: page<Row>(db, COLUMNS, list, query).map(articleRow) };
  });
}

/** As `listArticles`, the ids alone. */
export function listIds({ db }: Shelf, query: ListQuery): string[] {
  return db.read(() => page<{ id: string }>(db, 'a.id', listed(db, query), query).map(({ id }) => id));
}

/** What a list is of, in SQL. */
interface Listed {
  /** FROM of its rows. */
  readonly from: string;
  /** FROM of their number. */
  readonly counted: string;
  /** Of FROM, before those of the conditions. */
  readonly before: readonly Parameter[];
  readonly conditions: string;
  readonly parameters: readonly Parameter[];
  readonly order: string;
}

function listed(db: Database, query: ListQuery): Listed {
  const where = [query.trashed ? 'a.removed_at IS NOT NULL' : 'a.removed_at IS NULL'];
  const parameters: Parameter[] = [];
  const require = (condition: string, value: Parameter): void => {
    where.push(condition);
    parameters.push(value);
  };
  if (query.tag !== undefined)
    require('EXISTS (SELECT 1 FROM tag WHERE tag.article_key = a.key AND tag.tag = ?)', query.tag);
  if (query.state !== undefined) require('r.state = ?', query.state);
  if (query.starred !== undefined) require('r.starred = ?', query.starred ? 1 : 0);
  if (query.archived !== undefined)
    where.push(query.archived ? 'r.archived_at IS NOT NULL' : 'r.archived_at IS NULL');

  const collection = query.collection === undefined ? undefined : contentsOf(db, query.collection);
  if (collection) {
    where.push(collection.sql);
    parameters.push(...collection.parameters);
  }
  const sort = query.sort ?? (collection?.ordered ? 'collection' : 'added');
  const inOrder = sort === 'collection' && collection?.ordered === true;

  const ofReading = [query.state, query.starred, query.archived].some((asked) => asked !== undefined);
  const joined = 'article a JOIN reading r ON r.article_key = a.key';
  return {
    from: inOrder ? `${joined} ${MEMBERS}` : joined,
    // Every article has its row of reading: where nothing asks it, an index alone answers the count, and the smallest
    // one soonest when none of it is in memory yet.
    counted: ofReading ? joined : query.trashed ? 'article a' : 'article a INDEXED BY article_by_published',
    before: inOrder ? [query.collection ?? ''] : [],
    conditions: where.join(' AND '),
    parameters,
    order: ORDERS[sort === 'collection' && !inOrder ? 'added' : sort],
  };
}

function page<T>(db: Database, columns: string, list: Listed, { limit, offset }: ListQuery): T[] {
  const { from, before, conditions, parameters, order } = list;
  return db.all<T>(
    `SELECT ${columns} FROM ${from} WHERE ${conditions} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...before,
    ...parameters,
    wholeNumber(limit, 100),
    wholeNumber(offset, 0),
  );
}

const MEMBERS = 'JOIN member m ON m.article_key = a.key AND m.collection_id = ?';

/** What stands in a collection: those put into it in their order, or what its query finds. */
function contentsOf(db: Database, id: string): Sql & { readonly ordered: boolean } {
  const row = db.first<{ query: string | null }>('SELECT query FROM collection WHERE id = ?', id);
  if (!row) throw noSuchCollection(id);
  if (row.query === null)
    return {
      sql: 'EXISTS (SELECT 1 FROM member WHERE article_key = a.key AND collection_id = ?)',
      parameters: [id],
      ordered: true,
    };
  const plan = planForText(db, row.query);
  if (!plan) return { sql: '0', parameters: [], ordered: false };
  const { sql, parameters, key } = sourceOf(plan);
  // Inside, the article of the query is another one than that of the list.
  return { sql: `a.key IN (SELECT ${key} ${sql})`, parameters, ordered: false };
}

/** The rows of some articles, by key. */
export function rowsOf(db: Database, keys: readonly number[]): Map<number, ArticleRow> {
  const rows = db.all<Row>(
    `SELECT ${COLUMNS} FROM article a JOIN reading r ON r.article_key = a.key
     WHERE a.key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys),
  );
  return new Map(rows.map((row) => [row.key, articleRow(row)]));
}

/** The row of an article that is there. */
export function getRow(shelf: Shelf, id: string): ArticleRow {
  const key = keyOf(shelf, id);
  const row = rowsOf(shelf.db, [key]).get(key);
  if (!row) throw noSuchArticle(id);
  return row;
}

/** A count given by the caller: anything below zero is zero, fractions are cut. */
export function wholeNumber(given: number | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (Number.isNaN(given)) throw new TypeError('not a number');
  return Math.min(Math.max(Math.trunc(given), 0), Number.MAX_SAFE_INTEGER);
}

function articleRow(row: Row): ArticleRow {
  return {
    id: row.id,
    version: row.latest,
    headline: row.headline,
    publisher: row.publisher,
    by: row.byline,
    datePublished: row.published,
    language: row.language,
    addedAt: row.added_at,
    tags: JSON.parse(shownText(row.tags)) as string[],
    state: row.state,
    starred: row.starred === 1,
    position: row.position,
    archived: row.archived_at !== null,
    copies: row.copies,
    ...(row.lead === null ? {} : { lead: row.lead }),
  };
}
