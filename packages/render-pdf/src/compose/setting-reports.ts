/** What setting a text tells: lines too long for their column, characters that no font has. */
import type { SetLine } from '../inline/line.ts';
import type { Composing, Source } from './context.ts';

// A fifth of a millimetre is not seen.
const OVERFULL = 0.5;

export function reportOverfull(lines: readonly SetLine[], { place }: Source, on: Composing): void {
  const over = Math.max(0, ...lines.map(({ overrun }) => overrun));
  if (over <= OVERFULL) return;
  const length = (over * (25.4 / 72)).toFixed(1);
  on.diagnostics.add({
    severity: 'warning',
    code: 'overfull-line',
    message: `a line is ${length} mm longer than its column`,
    values: { length },
    hint: 'it holds a word that can not be divided; set it in one column, or on a larger page',
    ...(place && { place }),
  });
}

/** The packages that have Han, kana and hangul are large, so that they are not installed unasked. */
function optionalFont(grapheme: string): string | undefined {
  const script = /\p{Script=Hangul}/u.test(grapheme)
    ? 'kr'
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(grapheme)
      ? 'jp'
      : /\p{Script=Han}/u.test(grapheme)
        ? 'sc (or -jp, -kr)'
        : undefined;
  return script && `@expo-google-fonts/noto-serif-${script}`;
}

export function reportMissing(grapheme: string, source: Source, on: Composing): void {
  const codes = Array.from(
    grapheme,
    (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
  const font = optionalFont(grapheme);
  on.diagnostics.add({
    severity: 'error',
    code: 'missing-glyph',
    message: `no font has the character ${codes} (${grapheme})`,
    values: { codes, character: grapheme, ...(font !== undefined && { package: font }) },
    hint:
      font === undefined
        ? 'take the character out of the text, or add a font that has it'
        : `install the optional font package ${font}`,
    ...(source.place && { place: source.place }),
  });
}
