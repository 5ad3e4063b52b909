import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { FaceId } from '../src/env/fonts.ts';
import { parseFont } from '../src/pdf/true-type.ts';
import { env } from './fixtures.ts';

function open(bytes: Uint8Array): Font {
  return create(Buffer.from(bytes)) as Font;
}

function bytesOf(id: FaceId): Uint8Array {
  const bytes = env.fonts.face(id);
  if (!bytes) throw new Error(`no face ${id}`);
  return bytes;
}

const FACES: readonly FaceId[] = [
  'serif-400',
  'serif-600-italic',
  'sans-400',
  'mono-400',
  'arabic-400',
  'georgian-400',
];

describe.each(FACES)('a subset of %s', (id) => {
  const bytes = bytesOf(id);
  const font = open(bytes);
  // Every seventh glyph, some of them put together from others, and one that comes twice.
  const glyphs = [0, ...Array.from({ length: Math.floor(font.numGlyphs / 7) }, (_, i) => i * 7 + 3), 3];
  const subset = parseFont(bytes).subset(glyphs);
  const read = open(subset);

  test('draws each glyph as the font does, at the same width', () => {
    for (const [place, glyph] of glyphs.entries()) {
      const [made, wanted] = [read.getGlyph(place), font.getGlyph(glyph)];
      expect(made.path.toSVG()).toBe(wanted.path.toSVG());
      expect(made.advanceWidth).toBe(wanted.advanceWidth);
      expect(parseFont(bytes).advance(glyph)).toBe(wanted.advanceWidth);
    }
  });

  test('is smaller, and sums up as a font file should', () => {
    expect(subset.length).toBeLessThan(bytes.length);
    const view = new DataView(subset.buffer);
    let sum = 0;
    for (let at = 0; at < subset.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0_afba);
  });

  test('has the measures that the file states', () => {
    const { postscriptName, ascent, descent, unitsPerEm, italicAngle, capHeight } = parseFont(bytes);
    expect({ postscriptName, ascent, descent, unitsPerEm, italicAngle, capHeight }).toEqual({
      postscriptName: font.postscriptName,
      ascent: font.ascent,
      descent: font.descent,
      unitsPerEm: font.unitsPerEm,
      italicAngle: font.italicAngle,
      capHeight: font.capHeight,
    });
  });
});

test('what has no TrueType outlines is refused', () => {
  expect(() => parseFont(new Uint8Array(64))).toThrow(/TrueType outlines/);
});
