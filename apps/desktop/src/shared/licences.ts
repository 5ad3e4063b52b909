import { z } from 'zod';

/** A package that is shipped with the app. */
export const Licence = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** SPDX expression, as the package states it. */
  license: z.string().exactOptional(),
  /** The licence's text with its copyright lines, where the package brings it. */
  text: z.string().exactOptional(),
});
export type Licence = z.infer<typeof Licence>;
