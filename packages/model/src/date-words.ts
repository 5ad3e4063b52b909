/** Dates in words, as precise as they were stated and no more. No clock, zone or locale of the machine enters. */

export const ENGLISH_MONTHS: readonly string[] = [
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

/** What a date states, ready to be printed; a part that is not stated is absent. */
export interface DateParts {
  readonly year: string;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** Hours and minutes, `18:05`. */
  readonly time?: string;
  /** `UTC`, or `UTC` with the offset that was stated, with a minus sign (U+2212) where it is west. */
  readonly offset?: string;
}

/** The parts of a `PreciseDate`'s value; `undefined` when the value is none. */
export function datePartsOf(value: string): DateParts | undefined {
  const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;
  const [, year, month, day, time, zone] = form.exec(value) ?? [];
  if (year === undefined) return undefined;
  return {
    year: String(Number(year)),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
    ...(time !== undefined && { time }),
    ...(zone !== undefined && { offset: zone === 'Z' ? 'UTC' : `UTC${zone.replace('-', '\u2212')}` }),
  };
}

/** `2021`, `November 2021`, `26 November 2021`; the time is left out. A value that is no date comes back as it is. */
export function dayInWords(value: string, months: readonly string[] = ENGLISH_MONTHS): string {
  const parts = datePartsOf(value);
  if (!parts) return value;
  const month = parts.month === undefined ? undefined : months[parts.month - 1];
  return [parts.day, month, parts.year].filter((part) => part !== undefined).join(' ');
}

/** As `dayInWords`, with the time where it is stated: `26 November 2021, 18:05 UTC+03:00`. */
export function dateInWords(value: string, months: readonly string[] = ENGLISH_MONTHS): string {
  const { time, offset } = datePartsOf(value) ?? {};
  const day = dayInWords(value, months);
  return time === undefined ? day : `${day}, ${time}${offset ? ` ${offset}` : ''}`;
}
