import type { Migration } from '../migrate.ts';

/**
 * The first layout. A version's row never changes, which triggers see to; it may be deleted only after its article
 * was removed. What changes (tags, reading state, the list's columns, the search index) stands in tables beside it.
 */
export const first: Migration = {
  to: 1,
  sql: `
CREATE TABLE article (
  key            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  added_at       TEXT NOT NULL,              -- UTC, of the first version
  removed_at     TEXT,                       -- UTC; NULL while the article is there
  latest         INTEGER NOT NULL,           -- version that the columns below are taken from
  headline       TEXT NOT NULL,
  headline_order TEXT NOT NULL,              -- folded
  publisher      TEXT,
  byline         TEXT,
  published      TEXT,                       -- ISO 8601, cut at its precision
  published_at   INTEGER,                    -- ms since 1970, for sorting only
  language       TEXT NOT NULL,
  lead           TEXT
) STRICT;
CREATE INDEX article_by_added     ON article (added_at DESC, key DESC)     WHERE removed_at IS NULL;
CREATE INDEX article_by_published ON article (published_at DESC, key DESC) WHERE removed_at IS NULL;
CREATE INDEX article_by_headline  ON article (headline_order, key)         WHERE removed_at IS NULL;

CREATE TABLE asset (
  sha256     TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  size       INTEGER NOT NULL,               -- bytes
  added_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
  article_key      INTEGER NOT NULL REFERENCES article (key),
  version          INTEGER NOT NULL CHECK (version >= 1),
  added_at         TEXT NOT NULL,
  content_hash     TEXT NOT NULL,
  headline         TEXT NOT NULL,
  canonical        TEXT,                     -- address that the page names as its own, as compared
  source_sha256    TEXT REFERENCES asset (sha256),
  source_media     TEXT,
  source_file_name TEXT,
  document         TEXT NOT NULL,            -- the article as JSON
  PRIMARY KEY (article_key, version)
) STRICT;
CREATE INDEX version_by_content ON version (content_hash);
CREATE INDEX version_by_source  ON version (source_sha256);

CREATE TRIGGER version_is_immutable BEFORE UPDATE ON version
BEGIN SELECT raise(ABORT, 'a version never changes'); END;
CREATE TRIGGER version_is_kept BEFORE DELETE ON version
WHEN (SELECT removed_at FROM article WHERE key = OLD.article_key) IS NULL
BEGIN SELECT raise(ABORT, 'a version of an article that is there is never deleted'); END;

CREATE TABLE version_asset (                 -- the pictures that a version shows
  article_key INTEGER NOT NULL,
  version     INTEGER NOT NULL,
  sha256      TEXT NOT NULL,                 -- no reference: a picture may not have been kept
  PRIMARY KEY (article_key, version, sha256),
  FOREIGN KEY (article_key, version) REFERENCES version (article_key, version) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX version_asset_by_sha256 ON version_asset (sha256);

CREATE TABLE address (                       -- under which the versions of an article were found
  address     TEXT NOT NULL,
  article_key INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  PRIMARY KEY (address, article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX address_by_article ON address (article_key);

CREATE TABLE tag (
  article_key INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  tag         TEXT NOT NULL,
  PRIMARY KEY (article_key, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_by_name ON tag (tag, article_key);

CREATE TABLE reading (
  article_key INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
  state       TEXT NOT NULL DEFAULT 'unread' CHECK (state IN ('unread', 'reading', 'read')),
  starred     INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
  position    REAL NOT NULL DEFAULT 0 CHECK (position BETWEEN 0 AND 1)
) STRICT;

-- The words of the latest versions, folded by search/fold.ts and parted by spaces; the rowid is the article's key.
-- The tokenizer "ascii" takes every character above 127 as part of a word: what a word is was decided before.
CREATE VIRTUAL TABLE word_index USING fts5(
  headline, deck, byline, publisher, body, captions,
  content='', contentless_delete=1, tokenize='ascii', prefix='2 3'
);
`,
};
