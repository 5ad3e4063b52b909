/**
 * Blocks: what an article's body is made of, in reading order. Every block has an id that is unique in its
 * article and stays when the block moves, so that notes, quotes and highlights can point at it.
 */
import { z } from 'zod';
import { Citation, Speaker } from './citation.ts';
import { Figure } from './figure.ts';
import { Inlines } from './inline.ts';
import { Table } from './table.ts';
import { CodeText, Direction, Id, Language, Line, WebUrl } from './text.ts';

// The one place where the recursion is tied: TypeScript can't infer a type through its own initialiser.
const Blocks = z.array(z.lazy((): z.ZodType<Block> => Block));

const base = { id: Id, lang: Language.optional(), dir: Direction.optional() };

export const Paragraph = z.strictObject({ type: z.literal('paragraph'), ...base, inlines: Inlines });
export type Paragraph = z.infer<typeof Paragraph>;

export const Heading = z.strictObject({
  type: z.literal('heading'),
  ...base,
  level: z.int().min(2).max(6).describe('the main headline is level 1; no level is skipped on the way down'),
  inlines: Inlines,
});
export type Heading = z.infer<typeof Heading>;

export const ListItem = z.strictObject({
  blocks: Blocks.min(1),
});
export interface ListItem extends z.infer<typeof ListItem> {}

export const ListBlock = z.strictObject({
  type: z.literal('list'),
  ...base,
  ordered: z.boolean(),
  start: z.int().optional().describe('number of the first item of an ordered list; 1 when absent'),
  items: z.array(ListItem).min(1),
});
export interface ListBlock extends z.infer<typeof ListBlock> {}

export const BlockQuote = z.strictObject({
  type: z.literal('quote'),
  ...base,
  blocks: Blocks.min(1),
  speaker: Speaker.optional(),
  citation: Citation.optional(),
});
export interface BlockQuote extends z.infer<typeof BlockQuote> {}

/** A phrase of the article set apart to catch the eye. It repeats the body and is no text of its own. */
export const PullQuote = z.strictObject({
  type: z.literal('pullquote'),
  ...base,
  inlines: Inlines,
  speaker: Speaker.optional(),
});
export type PullQuote = z.infer<typeof PullQuote>;

export const CodeBlock = z.strictObject({
  type: z.literal('code'),
  ...base,
  text: CodeText,
  language: Line.optional().describe('programming language, as stated'),
});
export type CodeBlock = z.infer<typeof CodeBlock>;

export const Rule = z.strictObject({ type: z.literal('rule'), ...base });
export type Rule = z.infer<typeof Rule>;

/** A footnote or endnote of the source; `noteRef` inlines point at its id. */
export const Note = z.strictObject({
  type: z.literal('note'),
  ...base,
  blocks: Blocks.min(1),
});
export interface Note extends z.infer<typeof Note> {}

/** A post or player of another site that stood in the page: who wrote it, its text, its address. Nothing runs. */
export const Embed = z.strictObject({
  type: z.literal('embed'),
  ...base,
  provider: Line.optional().describe('site or service, as far as stated'),
  url: WebUrl.optional(),
  author: Line.optional(),
  blocks: Blocks.describe('its text, as far as the page held it'),
});
export interface Embed extends z.infer<typeof Embed> {}

export const Block = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  ListBlock,
  BlockQuote,
  PullQuote,
  Figure,
  Table,
  CodeBlock,
  Rule,
  Note,
  Embed,
]);
export type Block =
  Paragraph | Heading | ListBlock | BlockQuote | PullQuote | Figure | Table | CodeBlock | Rule | Note | Embed;
export type BlockType = Block['type'];
