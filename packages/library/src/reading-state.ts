/** How far the user is with an article: apart from the article, which never changes. */
import { keyOf } from './articles.ts';
import type { ReadingState, ReadingStateName } from './index.ts';
import type { Shelf } from './library.ts';

export function setReadingState(shelf: Shelf, id: string, change: Partial<ReadingState>): ReadingState {
  const { state, starred, position } = change;
  if (position !== undefined && Number.isNaN(position))
    throw new TypeError('a position is a number from 0 to 1');
  return shelf.db.write(() => {
    const row = shelf.db.first<{ state: ReadingStateName; starred: number; position: number }>(
      `UPDATE reading SET state = coalesce(?, state), starred = coalesce(?, starred), position = coalesce(?, position)
       WHERE article_key = ? RETURNING state, starred, position`,
      state ?? null,
      starred === undefined ? null : Number(starred),
      position === undefined ? null : Math.min(Math.max(position, 0), 1),
      keyOf(shelf, id),
    );
    if (!row) throw new Error('an article without a reading state');
    return { state: row.state, starred: row.starred === 1, position: row.position };
  });
}
