/** Highlights and notes as they cross to the page: the W3C annotation with where it is painted. */
import { z } from 'zod';
import { Annotation, Id } from '@offprint/model';
import { COLOURS } from './note-parts.ts';

export const Colour = z.enum(COLOURS);
export type Colour = z.infer<typeof Colour>;

/** A stretch of one block's text in code points, end exclusive. */
export const Span = z.strictObject({ blockId: Id, start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof Span>;

const Point = z.strictObject({ blockId: Id, offset: z.int().min(0) });
/** What somebody has selected, in one block or over several; the end is exclusive. */
export const TextRange = z.strictObject({ start: Point, end: Point });
export type TextRange = z.infer<typeof TextRange>;

export const AnnotationRow = z.strictObject({
  annotation: Annotation,
  headline: z.string(),
  /** Where it stands in the version at hand; none for an orphan and for a whole article. */
  spans: z.array(Span),
});
export type AnnotationRow = z.infer<typeof AnnotationRow>;

const note = z.string().max(100_000);
const labels = z.array(z.string().trim().min(1).max(200)).max(50);

export const NewAnnotation = z.strictObject({
  articleId: Id,
  version: z.int().min(1).exactOptional(),
  range: TextRange.exactOptional(),
  note: note.exactOptional(),
  colour: Colour.exactOptional(),
});
export type NewAnnotation = z.infer<typeof NewAnnotation>;

/** What is named changes; `null` takes it away. */
export const AnnotationChange = z.strictObject({
  note: note.nullable().exactOptional(),
  labels: labels.exactOptional(),
  colour: Colour.nullable().exactOptional(),
});
export type AnnotationChange = z.infer<typeof AnnotationChange>;

export const AnnotationQuery = z.strictObject({
  articleId: Id.exactOptional(),
  text: z.string().max(1000).exactOptional(),
  colour: Colour.exactOptional(),
  label: z.string().min(1).max(200).exactOptional(),
  /** Those with a note, or those without. */
  note: z.boolean().exactOptional(),
  orphaned: z.boolean().exactOptional(),
  limit: z.int().min(1).max(1000),
});
export type AnnotationQuery = z.infer<typeof AnnotationQuery>;

/** Forms in which notes leave the library: a text to read on, and the W3C's for other programs. */
export const NOTE_FORMATS = ['markdown', 'jsonld'] as const;
export const NotesExport = z.strictObject({
  query: AnnotationQuery.omit({ limit: true }),
  format: z.enum(NOTE_FORMATS),
});
export type NotesExport = z.infer<typeof NotesExport>;
