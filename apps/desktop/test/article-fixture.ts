/** Articles made for the tests, from the few parts that a test is about. */
import { createHash } from 'node:crypto';
import { RIGHTS_UNKNOWN, withContentHash, type Article, type Block, type Inline } from '@offprint/model';

export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

export const text = (value: string): Inline => ({ type: 'text', text: value });

export const paragraph = (id: string, value: string): Block => ({
  type: 'paragraph',
  id,
  inlines: [text(value)],
});

/** A valid article with these blocks; whatever else is given replaces the default. */
export function articleOf(blocks: Block[], parts: Partial<Article> = {}): Article {
  return withContentHash(
    {
      schemaVersion: 1,
      id: 'tides',
      version: 1,
      kind: 'article',
      headlines: [{ role: 'main', inlines: [text('The Tides of Sundby')] }],
      authors: [],
      publisher: { name: null },
      language: 'en',
      dir: 'ltr',
      blocks,
      quotes: [],
      rights: RIGHTS_UNKNOWN,
      provenance: {
        retrievedAt: { value: '2026-03-04T10:15:00Z', precision: 'second' },
        method: 'written-here',
        tool: { name: 'Offprint', version: '0.1.0' },
        contentHash: '0'.repeat(64),
        transformations: [],
        origins: [],
      },
      ...parts,
    },
    sha256,
  );
}
