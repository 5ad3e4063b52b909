/** Dates where there is little room. */
import { dayInWords, ENGLISH_MONTHS } from '@offprint/model';

const SHORT_MONTHS = ENGLISH_MONTHS.map((month) => month.slice(0, 3));

/** `4 Mar 2026`, without the time. */
export function shortDate(value: string): string {
  return dayInWords(value, SHORT_MONTHS);
}
