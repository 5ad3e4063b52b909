/** Dates in words. English whatever the machine's language, and never more precise than the source. */
import { precisionOf, type PreciseDate } from '@offprint/model';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A `PreciseDate`'s value in words: `2021`, `November 2021`, `26 November 2021`, `26 November 2021, 18:05 UTC+03:00`. */
export function dateInWords(value: string): string {
  const [date = '', time] = value.split('T');
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  const calendar = [...(day ? [String(Number(day))] : []), ...(name ? [name] : []), year].join(' ');
  if (time === undefined || precisionOf(value) === undefined) return calendar;
  const clock = /^([\d:]+)(.*)$/.exec(time);
  const offset = clock?.[2] === 'Z' ? ' UTC' : clock?.[2] ? ` UTC${clock[2]}` : '';
  return `${calendar}, ${clock?.[1] ?? time}${offset}`;
}

/** Year, month and day as far as the date states them. */
export function dateParts(date: PreciseDate): number[] {
  return date.value.slice(0, 10).split('-').map(Number);
}

/**
 * The date as an RFC 3339 moment, for formats that take nothing else; `undefined` unless the source states the
 * time and its offset, because the missing part would be invented.
 */
export function asMoment(date: PreciseDate | undefined): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)$/.exec(date?.value ?? '');
  return match ? `${match[1]}${match[2] ?? ':00'}${match[3]}` : undefined;
}
