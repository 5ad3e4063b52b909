/** Searches kept under a name. */
import { Failure } from '../errors.ts';
import type { SavedSearch } from '../index.ts';
import type { Shelf } from '../library.ts';
import { parseQuery } from './query.ts';

export function saveSearch({ db, env }: Shelf, name: string, query: string): SavedSearch {
  const clean = name.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim(); // prettier-ignore
  if (clean === '')
    throw new Failure('bad-query', 'a saved search needs a name', 'Name it so that you find it again.');
  if (!parseQuery(query))
    throw new Failure('bad-query', 'the search looks for nothing', 'Write at least one word.');
  const saved: SavedSearch = { id: env.newId(), name: clean, query, addedAt: env.now() };
  db.write(() =>
    db.run(
      'INSERT INTO collection (id, place, name, query, added_at) VALUES (?, (SELECT count(*) FROM collection), ?, ?, ?)',
      saved.id,
      saved.name,
      saved.query,
      saved.addedAt,
    ),
  );
  return saved;
}

export function listSavedSearches({ db }: Shelf): SavedSearch[] {
  return db.all(
    'SELECT id, name, query, added_at AS addedAt FROM collection WHERE query IS NOT NULL ORDER BY added_at, id',
  );
}

/** Removing one that is not there does nothing. */
export function removeSavedSearch({ db }: Shelf, id: string): void {
  db.write(() => db.run('DELETE FROM collection WHERE id = ? AND query IS NOT NULL', id));
}
