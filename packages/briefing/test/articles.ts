/** Articles made for the tests, in words of our own. */
import { createHash } from 'node:crypto';
import { parseArticle, withContentHash, type Article, type Block } from '@offprint/model';

const sha256 = (utf8: string): string => createHash('sha256').update(utf8).digest('hex');

export function paragraph(id: string, text: string): Block {
  return { type: 'paragraph', id, inlines: [{ type: 'text', text }] };
}

/** A valid article with a true content hash; parts given take the place of the usual ones. */
export function article(id: string, change: Partial<Article> = {}): Article {
  const made: Article = {
    schemaVersion: 1,
    id,
    version: 1,
    kind: 'news',
    headlines: [{ role: 'main', inlines: [{ type: 'text', text: `Port strike halts exports (${id})` }] }],
    authors: [{ name: 'Jane Doe', kind: 'person' }],
    publisher: { name: 'The Daily Example', place: 'London' },
    datePublished: { value: '2026-03-04', precision: 'day' },
    language: 'en',
    dir: 'ltr',
    blocks: [
      paragraph('p1', `No ship has left the harbour since Monday (${id}).`),
      paragraph('p2', '“We will not move a single crate,” said Ada Holm, who leads the union.'),
      paragraph('p3', 'Talks are to begin on Thursday.'),
    ],
    quotes: [
      {
        id: 'q1',
        inlines: [{ type: 'text', text: 'We will not move a single crate,' }],
        exact: 'We will not move a single crate,',
        partial: false,
        speaker: { name: 'Ada Holm', role: 'who leads the union' },
        place: { blockId: 'p2', position: { start: 1, end: 33 } },
      },
    ],
    rights: {
      notice: '© 2026 The Daily Example',
      permitted: { store: 'yes', print: 'yes', redistribute: 'unknown' },
    },
    provenance: {
      canonicalUrl: `https://news.example/${id}`,
      retrievedAt: { value: '2026-03-05T09:00:00Z', precision: 'second' },
      method: 'saved-page',
      tool: { name: 'Offprint', version: '0.1.0' },
      contentHash: '0'.repeat(64),
      transformations: [],
      origins: [],
    },
    ...change,
  };
  const sealed = withContentHash(made, sha256);
  const parsed = parseArticle(sealed);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}
