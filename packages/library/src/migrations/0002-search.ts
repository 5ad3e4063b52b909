import type { Migration } from '../migrate.ts';
import { foldedText } from '../search/words.ts';

/**
 * Search by fields. The index gets a column for speakers and one for marks (language, dates, words as they are
 * written), and holds only articles that are there, so that a count need not ask the table of articles.
 */
export const search: Migration = {
  to: 2,
  sql: `
DROP TABLE word_index;
CREATE VIRTUAL TABLE word_index USING fts5(
  headline, deck, byline, publisher, speaker, body, captions, marks,
  content='', contentless_delete=1, tokenize='ascii', prefix='2 3'
);
-- Bytes of words that a transaction gathers before it writes them out: fewer and larger segments to be merged.
INSERT INTO word_index (word_index, rank) VALUES ('hashsize', 16777216);

ALTER TABLE tag ADD COLUMN folded TEXT NOT NULL DEFAULT '';
CREATE INDEX tag_by_folded ON tag (folded, article_key);

ALTER TABLE reading ADD COLUMN archived_at TEXT;   -- UTC; NULL while the article stands among the others

CREATE TABLE saved_search (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  query    TEXT NOT NULL,
  added_at TEXT NOT NULL                           -- UTC
) STRICT, WITHOUT ROWID;
`,
  run: (db) => {
    for (const { tag } of db.all<{ tag: string }>('SELECT DISTINCT tag FROM tag'))
      db.run('UPDATE tag SET folded = ? WHERE tag = ?', foldedText(tag), tag);
  },
  indexAnew: true,
};
