/** Dates as machines write them into mails, feeds and saved pages: RFC 5322, RFC 822, and JavaScript's own form. */
import type { PreciseDate } from '@offprint/model';
import { preciseDate } from './date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones that RFC 822, section 5 names, by their offset. Other letters say nothing that is agreed on. */
const ZONES: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const DAY_FIRST =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4}|\d\d)\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([a-z]{0,3})\s*([+-]\d\d:?\d\d)?/i;
const MONTH_FIRST =
  /([a-z]{3})\s+(\d{1,2})\s+(\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s*([a-z]{0,3})\s*([+-]\d\d:?\d\d)?/i;

/** The date of a mail, feed or saving tool; ISO 8601 is read too. `undefined` when it is none. */
export function machineDate(written: string | null | undefined): PreciseDate | undefined {
  const text = (written ?? '').trim().slice(0, 100);
  const first = DAY_FIRST.exec(text);
  const second = first ? undefined : MONTH_FIRST.exec(text);
  const match = first ?? second;
  if (!match) return preciseDate(text);
  const [a = '', b = '', c = '', hour = '', minute = '', seconds, zone = '', offset] = match.slice(1);
  const [day, month, year] = first ? [a, b, c] : [b, a, c];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return undefined;
  const fullYear = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  const shift = offset ? offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2') : (ZONES[zone.toLowerCase()] ?? '');
  const pad = (value: string | number): string => String(value).padStart(2, '0');
  return preciseDate(
    `${fullYear}-${pad(number)}-${pad(day)}T${pad(hour)}:${minute}${seconds ? `:${seconds}` : ''}${shift.replace(/^[+-]00:00$/, 'Z')}`,
  );
}

/** The moment of so many seconds since 1970 (POSIX). */
export function epochDate(written: unknown): PreciseDate | undefined {
  const seconds = Number(written);
  if (written === '' || written === null || !Number.isFinite(seconds) || seconds <= 0 || seconds > 4e9)
    return undefined;
  return { value: `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`, precision: 'second' };
}
