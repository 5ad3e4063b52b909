/** A work that an article cites or rests on. Field names follow CSL-JSON; absent means not stated. */
import { z } from 'zod';
import { PreciseDate } from './date.ts';
import { InferredFrom, Line, WebUrl } from './text.ts';

/** A person or organisation that is quoted, with what the name was concluded from when the text does not say it there. */
export const Speaker = z.strictObject({
  name: Line,
  role: Line.optional().describe('office or description, as the text gives it'),
  inferredFrom: InferredFrom.optional(),
});
export type Speaker = z.infer<typeof Speaker>;

export const Citation = z
  .strictObject({
    title: Line.optional(),
    authors: z.array(Line).min(1).optional(),
    containerTitle: Line.optional().describe('newspaper, site or journal'),
    publisherPlace: Line.optional(),
    section: Line.optional(),
    edition: Line.optional(),
    page: Line.optional(),
    issued: PreciseDate.optional(),
    accessed: PreciseDate.optional(),
    url: WebUrl.optional(),
    note: Line.optional().describe('how it was used, in words'),
  })
  .check((ctx) => {
    if (!ctx.value.title && !ctx.value.containerTitle && !ctx.value.url)
      ctx.issues.push({
        code: 'custom',
        input: ctx.value,
        message: 'a citation states a title, a container or an address',
        params: { code: 'nothing-stated' },
      });
  });
export type Citation = z.infer<typeof Citation>;
