/** One change of many articles, chosen by their ids or by a query, as one act. */
import { noSuchArticle } from '../articles.ts';
import { handMade } from '../collections/collections.ts';
import { countedAct } from '../history/journal.ts';
import type { ActKind } from '../interface/history.ts';
import type { ArticlesChange, ChosenArticles } from '../interface/organisation.ts';
import type { Shelf } from '../library.ts';
import { bringBack, hide } from './trash.ts';
import { kindOf } from './reading-state.ts';
import { keysFor } from '../search/plan.ts';
import { addTags, cleanTag } from './tags.ts';

export function changeArticles(
  shelf: Shelf,
  chosen: ChosenArticles,
  change: ArticlesChange,
): { changed: number } {
  const { db } = shelf;
  const { articles: changed } = countedAct(
    shelf,
    () => {
      const keys = 'query' in chosen ? keysFor(db, chosen.query) : keysOf(shelf, chosen);
      if (change.addTo !== undefined) handMade(shelf, change.addTo);
      if (change.removeFrom !== undefined) handMade(shelf, change.removeFrom);
      const list = JSON.stringify(keys);
      for (const key of change.addTags ? keys : []) addTags(shelf, key, change.addTags ?? []);
      if (change.removeTags)
        db.run(
          `DELETE FROM tag WHERE article_key IN (SELECT value FROM json_each(?))
             AND tag IN (SELECT value FROM json_each(?))`,
          list,
          JSON.stringify(change.removeTags.map(cleanTag)),
        );
      read(shelf, list, change);
      collect(shelf, keys, list, change);
      if (change.trashed !== undefined) trash(shelf, keys, list, change.trashed);
      return { keys };
    },
    ({ keys }, articles) => ({
      kind: actOf(change),
      count: articles,
      ...(keys.length === 1 ? { subject: headline(shelf, keys[0]) } : {}),
    }),
  );
  return { changed };
}

/** The keys of articles in the order given; those in the trash, too. */
function keysOf({ db }: Shelf, ids: readonly string[]): number[] {
  const rows = db.all<{ id: string; key: number }>(
    'SELECT id, key FROM article WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  const keys = new Map(rows.map((row) => [row.id, row.key]));
  return [...new Set(ids)].map((id) => {
    const key = keys.get(id);
    if (key === undefined) throw noSuchArticle(id);
    return key;
  });
}

function read({ db, env }: Shelf, list: string, { state, starred, archived }: ArticlesChange): void {
  const update = (set: string, differs: string, ...values: (string | number)[]): number =>
    db.run(
      `UPDATE reading SET ${set} WHERE article_key IN (SELECT value FROM json_each(?)) AND ${differs}`,
      ...values,
      list,
    );
  if (state !== undefined) update('state = ?1', 'state <> ?1', state);
  if (starred !== undefined) update('starred = ?1', 'starred <> ?1', Number(starred));
  if (archived === true) update('archived_at = ?1', 'archived_at IS NULL', env.now());
  if (archived === false) update("archived_at = nullif(?1, '')", 'archived_at IS NOT NULL', '');
}

function collect(
  { db, env }: Shelf,
  keys: readonly number[],
  list: string,
  { addTo, removeFrom }: ArticlesChange,
): void {
  if (removeFrom !== undefined)
    db.run(
      'DELETE FROM member WHERE collection_id = ? AND article_key IN (SELECT value FROM json_each(?))',
      removeFrom,
      list,
    );
  if (addTo === undefined) return;
  let place =
    db.first<{ last: number | null }>('SELECT max(place) AS last FROM member WHERE collection_id = ?', addTo)
      ?.last ?? 0;
  for (const key of keys)
    db.run(
      `INSERT INTO member (collection_id, article_key, place, added_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      addTo,
      key,
      ++place,
      env.now(),
    );
}

function trash({ db, env }: Shelf, keys: readonly number[], list: string, trashed: boolean): void {
  const changing = db.all<{ key: number }>(
    `SELECT key FROM article WHERE key IN (SELECT value FROM json_each(?)) AND (removed_at IS NULL) = ?`,
    list,
    Number(trashed),
  );
  const moving = changing.map(({ key }) => key);
  if (trashed) hide(db, moving, env.now());
  else bringBack(db, moving);
}

function actOf(change: ArticlesChange): ActKind {
  const {
    addTags: tagged,
    removeTags: untagged,
    state,
    starred,
    archived,
    trashed,
    addTo,
    removeFrom,
  } = change;
  const kinds: ActKind[] = [];
  if (tagged || untagged) kinds.push('tag');
  if ([state, starred, archived].some((one) => one !== undefined)) kinds.push(kindOf(change));
  if (trashed !== undefined) kinds.push(trashed ? 'trash' : 'restore');
  if (addTo !== undefined) kinds.push('collect');
  if (removeFrom !== undefined) kinds.push('uncollect');
  const [only] = kinds;
  return kinds.length === 1 && only ? only : 'organise';
}

function headline({ db }: Shelf, key: number | undefined): string {
  return (
    db.first<{ headline: string }>('SELECT headline FROM article WHERE key = ?', key ?? 0)?.headline ?? ''
  );
}
