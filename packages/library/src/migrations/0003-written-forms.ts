import type { Migration } from '../migrate.ts';

/**
 * Exact letters beside the index instead of in it. A text full of diacritics has as many different forms as words,
 * and each cost the index a term, twice again for its beginnings.
 */
export const writtenForms: Migration = {
  to: 3,
  sql: `
CREATE TABLE written (                             -- of articles in the index; see search/written.ts
  article_key INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
  forms       TEXT NOT NULL
) STRICT;
`,
  indexAnew: true,
};
