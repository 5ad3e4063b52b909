/**
 * The order of hits: those with all words in a headline first, then by bm25, then the later published, then the
 * later added.
 *
 * To rank all hits of a common word would take as long as the library is large. Beyond some thousand hits only the
 * latest added are ranked by bm25; before them stand the latest that have the words in a headline, which bm25 would
 * tell apart by little more than length; all others follow, the latest added first. Of one word, or one phrase, that
 * so many texts have, and of words that are still being written, how often a text has them says less than its date:
 * bm25 isn't asked at all. The pages of a search are parts of this one order.
 *
 * What takes time is each pass through the rows of a word, and bm25 makes one more for every word that it is given, to
 * count them. So it is asked once, about words alone, and about keys that are known to be hits.
 */
import { shownText, type Database, type Parameter } from '../database.ts';
import type { Plan } from './match.ts';
import type { Term } from './query.ts';
import { count, indexOf, sourceOf } from './select.ts';
import { COLUMN_WEIGHTS } from './word-index.ts';

/** Hits up to which all are ranked. */
const RANK_ALL = 2000;
/** Of more hits: how many of the latest are ranked, and how many with the words in a headline. */
const RANK_LATEST = 1000;
const RANK_HEADLINES = 500;

/** For bm25: a weight for each column, none for the marks. */
const WEIGHTS = [...Object.values(COLUMN_WEIGHTS), 0].join(', ');
/** Scores that agree so far are equal; the rest is noise of the lengths of texts. */
const SCORE_DIGITS = 3;
/** Scores of words that nearly all texts have are about a millionth. */
const SCALE = 1e9;

interface Candidate {
  readonly key: number;
  readonly inHeadline: boolean;
  /** Lower is better; rounded to what tells hits apart. */
  readonly score: number;
}

export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

/** How many hits there are, and the keys of one page of them, best first. */
export function rankedPage(
  db: Database,
  plan: Plan,
  terms: readonly Term[],
  slice: Slice,
  goOn: () => void,
): { readonly total: number; readonly keys: readonly number[] } {
  if (terms.length === 0 || plan.match === undefined)
    return { total: count(db, plan), keys: slice.limit === 0 ? [] : latest(db, plan, slice, []) };

  const newest = newestKeys(db, plan, plan.match, RANK_ALL + 1);
  goOn();
  const total = newest.length <= RANK_ALL ? newest.length : count(db, plan);
  goOn();
  if (slice.limit === 0 || slice.offset >= total) return { total, keys: [] };

  const candidates = candidatesAmong(db, plan, terms, newest, goOn);
  goOn();
  const page = inOrder(db, candidates, slice);
  if (page.length === slice.limit || candidates.length >= total) return { total, keys: page };
  const rest = {
    offset: Math.max(0, slice.offset - candidates.length),
    limit: slice.limit - page.length,
  };
  const ranked = candidates.map(({ key }) => key);
  return { total, keys: [...page, ...latest(db, plan, rest, ranked)] };
}

function candidatesAmong(
  db: Database,
  plan: Plan,
  terms: readonly Term[],
  newest: readonly number[],
  goOn: () => void,
): readonly Candidate[] {
  const all = newest.length <= RANK_ALL;
  const headlines = newestKeys(db, plan, plan.headlineMatch, all ? RANK_ALL : RANK_HEADLINES);
  const inHeadline = new Set(headlines);
  goOn();
  if (all) {
    const scores = scoresOf(db, plan, newest);
    return newest.map((key) => ({ key, inHeadline: inHeadline.has(key), score: scores.get(key) ?? 0 }));
  }
  const others = newest.slice(0, RANK_LATEST).filter((key) => !inHeadline.has(key));
  const byDate = terms.length === 1 || terms.some(({ prefix }) => prefix);
  const scores = byDate ? new Map<number, number>() : scoresOf(db, plan, others);
  return [
    ...headlines.map((key) => ({ key, inHeadline: true, score: 0 })),
    ...others.map((key) => ({ key, inHeadline: false, score: scores.get(key) ?? 0 })),
  ];
}

/** The keys of a plan's hits, or of those that match another expression, the latest added first. */
function newestKeys(db: Database, plan: Plan, match: string | undefined, limit: number): number[] {
  const { sql, parameters, key } = sourceOf(plan, match);
  // All rows as one text, because each row that is read takes its time, and each column of it.
  return listed(
    db,
    `SELECT CAST(json_group_array(key) AS BLOB) AS list
     FROM (SELECT ${key} AS key ${sql} ORDER BY ${key} DESC LIMIT ?)`,
    ...parameters,
    limit,
  );
}

/** bm25 of hits, given by key, the latest added first. */
function scoresOf(db: Database, plan: Plan, keys: readonly number[]): Map<number, number> {
  const index = indexOf(plan);
  const exact = plan.wordsMatch === plan.match && plan.conditions.length === 0;
  // Whole numbers are written several times as fast; by the latest, since the index is slow to find a row to begin at.
  const scores = listed<[number, number]>(
    db,
    `SELECT CAST(json_group_array(json_array(key, score)) AS BLOB) AS list FROM (
       SELECT rowid AS key, CAST(${SCALE} * bm25(${index}, ${WEIGHTS}) AS INTEGER) AS score
       FROM ${index} WHERE ${index} MATCH ? AND rowid >= ?
       ${exact ? '' : 'AND +rowid IN (SELECT value FROM json_each(?))'} ORDER BY rowid DESC LIMIT -1)`,
    plan.wordsMatch ?? '',
    keys.at(-1) ?? 0,
    ...(exact ? [] : [JSON.stringify(keys)]),
  );
  return new Map(scores.map(([key, score]) => [key, Number(score.toPrecision(SCORE_DIGITS))]));
}

/** The candidates on a page. When they were published is asked of those alone that nothing else tells apart. */
function inOrder(db: Database, candidates: readonly Candidate[], { offset, limit }: Slice): number[] {
  const byScore = (a: Candidate, b: Candidate): number =>
    Number(b.inHeadline) - Number(a.inHeadline) || a.score - b.score;
  const sorted = candidates.toSorted((a, b) => byScore(a, b) || b.key - a.key);
  const equal = (i: number, j: number): boolean => {
    const [a, b] = [sorted[i], sorted[j]];
    return a !== undefined && b !== undefined && byScore(a, b) === 0;
  };
  let from = Math.min(offset, sorted.length);
  let to = Math.min(offset + limit, sorted.length);
  while (equal(from - 1, from)) from--;
  while (equal(to - 1, to)) to++;
  const near = sorted.slice(from, to);
  const tied = near.filter((_, i) => equal(from + i - 1, from + i) || equal(from + i, from + i + 1));
  const published = publishedOf(
    db,
    tied.map(({ key }) => key),
  );
  const at = ({ key }: Candidate): number => published.get(key) ?? -Infinity;
  return near
    .toSorted((a, b) => byScore(a, b) || at(b) - at(a) || b.key - a.key)
    .slice(offset - from, offset - from + limit)
    .map(({ key }) => key);
}

/** When articles were published, of those of which it is known, in milliseconds since 1970. */
function publishedOf(db: Database, keys: readonly number[]): Map<number, number> {
  if (keys.length === 0) return new Map();
  const sql = `SELECT CAST(json_group_array(json_array(key, published_at)) AS BLOB) AS list
    FROM article WHERE key IN (SELECT value FROM json_each(?)) AND published_at IS NOT NULL`;
  return new Map(listed<[number, number]>(db, sql, JSON.stringify(keys)));
}

function listed<T>(db: Database, sql: string, ...parameters: readonly Parameter[]): T[] {
  const row = db.first<{ list: ArrayBuffer }>(sql, ...parameters);
  return row ? (JSON.parse(shownText(row.list)) as T[]) : [];
}

function latest(db: Database, plan: Plan, { offset, limit }: Slice, but: readonly number[]): number[] {
  const { sql, parameters, key } = sourceOf(plan);
  const without = but.length === 0 ? '' : `AND +${key} NOT IN (SELECT value FROM json_each(?))`;
  return db
    .all<{ key: number }>(
      `SELECT ${key} AS key ${sql} ${without} ORDER BY ${key} DESC LIMIT ? OFFSET ?`,
      ...parameters,
      ...(but.length === 0 ? [] : [JSON.stringify(but)]),
      limit,
      offset,
    )
    .map((row) => row.key);
}
