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

/** fontkit's subset of a TrueType font, while it is put together. */
interface TrueTypeSubset {
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
  offset: number;
  _addGlyph(glyph: number): number;
}

const known = new WeakMap<Font, GlyphTables>();

/** The tables of a font that was read from these bytes; none for one whose outlines are not TrueType's. */
export function readGlyphTables(font: Font, bytes: Uint8Array): void {
  const [glyf, loca, hmtx, hhea, head] = ['glyf', 'loca', 'hmtx', 'hhea', 'head'].map((tag) =>
    fontTable(font, bytes, tag),
  );
  if (!glyf || !loca || !hmtx || !hhea || !head) return;
  const read = new GlyphTables(glyf, loca, hmtx, hhea.getUint16(34), head.getInt16(50) === 1);
  known.set(font, read);
  // PDFKit asks for the width of the glyph for what is missing.
  Object.assign(font.getGlyph(0), { _metrics: read.metrics(0) });
}

/** Of a glyph, in units of the font. */
export function advanceOf(font: Font, glyph: number): number {
  return known.get(font)?.metrics(glyph).advanceWidth ?? font.getGlyph(glyph).advanceWidth;
}

/** Lets a subset copy the glyphs that are made of no others as they lie in the file. */
export function copyGlyphs(subset: object, font: Font): void {
  const tables = known.get(font);
  if (!tables) return;
  const into = subset as TrueTypeSubset;
  const decode = into._addGlyph.bind(into);
  into._addGlyph = (glyph) => {
    if (tables.isCompound(glyph)) return decode(glyph);
    const outline = tables.outline(glyph);
    const { advanceWidth, leftBearing } = tables.metrics(glyph);
    into.loca.offsets.push(into.offset);
    into.hmtx.metrics.push({ advance: advanceWidth, bearing: leftBearing });
    into.offset += outline.length;
    return into.glyf.push(outline) - 1;
  };
}

class GlyphTables {
  readonly #glyf: DataView;
  readonly #loca: DataView;
  readonly #hmtx: DataView;
  /** Glyphs that have an advance of their own; those after them have the last one's. */
  readonly #advances: number;
  readonly #long: boolean;

  constructor(glyf: DataView, loca: DataView, hmtx: DataView, advances: number, long: boolean) {
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

  outline(glyph: number): Uint8Array {
    const from = this.#offset(glyph);
    const { buffer, byteOffset } = this.#glyf;
    return new Uint8Array(buffer, byteOffset + from, this.#offset(glyph + 1) - from);
  }

  /** Made of other glyphs, which have to come along. */
  isCompound(glyph: number): boolean {
    const from = this.#offset(glyph);
    return this.#offset(glyph + 1) > from && this.#glyf.getInt16(from) < 0;
  }
}
