import type { Migration } from '../migrate.ts';

/** Pages that a reading list or a feed named without their text: kept as it named them. */
export const bookmarks: Migration = {
  to: 9,
  sql: `
CREATE TABLE bookmark (
  id       TEXT PRIMARY KEY,                       -- made of what it says, so that a second import finds it there
  url      TEXT NOT NULL,
  address  TEXT,                                   -- as addresses are compared
  title    TEXT,
  details  TEXT NOT NULL,                          -- whatever else was said of the page, as JSON
  added_at TEXT NOT NULL                           -- UTC
) STRICT;
CREATE INDEX bookmark_by_added ON bookmark (added_at DESC, id);
`,
};
