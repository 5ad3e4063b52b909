import type { Migration } from '../migrate.ts';

/** Briefings and templates of the user's own, each a document as its writer has it, with earlier versions. */
export const briefings: Migration = {
  to: 7,
  sql: `
CREATE TABLE briefing (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('briefing', 'template')),
  title TEXT NOT NULL,
  document TEXT NOT NULL,
  added_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE TABLE briefing_version (
  briefing_id TEXT NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  title TEXT NOT NULL,
  document TEXT NOT NULL,
  written_at TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (briefing_id, number)
) STRICT, WITHOUT ROWID;
`,
};
