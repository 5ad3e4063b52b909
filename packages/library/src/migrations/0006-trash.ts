import type { Migration } from '../migrate.ts';

/** The words of what is in the trash, in an index of their own: a search of the others never sees them. */
export const trash: Migration = {
  to: 6,
  sql: `
CREATE VIRTUAL TABLE trash_index USING fts5(
  headline, deck, byline, publisher, speaker, body, captions, marks,
  content='', contentless_delete=1, tokenize='ascii', prefix='2 3'
);
`,
  indexAnew: true,
};
