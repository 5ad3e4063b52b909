/** The objects of an embedded font: a Type 0 font over its only descendant (ISO 32000-1, 9.7 and 9.8). */
import type { Font, Os2Table } from 'fontkit';
import type { EmbeddedFont, GlyphCode } from './embedded-font.ts';
import { pdfString, type PdfFile } from './pdfkit.ts';
import type { Ref } from './pdfkit-internals.ts';

/** Writes them, the font itself into `dictionary`. */
export function writeFont(file: PdfFile, embedded: EmbeddedFont, dictionary: Ref): void {
  const { font, subset } = embedded;
  const used = embedded.used();
  const name = `${subsetTag(used)}+${font.postscriptName?.replaceAll(' ', '_') ?? embedded.id}`;
  const descendant = file.ref({
    Type: 'Font',
    Subtype: subset.mapped ? 'CIDFontType2' : 'CIDFontType0',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
    FontDescriptor: writeDescriptor(file, embedded, name),
    W: widthsOf(embedded, used),
    ...(subset.mapped && { CIDToGIDMap: ended(file.stream({}), glyphMap(used)) }),
  });
  descendant.end();
  Object.assign(dictionary.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: ended(file.stream({}), Buffer.from(toUnicode(used), 'latin1')),
  });
  dictionary.end();
}

function ended(stream: Ref, bytes: Uint8Array): Ref {
  stream.end(bytes);
  return stream;
}

/** Six letters that tell fonts of other glyphs apart, where files are put together (9.6.4). */
function subsetTag(used: readonly GlyphCode[]): string {
  let hash = 0x811c_9dc5; // FNV-1a, of 32 bits
  for (const { code } of used) hash = Math.imul(hash ^ code, 0x0100_0193);
  let rest = hash >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(0x41 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return tag;
}

// Flags of a descriptor (9.8.2).
const [FIXED_PITCH, SERIF, SYMBOLIC, SCRIPT, ITALIC] = [1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 6] as const;

function writeDescriptor(file: PdfFile, { font, subset }: EmbeddedFont, name: string): Ref {
  const scale = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  const program = subset.file();
  const stream = file.stream(subset.mapped ? { Length1: program.length } : { Subtype: 'CIDFontType0C' });
  const descriptor = file.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flagsOf(font),
    FontBBox: [minX, minY, maxX, maxY].map((value) => value * scale),
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: (font.capHeight || font.ascent) * scale,
    XHeight: (font.xHeight || 0) * scale,
    StemV: 0,
    [subset.mapped ? 'FontFile2' : 'FontFile3']: ended(stream, program),
  });
  descriptor.end();
  return descriptor;
}

function flagsOf(font: Font): number {
  const { post, head } = font as unknown as {
    readonly post: { readonly isFixedPitch: number };
    readonly head: { readonly macStyle: { readonly italic: boolean } };
  };
  const family = ((font['OS/2'] as Os2Table | undefined)?.sFamilyClass ?? 0) >> 8;
  return (
    SYMBOLIC | // its codes are no standard encoding
    (post.isFixedPitch ? FIXED_PITCH : 0) |
    (family >= 1 && family <= 7 ? SERIF : 0) |
    (family === 10 ? SCRIPT : 0) |
    (head.macStyle.italic ? ITALIC : 0)
  );
}

/** Widths of stretches of codes that follow each other, each behind its first (9.7.4.3). */
function widthsOf(embedded: EmbeddedFont, used: readonly GlyphCode[]): unknown[] {
  const stretches: unknown[] = [];
  let stretch: number[] = [];
  let next = -1;
  for (const { code } of used) {
    if (code !== next) stretches.push(code, (stretch = []));
    stretch.push(embedded.width(code));
    next = code + 1;
  }
  return stretches;
}

/** The index of the glyph of each code, in two bytes. */
function glyphMap(used: readonly GlyphCode[]): Uint8Array {
  const map = new DataView(new ArrayBuffer(((used.at(-1)?.code ?? 0) + 1) * 2));
  for (const { code, index } of used) map.setUint16(code * 2, index);
  return new Uint8Array(map.buffer);
}

/** Entries of a section of a character map, at most (Adobe Technical Note 5411). */
const SECTION = 100;

/** The characters of each code (9.10.3). */
function toUnicode(used: readonly GlyphCode[]): string {
  let sections = '';
  for (let i = 0; i < used.length; i += SECTION) {
    const entries = used.slice(i, i + SECTION).map(({ code, text }) => `<${hex(code)}> <${utf16(text)}>`);
    sections += `${entries.length} beginbfchar\n${entries.join('\n')}\nendbfchar\n`;
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    `${sections}endcmap`,
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}

function utf16(text: string): string {
  let units = '';
  for (let i = 0; i < text.length; i++) units += hex(text.charCodeAt(i));
  return units;
}
