/** A process of its own that adds articles to the library it is given: `node writer.ts DIR NAME COUNT`. */
import { createHash } from 'node:crypto';
import { RIGHTS_UNKNOWN, withContentHash } from '@offprint/model';
import { openLibrary } from '../src/index.ts';

const [dir = '', name = '', count = '0'] = process.argv.slice(2);
const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
let ids = 0;
const env = { now: () => '2026-03-04T10:15:00Z', newId: () => `${name}-${ids++}`, sha256 };

const opened = openLibrary(dir, env, { create: true });
if (!opened.ok) throw new Error(opened.error.code);
for (let i = 0; i < Number(count); i++) {
  const text = `Line ${i} of ${name}.`;
  const bytes = new TextEncoder().encode(i % 2 === 0 ? 'a source that both have' : text);
  const article = withContentHash(
    {
      schemaVersion: 1,
      id: i % 5 === 0 ? 'shared' : `${name}-${i}`,
      version: 1,
      kind: 'article',
      headlines: [{ role: 'main', inlines: [{ type: 'text', text }] }],
      authors: [],
      publisher: { name: null },
      language: 'en',
      dir: 'ltr',
      blocks: [{ type: 'paragraph', id: 'p', inlines: [{ type: 'text', text }] }],
      quotes: [],
      rights: RIGHTS_UNKNOWN,
      provenance: {
        retrievedAt: { value: '2026-03-04', precision: 'day' },
        method: 'written-here',
        tool: { name: 'Offprint', version: '0.1.0' },
        contentHash: '0'.repeat(64),
        transformations: [],
        origins: [],
      },
    },
    sha256,
  );
  const added = opened.library.addArticle({
    article,
    source: { bytes, mediaType: 'text/plain' },
    tags: [name],
  });
  if (!added.ok) throw new Error(`${added.error.code}: ${added.error.message}`);
}
opened.library.close();
