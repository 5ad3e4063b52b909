/** Documents of briefings and templates: written over and over, with earlier versions beside them. */
import { Failure } from '../errors.ts';
import type {
  BriefingKind,
  BriefingQuery,
  BriefingRow,
  BriefingText,
  BriefingVersion,
  KeptBriefing,
} from '../interface/briefings.ts';
import type { Shelf } from '../library.ts';

/** A version is kept by itself when so many milliseconds have gone by since the last was. */
const SITTING = 10 * 60 * 1000;
/** Characters of a document, and of a title. */
const MOST = 4_000_000;
const MOST_OF_TITLE = 1000;

interface Row {
  readonly id: string;
  readonly kind: BriefingKind;
  readonly title: string;
  readonly document: string;
  readonly added_at: string;
  readonly changed_at: string;
}

export function createBriefing(
  { db, env }: Shelf,
  text: BriefingText,
  kind: BriefingKind = 'briefing',
): KeptBriefing {
  const { title, document } = checked(text);
  const now = env.now();
  const row: Row = { id: env.newId(), kind, title, document, added_at: now, changed_at: now };
  db.write(() =>
    db.run(
      'INSERT INTO briefing (id, kind, title, document, added_at, changed_at) VALUES (?, ?, ?, ?, ?, ?)',
      row.id,
      kind,
      title,
      document,
      now,
      now,
    ),
  );
  return { ...rowFrom(row), document };
}

export function saveBriefing(shelf: Shelf, id: string, text: BriefingText): BriefingRow {
  const { db, env } = shelf;
  const { title, document } = checked(text);
  return db.write(() => {
    const before = rowOf(shelf, id);
    if (before.document === document && before.title === title) return rowFrom(before);
    const now = env.now();
    const last = lastVersion(shelf, id);
    if (!last || Date.parse(now) - Date.parse(last.kept_at) >= SITTING) keep(shelf, before);
    db.run(
      'UPDATE briefing SET title = ?, document = ?, changed_at = ? WHERE id = ?',
      title,
      document,
      now,
      id,
    );
    return rowFrom({ ...before, title, changed_at: now });
  });
}

export function getBriefing(shelf: Shelf, id: string): KeptBriefing {
  const row = rowOf(shelf, id);
  return { ...rowFrom(row), document: row.document };
}

export function listBriefings(
  { db }: Shelf,
  { kind = 'briefing', removed = false }: BriefingQuery,
): BriefingRow[] {
  return db
    .all<Row>(
      `SELECT id, kind, title, added_at, changed_at FROM briefing
       WHERE kind = ? AND removed_at IS ${removed ? 'NOT NULL' : 'NULL'} ORDER BY changed_at DESC, rowid DESC`,
      kind,
    )
    .map(rowFrom);
}

/** @param gone whether it is to be hidden */
export function hideBriefing(shelf: Shelf, id: string, gone: boolean): void {
  const { db, env } = shelf;
  db.write(() => {
    rowOf(shelf, id);
    db.run('UPDATE briefing SET removed_at = ? WHERE id = ?', gone ? env.now() : null, id);
  });
}

export function keepBriefingVersion(shelf: Shelf, id: string): void {
  shelf.db.write(() => keep(shelf, rowOf(shelf, id)));
}

export function listBriefingVersions(shelf: Shelf, id: string): BriefingVersion[] {
  return shelf.db.read(() => {
    rowOf(shelf, id);
    return shelf.db
      .all<{ number: number; title: string; written_at: string }>(
        'SELECT number, title, written_at FROM briefing_version WHERE briefing_id = ? ORDER BY number DESC',
        id,
      )
      .map(({ number, title, written_at: writtenAt }) => ({ number, title, writtenAt }));
  });
}

export function getBriefingVersion(shelf: Shelf, id: string, number: number): BriefingText {
  return shelf.db.read(() => {
    rowOf(shelf, id);
    const row = shelf.db.first<{ title: string; document: string }>(
      'SELECT title, document FROM briefing_version WHERE briefing_id = ? AND number = ?',
      id,
      number,
    );
    if (row) return { title: row.title, document: row.document };
    throw new Failure(
      'no-such-version',
      `the briefing has no version ${number}`,
      'List its versions to see which there are.',
    );
  });
}

interface VersionRow {
  readonly number: number;
  readonly title: string;
  readonly document: string;
  readonly kept_at: string;
}

function lastVersion({ db }: Shelf, id: string): VersionRow | undefined {
  return db.first<VersionRow>(
    'SELECT * FROM briefing_version WHERE briefing_id = ? ORDER BY number DESC LIMIT 1',
    id,
  );
}

function keep(shelf: Shelf, row: Row): void {
  const last = lastVersion(shelf, row.id);
  if (last && last.document === row.document && last.title === row.title) return;
  shelf.db.run(
    'INSERT INTO briefing_version (briefing_id, number, title, document, written_at, kept_at) VALUES (?, ?, ?, ?, ?, ?)',
    row.id,
    (last?.number ?? 0) + 1,
    row.title,
    row.document,
    row.changed_at,
    shelf.env.now(),
  );
}

function rowOf({ db }: Shelf, id: string): Row {
  const row = db.first<Row>('SELECT * FROM briefing WHERE id = ?', id);
  if (row) return row;
  throw new Failure(
    'no-such-briefing',
    `there is no briefing ${JSON.stringify(id)}`,
    'List the briefings to see their ids.',
  );
}

function rowFrom({ id, kind, title, added_at: addedAt, changed_at: changedAt }: Row): BriefingRow {
  return { id, kind, title, addedAt, changedAt };
}

function checked({ title, document }: BriefingText): BriefingText {
  const clean = title.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim(); // prettier-ignore
  if (clean === '' || clean.length > MOST_OF_TITLE)
    throw new Failure(
      'bad-briefing',
      'a briefing needs a title of one line',
      'Name it so that you find it again.',
    );
  if (document.length > MOST)
    throw new Failure('bad-briefing', 'the briefing is too long to be kept', 'Divide it into several.');
  return { title: clean, document };
}
