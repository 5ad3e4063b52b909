/** Small articles with a source, made in no time: a writer that is soon killed has none to spare. */
import { createHash } from 'node:crypto';
import { RIGHTS_UNKNOWN, withContentHash } from '@offprint/model';
import type { NewEntry } from '@offprint/library';

const WORDS =
  'harbour council minister said talks energy Łódź Azərbaycan naïve 北京 переговоры budget after the of and'.split(
    ' ',
  );
const PARAGRAPHS = 6;
const PARAGRAPH_WORDS = 40;

export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** The entry with an id: always the same one, and like no other. */
export function entryOf(id: string): NewEntry {
  let state = Number.parseInt(sha256(id).slice(0, 8), 16);
  const word = (): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return WORDS[(state >>> 16) % WORDS.length] ?? '';
  };
  const text = (words: number): string => Array.from({ length: words }, word).join(' ');
  const article = withContentHash(
    {
      schemaVersion: 1,
      id,
      version: 1,
      kind: 'news',
      headlines: [{ role: 'main', inlines: [{ type: 'text', text: `${text(7)} ${id}` }] }],
      authors: [{ name: 'Nora Quist' }],
      publisher: { name: 'Courier' },
      datePublished: { value: '2025-11-02', precision: 'day' },
      language: 'en',
      dir: 'ltr',
      blocks: Array.from({ length: PARAGRAPHS }, (_, i) => ({
        type: 'paragraph' as const,
        id: `p${i}`,
        inlines: [{ type: 'text' as const, text: text(PARAGRAPH_WORDS) }],
      })),
      quotes: [],
      rights: RIGHTS_UNKNOWN,
      provenance: {
        canonicalUrl: `https://courier.example/${id}`,
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
  return { article, source: { bytes: sourceOf(id), mediaType: 'text/html' } };
}

export function sourceOf(id: string): Uint8Array {
  return new TextEncoder().encode(`the page of ${id} `.repeat(50));
}
