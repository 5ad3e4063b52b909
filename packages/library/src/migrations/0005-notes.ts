import type { Migration } from '../migrate.ts';

/** Tables whose changes the journal takes down, with the columns that it keeps, the key's first. */
const JOURNALED: readonly { readonly table: string; readonly columns: string; readonly article: string }[] = [
  { table: 'tag', columns: 'article_key tag folded', article: 'article_key' },
  // Not the position: reading goes on by itself and is no act of the user's.
  { table: 'reading', columns: 'article_key state starred archived_at', article: 'article_key' },
  { table: 'article', columns: 'key removed_at', article: 'key' },
  {
    table: 'annotation',
    columns: 'id article_key quote motivation note labels colour creator created_at modified_at folded',
    article: 'article_key',
  },
  {
    table: 'anchor',
    columns:
      'annotation_id version article_key block_id exact prefix suffix start_at end_at text_at status score added_at',
    article: 'article_key',
  },
  { table: 'collection', columns: 'id parent place name query added_at', article: 'NULL' },
  { table: 'member', columns: 'collection_id article_key place added_at', article: 'article_key' },
];

/**
 * A trigger that writes a row's image before and after a change, while an act is open. The columns named in
 * `UPDATE OF` keep what isn't journaled (positions, the list's columns) from being taken down.
 */
function triggers({ table, columns, article }: (typeof JOURNALED)[number]): string {
  const names = columns.split(' ');
  const image = (row: string): string =>
    `json_object(${names.map((name) => `'${name}', ${row}.${name}`).join(', ')})`;
  const owner = (row: string): string => (article === 'NULL' ? 'NULL' : `${row}.${article}`);
  const trigger = (event: string, row: string, before: string, after: string): string => `
CREATE TRIGGER journal_${table}_${event.slice(0, 6).toLowerCase()} AFTER ${event} ON ${table}
WHEN (SELECT act FROM journal) IS NOT NULL
BEGIN
  INSERT INTO change (act, name, article_key, before, after)
  SELECT act, '${table}', ${owner(row)}, ${before}, ${after} FROM journal;
END;`;
  const update = trigger(`UPDATE OF ${names.join(', ')}`, 'NEW', image('OLD'), image('NEW'));
  if (table === 'article') return update; // an article comes by import and goes by emptying the trash
  return (
    trigger('INSERT', 'NEW', 'NULL', image('NEW')) + update + trigger('DELETE', 'OLD', image('OLD'), 'NULL')
  );
}

/**
 * Annotations with an anchor for each version, collections with their order, and the journal of acts that can be
 * undone. What was a saved search becomes a collection with a query.
 */
export const notes: Migration = {
  to: 5,
  sql: `
CREATE TABLE annotation (
  id          TEXT PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  quote       TEXT,                                -- the words it was made on, with their surroundings, as JSON;
                                                   -- NULL: it is on the article as a whole
  motivation  TEXT NOT NULL,                       -- a JSON array
  note        TEXT,
  labels      TEXT NOT NULL DEFAULT '[]',          -- a JSON array
  colour      TEXT,
  creator     TEXT,
  created_at  TEXT NOT NULL,                       -- UTC
  modified_at TEXT,                                -- UTC
  folded      TEXT NOT NULL                        -- words of note, labels and quotation, for looking them up
) STRICT;
CREATE INDEX annotation_by_article ON annotation (article_key);
CREATE INDEX annotation_by_created ON annotation (created_at DESC, id);

-- Where an annotation stands in a version. Of a version in which it could not be anchored the row has neither text
-- nor place: the tray shows it with the text it had before.
CREATE TABLE anchor (
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  version       INTEGER NOT NULL CHECK (version >= 1),
  article_key   INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  block_id      TEXT,                              -- NULL: several blocks, positions in the whole text
  exact         TEXT,
  prefix        TEXT,
  suffix        TEXT,
  start_at      INTEGER,                           -- code points
  end_at        INTEGER,
  text_at       INTEGER,                           -- of its start in the whole text, for reading order
  status        TEXT NOT NULL CHECK (status IN ('anchored', 'moved', 'ambiguous', 'orphaned')),
  score         REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  added_at      TEXT NOT NULL,                     -- UTC
  PRIMARY KEY (annotation_id, version),
  CHECK ((status IN ('anchored', 'moved')) = (exact IS NOT NULL)),
  CHECK ((exact IS NULL) = (start_at IS NULL) AND (exact IS NULL) = (end_at IS NULL)),
  CHECK (start_at >= 0 AND end_at > start_at)
) STRICT;
CREATE INDEX anchor_by_article ON anchor (article_key, version);

CREATE TABLE collection (
  id       TEXT PRIMARY KEY,
  parent   TEXT REFERENCES collection (id) ON DELETE CASCADE,
  place    REAL NOT NULL,                          -- orders it among those beside it
  name     TEXT NOT NULL,
  query    TEXT,                                   -- of a smart collection, which has no members of its own
  added_at TEXT NOT NULL                           -- UTC
) STRICT;
CREATE INDEX collection_by_parent ON collection (parent, place);
INSERT INTO collection (id, parent, place, name, query, added_at)
  SELECT id, NULL, row_number() OVER (ORDER BY added_at, id), name, query, added_at FROM saved_search;
DROP TABLE saved_search;

CREATE TABLE member (
  collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
  article_key   INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  place         REAL NOT NULL,
  added_at      TEXT NOT NULL,                     -- UTC
  PRIMARY KEY (collection_id, article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_by_place   ON member (collection_id, place);
CREATE INDEX member_by_article ON member (article_key, collection_id);

CREATE TABLE act (                                 -- what the user did, one row however many changes it was
  seq     INTEGER PRIMARY KEY AUTOINCREMENT,
  kind    TEXT NOT NULL,
  count   INTEGER NOT NULL,                        -- of articles, annotations or collections, as the kind says
  subject TEXT,                                    -- name of the one thing that it concerned
  done_at TEXT NOT NULL,                           -- UTC
  undone  INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE change (                              -- images of a row before and after, as JSON
  seq         INTEGER PRIMARY KEY,
  act         INTEGER NOT NULL REFERENCES act (seq) ON DELETE CASCADE,
  name        TEXT NOT NULL,                       -- of the table
  article_key INTEGER REFERENCES article (key) ON DELETE CASCADE,
  before      TEXT,
  after       TEXT
) STRICT;
CREATE INDEX change_by_act     ON change (act);
CREATE INDEX change_by_article ON change (article_key);

CREATE TABLE journal (act INTEGER) STRICT;         -- one row: the act that is being done, inside its transaction
INSERT INTO journal VALUES (NULL);
${JOURNALED.map(triggers).join('\n')}
`,
};
