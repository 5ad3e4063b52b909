import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { EmbeddedFont } from '../src/pdf/embedded-font.ts';
import { parseFont, type FontFile } from '../src/pdf/font-file.ts';
import { TrueTypeSubset } from '../src/pdf/true-type-subset.ts';
import { env } from './fixtures.ts';

const FACES = ['serif-400', 'serif-400-italic', 'sans-400', 'arabic-400', 'mono-400'] as const;

const bytesOf = (id: (typeof FACES)[number]): Uint8Array => env.fonts.face(id) ?? new Uint8Array();
const fontOf = (id: (typeof FACES)[number]): FontFile => parseFont(bytesOf(id));
/** Another program's reading of it. */
const peerOf = (id: (typeof FACES)[number]): Font => create(Buffer.from(bytesOf(id))) as Font;

describe('a font file', () => {
  test.each(FACES)('of %s says of itself what another program reads there', (id) => {
    const peer = peerOf(id) as Font & {
      readonly post: { readonly isFixedPitch: number };
      readonly head: { readonly macStyle: { readonly italic: boolean } };
    };
    const { glyphs, ...said } = fontOf(id);
    const { minX, minY, maxX, maxY } = peer.bbox;
    expect(said).toEqual({
      unitsPerEm: peer.unitsPerEm,
      postscriptName: peer.postscriptName,
      box: [minX, minY, maxX, maxY],
      ascent: peer.ascent,
      descent: peer.descent,
      xHeight: peer.xHeight,
      capHeight: peer.capHeight,
      italicAngle: peer.italicAngle,
      isItalic: peer.head.macStyle.italic,
      isFixedPitch: peer.post.isFixedPitch !== 0,
      familyClass: peer['OS/2'].sFamilyClass >> 8,
    });
    expect(glyphs.count).toBe(peer.numGlyphs);
    const some = Array.from({ length: Math.min(400, glyphs.count) }, (_, i) => glyphs.count - 1 - i);
    expect(some.map((glyph) => glyphs.metrics(glyph).advanceWidth)).toEqual(
      some.map((glyph) => peer.getGlyph(glyph).advanceWidth),
    );
  });

  test.each(['glyf', 'head', 'name'])('without the table %s is refused by that name', (tag) => {
    const bytes = bytesOf('sans-400').slice();
    const at = Buffer.from(bytes).indexOf(tag);
    bytes[at] = 0x7e;
    expect(() => parseFont(bytes)).toThrow(`no table ${tag}`);
  });
});

describe('a subset of a TrueType font', () => {
  test.each(FACES)('of %s draws and measures its glyphs as the whole font does', (id) => {
    const whole = peerOf(id);
    const tables = fontOf(id).glyphs;
    const subset = new TrueTypeSubset(tables);
    const glyphs = Array.from({ length: Math.min(400, tables.count) }, (_, i) => tables.count - 1 - i);
    const indexes = glyphs.map((glyph) => subset.include(glyph));
    const made = create(Buffer.from(subset.file())) as Font;
    const drawn = (font: Font, glyph: number): unknown => {
      const { path, advanceWidth } = font.getGlyph(glyph);
      return [advanceWidth, path.toSVG()];
    };
    expect(indexes.map((index) => drawn(made, index))).toEqual(glyphs.map((glyph) => drawn(whole, glyph)));
    expect(drawn(made, 0)).toEqual(drawn(whole, 0));
  });

  test('takes along what a glyph is made of, under its number there', () => {
    const whole = peerOf('serif-400');
    const tables = fontOf('serif-400').glyphs;
    const compound = Array.from({ length: tables.count }, (_, glyph) => glyph).find(
      (glyph) => tables.componentPlaces(glyph).length > 1,
    );
    if (compound === undefined) throw new Error('no glyph is made of others');
    const subset = new TrueTypeSubset(tables);
    const index = subset.include(compound);
    const made = create(Buffer.from(subset.file())) as Font;
    expect(made.numGlyphs).toBeGreaterThan(index + 1);
    expect(made.getGlyph(index).path.toSVG()).toBe(whole.getGlyph(compound).path.toSVG());
  });

  test('states its tables’ sums, and that of the whole file', () => {
    const subset = new TrueTypeSubset(fontOf('sans-400').glyphs);
    for (const glyph of [5, 3, 40]) subset.include(glyph);
    const file = subset.file();
    const view = new DataView(file.buffer);
    const sum = (from: number, length: number): number => {
      let total = 0;
      for (let at = from; at < from + length; at += 4) total = (total + view.getUint32(at)) % 2 ** 32;
      return total;
    };
    expect(sum(0, file.length)).toBe(0xb1b0afba);
    const tags: string[] = [];
    for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
      const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
      tags.push(tag);
      if (tag === 'head') continue; // its sum is made before the adjustment
      const length = Math.ceil(view.getUint32(entry + 12) / 4) * 4;
      expect(view.getUint32(entry + 4), tag).toBe(sum(view.getUint32(entry + 8), length));
    }
    expect(tags).toEqual([...tags].sort());
    expect(tags).toEqual(expect.arrayContaining(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']));
  });
});

describe('a glyph of an embedded font', () => {
  const embedded = (): EmbeddedFont => new EmbeddedFont('serif-400', fontOf('serif-400'));

  test('goes by its own number, whatever came before it', () => {
    const [one, other] = [embedded(), embedded()];
    one.code(70, 'x');
    expect([one.code(40, 'a'), one.code(41, 'b')]).toEqual([40, 41]);
    expect([other.code(41, 'b'), other.code(40, 'a')]).toEqual([41, 40]);
  });

  test('has another code for each text that it stands for', () => {
    const font = embedded();
    const [space, unbroken, again] = [font.code(3, ' '), font.code(3, '\u00a0'), font.code(3, ' ')];
    expect(unbroken).not.toBe(space);
    expect(again).toBe(space);
    const used = font.used();
    expect(used.map(({ text }) => text)).toEqual([' ', '\u00a0']);
    expect(new Set(used.map(({ index }) => index)).size).toBe(1);
    expect(font.width(unbroken)).toBe(font.width(space));
  });

  test('as a soft hyphen has the same code before and after the hyphen proper', () => {
    const [one, other] = [embedded(), embedded()];
    const first = [one.code(16, '\u00ad'), one.code(16, '-')];
    const later = [other.code(16, '-'), other.code(16, '\u00ad')].toReversed();
    expect(first).toEqual(later);
    expect(first[1]).toBe(16);
  });
});
