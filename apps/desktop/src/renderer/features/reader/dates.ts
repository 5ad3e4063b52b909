/** Dates in the window's language, as precise as they were stated. */
import { dateInWords, datePartsOf, dayInWords, ENGLISH_MONTHS } from '@offprint/model';
import type { Language } from '../../../shared/texts/catalogue.ts';
import { spoken } from '../../app/texts.ts';

/** `4 March 2026, 18:05 UTC`. */
export function longDate(value: string): string {
  return dateInWords(value, months(spoken(), 'long', value));
}

/** `4 Mar 2026`, without the time: for places with little room. */
export function shortDate(value: string): string {
  return dayInWords(value, months(spoken(), 'short', value));
}

const SHORT_ENGLISH = ENGLISH_MONTHS.map((month) => month.slice(0, 3));

/** The months as a date has them: after a day some languages decline them. */
function months(language: Language, style: 'long' | 'short', value: string): readonly string[] {
  if (language === 'en') return style === 'long' ? ENGLISH_MONTHS : SHORT_ENGLISH;
  const withDay = datePartsOf(value)?.day !== undefined;
  const key = `${language} ${style} ${withDay}`;
  let names = known.get(key);
  if (!names) {
    const format = new Intl.DateTimeFormat(language, {
      month: style,
      timeZone: 'UTC',
      ...(withDay ? { day: 'numeric' } : {}),
    });
    names = Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(new Date(Date.UTC(2026, month, 1)));
      return parts.find((part) => part.type === 'month')?.value ?? String(month + 1);
    });
    known.set(key, names);
  }
  return names;
}

const known = new Map<string, readonly string[]>();
