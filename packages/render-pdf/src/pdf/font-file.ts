/** What embedding reads of a TrueType font (OpenType), once for one array of bytes. */
import { GlyphTables } from './glyph-tables.ts';

/** Lengths in units of the font, upwards. */
export interface FontFile {
  readonly unitsPerEm: number;
  readonly postscriptName: string | undefined;
  /** Left, lower, right and upper edge of all glyphs together. */
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  /** Of letters without ascenders and of capitals; 0 where the font does not say. */
  readonly xHeight: number;
  readonly capHeight: number;
  /** In degrees, counted against the clock. */
  readonly italicAngle: number;
  readonly isItalic: boolean;
  readonly isFixedPitch: boolean;
  /** IBM's class of its design, in the upper byte of `sFamilyClass`. */
  readonly familyClass: number;
  readonly glyphs: GlyphTables;
}

/** Tables that a subset has as the whole font has them, or nearly so (ISO 32000-1, 9.9). */
const COPIED = ['cvt ', 'fpgm', 'head', 'hhea', 'maxp', 'prep'] as const;

const parsed = new WeakMap<Uint8Array, FontFile>();

/** Reads a font of a single face whose outlines are TrueType's; throws on any other. */
export function parseFont(bytes: Uint8Array): FontFile {
  const known = parsed.get(bytes);
  if (known) return known;
  const tables = tablesOf(bytes);
  const of = (tag: string): DataView => {
    const table = tables.get(tag);
    if (!table) throw new Error(`no TrueType font: it has no table ${tag}`);
    return table;
  };
  const [head, hhea, os2, post, name] = [of('head'), of('hhea'), tables.get('OS/2'), of('post'), of('name')];
  const font: FontFile = {
    unitsPerEm: head.getUint16(18),
    postscriptName: postscriptName(name),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    xHeight: os2 && os2.getUint16(0) >= 2 ? os2.getInt16(86) : 0,
    capHeight: os2 && os2.getUint16(0) >= 2 ? os2.getInt16(88) : 0,
    italicAngle: post.getInt32(4) / 65_536,
    isItalic: (head.getUint16(44) & 2) !== 0,
    isFixedPitch: post.getUint32(12) !== 0,
    familyClass: os2 ? os2.getInt16(30) >> 8 : 0,
    glyphs: new GlyphTables({
      glyf: of('glyf'),
      loca: of('loca'),
      hmtx: of('hmtx'),
      advances: hhea.getUint16(34),
      long: head.getInt16(50) === 1,
      copied: COPIED.flatMap((tag) => {
        const table = tables.get(tag);
        return table ? [[tag, table] as const] : [];
      }),
    }),
  };
  parsed.set(bytes, font);
  return font;
}

function tablesOf({ buffer, byteOffset, byteLength }: Uint8Array): ReadonlyMap<string, DataView> {
  const file = new DataView(buffer, byteOffset, byteLength);
  const tables = new Map<string, DataView>();
  for (let i = 0; i < file.getUint16(4); i++) {
    const entry = 12 + i * 16;
    const tag = String.fromCharCode(...new Uint8Array(buffer, byteOffset + entry, 4));
    const [offset, length] = [file.getUint32(entry + 8), file.getUint32(entry + 12)];
    tables.set(tag, new DataView(buffer, byteOffset + offset, length));
  }
  return tables;
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3; // platform whose strings are UTF-16

/** OpenType, `name`: the first record of the PostScript name in UTF-16. */
function postscriptName(table: DataView): string | undefined {
  const count = table.getUint16(2);
  const strings = table.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 6 + i * 12;
    if (table.getUint16(at) !== WINDOWS || table.getUint16(at + 6) !== POSTSCRIPT_NAME) continue;
    const from = strings + table.getUint16(at + 10);
    const units = Array.from({ length: table.getUint16(at + 8) / 2 }, (_, k) =>
      table.getUint16(from + k * 2),
    );
    return String.fromCharCode(...units);
  }
  return undefined;
}
