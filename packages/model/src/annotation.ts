/**
 * Highlights and notes on an article, in the shape of the W3C Web Annotation Data Model (2017): a target with
 * a quote selector, a position selector and the state (version) they hold for.
 */
import { z } from 'zod';
import { Instant } from './date.ts';
import { TextPosition } from './quote.ts';
import { Id, Language, Line, Sha256, Text } from './text.ts';

/** The thirteen motivations of the W3C Web Annotation Vocabulary. */
export const MOTIVATIONS = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
] as const;

export const AnnotationTarget = z.strictObject({
  articleId: Id,
  version: z.int().min(1),
  contentHash: Sha256.describe('of the version the selectors hold for'),
  blockId: Id.optional().describe('absent when the whole article is meant'),
  quote: z
    .strictObject({ exact: Text, prefix: Text.optional(), suffix: Text.optional() })
    .describe('W3C TextQuoteSelector'),
  position: TextPosition.describe('W3C TextPositionSelector, code points of the block text'),
});

export const Annotation = z.strictObject({
  schemaVersion: z.literal(1),
  id: Id,
  type: z.literal('Annotation'),
  motivation: z.array(z.enum(MOTIVATIONS)).min(1),
  body: z
    .array(
      z.strictObject({
        type: z.literal('TextualBody'),
        value: z.string().min(1),
        format: z.literal('text/plain'),
        language: Language.optional(),
      }),
    )
    .optional(),
  colour: z.enum(['amber', 'green', 'blue', 'rose']).optional(),
  creator: Line.optional(),
  created: Instant,
  modified: Instant.optional(),
  target: AnnotationTarget,
  status: z
    .enum(['anchored', 'moved', 'ambiguous', 'orphaned'])
    .describe('how well the selectors fit the version at hand'),
  score: z.number().min(0).max(1).describe('likeness of the found text to `quote.exact`; 1 is the same'),
});
export type Annotation = z.infer<typeof Annotation>;
