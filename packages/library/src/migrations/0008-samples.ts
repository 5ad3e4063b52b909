import type { Migration } from '../migrate.ts';

/** Part of each text's shingles beside its sketch, so that texts that share but a formula need not be read. */
export const samples: Migration = {
  to: 8,
  sql: `
CREATE TABLE sample (                              -- see copies/shingles.ts
  article_key INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
  shingles    BLOB NOT NULL
) STRICT;
`,
  relateAnew: true,
};
