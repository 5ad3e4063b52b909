/** The Unicode Bidirectional Algorithm (UAX 9): levels of a paragraph, order of a line. */
import bidiFactory, { type Bidi } from 'bidi-js';

export type BaseDirection = 'ltr' | 'rtl' | 'auto';

// Any character that could make a level other than 0: Hebrew, Arabic and their kin, or a directional control.
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

let bidi: Bidi | undefined;

/** Levels by UTF-16 index; none when everything runs from left to right. */
export function embeddingLevels(
  text: string,
  direction: BaseDirection,
): { levels: Uint8Array | undefined; rtl: boolean } {
  if (direction !== 'rtl' && !RIGHT_TO_LEFT.test(text)) return { levels: undefined, rtl: false };
  bidi ??= bidiFactory();
  // A line feed would begin a new paragraph of its own direction; here it is a break within one.
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text.replaceAll('\n', '\u2028'), direction);
  return { levels, rtl: (paragraphs[0]?.level ?? 0) % 2 === 1 };
}

/** Rule L2: what stands in a line, from left to right. Spaces at the line's end are at the base level (L1). */
export function visualOrder<T extends { readonly level: number }>(logical: readonly T[]): T[] {
  const line = [...logical];
  const highest = line.reduce((max, part) => Math.max(max, part.level), 0);
  for (let level = highest; level > 0; level--)
    for (let start = 0; start < line.length; start++) {
      if ((line[start]?.level ?? 0) < level) continue;
      let end = start;
      while (end < line.length && (line[end]?.level ?? 0) >= level) end++;
      line.splice(start, end - start, ...line.slice(start, end).toReversed());
      start = end;
    }
  return line;
}
