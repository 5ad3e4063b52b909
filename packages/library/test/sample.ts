/** Articles and surroundings for the tests, all of our own writing. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RIGHTS_UNKNOWN, withContentHash, type Article, type Block } from '@offprint/model';
import { afterEach } from 'vitest';
import { openLibrary, type Library, type LibraryEnv, type OpenOptions, type Result } from '../src/index.ts';

export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A clock that goes on by a second at each look, and ids that count. */
export function testEnv(): LibraryEnv {
  let seconds = 0;
  let ids = 0;
  return {
    now: () => new Date(Date.UTC(2026, 2, 4, 10, 0, seconds++)).toISOString().replace('.000Z', 'Z'),
    newId: () => `tmp-${process.pid}-${ids++}`,
    sha256,
  };
}

export interface Sketch {
  readonly id?: string;
  readonly version?: number;
  readonly headline?: string;
  readonly paragraphs?: readonly string[];
  readonly blocks?: readonly Block[];
  readonly change?: Partial<Article>;
  readonly provenance?: Partial<Article['provenance']>;
}

/** A valid article with the given parts; what is not given is plain. */
export function article(sketch: Sketch = {}): Article {
  const paragraphs = sketch.paragraphs ?? ['The harbour opened at dawn.'];
  return withContentHash(
    {
      schemaVersion: 1,
      id: sketch.id ?? 'harbour',
      version: sketch.version ?? 1,
      kind: 'news',
      headlines: [{ role: 'main', inlines: [{ type: 'text', text: sketch.headline ?? 'Harbour reopens' }] }],
      authors: [],
      publisher: { name: 'The Coastal Courier' },
      language: 'en',
      dir: 'ltr',
      blocks: [
        ...(sketch.blocks ?? []),
        ...paragraphs.map((text, i) => ({
          type: 'paragraph' as const,
          id: `p${i}`,
          inlines: [{ type: 'text' as const, text }],
        })),
      ],
      quotes: [],
      rights: RIGHTS_UNKNOWN,
      ...sketch.change,
      provenance: {
        retrievedAt: { value: '2026-03-04T10:15:00Z', precision: 'second' },
        method: 'written-here',
        tool: { name: 'Offprint', version: '0.1.0' },
        contentHash: '0'.repeat(64),
        transformations: [],
        origins: [],
        ...sketch.provenance,
      },
    },
    sha256,
  );
}

/** A figure that names a picture by its bytes. */
export function figure(bytes: Uint8Array, id = 'f1'): Block {
  return {
    type: 'figure',
    id,
    asset: { sha256: sha256(bytes), mediaType: 'image/png', width: 4, height: 3 },
    alt: { status: 'unknown' },
    caption: [{ type: 'text', text: 'A crane above the quay' }],
    credit: 'Rana Holt',
  };
}

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) cleanUp();
});

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-library-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An open library that is closed after the test; a new one in a new folder unless told otherwise. */
export function openTestLibrary(
  dir = join(temporaryFolder(), 'library'),
  options: OpenOptions = { create: true },
): Library {
  const result = openLibrary(dir, testEnv(), options);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  cleanUps.push(() => result.library.close());
  return result.library;
}

/** The value of a result that must be well. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The code of a result that must have failed; the value itself otherwise, so that the test shows it. */
export function code(result: { readonly ok: boolean }): unknown {
  return 'error' in result ? (result.error as { code: string }).code : result;
}
