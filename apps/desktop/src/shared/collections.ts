/** Collections as they cross to the page, and what can be changed of many articles at once. */
import { z } from 'zod';
import { Id } from '@offprint/model';

const Name = z.string().trim().min(1).max(200);
const Query = z.string().min(1).max(1000);
const Tags = z.array(z.string().trim().min(1).max(200)).max(100);

/** Put together by hand, or with a `query` filled by it. In the order of the tree: each after the one it stands in. */
export const CollectionInfo = z.strictObject({
  id: Id,
  name: z.string(),
  parent: Id.nullable(),
  query: z.string().exactOptional(),
  /** Articles it holds; `null` when its query has become wrong. */
  count: z.int().min(0).nullable(),
});
export type CollectionInfo = z.infer<typeof CollectionInfo>;

export const NewCollection = z.strictObject({
  name: Name,
  parent: Id.nullable().exactOptional(),
  query: Query.exactOptional(),
});

export const CollectionChange = z.strictObject({
  id: Id,
  name: Name.exactOptional(),
  query: Query.exactOptional(),
});

export const CollectionMove = z.strictObject({
  id: Id,
  parent: Id.nullable(),
  /** The collection beside it that it is put before; absent: at the end. */
  before: Id.exactOptional(),
});

/** Articles that one change is made to at once: as many as a list can show. */
export const ArticleIds = z.array(Id).min(1).max(200_000);

export const ArticlesChange = z.strictObject({
  addTags: Tags.exactOptional(),
  removeTags: Tags.exactOptional(),
  state: z.enum(['unread', 'reading', 'read']).exactOptional(),
  starred: z.boolean().exactOptional(),
  archived: z.boolean().exactOptional(),
  trashed: z.boolean().exactOptional(),
  addTo: Id.exactOptional(),
  removeFrom: Id.exactOptional(),
});
export type ArticlesChange = z.infer<typeof ArticlesChange>;
