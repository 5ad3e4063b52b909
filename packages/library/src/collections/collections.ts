/** Collections: a tree in manual order. Each change is an act that can be undone. */
import { attempt, Failure } from '../errors.ts';
import { act } from '../history/journal.ts';
import type { ActKind } from '../interface/history.ts';
import type { Collection, NewCollection } from '../interface/collections.ts';
import type { Shelf } from '../library.ts';
import { countFor } from '../search/plan.ts';
import { parseQuery } from '../search/query.ts';
import { noSuchCollection } from './errors.ts';
import { placesBetween } from './place.ts';

interface Row {
  readonly id: string;
  readonly parent: string | null;
  readonly place: number;
  readonly name: string;
  readonly query: string | null;
  readonly added_at: string;
}

export function createCollection(shelf: Shelf, given: NewCollection): Collection {
  const { db, env } = shelf;
  const name = cleanName(given.name);
  if (given.query !== undefined) checkQuery(given.query);
  return asAct(shelf, 'create-collection', () => {
    const parent = given.parent ?? null;
    if (parent !== null) checkParent(rowOf(shelf, parent));
    const id = env.newId();
    db.run(
      'INSERT INTO collection (id, parent, place, name, query, added_at) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      parent,
      (siblings(shelf, parent).at(-1)?.place ?? 0) + 1,
      name,
      given.query ?? null,
      env.now(),
    );
    return id;
  });
}

export function changeCollection(
  shelf: Shelf,
  id: string,
  change: { readonly name?: string; readonly query?: string },
): Collection {
  if (change.query !== undefined) checkQuery(change.query);
  const name = change.name === undefined ? undefined : cleanName(change.name);
  return asAct(shelf, 'change-collection', () => {
    const row = rowOf(shelf, id);
    if (change.query !== undefined && row.query === null)
      throw bad('only a smart collection has a query', 'Make a new collection with the query.');
    const { db } = shelf;
    db.run(
      'UPDATE collection SET name = ?, query = ? WHERE id = ?',
      name ?? row.name,
      change.query ?? row.query,
      id,
    );
    return id;
  });
}

export function moveCollection(
  shelf: Shelf,
  id: string,
  to: { readonly parent: string | null; readonly before?: string },
): Collection {
  const { db } = shelf;
  return asAct(shelf, 'move-collection', () => {
    rowOf(shelf, id);
    for (let above = to.parent; above !== null; above = rowOf(shelf, above).parent)
      if (above === id) throw bad('a collection can not stand inside itself', 'Choose another place.');
    if (to.parent !== null) checkParent(rowOf(shelf, to.parent));
    const beside = siblings(shelf, to.parent).filter((row) => row.id !== id);
    const at = to.before === undefined ? beside.length : beside.findIndex((row) => row.id === to.before);
    if (at < 0) throw noSuchCollection(to.before ?? '');
    const place = placesBetween(beside[at - 1]?.place, beside[at]?.place, 1)?.[0];
    const move = (one: string, to: number): number =>
      db.run('UPDATE collection SET place = ? WHERE id = ?', to, one);
    db.run('UPDATE collection SET parent = ? WHERE id = ?', to.parent, id);
    if (place !== undefined) move(id, place);
    else [...beside.slice(0, at).map((row) => row.id), id, ...beside.slice(at).map((row) => row.id)].forEach((one, i) => move(one, i + 1)); // prettier-ignore
    return id;
  });
}

export function deleteCollection(shelf: Shelf, id: string): void {
  const work = (): string => {
    const { name } = rowOf(shelf, id);
    shelf.db.run('DELETE FROM collection WHERE id = ?', id);
    return name;
  };
  act(shelf, work, (name) => ({ kind: 'delete-collection', subject: name }));
}

export function listCollections(shelf: Shelf): Collection[] {
  return shelf.db.read(() => {
    const rows = shelf.db.all<Row>('SELECT * FROM collection ORDER BY place, id');
    const under = (parent: string | null): Collection[] =>
      rows
        .filter((row) => row.parent === parent)
        .flatMap((row) => [collectionOf(shelf, row), ...under(row.id)]);
    return under(null);
  });
}

export function orderCollection(
  shelf: Shelf,
  id: string,
  articles: readonly string[],
  before?: string,
): void {
  const { db } = shelf;
  const work = (): string => {
    const { name } = rowOf(shelf, id);
    handMade(shelf, id);
    const members = db.all<{ id: string; key: number; place: number }>(
      `SELECT a.id, a.key, m.place FROM member m JOIN article a ON a.key = m.article_key
       WHERE m.collection_id = ? ORDER BY m.place, a.key`,
      id,
    );
    const byId = new Map(members.map((member) => [member.id, member]));
    const find = (article: string): (typeof members)[number] => {
      const member = byId.get(article);
      if (member) return member;
      throw new Failure(
        'no-such-article',
        `the article ${JSON.stringify(article)} is not in the collection`,
        'Put it into the collection first.',
      );
    };
    const moving = new Set(articles.map(find));
    const rest = members.filter((member) => !moving.has(member));
    const at = before === undefined ? rest.length : rest.indexOf(find(before));
    if (at < 0) throw bad('articles can not be put before one of themselves', 'Name another article.');
    const places = placesBetween(rest[at - 1]?.place, rest[at]?.place, moving.size);
    const order = places ? [...moving] : [...rest.slice(0, at), ...moving, ...rest.slice(at)];
    order.forEach((member, i) =>
      db.run(
        'UPDATE member SET place = ? WHERE collection_id = ? AND article_key = ?',
        places?.[i] ?? i + 1,
        id,
        member.key,
      ),
    );
    return name;
  };
  act(shelf, work, () => ({ kind: 'order-collection', count: articles.length }));
}

/** Of a change by hand of what stands in it: a smart collection holds what its query finds. */
export function handMade(shelf: Shelf, id: string): void {
  if (rowOf(shelf, id).query !== null)
    throw bad('a smart collection holds what its query finds', 'Put the articles into another collection.');
}

function asAct(shelf: Shelf, kind: ActKind, work: () => string): Collection {
  return act(
    shelf,
    () => collectionOf(shelf, rowOf(shelf, work())),
    ({ name }) => ({ kind, subject: name }),
  );
}

function collectionOf(shelf: Shelf, row: Row): Collection {
  const { id, name, parent, query } = row;
  return {
    id,
    name,
    parent,
    ...(query === null ? {} : { query }),
    count: query === null ? membersOf(shelf, id) : foundBy(shelf, query),
    addedAt: row.added_at,
  };
}

function membersOf({ db }: Shelf, id: string): number {
  const row = db.first<{ n: number }>(
    `SELECT count(*) AS n FROM member m JOIN article a ON a.key = m.article_key
     WHERE m.collection_id = ? AND a.removed_at IS NULL`,
    id,
  );
  return row?.n ?? 0;
}

/** A query may become wrong, when a collection that it names is gone. */
function foundBy({ db }: Shelf, query: string): number | null {
  const found = attempt(() => countFor(db, query));
  return found.ok ? found.value : null;
}

function rowOf({ db }: Shelf, id: string): Row {
  const row = db.first<Row>('SELECT * FROM collection WHERE id = ?', id);
  if (!row) throw noSuchCollection(id);
  return row;
}

function siblings({ db }: Shelf, parent: string | null): Row[] {
  return db.all<Row>('SELECT * FROM collection WHERE parent IS ? ORDER BY place, id', parent);
}

function checkParent(parent: Row): void {
  if (parent.query !== null) throw bad('nothing stands inside a smart collection', 'Choose another place.');
}

function checkQuery(query: string): void {
  if (!parseQuery(query))
    throw new Failure('bad-query', 'the search looks for nothing', 'Write at least one word.');
}

function cleanName(name: string): string {
  const clean = name.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim(); // prettier-ignore
  if (clean === '') throw bad('a collection needs a name', 'Name it so that you find it again.');
  return clean;
}

function bad(message: string, hint: string): Failure {
  return new Failure('bad-collection', message, hint);
}
