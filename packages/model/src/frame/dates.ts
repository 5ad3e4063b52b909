/** Dates in words, as precise as they were stated and no more; no clock, no zone or locale of the machine. */
import { datePartsOf } from '../date-words.ts';
import type { PreciseDate } from '../date.ts';
import type { Labels } from './labels/labels.ts';

/** `4 March 2026, 10:15 UTC`; with what it was inferred from, when it was. */
export function dateWords(date: PreciseDate, labels: Labels): string {
  return withOrigin(`${dayWords(date, labels)}${timeOf(date, labels)}`, date.inferredFrom, labels);
}

function timeOf(date: PreciseDate, labels: Labels): string {
  const { time, offset } = datePartsOf(date.value) ?? {};
  if (time === undefined) return '';
  return `${labels.comma}${time}${offset ? ` ${offset}` : ''}${date.zone ? ` (${date.zone})` : ''}`;
}

/** `4 March 2026`, without the time of day. */
export function dayWords(date: PreciseDate, labels: Labels): string {
  const { year, month, day } = datePartsOf(date.value) ?? { year: date.value };
  if (month === undefined) return year;
  if (day === undefined) return labels.monthOfYear(month, year);
  return labels.withYear(labels.dayOfMonth(day, month), year);
}

/** `March 4, 2026`, as American citation styles have it; another language's usual form where that is not English. */
export function dayWordsAmerican(date: PreciseDate, labels: Labels): string {
  const words = dayWords(date, labels);
  const [, day, month, year] = /^(\d+) (\p{L}+) (\d+)$/u.exec(words) ?? [];
  return labels.language === 'en' && day ? `${month} ${day}, ${year}` : words;
}

/** `2026, March 4`, as APA has it. */
export function dayWordsApa(date: PreciseDate, labels: Labels): string {
  const { year, month, day } = datePartsOf(date.value) ?? { year: date.value };
  if (month === undefined) return year;
  if (labels.language === 'en') return `${year}, ${dayWordsAmerican(date, labels).replace(/,? \d+$/, '')}`;
  if (day !== undefined) return `${year}, ${labels.dayOfMonth(day, month)}`;
  return dayWords(date, labels);
}

/** A value with the reason for it, when the source did not state it itself. */
export function withOrigin(value: string, inferredFrom: string | undefined, labels: Labels): string {
  return inferredFrom ? `${value} (${labels.inferredFrom(inferredFrom)})` : value;
}
