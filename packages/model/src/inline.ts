/** What stands in a line: text with marks, line breaks, references to notes. There is no HTML in the model. */
import { z } from 'zod';
import { fail } from './issue.ts';
import { Href, Id, Language, Line, Text } from './text.ts';

export const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('em') }),
  z.strictObject({ type: z.literal('strong') }),
  z.strictObject({ type: z.literal('sub') }),
  z.strictObject({ type: z.literal('sup') }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({ type: z.literal('smallcaps') }),
  z.strictObject({ type: z.literal('link'), href: Href }),
  z.strictObject({ type: z.literal('lang'), lang: Language }).describe('the run is in another language'),
  z.strictObject({ type: z.literal('abbr'), expansion: Line }),
]);
export type Mark = z.infer<typeof Mark>;

export const TextInline = z
  .strictObject({
    type: z.literal('text'),
    text: Text,
    marks: z.array(Mark).min(1).optional().describe('each type at most once; absent when there are none'),
  })
  .check((ctx) => {
    const types = (ctx.value.marks ?? []).map((mark) => mark.type);
    if (new Set(types).size !== types.length)
      fail(ctx, 'duplicate-mark', 'a mark stands twice on one run', ['marks']);
  });
export type TextInline = z.infer<typeof TextInline>;

/** A line break within a block, as in verse or an address. Counts as one line feed in the block's text. */
export const BreakInline = z.strictObject({ type: z.literal('br') });

/** A reference to the note with that block id; its number is made when the article is set. Counts as no text. */
export const NoteRefInline = z.strictObject({ type: z.literal('noteRef'), noteId: Id });

export const Inline = z.discriminatedUnion('type', [TextInline, BreakInline, NoteRefInline]);
export type Inline = z.infer<typeof Inline>;

/** A line's content that may not be empty. */
export const Inlines = z.array(Inline).min(1);
