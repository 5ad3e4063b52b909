/** Which words may be shaped together: those of plain letters of one script. */
import type { Face } from './face.ts';

/** Not for one face, or not plain. */
export const MIXED = 0;
/** Digits and marks, which have no script of their own. */
export const COMMON = 1;
const LATIN = 2;
const CYRILLIC = 3;
const GREEK = 4;

/** All that words shaped together can have. */
export const SCRIPTS = [COMMON, LATIN, CYRILLIC, GREEK] as const;

export type WordScript = typeof MIXED | typeof COMMON | typeof LATIN | typeof CYRILLIC | typeof GREEK;

/** The script of a word of characters that nothing combines with and that the face has. */
export function scriptOf(text: string, face: Face): WordScript {
  let script: WordScript = COMMON;
  for (let i = 0; i < text.length; i++) {
    const own = scriptOfUnit(text.charCodeAt(i));
    if (own === MIXED || (script !== COMMON && own !== COMMON && own !== script)) return MIXED;
    if (own !== COMMON) script = own;
  }
  return face.hasAll(text) ? script : MIXED;
}

/** Of a UTF-16 unit; soft hyphens and spaces are not plain. */
function scriptOfUnit(unit: number): WordScript {
  if (unit < 0x80) {
    const letter = unit | 0x20;
    return letter >= 0x61 && letter <= 0x7a ? LATIN : unit > 0x20 && unit < 0x7f ? COMMON : MIXED;
  }
  if (unit < 0xc0) return unit > 0xa0 && unit !== 0xad && unit !== 0xaa && unit !== 0xba ? COMMON : MIXED;
  if (unit < 0x250) return unit === 0xd7 || unit === 0xf7 ? COMMON : LATIN;
  if (unit >= 0x400 && unit < 0x530) return unit >= 0x483 && unit <= 0x489 ? MIXED : CYRILLIC;
  if (unit >= 0x388 && unit < 0x3e2) return GREEK;
  return (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x2030 && unit <= 0x205e) ? COMMON : MIXED;
}
