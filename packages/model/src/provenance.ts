/** Where an article came from, how it was made, and what was dropped or changed on the way. */
import { z } from 'zod';
import { PreciseDate } from './date.ts';
import { Id, Line, MediaType, Sha256, Text, WebUrl } from './text.ts';

/** One thing that a step of ingest did: what, why, and to which text. */
export const Transformation = z.strictObject({
  step: Line.describe('name of the step, such as `boilerplate`'),
  action: z.enum(['dropped', 'changed', 'inferred', 'added']),
  reason: Line,
  text: Text.optional().describe('the text dropped or changed, whole'),
});
export type Transformation = z.infer<typeof Transformation>;

/** Where a field's value was found: `{ field: "datePublished", from: "JSON-LD datePublished" }`. */
export const Origin = z.strictObject({ field: Line, from: Line });
export type Origin = z.infer<typeof Origin>;

export const Provenance = z.strictObject({
  sourceUrl: WebUrl.optional().describe('address the page was saved from, when known'),
  canonicalUrl: WebUrl.optional().describe('address that the page itself names as its own'),
  retrievedAt: PreciseDate.describe(
    'when the copy was made; inferred from the time of import when nothing states it',
  ),
  method: z.enum(['copied-text', 'saved-page', 'export-file', 'article-file', 'written-here']),
  tool: z.strictObject({ name: Line, version: Line }),
  snapshot: z
    .strictObject({ format: MediaType, sha256: Sha256, fileName: Line.optional() })
    .optional()
    .describe('the original bytes, kept among the assets of the library'),
  contentHash: Sha256.describe('of the canonical content; see contentHash()'),
  transformations: z.array(Transformation),
  origins: z.array(Origin).describe('where each value of the metadata was found'),
  derivedFrom: z.strictObject({ articleId: Id, version: z.int().positive() }).optional(),
});
export type Provenance = z.infer<typeof Provenance>;
