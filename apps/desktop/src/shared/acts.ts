/** What the user has done, as the library's journal names it. */
import { z } from 'zod';

export const ACT_KINDS = [
  'tag',
  'mark-unread',
  'mark-reading',
  'mark-read',
  'star',
  'unstar',
  'archive',
  'unarchive',
  'trash',
  'restore',
  'organise',
  'annotate',
  'change-annotation',
  'delete-annotation',
  'anchor-annotation',
  'import-annotations',
  'create-collection',
  'change-collection',
  'move-collection',
  'delete-collection',
  'collect',
  'uncollect',
  'order-collection',
] as const;

export const Act = z.strictObject({ kind: z.enum(ACT_KINDS), count: z.int().min(0) });
export type Act = z.infer<typeof Act>;
