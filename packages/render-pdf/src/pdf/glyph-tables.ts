/** What embedding reads of each glyph of a TrueType font (OpenType: glyf, loca, hmtx). */

interface Metrics {
  readonly advanceWidth: number;
  readonly leftBearing: number;
}

export interface Tables {
  readonly glyf: DataView;
  readonly loca: DataView;
  readonly hmtx: DataView;
  /** Glyphs that have an advance of their own; those after them have the last one's. */
  readonly advances: number;
  /** Offsets in `loca` have four bytes. */
  readonly long: boolean;
  /** Tables that don't depend on which glyphs there are, but for a count or two. */
  readonly copied: readonly (readonly [tag: string, table: DataView])[];
}

// Of the flags of a component (OpenType, glyf).
const [WORDS, SCALE, MORE, TWO_SCALES, TWO_BY_TWO] = [0x1, 0x8, 0x20, 0x40, 0x80] as const;

export class GlyphTables {
  readonly copied: Tables['copied'];
  /** How many glyphs the font has. */
  readonly count: number;
  readonly #glyf: DataView;
  readonly #loca: DataView;
  readonly #hmtx: DataView;
  readonly #advances: number;
  readonly #long: boolean;

  constructor({ glyf, loca, hmtx, advances, long, copied }: Tables) {
    this.copied = copied;
    this.count = loca.byteLength / (long ? 4 : 2) - 1;
    this.#glyf = glyf;
    this.#loca = loca;
    this.#hmtx = hmtx;
    this.#advances = advances;
    this.#long = long;
  }

  /** In units of the font. */
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
