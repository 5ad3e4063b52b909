/** Looking after the library: copies of it, and whether all that it holds is as it was kept. */
import { z } from 'zod';

/** What can be wrong with it; the codes are the library's own. */
export const FAULT_CODES = [
  'database',
  'reference',
  'index',
  'text',
  'article',
  'asset-missing',
  'asset-altered',
  'asset-unnamed',
] as const;

/** Faults of one kind. */
export const FaultGroup = z.strictObject({
  code: z.enum(FAULT_CODES),
  count: z.int().min(1),
  /** Some of what it concerns: headlines of articles, names of files. */
  names: z.array(z.string()),
});
export type FaultGroup = z.infer<typeof FaultGroup>;

export const Checkup = z.strictObject({
  /** Versions of articles that were read. */
  versions: z.int().min(0),
  /** Pictures and source files that were read. */
  files: z.int().min(0),
  faults: z.array(FaultGroup),
});
export type Checkup = z.infer<typeof Checkup>;

export const BackedUp = z.strictObject({
  /** The new folder's name. */
  folder: z.string(),
  articles: z.int().min(0),
  files: z.int().min(0),
  /** Files that the library had lost before. */
  missing: z.int().min(0),
});
export type BackedUp = z.infer<typeof BackedUp>;
