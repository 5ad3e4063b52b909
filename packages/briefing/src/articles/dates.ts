/** Dates in the form that news formats take. */
import type { PreciseDate } from '@offprint/model';

/**
 * The date as an RFC 3339 moment, for formats that take nothing else; `undefined` unless the source states the
 * time and its offset, because the missing part would be invented.
 */
export function asMoment(date: PreciseDate | undefined): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)$/.exec(date?.value ?? '');
  return match ? `${match[1]}${match[2] ?? ':00'}${match[3]}` : undefined;
}
