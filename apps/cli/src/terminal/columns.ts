/** How wide texts are in a terminal. */
import stringWidth from 'string-width';

/** Latin, Greek, Cyrillic and common signs that nothing combines with: a column each. */
export const ALONE =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*$/;

/** In columns: a combining mark takes none, a CJK character two. Most texts need not be looked at letter by letter. */
export function columnsOf(text: string): number {
  return ALONE.test(text) ? text.length : stringWidth(text);
}
