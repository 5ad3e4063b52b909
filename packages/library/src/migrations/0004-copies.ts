import type { Migration } from '../migrate.ts';

/** Copies of one text. Links are kept both ways and say that one text stands in the other, whoever was first. */
export const copies: Migration = {
  to: 4,
  sql: `
CREATE TABLE sketch (                              -- see copies/shingles.ts; may hold shingles of earlier versions
  shingle     INTEGER NOT NULL,
  article_key INTEGER NOT NULL,
  PRIMARY KEY (shingle, article_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy (
  article_key INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  other_key   INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  PRIMARY KEY (article_key, other_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_by_other ON copy (other_key);
`,
  relateAnew: true,
};
