/** Dates in words, as precise as they were stated and no more; no clock, no zone or locale of the machine. */
import type { PreciseDate } from '@offprint/model';
import type { Labels } from './labels.ts';

interface DateParts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly time?: string;
}

function partsOf(date: PreciseDate, labels: Labels): DateParts {
  const [day = '', clock] = date.value.split('T');
  const [year = '', month, dayOfMonth] = day.split('-');
  const time = clock && clockWords(clock, date.zone);
  return {
    year: String(Number(year)),
    ...(month && { month: labels.months[Number(month) - 1] ?? month }),
    ...(dayOfMonth && { day: String(Number(dayOfMonth)) }),
    ...(time && { time }),
  };
}

function clockWords(clock: string, zone: string | undefined): string {
  const [, time = '', offset] = /^(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(clock) ?? [];
  const from = offset === 'Z' ? ' UTC' : offset ? ` UTC${offset.replace('-', '\u2212')}` : '';
  return `${time}${from}${zone ? ` (${zone})` : ''}`;
}

/** `4 March 2026, 10:15 UTC`; with what it was inferred from, when it was. */
export function dateWords(date: PreciseDate, labels: Labels): string {
  return withOrigin(`${dayWords(date, labels)}${timeOf(date, labels)}`, date.inferredFrom, labels);
}

function timeOf(date: PreciseDate, labels: Labels): string {
  const { time } = partsOf(date, labels);
  return time ? `, ${time}` : '';
}

/** `4 March 2026`, without the time of day. */
export function dayWords(date: PreciseDate, labels: Labels): string {
  const { year, month, day } = partsOf(date, labels);
  return [day, month, year].filter((part) => part !== undefined).join(' ');
}

/** `March 4, 2026`, as American citation styles have it. */
export function dayWordsAmerican(date: PreciseDate, labels: Labels): string {
  const { year, month, day } = partsOf(date, labels);
  if (!month) return year;
  return day ? `${month} ${day}, ${year}` : `${month} ${year}`;
}

/** `2026, March 4`, as APA has it. */
export function dayWordsApa(date: PreciseDate, labels: Labels): string {
  const { year, month, day } = partsOf(date, labels);
  return month ? `${year}, ${[month, day].filter(Boolean).join(' ')}` : year;
}

/** A value with the reason for it, when the source did not state it itself. */
export function withOrigin(value: string, inferredFrom: string | undefined, labels: Labels): string {
  return inferredFrom ? `${value} (${labels.inferredFrom(inferredFrom)})` : value;
}
