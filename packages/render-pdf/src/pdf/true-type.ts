/** A TrueType font file: its measures, and subsets of it as PDF embeds them (OpenType 1.9; ISO 32000-1, 9.9). */

/** Glyph flags of a composite (OpenType, `glyf`). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

export class TrueTypeFont {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #tables = new Map<string, { readonly offset: number; readonly length: number }>();
  readonly #longOffsets: boolean;
  readonly #advances: number;
  readonly unitsPerEm: number;
  readonly postscriptName: string;
  /** In font units. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  /** In degrees, leaning left. */
  readonly italicAngle: number;
  readonly fixedPitch: boolean;
  readonly weight: number;

  /** Throws when the file is no TrueType font with outlines. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const view = this.#view;
    for (let i = 0; i < view.getUint16(4); i++) {
      const entry = 12 + 16 * i;
      const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
      this.#tables.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) });
    }
    const [head, hhea, post] = [this.#offset('head'), this.#offset('hhea'), this.#offset('post')];
    this.unitsPerEm = view.getUint16(head + 18);
    this.box = [36, 38, 40, 42].map((at) => view.getInt16(head + at)) as [number, number, number, number];
    this.#longOffsets = view.getInt16(head + 50) === 1;
    this.ascent = view.getInt16(hhea + 4);
    this.descent = view.getInt16(hhea + 6);
    this.#advances = view.getUint16(hhea + 34);
    this.italicAngle = view.getInt32(post + 4) / 65_536;
    this.fixedPitch = view.getUint32(post + 12) !== 0;
    const os2 = this.#tables.get('OS/2');
    this.weight = os2 ? view.getUint16(os2.offset + 4) : 400;
    this.capHeight = os2 && view.getUint16(os2.offset) >= 2 ? view.getInt16(os2.offset + 88) : this.ascent;
    this.postscriptName = this.#name(6) ?? 'Font';
    this.#offset('glyf');
  }

  #offset(tag: string): number {
    const table = this.#tables.get(tag);
    if (!table) throw new Error(`a font without the table ${tag}: only TrueType outlines can be embedded`);
    return table.offset;
  }

  #table(tag: string): Uint8Array | undefined {
    const table = this.#tables.get(tag);
    return table && this.#bytes.subarray(table.offset, table.offset + table.length);
  }

  /** A name of the Windows platform, without what a name object of PDF can't hold. */
  #name(id: number): string | undefined {
    const view = this.#view;
    const table = this.#offset('name');
    for (let i = 0; i < view.getUint16(table + 2); i++) {
      const record = table + 6 + 12 * i;
      if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== id) continue;
      const from = table + view.getUint16(table + 4) + view.getUint16(record + 10);
      let name = '';
      for (let k = 0; k < view.getUint16(record + 8); k += 2)
        name += String.fromCharCode(view.getUint16(from + k));
      return name.replaceAll(/[^\w-]/g, '');
    }
    return undefined;
  }

  /** How far a glyph moves the pen, in font units. */
  advance(glyph: number): number {
    return this.#view.getUint16(this.#offset('hmtx') + 4 * Math.min(glyph, this.#advances - 1));
  }

  #sideBearing(glyph: number): number {
    const long = this.#offset('hmtx') + 4 * glyph + 2;
    const rest = this.#offset('hmtx') + 4 * this.#advances + 2 * (glyph - this.#advances);
    return this.#view.getInt16(glyph < this.#advances ? long : rest);
  }

  #outline(glyph: number): Uint8Array {
    const loca = this.#offset('loca');
    const at = (i: number): number =>
      this.#longOffsets ? this.#view.getUint32(loca + 4 * i) : 2 * this.#view.getUint16(loca + 2 * i);
    const glyf = this.#offset('glyf');
    return this.#bytes.subarray(glyf + at(glyph), glyf + at(glyph + 1));
  }

  /**
   * A font of these glyphs, numbered by their places in the list, which begins with glyph 0. Parts of composite
   * glyphs come after them. A glyph may be there more than once.
   */
  subset(wanted: readonly number[]): Uint8Array {
    const glyphs = [...wanted];
    const placeOf = new Map<number, number>();
    for (const [place, glyph] of glyphs.entries()) if (!placeOf.has(glyph)) placeOf.set(glyph, place);
    const place = (glyph: number): number => {
      const known = placeOf.get(glyph) ?? glyphs.push(glyph) - 1;
      placeOf.set(glyph, known);
      return known;
    };
    const outlines: Uint8Array[] = [];
    // The list grows while composites are met.
    for (let i = 0; i < glyphs.length; i++) outlines.push(withParts(this.#outline(glyphs[i] ?? 0), place));
    const offsets = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
    let length = 0;
    for (const [i, outline] of outlines.entries()) {
      length += (outline.length + 3) & ~3;
      offsets.setUint32(4 * (i + 1), length);
    }
    const glyf = new Uint8Array(length);
    for (const [i, outline] of outlines.entries()) glyf.set(outline, offsets.getUint32(4 * i));
    const hmtx = new DataView(new ArrayBuffer(4 * glyphs.length));
    for (const [i, glyph] of glyphs.entries()) {
      hmtx.setUint16(4 * i, this.advance(glyph));
      hmtx.setInt16(4 * i + 2, this.#sideBearing(glyph));
    }
    const changed = (tag: string, at: number, value: number): Uint8Array => {
      const copy = (this.#table(tag) ?? new Uint8Array()).slice();
      new DataView(copy.buffer).setUint16(at, value);
      return copy;
    };
    const head = changed('head', 50, 1);
    new DataView(head.buffer).setUint32(8, 0); // checkSumAdjustment is counted as nought
    return fontFile([
      ...['cvt ', 'fpgm'].map((tag) => [tag, this.#table(tag)] as const),
      ['glyf', glyf],
      ['head', head],
      ['hhea', changed('hhea', 34, glyphs.length)],
      ['hmtx', new Uint8Array(hmtx.buffer)],
      ['loca', new Uint8Array(offsets.buffer)],
      ['maxp', changed('maxp', 4, glyphs.length)],
      ['prep', this.#table('prep')],
    ]);
  }
}

/** The outline with the glyphs it is put together from renumbered. */
function withParts(outline: Uint8Array, place: (glyph: number) => number): Uint8Array {
  if (outline.length === 0) return outline;
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  if (view.getInt16(0) >= 0) return outline; // a simple glyph
  for (let at = 10, flags = MORE; (flags & MORE) !== 0;) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, place(view.getUint16(at + 2)));
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2);
    if ((flags & SCALE) !== 0) at += 2;
    else if ((flags & TWO_SCALES) !== 0) at += 4;
    else if ((flags & MATRIX) !== 0) at += 8;
  }
  return copy;
}

/** Tables, in the order of their tags, as a font file. */
function fontFile(all: readonly (readonly [string, Uint8Array | undefined])[]): Uint8Array {
  const tables = all.flatMap(([tag, data]): [string, Uint8Array][] => (data ? [[tag, data]] : []));
  const start = 12 + 16 * tables.length;
  const size = tables.reduce((sum, [, data]) => sum + ((data.length + 3) & ~3), start);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x0001_0000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tables.length - 16 * 2 ** power);
  let offset = start;
  for (const [i, [tag, data]] of tables.entries()) {
    const entry = 12 + 16 * i;
    for (let k = 0; k < 4; k++) out[entry + k] = tag.charCodeAt(k);
    out.set(data, offset);
    const end = offset + ((data.length + 3) & ~3);
    view.setUint32(entry + 4, checkSum(view, offset, end));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, data.length);
    offset = end;
  }
  const head = tables.findIndex(([tag]) => tag === 'head');
  const adjustment = view.getUint32(12 + 16 * head + 8) + 8;
  view.setUint32(adjustment, (0xb1b0_afba - checkSum(view, 0, size)) >>> 0);
  return out;
}

function checkSum(view: DataView, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

const parsed = new WeakMap<Uint8Array, TrueTypeFont>();

/** Reads a font file, once for one array of bytes. */
export function parseFont(bytes: Uint8Array): TrueTypeFont {
  const known = parsed.get(bytes) ?? new TrueTypeFont(bytes);
  parsed.set(bytes, known);
  return known;
}
