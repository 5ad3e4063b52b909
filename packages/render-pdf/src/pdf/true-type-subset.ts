/** A TrueType font of the glyphs that were asked for, with the tables that PDF wants (ISO 32000-1, 9.9; OpenType). */
import type { GlyphTables } from './glyph-tables.ts';

const TRUE_TYPE = 0x0001_0000;
/** Of a whole file, its checksum adjustment included (OpenType, head). */
const FILE_SUM = 0xb1b0_afba;

export class TrueTypeSubset {
  readonly #tables: GlyphTables;
  /** In the order of the subset, beginning with what is drawn for what is missing. */
  readonly #glyphs: number[] = [];
  readonly #index = new Map<number, number>();

  constructor(tables: GlyphTables) {
    this.#tables = tables;
    this.include(0);
  }

  /** Where a glyph of the font is in the subset. */
  include(glyph: number): number {
    let index = this.#index.get(glyph);
    if (index === undefined) {
      index = this.#glyphs.push(glyph) - 1;
      this.#index.set(glyph, index);
    }
    return index;
  }

  /** The file. What its glyphs are made of comes along. */
  file(): Uint8Array {
    const outlines: Uint8Array[] = [];
    for (let i = 0; i < this.#glyphs.length; i++) outlines.push(this.#outline(this.#glyphs[i] ?? 0));
    const count = outlines.length;
    const loca = new DataView(new ArrayBuffer((count + 1) * 4));
    const hmtx = new DataView(new ArrayBuffer(count * 4));
    const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const [i, outline] of outlines.entries()) {
      const { advanceWidth, leftBearing } = this.#tables.metrics(this.#glyphs[i] ?? 0);
      hmtx.setUint16(i * 4, advanceWidth);
      hmtx.setInt16(i * 4 + 2, leftBearing);
      glyf.set(outline, at);
      at += outline.length;
      loca.setUint32((i + 1) * 4, at);
    }
    const tables = new Map<string, Uint8Array>([
      ['glyf', glyf],
      ['hmtx', new Uint8Array(hmtx.buffer)],
      ['loca', new Uint8Array(loca.buffer)],
    ]);
    for (const [tag, table] of this.#tables.copied) tables.set(tag, counted(tag, table, count));
    return fontFile(tables);
  }

  #outline(glyph: number): Uint8Array {
    const outline = this.#tables.outline(glyph);
    const places = this.#tables.componentPlaces(glyph);
    if (places.length === 0) return outline;
    const own = outline.slice();
    const view = new DataView(own.buffer);
    for (const place of places) view.setUint16(place, this.include(view.getUint16(place)));
    return own;
  }
}

/** A copied table, with what it says of the number of glyphs and of how they lie. */
function counted(tag: string, { buffer, byteOffset, byteLength }: DataView, count: number): Uint8Array {
  const own = new Uint8Array(buffer, byteOffset, byteLength).slice();
  const view = new DataView(own.buffer);
  if (tag === 'maxp') view.setUint16(4, count);
  if (tag === 'hhea') view.setUint16(34, count);
  if (tag === 'head') {
    view.setUint32(8, 0); // the checksum adjustment, which is made when the file is whole
    view.setInt16(50, 1); // offsets of four bytes
  }
  return own;
}

/** Tables one after the other behind their directory, each from a multiple of four bytes on. */
function fontFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const length = [...tables.values()].reduce(
    (sum, table) => sum + padded(table.length),
    12 + tags.length * 16,
  );
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tags.length));
  view.setUint32(0, TRUE_TYPE);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, (tags.length << 4) - (16 << power));
  let at = 12 + tags.length * 16;
  let head = 0;
  for (const [i, tag] of tags.entries()) {
    const table = tables.get(tag) ?? new Uint8Array();
    if (tag === 'head') head = at;
    file.set(table, at);
    const entry = 12 + i * 16;
    for (let k = 0; k < 4; k++) file[entry + k] = tag.charCodeAt(k);
    view.setUint32(entry + 4, sumOf(view, at, padded(table.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    at += padded(table.length);
  }
  view.setUint32(head + 8, FILE_SUM - sumOf(view, 0, length));
  return file;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
