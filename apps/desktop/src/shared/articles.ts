/** Articles as lists, searches and the inspector show them. */
import { z } from 'zod';
import { Id } from '@offprint/model';
import { SORTS } from './preferences.ts';

/** A stretch of a list. */
export const Page = { offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(500) };
/** Which question of a list this is; it ends those of the same list with a smaller number, which are `cancelled`. */
export const Turn = z.strictObject({ view: z.string().min(1).max(100), number: z.int().min(0) });
export type Turn = z.infer<typeof Turn>;

export const Tag = z.string().trim().min(1).max(200);
export const ReadingStateName = z.enum(['unread', 'reading', 'read']);

/** A line of the list. */
export const Row = z.strictObject({
  id: Id,
  version: z.int().min(1),
  headline: z.string(),
  publisher: z.string().nullable(),
  by: z.string().nullable(),
  /** ISO 8601, cut at its precision. */
  datePublished: z.string().nullable(),
  language: z.string(),
  addedAt: z.string(),
  tags: z.array(z.string()),
  state: ReadingStateName,
  starred: z.boolean(),
  archived: z.boolean(),
  /** Other articles with the same text. */
  copies: z.int().min(0),
  /** How far the reader has scrolled: 0 the top, 1 the end. */
  position: z.number().min(0).max(1),
  lead: z.string().exactOptional(),
  /** Of a search hit: the text around the match. */
  snippet: z.array(z.strictObject({ text: z.string(), match: z.boolean() })).exactOptional(),
});
export type Row = z.infer<typeof Row>;

export const Rows = z.strictObject({ total: z.int().min(0), rows: z.array(Row) });
export type Rows = z.infer<typeof Rows>;

/** Which articles a list shows. */
export const Filter = {
  tag: Tag.exactOptional(),
  state: ReadingStateName.exactOptional(),
  starred: z.boolean().exactOptional(),
  archived: z.boolean().exactOptional(),
  trashed: z.boolean().exactOptional(),
  collection: Id.exactOptional(),
  sort: z.enum(SORTS).exactOptional(),
};

/** A version of an article, as the Versions tab lists it. */
export const VersionInfo = z.strictObject({
  version: z.int().min(1),
  addedAt: z.string(),
  contentHash: z.string(),
  headline: z.string(),
});
export type VersionInfo = z.infer<typeof VersionInfo>;

/** One text in several outlets is one source. */
export const CopyGroup = z.strictObject({
  origin: z.strictObject({
    name: z.string().nullable(),
    article: z.string().nullable(),
    concludedFrom: z.string(),
  }),
  articles: z.array(
    z.strictObject({ id: Id, publisher: z.string().nullable(), datePublished: z.string().nullable() }),
  ),
});
export type CopyGroup = z.infer<typeof CopyGroup>;

const Counted = z.array(z.strictObject({ value: z.string(), count: z.int().min(0) }));
/** The most frequent values of each kind among the hits of a query. */
export const Facets = z.strictObject({
  publishers: Counted,
  languages: Counted,
  years: Counted,
  tags: Counted,
});
export type Facets = z.infer<typeof Facets>;

/** What two versions have, or one of them; as the library's diff gives it. */
export const VersionDiff = z.strictObject({
  from: z.int(),
  to: z.int(),
  parts: z.array(
    z.strictObject({
      kind: z.enum(['kept', 'inserted', 'deleted', 'changed', 'moved']),
      role: z.string(),
      blockId: z.string().exactOptional(),
      runs: z.array(z.strictObject({ kind: z.enum(['kept', 'inserted', 'deleted']), text: z.string() })),
    }),
  ),
  inserted: z.int().min(0),
  deleted: z.int().min(0),
});
export type VersionDiff = z.infer<typeof VersionDiff>;
