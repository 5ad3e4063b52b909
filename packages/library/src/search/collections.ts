/** What `in:` names: the members of collections, and what the queries of smart ones ask. */
import type { Database } from '../database.ts';
import { wrong } from './fields.ts';
import { parseQuery, type Query } from './query.ts';
import { foldedText } from './words.ts';

interface Row {
  readonly id: string;
  readonly parent: string | null;
  readonly name: string;
  readonly query: string | null;
}

/** Collections that a hint names. */
const NAMED = 5;

/** Replaces each `in:` by what it means; smart collections may ask for others, but not for themselves. */
export function withCollections(db: Database, query: Query, inside: readonly string[] = []): Query {
  switch (query.kind) {
    case 'and':
    case 'or':
      return { ...query, parts: query.parts.map((part) => withCollections(db, part, inside)) };
    case 'not':
      return { ...query, part: withCollections(db, query.part, inside) };
    case 'field':
      return query.value.kind === 'in' ? membersOf(db, query.value, inside) : query;
    default:
      return query;
  }
}

function membersOf(
  db: Database,
  {
    name,
    place,
  }: { readonly name: string; readonly place: { readonly start: number; readonly end: number } },
  inside: readonly string[],
): Query {
  const all = db.all<Row>('SELECT id, parent, name, query FROM collection ORDER BY place, id');
  const wanted = foldedText(name);
  const named = all.filter((row) => foldedText(row.name) === wanted);
  if (named.length === 0)
    throw wrong(
      place,
      `there is no collection "${name}"`,
      all.length === 0
        ? 'Make one first.'
        : `There are ${all.slice(0, NAMED).map((row) => `in:"${row.name}"`).join(', ')}${all.length > NAMED ? ', …' : ''}.`, // prettier-ignore
    );
  const found = new Set<Row>();
  const take = (row: Row): void => {
    found.add(row);
    all.filter((one) => one.parent === row.id && !found.has(one)).forEach(take);
  };
  named.forEach(take);
  const byHand = [...found].filter((row) => row.query === null).map((row) => row.id);
  const parts: Query[] =
    byHand.length > 0 ? [{ kind: 'field', value: { kind: 'members', ids: byHand } }] : [];
  for (const { id, query } of found) {
    if (query === null) continue;
    if (inside.includes(id))
      throw wrong(place, `the collection "${name}" asks for itself`, 'Change its query.');
    const parsed = parseQuery(query);
    if (parsed) parts.push(withCollections(db, parsed, [...inside, id]));
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: 'or', parts };
}
