/**
 * Taking acts back and doing them again, by the images of the rows that they changed.
 *
 * Only an import writes to these tables besides acts, and what it wrote stays: of a changed row only the columns that
 * the act changed go back, and a row that the act made goes with whatever it holds by then, which is remembered.
 */
import type { Parameter } from '../database.ts';
import type { Act } from '../interface/history.ts';
import type { Shelf } from '../library.ts';
import { carryStale } from '../annotations/carry.ts';
import { failure } from '../errors.ts';
import { showInIndex } from '../organise/trash.ts';
import { actOf, type ActRow } from './journal.ts';

type Image = Readonly<Record<string, Parameter>>;

interface Change {
  readonly seq: number;
  readonly name: string;
  readonly article_key: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** How many columns, from the first on, tell a row of a journaled table from the others. */
const KEYS: Record<string, number> = {
  tag: 2,
  reading: 1,
  article: 1,
  annotation: 1,
  anchor: 2,
  collection: 1,
  member: 2,
};

/** Changes taken into memory at a time. */
const PAGE = 2000;

export function undo(shelf: Shelf, seq?: number): Act | null {
  return replay(shelf, 'SELECT * FROM act WHERE undone = 0 ORDER BY seq DESC LIMIT 1', 'undo', seq);
}

export function redo(shelf: Shelf, seq?: number): Act | null {
  return replay(shelf, 'SELECT * FROM act WHERE undone = 1 ORDER BY seq LIMIT 1', 'redo', seq);
}

function replay(shelf: Shelf, choice: string, way: 'undo' | 'redo', seq: number | undefined): Act | null {
  const { db } = shelf;
  return db.write(() => {
    const row = db.first<ActRow>(choice);
    if (!row || (seq !== undefined && row.seq !== seq)) return null;
    // A collection is there again before or after its members: only the whole must hold.
    db.execute('PRAGMA defer_foreign_keys = ON');
    const annotated = new Set<number>();
    const moved = new Set<number>();
    for (const change of changesOf(shelf, row.seq, way)) {
      put(shelf, change, way);
      if (change.article_key === null) continue;
      if (change.name === 'article') moved.add(change.article_key);
      if (change.name === 'annotation' || change.name === 'anchor') annotated.add(change.article_key);
    }
    showInIndex(db, [...moved]);
    // A version may have come since.
    for (const key of annotated) carryStale(shelf, key);
    db.run('UPDATE act SET undone = ? WHERE seq = ?', way === 'undo' ? 1 : 0, row.seq);
    return actOf({ ...row, undone: way === 'undo' ? 1 : 0 });
  });
}

/** An act's changes in the order in which they are to be put. */
function* changesOf({ db }: Shelf, act: number, way: 'undo' | 'redo'): Generator<Change> {
  let at = way === 'undo' ? Number.MAX_SAFE_INTEGER : 0;
  for (;;) {
    const page = db.all<Change>(
      way === 'undo'
        ? `SELECT * FROM change WHERE act = ? AND seq < ? ORDER BY seq DESC LIMIT ${PAGE}`
        : `SELECT * FROM change WHERE act = ? AND seq > ? ORDER BY seq LIMIT ${PAGE}`,
      act,
      at,
    );
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    at = last.seq;
  }
}

function put({ db }: Shelf, change: Change, way: 'undo' | 'redo'): void {
  const [from, to] = way === 'undo' ? [change.after, change.before] : [change.before, change.after];
  const old = imageOf(from);
  const wanted = imageOf(to);
  const columns = Object.keys(old ?? wanted ?? {});
  // They become part of statements.
  if (!(change.name in KEYS) || columns.length === 0 || columns.some((column) => !/^[a-z_]+$/.test(column)))
    throw failure('corrupt', "an act in the library's journal is damaged");
  const keys = columns.slice(0, KEYS[change.name]);
  const where = keys.map((column) => `${column} = ?`).join(' AND ');
  const key = keys.map((column) => (old ?? wanted)?.[column] ?? null);
  if (!wanted) {
    const row = db.first<Image>(`SELECT ${columns.join(', ')} FROM ${change.name} WHERE ${where}`, ...key);
    if (row) db.run(`UPDATE change SET ${way === 'undo' ? 'after' : 'before'} = ? WHERE seq = ?`, JSON.stringify(row), change.seq); // prettier-ignore
    db.run(`DELETE FROM ${change.name} WHERE ${where}`, ...key);
  } else if (!old)
    db.run(
      `INSERT INTO ${change.name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
       ON CONFLICT DO NOTHING`,
      ...columns.map((column) => wanted[column] ?? null),
    );
  else {
    const changed = columns.filter((column) => old[column] !== wanted[column]);
    db.run(
      `UPDATE ${change.name} SET ${changed.map((column) => `${column} = ?`).join(', ')} WHERE ${where}`,
      ...changed.map((column) => wanted[column] ?? null),
      ...key,
    );
  }
}

function imageOf(json: string | null): Image | undefined {
  return json === null ? undefined : (JSON.parse(json) as Image);
}
