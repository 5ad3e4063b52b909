import { describe, expect, test } from 'vitest';
import { CODE, KICKER } from '../src/compose/house-style.ts';
import { nodeFonts } from '../src/env/node-fonts.ts';
import { FontSet } from '../src/inline/font-set.ts';
import { loadHyphenation } from '../src/inline/hyphenate.ts';
import type { SetPiece } from '../src/inline/part.ts';
import { setText } from '../src/inline/set.ts';
import type { TextStyle } from '../src/inline/style.ts';
import { pt } from '../src/units/length.ts';
import { article, briefing, paragraph, renderWith, text } from './fixtures.ts';
import { plainText } from './pdf/read-pdf.ts';

const setting = { fonts: new FontSet(nodeFonts()), hyphenate: await loadHyphenation([]) };

function pieces(words: string, style: TextStyle, language = 'en'): readonly SetPiece[] {
  const options = { measure: pt(1000), align: 'start', onMissing: () => {} } as const;
  const [line] = setText([{ text: words, style, language }], setting, options);
  return line?.pieces ?? [];
}

const glyphsOf = (some: readonly SetPiece[]): number[] =>
  some.flatMap(({ shaped }) => Array.from({ length: shaped.count }, (_, i) => shaped.glyph(i)));
const said = (some: readonly SetPiece[]): string => some.map(({ shaped }) => shaped.texts.join('')).join('');
const sizes = (some: readonly SetPiece[]): number[] => some.map(({ style }) => style.size / CODE.size);

describe('small capitals of a face that has none', () => {
  const small: TextStyle = { ...CODE, smallCaps: true };

  test('are capitals at a smaller size, read as the letters they stand for', () => {
    const set = pieces('Ab1c', small);
    expect(said(set)).toBe('Ab1c');
    expect(glyphsOf(set)).toEqual(glyphsOf(pieces('AB1C', CODE)));
    expect(sizes(set)).toEqual([1, 0.8, 1, 0.8]);
  });

  test('are those of the language, and no letter becomes two', () => {
    expect(glyphsOf(pieces('i', small, 'tr'))).toEqual(glyphsOf(pieces('İ', CODE, 'tr')));
    expect(glyphsOf(pieces('ß', small))).toEqual(glyphsOf(pieces('ß', CODE)));
    expect(said(pieces('éß', small))).toBe('éß');
  });

  test('stand in for drawn ones where another script has to be set, not where there are some', () => {
    const armenian = pieces('Երևան', KICKER, 'hy');
    expect(said(armenian)).toBe('Երևան');
    expect(armenian.map(({ style }) => style.size < KICKER.size)).toEqual([false, true, false, true]);
    expect(pieces('Porto', KICKER).map(({ style }) => style.size)).toEqual([KICKER.size]);
    expect(pieces('Порту', KICKER).map(({ style }) => style.size)).toEqual([KICKER.size]);
  });
});

test('a word in scaled small capitals is extracted from the file as it was written', async () => {
  const marked = text('Ծովափնյա Լրաբեր', { type: 'smallcaps' });
  const made = article({ blocks: [paragraph('p', 'See ', marked, ' today.')] });
  const { pdf } = await renderWith({ briefing: briefing([made]), articles: [made], profile: 'screen' });
  expect(plainText(pdf)).toContain('See Ծովափնյա Լրաբեր today.');
});
