/** Work that takes long, such as an import: it has a name of its own by which it is followed and cancelled. */
import { z } from 'zod';

export const Run = z.string().min(1).max(100);

export const RunProgress = z.strictObject({
  run: Run,
  /** Parts that are through. */
  done: z.int().min(0),
  of: z.int().min(0),
  /** Of the part: the path in an archive, the title or number in an export. */
  name: z.string().exactOptional(),
});
export type RunProgress = z.infer<typeof RunProgress>;
