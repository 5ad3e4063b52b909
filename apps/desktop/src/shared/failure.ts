/** A failure as it crosses a process boundary. */
import { z } from 'zod';
import { ERROR_CODES } from './result.ts';

export const Failure = z.strictObject({ code: z.enum(ERROR_CODES), message: z.string(), hint: z.string() });
