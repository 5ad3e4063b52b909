/** Who holds the rights to a text or a picture, and what may be done with it. Absent means not stated. */
import { z } from 'zod';
import { PreciseDate } from './date.ts';
import { Line, WebUrl } from './text.ts';

const Permission = z.enum(['yes', 'no', 'unknown']);

export const Permitted = z
  .strictObject({ store: Permission, print: Permission, redistribute: Permission })
  .describe('what the reader may do; "unknown" until somebody has found out');

export const Rights = z.strictObject({
  holder: Line.optional().describe('schema.org copyrightHolder'),
  notice: Line.optional().describe('schema.org copyrightNotice, as printed'),
  year: z.int().min(1000).max(9999).optional().describe('schema.org copyrightYear'),
  creditText: Line.optional().describe('schema.org creditText'),
  usageTerms: Line.optional().describe('IPTC usageTerms, in words'),
  license: WebUrl.optional().describe('address of the licence'),
  usageInfo: WebUrl.optional().describe('address of a page on how it may be used'),
  acquireLicense: WebUrl.optional().describe('address where a licence can be had'),
  embargoUntil: PreciseDate.optional(),
  expires: PreciseDate.optional(),
  permitted: Permitted,
});
export type Rights = z.infer<typeof Rights>;

/** Rights of which the source states nothing. */
export const RIGHTS_UNKNOWN: Rights = {
  permitted: { store: 'unknown', print: 'unknown', redistribute: 'unknown' },
};
