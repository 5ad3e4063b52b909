/** Acts taken down while they are done. Triggers write each changed row's images; see the migration that made them. */
import type { Act, ActKind } from '../interface/history.ts';
import type { Shelf } from '../library.ts';
import { labelOf } from './label.ts';

/** Acts that are remembered, and rows that they changed. The last is kept however large it is. */
const MOST_ACTS = 500;
const MOST_CHANGES = 500_000;

export interface Deed {
  readonly kind: ActKind;
  readonly count?: number;
  readonly subject?: string;
}

export interface ActRow {
  readonly seq: number;
  readonly kind: ActKind;
  readonly count: number;
  readonly subject: string | null;
  readonly done_at: string;
  readonly undone: number;
}

/**
 * Runs `work` in a transaction as one act. `deed` may look at what the work gave. An act that changed nothing is not
 * remembered, and leaves what was taken back to be done again.
 */
export function act<T>(shelf: Shelf, work: () => T, deed: (value: T) => Deed): T {
  return countedAct(shelf, work, deed).value;
}

/** As `act`; tells and gives how many articles were changed. */
export function countedAct<T>(
  shelf: Shelf,
  work: () => T,
  deed: (value: T, articles: number) => Deed,
): { readonly value: T; readonly articles: number } {
  const { db, env } = shelf;
  return db.write(() => {
    const seq = db.insert("INSERT INTO act (kind, count, done_at) VALUES ('', 0, ?)", env.now());
    db.run('UPDATE journal SET act = ?', seq);
    const value = work();
    db.run('UPDATE journal SET act = NULL');
    // A statement that sets what is there already fires the triggers, too.
    db.run('DELETE FROM change WHERE act = ? AND before = after', seq);
    if (!db.first('SELECT 1 FROM change WHERE act = ? LIMIT 1', seq)) {
      db.run('DELETE FROM act WHERE seq = ?', seq);
      return { value, articles: 0 };
    }
    const articles =
      db.first<{ n: number }>('SELECT count(DISTINCT article_key) AS n FROM change WHERE act = ?', seq)?.n ??
      0;
    const { kind, count = 1, subject } = deed(value, articles);
    const named = count === 1 ? (subject ?? null) : null;
    db.run('UPDATE act SET kind = ?, count = ?, subject = ? WHERE seq = ?', kind, count, named, seq);
    db.run('DELETE FROM act WHERE undone = 1');
    forgetOld(shelf, seq);
    return { value, articles };
  });
}

function forgetOld({ db }: Shelf, last: number): void {
  const acts = db.all<{ seq: number; changes: number }>(
    'SELECT seq, (SELECT count(*) FROM change WHERE change.act = act.seq) AS changes FROM act ORDER BY seq DESC',
  );
  let changes = 0;
  const firstForgotten = acts.find(
    (one, i) => ((changes += one.changes) > MOST_CHANGES || i >= MOST_ACTS) && one.seq !== last,
  );
  if (firstForgotten) db.run('DELETE FROM act WHERE seq <= ?', firstForgotten.seq);
}

export function history({ db }: Shelf, limit = MOST_ACTS): Act[] {
  return db
    .all<ActRow>('SELECT * FROM act ORDER BY seq DESC LIMIT ?', Math.max(0, Math.trunc(limit)))
    .map(actOf);
}

export function actOf(row: ActRow): Act {
  const { kind, count, subject } = row;
  return {
    seq: row.seq,
    kind,
    count,
    ...(subject === null ? {} : { subject }),
    label: labelOf(kind, count, subject),
    doneAt: row.done_at,
    undone: row.undone === 1,
  };
}
