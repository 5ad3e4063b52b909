/** Tags: short texts of the user's own, in a table beside the articles. */
import { keyOf } from './articles.ts';
import type { Shelf } from './library.ts';
import { foldedText } from './search/words.ts';

export function setTags(shelf: Shelf, id: string, tags: readonly string[]): string[] {
  return shelf.db.write(() => {
    const key = keyOf(shelf, id);
    shelf.db.run('DELETE FROM tag WHERE article_key = ?', key);
    addTags(shelf, key, tags);
    return shelf.db
      .all<{ tag: string }>('SELECT tag FROM tag WHERE article_key = ? ORDER BY tag', key)
      .map((row) => row.tag);
  });
}

/** Adds to the tags of an article; runs inside the caller's transaction. */
export function addTags({ db }: Shelf, key: number, tags: readonly string[]): void {
  for (const tag of tags.map(clean))
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

function clean(tag: string): string {
  return tag
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
