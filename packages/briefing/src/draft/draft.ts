/**
 * A briefing while it is being composed: the fields of a briefing file with room for what is not written yet. Every
 * item names an article in a version, and what a template shapes has been carried out, so that the draft shows what
 * is printed.
 */
import { z } from 'zod';
import { FileBriefing, FileItem } from '../file/fields.ts';

const Words = z.string().max(100_000);

/** An item: `article` is `ID@VERSION`. What is not of its mode is kept for when the mode is changed back. */
export const DraftItem = z.strictObject({
  article: z.string().regex(/^[^@\s]+@[1-9]\d{0,8}$/, 'an article in a version: ID@VERSION'),
  mode: z.enum(['full', 'excerpt', 'summary']),
  blocks: z.array(z.string().min(1)).max(10_000).optional(),
  summary: Words.optional(),
  comment: Words.optional(),
  commentBy: z.string().max(1000).optional(),
  as: FileItem.shape.as,
});
export type DraftItem = z.infer<typeof DraftItem>;

export const DraftSection = z.strictObject({
  heading: z.string().max(1000),
  items: z.array(DraftItem).max(2000),
});
export type DraftSection = z.infer<typeof DraftSection>;

const Field = z.string().max(1000);

export const Draft = FileBriefing.omit({
  items: true,
  sections: true,
  arranged: true,
  $schema: true,
  $comment: true,
}).extend({
  title: Field,
  subtitle: Field,
  audience: Field,
  preparedBy: Field,
  asOf: Field,
  marking: Field,
  /** One recipient a line. */
  distribution: Words,
  keyPoints: z.array(Words).max(200),
  /** The staff's words, an empty line between paragraphs; `draft: true` writes them from what is known. */
  sourceSummary: z.strictObject({ draft: z.boolean(), text: Words }),
  permittedUse: z.array(z.strictObject({ outlet: Field, text: Words })).max(500),
  /** Entries may be blank while they are written. */
  timeline: z
    .union([
      z.literal('auto'),
      z
        .array(
          z.strictObject({
            date: Field,
            text: Words,
            article: z.string().min(1).optional(),
            block: z.string().min(1).optional(),
          }),
        )
        .max(2000),
    ])
    .optional(),
  page: z.strictObject({
    size: z.enum(['a4', 'letter', 'a5', 'half-letter']),
    columns: z.union([z.literal(1), z.literal(2)]),
    duplex: z.boolean(),
  }),
  sections: z.array(DraftSection).max(500),
});
export type Draft = z.infer<typeof Draft>;

/** A draft of nothing. */
export function emptyDraft(id: string): Draft {
  return {
    id,
    title: '',
    subtitle: '',
    audience: '',
    preparedBy: '',
    asOf: '',
    marking: '',
    distribution: '',
    keyPoints: [],
    sourceSummary: { draft: false, text: '' },
    permittedUse: [],
    page: { size: 'a4', columns: 1, duplex: false },
    sections: [{ heading: '', items: [] }],
  };
}

/** The articles of a draft, as its items name them. */
export function draftItems(draft: Draft): DraftItem[] {
  return draft.sections.flatMap(({ items }) => items);
}
