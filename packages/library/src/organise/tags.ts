/** Tags: short texts of the user's own, in a table beside the articles. */
import { headlineOf, keyOf } from '../articles.ts';
import { act } from '../history/journal.ts';
import type { Shelf } from '../library.ts';
import { foldedText } from '../search/words.ts';

export function setTags(shelf: Shelf, id: string, tags: readonly string[]): string[] {
  const { db } = shelf;
  const work = (): string[] => {
    const key = keyOf(shelf, id);
    const kept = JSON.stringify(tags.map(cleanTag));
    db.run(
      'DELETE FROM tag WHERE article_key = ? AND tag NOT IN (SELECT value FROM json_each(?))',
      key,
      kept,
    );
    addTags(shelf, key, tags);
    return db
      .all<{ tag: string }>('SELECT tag FROM tag WHERE article_key = ? ORDER BY tag', key)
      .map((row) => row.tag);
  };
  return act(shelf, work, () => ({ kind: 'tag', subject: headlineOf(shelf, id) }));
}

/** Adds to the tags of an article; runs inside the caller's transaction. */
export function addTags({ db }: Shelf, key: number, tags: readonly string[]): void {
  for (const tag of tags.map(cleanTag))
    if (tag !== '')
      db.run(
        'INSERT INTO tag (article_key, tag, folded) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        key,
        tag,
        foldedText(tag),
      );
}

export function listTags({ db }: Shelf): { tag: string; count: number }[] {
  return db.all(
    `SELECT tag.tag, count(*) AS count FROM tag JOIN article a ON a.key = tag.article_key
     WHERE a.removed_at IS NULL GROUP BY tag.tag ORDER BY tag.tag`,
  );
}

export function cleanTag(tag: string): string {
  return tag
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
