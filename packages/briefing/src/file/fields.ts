/**
 * The fields of a briefing file, as people write them. The same for JSON, YAML and the front matter of Markdown.
 * Descriptions become the JSON Schema that editors show.
 */
import { PAGE_SIZES } from '@offprint/model';
import { z } from 'zod';

const text = (description: string) => z.string().min(1).describe(description);
const MARKUP = 'may hold *emphasis*, **strong**, [words](address) and [@ID] to cite an article';

const Paragraphs = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .describe(`a paragraph or a list of paragraphs; ${MARKUP}`);

export const FileItem = z
  .strictObject({
    article: text(
      'id of an article of the library or its beginning; ID@VERSION for an earlier version',
    ).optional(),
    file: text('a page, text or article file, from the folder of this file').optional(),
    search: text('a search; every hit becomes an item').optional(),
    limit: z.int().min(1).max(1000).optional().describe('of a search: at most so many; 20 when absent'),
    as: text('a name of your own, to cite it by: [@NAME]').optional(),
    mode: z
      .enum(['full', 'excerpt', 'summary'])
      .optional()
      .describe('found from `paragraphs`, `blocks` or `summary` when absent'),
    paragraphs: z
      .array(z.int().min(1))
      .min(1)
      .optional()
      .describe('of an excerpt: numbers of the blocks printed, the first being 1'),
    blocks: z.array(z.string().min(1)).min(1).optional().describe('of an excerpt: ids of the blocks printed'),
    summary: Paragraphs.optional(),
    comment: Paragraphs.optional(),
    commentBy: text('who wrote the comment').optional(),
  })
  .describe('what is printed: exactly one of article, file and search');
export type FileItem = z.infer<typeof FileItem>;

const Item = z.union([FileItem, z.string().min(1)]).describe('an item, or only the id of an article');

const Size = z.enum(PAGE_SIZES);

export const FileBriefing = z.strictObject({
  $schema: z.string().optional(),
  $comment: z.string().optional(),
  id: text('of the briefing; made from its title when absent').optional(),
  title: text('printed on the title page; without one the first headline stands for it').optional(),
  subtitle: text('under the title').optional(),
  language: text('of the frame, BCP 47; en when absent').optional(),
  marking: text('TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED').optional(),
  audience: text('for whom it is made').optional(),
  preparedBy: text('who made it').optional(),
  distribution: z
    .union([z.string().min(1), z.array(z.string().min(1))])
    .optional()
    .describe('who gets it'),
  asOf: z
    .union([z.string(), z.number()])
    .optional()
    .describe(
      'state of knowledge: 2026, 2026-03, 2026-03-04 or with the time; that of the latest copy when absent',
    ),
  template: text('press-review, offprint, dossier, one-page, or the path of a file of your own').optional(),
  arranged: z
    .literal(true)
    .optional()
    .describe(
      'sections, order and fields stand as they are given: the template is recorded by its name and adds nothing',
    ),
  keyPoints: z.array(z.string().min(1)).optional().describe(`up front; ${MARKUP}`),
  items: z.array(Item).min(1).optional().describe('what is printed, when there is one section only'),
  sections: z
    .array(
      z.strictObject({
        heading: text('of the section').optional(),
        items: z.array(Item).min(1),
      }),
    )
    .min(1)
    .optional(),
  citations: z.enum(['chicago18', 'apa7', 'icd206']).optional().describe('form of the references'),
  notes: z.enum(['foot', 'end']).optional().describe('where notes stand'),
  sourceSummary: z
    .union([z.literal('draft'), Paragraphs])
    .optional()
    .describe('strength of the sources as a whole; `draft` writes one from what is known of them'),
  page: z
    .union([
      Size,
      z.strictObject({
        size: Size.optional(),
        columns: z.union([z.literal(1), z.literal(2)]).optional(),
        duplex: z.boolean().optional(),
      }),
    ])
    .optional(),
  opening: z
    .enum(['page', 'head'])
    .optional()
    .describe(
      'title and key points on pages of their own with the contents, or at the head of the first page',
    ),
  copies: z.int().min(1).optional().describe('how many are printed, for licences that ask'),
  permittedUse: z
    .array(
      z.strictObject({
        outlet: text('whose articles the notice is about; all when absent').optional(),
        text: text('the notice, as the licence has it'),
      }),
    )
    .optional(),
  timeline: z
    .union([
      z.literal('auto'),
      z.array(
        z.strictObject({
          date: z.union([z.string(), z.number()]).describe('2026, 2026-03, 2026-03-04 or with the time'),
          text: text(`what happened; ${MARKUP}`),
          article: text('id of the article that says so').optional(),
          block: text('id of the block that says so').optional(),
        }),
      ),
    ])
    .optional()
    .describe('`auto` takes the days of publication with the headlines'),
  quotes: z
    .union([
      z.literal('auto'),
      z.array(z.strictObject({ article: z.string().min(1), quote: text('id of the quotation') })),
    ])
    .optional()
    .describe('who said what; `auto` takes every quotation of the articles that has a speaker'),
  descriptors: z
    .array(z.strictObject({ article: z.string().min(1), text: text('quality, access, bias, currency') }))
    .optional(),
  sameText: z
    .union([
      z.literal('auto'),
      z.array(
        z.strictObject({
          articles: z.array(z.string().min(1)).min(1),
          outlets: z.array(z.string().min(1)).optional(),
        }),
      ),
    ])
    .optional()
    .describe('articles that carry one text, so that they count as one source; `auto` finds equal texts'),
  overrides: z
    .array(
      z.strictObject({
        code: text('of the finding that is overruled'),
        place: text('where; everywhere when absent').optional(),
        reason: text('printed with the sources').optional(),
      }),
    )
    .optional(),
});
export type FileBriefing = z.infer<typeof FileBriefing>;

/** The JSON Schema of a briefing file (draft 2020-12). */
export function fileSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(FileBriefing, { target: 'draft-2020-12' });
  return { $schema, title: 'Offprint briefing file', ...schema };
}
