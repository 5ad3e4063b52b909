/** Lines that say when a page was published or changed and nothing else. */
import { monthNumber } from './date.ts';

const MAX = 160; // characters

/** Words of such lines, by language: labels, days of the week, units, zones. */
const WORDS = new Set(
  `published publish posted updated update last modified created on at by first edited revised date time
  min mins minute minutes read reading hour hours ago day days week weeks year years am pm utc gmt cet cest est edt pst pdt bst ist
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun the of
  stand veröffentlicht aktualisiert erstellt publiziert zuletzt geändert uhr um am vom lesezeit lesedauer minuten lesen heute gestern vor stunden
  montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
  publié mis à jour le modifié lecture temps de h lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd hui
  publicado actualizado actualizada el la a las los hora horas lectura lunes martes miércoles jueves viernes sábado domingo hoy ayer del creado de p m a
  atualizado em às há feira segunda terça quarta quinta sexta feira tempo leitura
  pubblicato aggiornato il alle ore lunedì martedì mercoledì giovedì venerdì sabato domenica lettura ultima modifica
  gepubliceerd bijgewerkt gewijzigd om op leestijd maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  publisert sist oppdatert klokken kl mandag tirsdag onsdag torsdag fredag lørdag søndag publicerad uppdaterad opdateret udgivet
  måndag tisdag lördag söndag julkaistu päivitetty opublikowano aktualizacja godz dnia publikováno aktualizováno dnes včera
  опубликовано обновлено в года понедельник вторник среда четверг пятница суббота воскресенье
  yayınlanma güncelleme güncellendi tarihi saat son giriş haber pazartesi salı çarşamba perşembe cuma cumartesi pazar`.split(
    /\s+/,
  ),
);

/** Whether a line holds a date or a time and, beside them, only words that go with one. */
export function isDateLine(line: string): boolean {
  if (line.length > MAX || !/\d/.test(line)) return false;
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  // "in 2019" or a figure alone is a part of a text or of a table.
  const isDated =
    /\d{1,2}[:.h]\d{2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|[年月日]/.test(line) ||
    words.some((word) => monthNumber(word));
  if (
    !isDated &&
    !words.some((word) =>
      ['ago', 'lesedauer', 'lesezeit', 'read', 'vor', 'lecture', 'lectura'].includes(word),
    )
  )
    return false;
  if (words.length === 0) return /^[\s\d:./|·,–—-]+$/.test(line) && line.length >= 8;
  return words.every((word) => WORDS.has(word) || monthNumber(word) !== undefined);
}
