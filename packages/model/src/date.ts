/**
 * Dates as sources state them: with their precision, and with a zone only where one was stated.
 *
 * The value is the ISO 8601 form cut at the precision: `2021`, `2021-11`, `2021-11-26`, `2021-11-26T18:05`,
 * `2021-11-26T18:05:30`. The last two end in `Z` or `±hh:mm` when the source states the offset; without one
 * the time is the publisher's own clock and the offset is unknown.
 */
import { z } from 'zod';
import { fail } from './issue.ts';
import { InferredFrom, Line } from './text.ts';

export const DATE_PRECISIONS = ['year', 'month', 'day', 'minute', 'second'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

const ZONE = '(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)';
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const FORMS: Record<DatePrecision, RegExp> = {
  year: /^\d{4}$/,
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  day: /^\d{4}-\d\d-\d\d$/,
  minute: new RegExp(`^\\d{4}-\\d\\d-\\d\\dT${TIME}${ZONE}?$`),
  second: new RegExp(`^\\d{4}-\\d\\d-\\d\\dT${TIME}:[0-5]\\d${ZONE}?$`),
};

export const PreciseDate = z
  .strictObject({
    value: z.string().describe('ISO 8601, cut at the precision; an offset only when the source states one'),
    precision: z.enum(DATE_PRECISIONS),
    zone: Line.optional().describe('IANA name of the time zone, when stated'),
    inferredFrom: InferredFrom.optional(),
  })
  .check((ctx) => {
    const { value, precision } = ctx.value;
    if (!FORMS[precision].test(value) || !isCalendarDay(value))
      fail(ctx, 'bad-date', `not a date with the precision "${precision}": ${JSON.stringify(value)}`, [
        'value',
      ]);
  });
export type PreciseDate = z.infer<typeof PreciseDate>;

/** A moment set down by a machine: UTC, to the second, `2026-03-04T10:15:00Z`. */
export const Instant = z.string().check((ctx) => {
  if (!ctx.value.endsWith('Z') || !FORMS.second.test(ctx.value) || !isCalendarDay(ctx.value))
    fail(ctx, 'bad-date', `not a UTC moment to the second: ${JSON.stringify(ctx.value)}`);
});

function isCalendarDay(value: string): boolean {
  const [year, month, day] = value.slice(0, 10).split('-').map(Number);
  if (year === undefined) return false;
  if (month === undefined || day === undefined) return true;
  const at = new Date(Date.UTC(year, month - 1, day));
  at.setUTCFullYear(year); // Date.UTC reads years 0 to 99 as 1900 to 1999
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

/** The precision that a value of one of the forms above has; `undefined` when it has none of them. */
export function precisionOf(value: string): DatePrecision | undefined {
  return DATE_PRECISIONS.find((p) => FORMS[p].test(value) && isCalendarDay(value));
}

/**
 * The first moment of the year, month, day, minute or second that a date states, as a UTC `Instant`. A time
 * without an offset is read as UTC, so that the answer does not depend on the machine's zone.
 */
export function startOf({ value }: PreciseDate): string {
  const [day = '', time] = value.split('T');
  const [year, month = '01', dayOfMonth = '01'] = day.split('-');
  const [, clock = '00:00', seconds = ':00', offset = 'Z'] =
    /^(\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(time ?? '') ?? [];
  const at = new Date(`${year}-${month}-${dayOfMonth}T${clock}${seconds}${offset}`);
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** The date that begins last; the first of several that begin together. Throws on an empty list. */
export function latestDate(dates: readonly PreciseDate[]): PreciseDate {
  return dates.reduce((latest, date) => (startOf(date) > startOf(latest) ? date : latest));
}
