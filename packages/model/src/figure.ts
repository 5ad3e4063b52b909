/** A picture with its caption, credit and rights. A figure whose picture was not kept still has the rest. */
import { z } from 'zod';
import { Inlines } from './inline.ts';
import { Rights } from './rights.ts';
import { Direction, Id, InferredFrom, Language, Line, MediaType, Sha256, WebUrl } from './text.ts';

/** Bytes of a picture, named by their hash; they lie in the library's assets. */
export const Asset = z.strictObject({
  sha256: Sha256,
  mediaType: MediaType,
  width: z.int().positive().describe('pixels'),
  height: z.int().positive().describe('pixels'),
});
export type Asset = z.infer<typeof Asset>;

/**
 * What a picture shows, for those who don't see it. Always there: a source that gives none is `unknown`, and
 * whoever prints the figure knows it.
 */
export const Alt = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('stated'), text: Line }),
  z.strictObject({ status: z.literal('inferred'), text: Line, inferredFrom: InferredFrom }),
  z.strictObject({ status: z.literal('decorative') }),
  z.strictObject({ status: z.literal('unknown') }),
]);
export type Alt = z.infer<typeof Alt>;

export const Figure = z.strictObject({
  type: z.literal('figure'),
  id: Id,
  lang: Language.optional(),
  dir: Direction.optional(),
  asset: Asset.optional().describe('absent when the picture was not kept'),
  sourceUrl: WebUrl.optional().describe('where the picture stood; never fetched'),
  alt: Alt,
  caption: Inlines.optional(),
  credit: Line.optional().describe('photographer and agency, as printed, without "Photo:"'),
  rights: Rights.optional(),
});
export type Figure = z.infer<typeof Figure>;
