import { z } from 'zod';

/** The input of a call that needs none. */
export const Nothing = z.strictObject({});
