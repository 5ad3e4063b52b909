/** Articles for the composer's tests, in words of our own: many alike in length, each with its outlet and its day. */
import { createHash } from 'node:crypto';
import { RIGHTS_UNKNOWN, withContentHash, type Article } from '@offprint/model';
import type { DroppedFile } from './window.ts';

const OUTLETS = ['The Harbour Post', 'Northern Gazette', 'The Lighthouse', 'Coast and Country'] as const;
const THINGS = [
  'ferry',
  'crane',
  'breakwater',
  'fish market',
  'pilot boat',
  'grain terminal',
  'dry dock',
] as const;
const DOINGS = [
  'reopens after repairs',
  'waits for a permit',
  'doubles its hours',
  'loses its oldest crew',
] as const;

const sha256 = (utf8: string): string => createHash('sha256').update(utf8).digest('hex');
const at = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;

export function harbourArticle(n: number, paragraphs = 8): Article {
  const thing = at(THINGS, n);
  const outlet = at(OUTLETS, n);
  const day = `2026-03-${String((n % 27) + 1).padStart(2, '0')}`;
  return withContentHash(
    {
      schemaVersion: 1,
      id: `harbour-${n}`,
      version: 1,
      kind: 'news',
      headlines: [
        { role: 'main', inlines: [{ type: 'text', text: `The ${thing} ${at(DOINGS, n >> 1)} (${n})` }] },
      ],
      authors: [{ name: at(['Ada Holm', 'Jonas Brandt', 'Mira Ehrlich'], n), kind: 'person' }],
      publisher: { name: outlet },
      datePublished: { value: day, precision: 'day' },
      language: 'en',
      dir: 'ltr',
      blocks: Array.from({ length: paragraphs }, (_, i) => ({
        type: 'paragraph' as const,
        id: `p${i + 1}`,
        inlines: [
          {
            type: 'text' as const,
            text: `In part ${i + 1} of this report the harbour office speaks of the ${thing} and of what it has cost since the storms of last winter. Number ${n * 31 + i} on its list is the quay itself, whose stones have stood for a century and a half without much care. Whoever works there knows which of them are loose, and steps over them at night without looking down.`,
          },
        ],
      })),
      quotes: [],
      rights: { ...RIGHTS_UNKNOWN, notice: `© 2026 ${outlet}` },
      provenance: {
        canonicalUrl: `https://news.example/harbour/${n}`,
        retrievedAt: { value: '2026-03-30T09:00:00Z', precision: 'second' },
        method: 'written-here',
        tool: { name: 'Offprint', version: '0.1.0' },
        contentHash: '0'.repeat(64),
        transformations: [],
        origins: [],
      },
    },
    sha256,
  );
}

export function harbourFiles(count: number, paragraphs?: number): DroppedFile[] {
  return Array.from({ length: count }, (_, n) => ({
    name: `harbour-${n}.json`,
    type: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify(harbourArticle(n, paragraphs))),
  }));
}
