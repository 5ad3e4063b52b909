/**
 * The one moment that stands for every date in a PDF. It comes from the input, never from the clock, so that two
 * runs give the same bytes.
 */
import type { Article, PreciseDate } from '@offprint/model';
import { usage } from '../exit.ts';

/** `SOURCE_DATE_EPOCH` when it is set (https://reproducible-builds.org/specs/source-date-epoch/), else the state of the briefing. */
export function buildTime(asOf: PreciseDate, env: NodeJS.ProcessEnv): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return instantOf(asOf);
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

/** The beginning of the year, month, day, minute or second that a date states; a time without an offset is read as UTC. */
export function instantOf(date: PreciseDate): string {
  const [day = '', time = '00:00:00Z'] = date.value.split('T');
  const [year, month = '01', dayOfMonth = '01'] = day.split('-');
  const [, clock = '', offset = ''] = /^([\d:]+)(.*)$/.exec(time) ?? [];
  const at = new Date(
    `${year}-${month}-${dayOfMonth}T${clock.length === 5 ? `${clock}:00` : clock}${offset || 'Z'}`,
  );
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** The latest moment at which one of the articles was retrieved: the state of an offprint of them. */
export function newestRetrieval(articles: readonly [Article, ...Article[]]): PreciseDate {
  return articles
    .map((article) => article.provenance.retrievedAt)
    .reduce((newest, date) => (instantOf(date) > instantOf(newest) ? date : newest));
}
