/**
 * What embedding reads of each glyph of a TrueType font (OpenType: glyf, loca, hmtx). fontkit decodes outlines to
 * measure a glyph and again to copy it, which takes as long as everything else it does for a file.
 */
import type { Font } from 'fontkit';
import { fontTable } from './font-table.ts';

// What fontkit keeps to itself is marked by an underscore.
/* oxlint-disable eslint/no-underscore-dangle */

interface Metrics {
  readonly advanceWidth: number;
  readonly leftBearing: number;
}

const known = new WeakMap<Font, GlyphTables>();

/** Reads the tables of a font from these bytes, if its outlines are TrueType's. */
export function readGlyphTables(font: Font, bytes: Uint8Array): void {
  const at = (tag: string): DataView | undefined => fontTable(font, bytes, tag);
  const [glyf, loca, hmtx, hhea, head] = [at('glyf'), at('loca'), at('hmtx'), at('hhea'), at('head')];
  if (!glyf || !loca || !hmtx || !hhea || !head) return;
  const copied = COPIED.flatMap((tag) => {
    const table = at(tag);
    return table ? [[tag, table] as const] : [];
  });
  const long = head.getInt16(50) === 1;
  const read = new GlyphTables(glyf, loca, hmtx, hhea.getUint16(34), long, copied);
  known.set(font, read);
  // fontkit asks for the width of the glyph for what is missing.
  Object.assign(font.getGlyph(0), { _metrics: read.metrics(0) });
}

/** The tables that were read; none for a font whose outlines are not TrueType's. */
export function glyphTables(font: Font): GlyphTables | undefined {
  return known.get(font);
}

/** Of a glyph, in units of the font. */
export function advanceOf(font: Font, glyph: number): number {
  return known.get(font)?.metrics(glyph).advanceWidth ?? font.getGlyph(glyph).advanceWidth;
}

/** Tables that a subset has as the whole font has them, or nearly so (ISO 32000-1, 9.9). */
const COPIED = ['cvt ', 'fpgm', 'head', 'hhea', 'maxp', 'prep'] as const;

// Of the flags of a component (OpenType, glyf).
const [WORDS, SCALE, MORE, TWO_SCALES, TWO_BY_TWO] = [0x1, 0x8, 0x20, 0x40, 0x80] as const;

export class GlyphTables {
  /** Tables that don't depend on which glyphs there are, but for a count or two. */
  readonly copied: readonly (readonly [tag: string, table: DataView])[];
  /** How many glyphs the font has. */
  readonly count: number;
  readonly #glyf: DataView;
  readonly #loca: DataView;
  readonly #hmtx: DataView;
  /** Glyphs that have an advance of their own; those after them have the last one's. */
  readonly #advances: number;
  readonly #long: boolean;

  constructor(
    glyf: DataView,
    loca: DataView,
    hmtx: DataView,
    advances: number,
    long: boolean,
    copied: GlyphTables['copied'],
  ) {
    this.copied = copied;
    this.count = loca.byteLength / (long ? 4 : 2) - 1;
    this.#glyf = glyf;
    this.#loca = loca;
    this.#hmtx = hmtx;
    this.#advances = advances;
    this.#long = long;
  }

  metrics(glyph: number): Metrics {
    const own = Math.min(glyph, this.#advances - 1);
    const bearing = glyph < this.#advances ? own * 4 + 2 : this.#advances * 4 + (glyph - this.#advances) * 2;
    return { advanceWidth: this.#hmtx.getUint16(own * 4), leftBearing: this.#hmtx.getInt16(bearing) };
  }

  #offset(glyph: number): number {
    return this.#long ? this.#loca.getUint32(glyph * 4) : this.#loca.getUint16(glyph * 2) * 2;
  }

  /** A glyph as it lies in the file: to be read, not to be changed. */
  outline(glyph: number): Uint8Array {
    const from = this.#offset(glyph);
    const { buffer, byteOffset } = this.#glyf;
    return new Uint8Array(buffer, byteOffset + from, this.#offset(glyph + 1) - from);
  }

  /** Where the outline of a glyph that is made of others names each of them; nowhere in one that has its own. */
  componentPlaces(glyph: number): readonly number[] {
    const from = this.#offset(glyph);
    if (this.#offset(glyph + 1) === from || this.#glyf.getInt16(from) >= 0) return [];
    const places: number[] = [];
    let flags: number = MORE;
    for (let at = 10; (flags & MORE) !== 0;) {
      flags = this.#glyf.getUint16(from + at);
      places.push(at + 2);
      at += 4 + ((flags & WORDS) === 0 ? 2 : 4);
      if ((flags & SCALE) !== 0) at += 2;
      else if ((flags & TWO_SCALES) !== 0) at += 4;
      else if ((flags & TWO_BY_TWO) !== 0) at += 8;
    }
    return places;
  }
}
