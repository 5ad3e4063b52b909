/** How far the user is with an article: apart from the article, which never changes. */
import { headlineOf, keyOf } from '../articles.ts';
import { act } from '../history/journal.ts';
import type { ActKind, ReadingState, ReadingStateName } from '../index.ts';
import type { Shelf } from '../library.ts';

export function setReadingState(shelf: Shelf, id: string, change: Partial<ReadingState>): ReadingState {
  const { state, starred, position, archived } = change;
  if (position !== undefined && Number.isNaN(position))
    throw new TypeError('a position is a number from 0 to 1');
  const work = (): ReadingState => {
    const row = shelf.db.first<{
      state: ReadingStateName;
      starred: number;
      position: number;
      archived: number;
    }>(
      `UPDATE reading SET state = coalesce(?1, state), starred = coalesce(?2, starred), position = coalesce(?3, position),
         archived_at = iif(coalesce(?5, archived_at IS NOT NULL), coalesce(archived_at, ?6), NULL)
       WHERE article_key = ?4 RETURNING state, starred, position, archived_at IS NOT NULL AS archived`,
      state ?? null,
      starred === undefined ? null : Number(starred),
      position === undefined ? null : Math.min(Math.max(position, 0), 1),
      keyOf(shelf, id),
      archived === undefined ? null : Number(archived),
      shelf.env.now(),
    );
    if (!row) throw new Error('an article without a reading state');
    return {
      state: row.state,
      starred: row.starred === 1,
      position: row.position,
      archived: row.archived === 1,
    };
  };
  // Reading goes on by itself: that is no act of the user's.
  if (position !== undefined) return shelf.db.write(work);
  return act(shelf, work, () => ({ kind: kindOf(change), subject: headlineOf(shelf, id) }));
}

/** What a change of the reading state is called as an act. */
export function kindOf({ state, starred, archived }: Partial<ReadingState>): ActKind {
  if ([state, starred, archived].filter((one) => one !== undefined).length !== 1) return 'organise';
  if (starred !== undefined) return starred ? 'star' : 'unstar';
  if (archived !== undefined) return archived ? 'archive' : 'unarchive';
  return `mark-${state ?? 'read'}`;
}
