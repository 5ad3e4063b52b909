/**
 * The one moment that stands for every date in a PDF. It comes from the input, never from the clock, so that two
 * runs give the same bytes.
 */
import { startOf, type PreciseDate } from '@offprint/model';
import { usage } from '../exit.ts';

/** `SOURCE_DATE_EPOCH` when it is set (https://reproducible-builds.org/specs/source-date-epoch/), else the state of the briefing. */
export function buildTime(asOf: PreciseDate, env: NodeJS.ProcessEnv): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return startOf(asOf);
  const seconds = Number(epoch);
  const at = new Date(seconds * 1000);
  if (
    !/^-?\d+$/.test(epoch) ||
    Number.isNaN(at.getTime()) ||
    at.getUTCFullYear() < 1 ||
    at.getUTCFullYear() > 9999
  )
    throw usage(
      'SOURCE_DATE_EPOCH is not a whole number of seconds',
      'Set it to seconds since 1970, or unset it.',
    );
  return `${at.toISOString().slice(0, 19)}Z`;
}
