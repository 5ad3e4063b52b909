/**
 * The order of hits: those with all words in a headline first, then by bm25, then the later published, then the
 * later added.
 *
 * To rank all hits of a common word would take as long as the library is large. Beyond some thousand hits only the
 * latest added are ranked, and with them the latest that have the words in a headline; all others follow, the
 * latest added first. The pages of a search are parts of this one order.
 */
import { shownText, type Database } from '../database.ts';
import type { Plan } from './match.ts';
import { indexOf, sourceOf } from './select.ts';
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

interface Candidate {
  readonly key: number;
  /** Lower is better; rounded to what tells hits apart. */
  readonly score: number;
  readonly at: number | null;
}

export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

/** The keys of one page of hits, best first. */
export function keysOnPage(
  db: Database,
  plan: Plan,
  total: number,
  hasWords: boolean,
  { offset, limit }: Slice,
  goOn: () => void,
): number[] {
  if (limit === 0 || offset >= total) return [];
  if (!hasWords || plan.match === undefined) return latest(db, plan, { offset, limit }, []);

  const ranked = ranking(db, plan, total, goOn);
  goOn();
  const page = ranked.slice(offset, offset + limit);
  if (page.length === limit || ranked.length >= total) return page;
  const rest = { offset: Math.max(0, offset - ranked.length), limit: limit - page.length };
  return [...page, ...latest(db, plan, rest, ranked)];
}

function ranking(db: Database, plan: Plan, total: number, goOn: () => void): number[] {
  const all = total <= RANK_ALL;
  const inHeadline = new Map(
    candidates(db, plan, plan.headlineMatch, all ? RANK_ALL : RANK_HEADLINES).map((one) => [one.key, one]),
  );
  goOn();
  const found = new Map(
    candidates(db, plan, plan.match, all ? RANK_ALL : RANK_LATEST).map((one) => [one.key, one]),
  );
  const compare = (a: Candidate, b: Candidate): number =>
    Number(inHeadline.has(b.key)) - Number(inHeadline.has(a.key)) ||
    a.score - b.score ||
    (b.at ?? -Infinity) - (a.at ?? -Infinity) ||
    b.key - a.key;
  const both = new Map([
    ...inHeadline,
    ...(all ? found : [...found].filter(([key]) => !inHeadline.has(key))),
  ]);
  return [...both.values()].toSorted(compare).map(({ key }) => key);
}

function candidates(db: Database, plan: Plan, match: string | undefined, limit: number): Candidate[] {
  const { sql, parameters } = sourceOf(plan, match);
  const index = indexOf(plan);
  // All rows as one text, because each row that is read takes its time, and each column of it.
  const all = db.first<{ rows: ArrayBuffer }>(
    `SELECT CAST(json_group_array(json_array(key, score, at)) AS BLOB) AS rows FROM (
       SELECT ${index}.rowid AS key, bm25(${index}, ${WEIGHTS}) AS score,
         (SELECT published_at FROM article WHERE key = ${index}.rowid) AS at
       ${sql} ORDER BY ${index}.rowid DESC LIMIT ?)`,
    ...parameters,
    limit,
  );
  const rows = all ? (JSON.parse(shownText(all.rows)) as [number, number, number | null][]) : [];
  return rows.map(([key, score, at]) => ({ key, score: Number(score.toPrecision(SCORE_DIGITS)), at }));
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
