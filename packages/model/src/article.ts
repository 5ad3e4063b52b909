/** The article: what a news page said, who said it, and how we know. */
import { z } from 'zod';
import { Block } from './block.ts';
import { Citation } from './citation.ts';
import { PreciseDate } from './date.ts';
import { Inlines } from './inline.ts';
import { checkArticle } from './invariants.ts';
import { Provenance } from './provenance.ts';
import { Quote } from './quote.ts';
import { Rights } from './rights.ts';
import { Direction, Id, InferredFrom, Language, Line, Uri } from './text.ts';

/** The schema's number, written into every document. A change to the schema raises it and adds a migration. */
export const SCHEMA_VERSION = 1;

export const ARTICLE_KINDS = [
  'article', // the source does not say which
  'news',
  'analysis',
  'opinion',
  'interview',
  'reportage',
  'background',
  'review',
  'digest',
  'press-release',
] as const;

export const Headline = z.strictObject({
  role: z.enum(['main', 'alternative', 'kicker', 'short']),
  inlines: Inlines,
  lang: Language.optional(),
  inferredFrom: InferredFrom.optional(),
});
export type Headline = z.infer<typeof Headline>;

export const Author = z.strictObject({
  name: Line,
  kind: z.enum(['person', 'org']).optional(),
  role: Line.optional().describe('as stated: "Reuters", "photographs by"'),
  uri: Uri.optional(),
  inferredFrom: InferredFrom.optional(),
});
export type Author = z.infer<typeof Author>;

export const Publisher = z
  .strictObject({
    name: Line.nullable().describe('null when the source does not say and nothing lets one conclude it'),
    uri: Uri.optional(),
    place: Line.optional(),
    inferredFrom: InferredFrom.optional(),
  })
  .describe('the outlet');
export type Publisher = z.infer<typeof Publisher>;

const Entity = z.strictObject({
  name: Line,
  rel: Line.optional().describe('ninjs `rel`: how the article relates to it'),
  uri: Uri.optional(),
});
export type Entity = z.infer<typeof Entity>;

const Entities = z.strictObject({
  people: z.array(Entity).optional(),
  organisations: z.array(Entity).optional(),
  places: z.array(Entity).optional(),
  events: z.array(Entity).optional(),
  objects: z.array(Entity).optional(),
});

export const Article = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    id: Id,
    version: z.int().min(1).describe('1 for the first; a version never changes once it is kept'),
    kind: z.enum(ARTICLE_KINDS),
    headlines: z.array(Headline).min(1).describe('exactly one with the role "main"'),
    deck: Inlines.optional().describe('the summary under the headline, as printed'),
    by: Line.optional().describe('the byline as printed'),
    authors: z.array(Author).describe('empty when nobody is named'),
    publisher: Publisher,
    dateline: z.strictObject({ text: Line, place: Line.optional() }).optional(),
    section: Line.optional(),
    print: z
      .strictObject({
        edition: Line.optional(),
        section: Line.optional(),
        page: Line.optional(),
        column: Line.optional(),
      })
      .optional(),
    datePublished: PreciseDate.optional(),
    dateModified: PreciseDate.optional(),
    language: Language.describe('BCP 47; `und` when not known'),
    languageInferredFrom: InferredFrom.optional(),
    dir: Direction,
    abstract: Line.optional().describe('a description from the metadata that is not printed on the page'),
    blocks: z.array(Block).min(1),
    quotes: z.array(Quote).describe('direct quotations found in the blocks'),
    entities: Entities.optional(),
    subjects: z.array(Entity).optional(),
    altIds: z.array(z.strictObject({ role: Line, value: Line })).optional(),
    corrections: z.array(z.strictObject({ text: Line, date: PreciseDate.optional() })).optional(),
    isBasedOn: z.array(Citation).optional(),
    citations: z.array(Citation).optional(),
    accessibleForFree: z.boolean().optional().describe('schema.org isAccessibleForFree, when stated'),
    rights: Rights,
    provenance: Provenance,
  })
  .check(checkArticle);
export type Article = z.infer<typeof Article>;
