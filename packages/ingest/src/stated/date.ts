/** Dates as newspapers print them, read only where they leave no doubt. */
import { precisionOf, type PreciseDate } from '@offprint/model';

/** Month names and their short forms by number, for the languages of the word lists. Case folded, no dots. */
const MONTHS: readonly string[] = [
  'january jan januar jänner janvier janv enero ene janeiro gennaio gen januari января январь янв ocak oca stycznia styczeń januára tammikuuta січня',
  'february feb februar feber février févr fév febrero fevereiro fev febbraio februari февраля февраль фев şubat şub lutego luty helmikuuta лютого',
  'march mar märz maerz mär mars marzo março maart mrt марта март mart marca marzec maaliskuuta березня',
  'april apr avril avr abril abr aprile апреля апрель апр nisan nis kwietnia kwiecień huhtikuuta квітня',
  'may mai mayo maio maggio mag mei maj мая май mayıs maja toukokuuta травня',
  'june jun juni juin junio junho giugno giu июня июнь haziran haz czerwca czerwiec kesäkuuta червня',
  'july jul juli juillet juil julio julho luglio lug июля июль temmuz tem lipca lipiec heinäkuuta липня',
  'august aug août aout agosto ago augustus augusti августа август авг ağustos ağu sierpnia sierpień elokuuta серпня',
  'september sep sept septembre septiembre setembro set settembre сентября сентябрь сен eylül eyl września wrzesień syyskuuta вересня',
  'october oct oktober okt octobre octubre outubro out ottobre ott октября октябрь окт ekim eki października październik lokakuuta жовтня',
  'november nov novembre noviembre novembro ноября ноябрь ноя kasım kas listopada listopad marraskuuta листопада',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre декабря декабрь дек aralık ara grudnia grudzień joulukuuta грудня',
];
const MONTH_NUMBER = new Map(
  MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

/** The number of a month by its name or short form, without a dot. */
export function monthNumber(name: string): number | undefined {
  return MONTH_NUMBER.get(name.toLowerCase());
}

const MONTH = String.raw`(\p{L}{3,12})\.?`;
const TIME = String.raw`(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*([ap]\.?m\b\.?)?`;
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?,?\s+(?:de\s+|of\s+)?${MONTH},?\s+(?:de\s+)?(\d{4})(?!\d)`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<!\p{L})${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`,
  'iu',
);
const ISO =
  /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?(?!\d)/;
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/; // day first wherever dots are used
/** Year first, with one sign throughout. */
const YEAR_FIRST = /(?<![\d./])(\d{4})([./])(\d{1,2})\2(\d{1,2})(?![\d./])/;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/;
const EAST_ASIAN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;

export interface FoundDate {
  readonly date: PreciseDate;
  /** The text before and after the date and time, joined. */
  readonly rest: string;
}

/**
 * The first date in a line, with its time when one stands beside it. `03/04/2026` is ambiguous: not read;
 * `25/04/2026` and `04/25/2026` are not.
 */
export function findDate(line: string): FoundDate | undefined {
  const iso = ISO.exec(line);
  if (iso) return isoDate(iso, line);
  for (const [pattern, order] of [
    [DAY_FIRST, 'dmy'],
    [MONTH_FIRST, 'mdy'],
    [DOTTED, 'dmy'],
    [EAST_ASIAN, 'ymd'],
  ] as const) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [a = '', b = '', c = ''] = match.slice(1);
    const [year, month, day] = order === 'dmy' ? [c, b, a] : order === 'mdy' ? [c, a, b] : [a, b, c];
    const number = /^\d+$/.test(month) ? Number(month) : MONTH_NUMBER.get(month.toLowerCase());
    if (!number) continue;
    const value = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!precisionOf(value)) continue;
    return withTime(value, line.slice(0, match.index), line.slice(match.index + match[0].length));
  }
  return numericDate(line);
}

/** Numbers alone, where only one reading is a date, or both are the same. */
function numericDate(line: string): FoundDate | undefined {
  const yearFirst = YEAR_FIRST.exec(line);
  const match = yearFirst ?? SLASHED.exec(line);
  if (!match) return undefined;
  const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  const [, a, b, c] = match;
  const readings = yearFirst
    ? [`${yearFirst[1]}-${two(yearFirst[3])}-${two(yearFirst[4])}`]
    : [`${c}-${two(b)}-${two(a)}`, `${c}-${two(a)}-${two(b)}`];
  const dates = new Set(readings.filter((value) => precisionOf(value)));
  const [value] = dates;
  if (value === undefined || dates.size > 1) return undefined;
  return withTime(value, line.slice(0, match.index), line.slice(match.index + match[0].length));
}

function isoDate(match: RegExpExecArray, line: string): FoundDate | undefined {
  const [, year, month, day, hour, minute, second, zone = ''] = match;
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const time = hour ? `T${hour}:${minute}${second ? `:${second}` : ''}${offset}` : '';
  const date = preciseDate(`${year}-${month}-${day}${time}`);
  if (!date) return undefined;
  return { date, rest: joinRest(line.slice(0, match.index), line.slice(match.index + match[0].length)) };
}

/** A time counts when it follows or leads the date directly, with a comma, a dash or "at" between. */
function withTime(day: string, before: string, after: string): FoundDate {
  const following = new RegExp(
    String.raw`^\s*(?:[,|·•–—-]|at|um|à|a las|às|alle|kl\.?|в|saat|klo)*\s*${TIME}\s*(Uhr|UTC|GMT|Z)?`,
    'iu',
  ).exec(after);
  const leading = following
    ? null
    : new RegExp(String.raw`(?<!\d)${TIME}\s*(Uhr|UTC|GMT|Z)?\s*(?:[,|·•–—-]|on)*\s*$`, 'iu').exec(before);
  const found = following ?? leading;
  if (found) {
    const date = preciseDate(`${day}T${clock(found)}`);
    if (date)
      return {
        date,
        rest: following
          ? joinRest(before, after.slice(following[0].length))
          : joinRest(before.slice(0, found.index), after),
      };
  }
  return { date: { value: day, precision: 'day' }, rest: joinRest(before, after) };
}

function clock(match: RegExpExecArray): string {
  const [, hours = '0', minutes = '00', seconds, half, zone] = match;
  let hour = Number(hours);
  if (half) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  const offset = zone && /^(?:UTC|GMT|Z)$/i.test(zone) ? 'Z' : '';
  return `${String(hour).padStart(2, '0')}:${minutes}${seconds ? `:${seconds}` : ''}${offset}`;
}

function joinRest(before: string, after: string): string {
  return `${before} ${after}`.replaceAll(/\s+/g, ' ').trim();
}

/**
 * A date of the metadata as a precise date: ISO 8601 in its usual variants (`20260304`, `+0100`, fractions of
 * a second), or one that `findDate` reads. Nothing is filled in: a day without a time stays a day.
 */
export function preciseDate(text: string): PreciseDate | undefined {
  const iso =
    /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\s*(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?)?)?\s*$/i.exec(
      text,
    );
  if (!iso) return programDate(text) ?? findDate(text)?.date;
  const [, year, month, day, hour, minute, second, zone] = iso;
  const value =
    [year, month, day].filter((part) => part !== undefined).join('-') +
    (hour ? `T${hour}:${minute}${second ? `:${second}` : ''}${offsetOf(zone)}` : '');
  const precision = precisionOf(value);
  return precision ? { value, precision } : undefined;
}

/** "Fri Apr 28 19:20:36 CEST 2023", as programs print a date. The zone's letters are ambiguous and not read. */
function programDate(text: string): PreciseDate | undefined {
  const match = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d)(?: [A-Z]{1,5})? (\d{4})$/.exec(
    text.trim(),
  );
  const [, name = '', day = '', time = '', year = ''] = match ?? [];
  const month = monthNumber(name);
  if (!month) return undefined;
  const value = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${time}`;
  const precision = precisionOf(value);
  return precision ? { value, precision } : undefined;
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^[A-Z]/i.test(zone)) return 'Z';
  const [, hours, minutes = '00'] = /^([+-]\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return hours ? `${hours}:${minutes}` : '';
}
