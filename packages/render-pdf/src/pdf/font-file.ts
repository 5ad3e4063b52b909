/** Font files as fontkit parses them: once for one array of bytes, and of their tables no more than is asked for. */
import { create, type Font } from 'fontkit';
import { fontTable } from './font-table.ts';
import { readGlyphTables } from './glyph-tables.ts';

// What fontkit keeps to itself is marked by an underscore.
/* oxlint-disable eslint/no-underscore-dangle */

const parsed = new WeakMap<Uint8Array, Font>();

/** Parses a font file of a single face. Throws on a collection. */
export function parseFont(bytes: Uint8Array): Font {
  const known = parsed.get(bytes);
  if (known) return known;
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('getGlyph' in font)) throw new Error('a font collection is no single face');
  spareTables(font, bytes);
  readGlyphTables(font, bytes);
  parsed.set(bytes, font);
  return font;
}

interface Tables {
  readonly _tables: Record<string, unknown>;
}

/**
 * For embedding, three values are read of the tables `name` and `post`, which fontkit would decode whole, thousands
 * of strings: a quarter of the time that embedding takes. They are put where fontkit keeps what it has decoded.
 */
function spareTables(font: Font, bytes: Uint8Array): void {
  const { _tables: known } = font as unknown as Tables;
  const [names, post] = [fontTable(font, bytes, 'name'), fontTable(font, bytes, 'post')];
  const postscriptName = names && postScriptName(names);
  if (postscriptName) known['name'] = { records: { postscriptName: { en: postscriptName } } };
  if (post) known['post'] = { italicAngle: post.getInt32(4) / 65_536, isFixedPitch: post.getUint32(12) };
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3; // platform whose strings are UTF-16

/** OpenType, `name`: the first record of the PostScript name in UTF-16. */
function postScriptName(table: DataView): string | undefined {
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
