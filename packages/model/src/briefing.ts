/** A briefing: what is printed, of which articles, for whom, under which marking. */
import { z } from 'zod';
import { PreciseDate } from './date.ts';
import { Inlines } from './inline.ts';
import { fail } from './issue.ts';
import { Id, Language, Line } from './text.ts';

/** Traffic Light Protocol 2.0 (FIRST, 2022): labels exactly as printed, never translated. */
export const TLP_LABELS = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const;
export const Marking = z.enum(TLP_LABELS);
export type Marking = z.infer<typeof Marking>;

/**
 * Words of the staff about an item. Always set apart from the words of the source. In these, in key points, in
 * summaries, in the timeline and in the source summary a `noteRef` names an article: there it is cited.
 */
export const Commentary = z.strictObject({
  author: Line.optional(),
  paragraphs: z.array(Inlines).min(1),
});
export type Commentary = z.infer<typeof Commentary>;

export const BriefingItem = z
  .strictObject({
    articleId: Id,
    version: z.int().min(1),
    mode: z.enum(['full', 'excerpt', 'summary']),
    blockIds: z.array(Id).min(1).optional().describe('of an excerpt: the blocks printed, in reading order'),
    summary: z
      .array(Inlines)
      .min(1)
      .optional()
      .describe('of a summary: its paragraphs, written by the staff'),
    commentary: Commentary.optional(),
  })
  .check((ctx) => {
    const { mode, blockIds, summary } = ctx.value;
    if ((mode === 'excerpt') !== (blockIds !== undefined))
      fail(ctx, 'item-incomplete', 'an excerpt, and only an excerpt, names its blocks', ['blockIds']);
    if ((mode === 'summary') !== (summary !== undefined))
      fail(ctx, 'item-incomplete', 'a summary, and only a summary, has summary paragraphs', ['summary']);
  });
export type BriefingItem = z.infer<typeof BriefingItem>;

/** An article in the version that is meant. */
export const ArticleRef = z.strictObject({ articleId: Id, version: z.int().min(1) });
export type ArticleRef = z.infer<typeof ArticleRef>;

export const TimelineEntry = z.strictObject({
  date: PreciseDate,
  inlines: Inlines.describe('what happened, in words of the staff'),
  source: ArticleRef.extend({ blockId: Id.optional() }).optional(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** A quotation of an article, by the id of its `Quote`: its words are taken from there when it is printed. */
export const QuoteRef = ArticleRef.extend({ quoteId: Id });
export type QuoteRef = z.infer<typeof QuoteRef>;

/** Articles that carry one text, so that they count as one source and not as corroboration. */
export const TextOrigin = z.strictObject({
  articles: z.array(ArticleRef).min(1).describe('those in the briefing'),
  outlets: z.array(Line).describe('where else the text appeared'),
});
export type TextOrigin = z.infer<typeof TextOrigin>;

/** A finding of the check before printing that was overruled by name; it is printed with the sources. */
export const Override = z.strictObject({
  code: Line,
  place: Line.optional().describe('where the finding was; everywhere when absent'),
  reason: Line.optional(),
});
export type Override = z.infer<typeof Override>;

export const PAGE_SIZES = ['a4', 'letter', 'a5', 'half-letter'] as const;
export const PageSpec = z.strictObject({
  size: z.enum(PAGE_SIZES),
  columns: z.union([z.literal(1), z.literal(2)]),
  duplex: z.boolean().describe('inner and outer margins change sides on even pages'),
});
export type PageSpec = z.infer<typeof PageSpec>;

export const Briefing = z.strictObject({
  schemaVersion: z.literal(1),
  id: Id,
  title: Line,
  subtitle: Line.optional(),
  language: Language.describe('of the frame: title page, labels, sources page'),
  marking: Marking.optional(),
  audience: Line.optional(),
  distribution: z.array(Line),
  preparedBy: Line.optional(),
  asOf: PreciseDate.describe('the state of knowledge the briefing gives'),
  keyPoints: z.array(Inlines),
  sections: z.array(z.strictObject({ heading: Line.optional(), items: z.array(BriefingItem).min(1) })).min(1),
  citationStyle: z.enum(['chicago18', 'apa7', 'icd206']),
  notes: z.enum(['foot', 'end']),
  sourceSummary: z.array(Inlines).optional().describe('strength of the sources as a whole (ICD 206)'),
  page: PageSpec,
  opening: z
    .enum(['page', 'head'])
    .optional()
    .describe(
      'title and key points on pages of their own (when absent), or at the head of the first page without contents',
    ),
  template: Line.optional().describe('name of the template that gave it its shape'),
  timeline: z.array(TimelineEntry).min(1).optional(),
  quoteTable: z.array(QuoteRef).min(1).optional().describe('who said what, in printed order'),
  copies: z.int().min(1).optional().describe('how many are printed, for licences that ask'),
  permittedUse: z
    .array(z.strictObject({ outlet: Line.optional(), text: Line }))
    .min(1)
    .optional()
    .describe('notices that licences prescribe, of one outlet or of all'),
  origins: z.array(TextOrigin).min(1).optional(),
  descriptors: z
    .array(ArticleRef.extend({ inlines: Inlines }))
    .min(1)
    .optional()
    .describe('quality, access, bias and currency of a source, in words (ICD 206)'),
  overrides: z.array(Override).min(1).optional(),
});
export type Briefing = z.infer<typeof Briefing>;
