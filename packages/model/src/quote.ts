/** Who said what: a direct quotation with its exact text, its place in the article and its speaker. */
import { z } from 'zod';
import { Citation, Speaker } from './citation.ts';
import { Inlines } from './inline.ts';
import { fail } from './issue.ts';
import { Id, Text } from './text.ts';

/** A stretch of a block's text in Unicode code points, end exclusive (W3C Web Annotation, TextPositionSelector). */
export const TextPosition = z.strictObject({ start: z.int().min(0), end: z.int().min(1) }).check((ctx) => {
  if (ctx.value.start >= ctx.value.end) fail(ctx, 'empty-range', 'the range ends before it starts');
});
export type TextPosition = z.infer<typeof TextPosition>;

export const Quote = z.strictObject({
  id: Id,
  inlines: Inlines.describe('the words said, without quotation marks'),
  exact: Text.describe('the characters of the block at `place`'),
  partial: z.boolean().describe('part of a sentence of the article, not a statement of its own'),
  speaker: Speaker.optional().describe('absent when the text does not say who'),
  citation: Citation.optional().describe('where it was said, when it was quoted from elsewhere'),
  place: z.strictObject({ blockId: Id, position: TextPosition }),
});
export type Quote = z.infer<typeof Quote>;

/** The characters of a text from one code point to another, end exclusive. */
export function sliceCodePoints(text: string, position: TextPosition): string {
  return Array.from(text).slice(position.start, position.end).join('');
}
