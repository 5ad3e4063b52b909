/**
 * Dates for people, as precise as the source gave them and no more. The value is the model's: ISO 8601 cut at
 * its precision; a time keeps the clock and the offset that were stated.
 */
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

const FORM = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** `4 March 2026, 18:05 (UTC+03:00)`, `4 March 2026`, `March 2026`, `2026`. */
export function longDate(value: string): string {
  return write(value, (month) => month, true);
}

/** `4 Mar 2026`, without the time. */
export function shortDate(value: string): string {
  return write(value, (month) => month.slice(0, 3), false);
}

function write(value: string, monthName: (month: string) => string, withTime: boolean): string {
  const parts = FORM.exec(value);
  if (!parts) return value;
  const [, year, month, day, time, zone] = parts;
  const name = month === undefined ? undefined : monthName(MONTHS[Number(month) - 1] ?? month);
  const date = [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
  if (!withTime || time === undefined) return date;
  const offset = zone === undefined ? '' : zone === 'Z' ? ' (UTC)' : ` (UTC${zone})`;
  return `${date}, ${time}${offset}`;
}
