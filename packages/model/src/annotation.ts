/**
 * Highlights and notes on an article, in the shape of the W3C Web Annotation Data Model (2017): a target with
 * a quote selector, a position selector and the state (version) they hold for.
 */
import { z } from 'zod';
import { Instant } from './date.ts';
import { fail } from './issue.ts';
import { TextPosition } from './quote.ts';
import { CodeText, Id, Language, Line, Sha256 } from './text.ts';

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

/** Text of an article as it stands: over several blocks with line feeds, in a table with tabs. */
const Stretch = CodeText.min(1);

export const AnnotationTarget = z
  .strictObject({
    articleId: Id,
    version: z.int().min(1),
    contentHash: Sha256.describe('of the version the selectors hold for'),
    blockId: Id.optional().describe('absent when the stretch lies in several blocks'),
    quote: z
      .strictObject({ exact: Stretch, prefix: Stretch.optional(), suffix: Stretch.optional() })
      .optional()
      .describe('W3C TextQuoteSelector; absent when the whole article is meant'),
    position: TextPosition.optional().describe(
      'W3C TextPositionSelector, in code points of the block text; without a block, of `annotatedText`; absent ' +
        'when it never had a place in this library',
    ),
  })
  .check((ctx) => {
    const { blockId, quote, position } = ctx.value;
    if ((position && !quote) || (blockId !== undefined && !position))
      fail(ctx, 'half-selector', 'a block needs a position, and a position the text that stands there');
  });
export type AnnotationTarget = z.infer<typeof AnnotationTarget>;

export const AnnotationBody = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string().min(1),
  format: z.literal('text/plain'),
  language: Language.optional(),
  purpose: z.enum(['commenting', 'tagging']).optional().describe('a note when absent; `tagging`: a label'),
});

export const Annotation = z.strictObject({
  schemaVersion: z.literal(1),
  id: Id,
  type: z.literal('Annotation'),
  motivation: z.array(z.enum(MOTIVATIONS)).min(1),
  body: z.array(AnnotationBody).optional(),
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
