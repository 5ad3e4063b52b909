/** The objects of an embedded font: a Type 0 font over its only descendant (ISO 32000-1, 9.7 and 9.8). */
import type { EmbeddedFont, GlyphCode } from './embedded-font.ts';
import type { FontFile } from './font-file.ts';
import { pdfString, type PdfFile } from './pdfkit.ts';
import type { Ref } from './pdfkit-internals.ts';

/** Writes them, the font itself into `dictionary`. */
export function writeFont(file: PdfFile, embedded: EmbeddedFont, dictionary: Ref): void {
  const used = embedded.used();
  const name = `${subsetTag(used)}+${embedded.font.postscriptName?.replaceAll(' ', '_') ?? embedded.id}`;
  const descendant = file.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
    FontDescriptor: writeDescriptor(file, embedded, name),
    W: widthsOf(embedded, used),
    CIDToGIDMap: ended(file.stream({}), glyphMap(used)),
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
  const program = subset.file();
  const descriptor = file.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flagsOf(font),
    FontBBox: font.box.map((value) => value * scale),
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: (font.capHeight || font.ascent) * scale,
    XHeight: font.xHeight * scale,
    StemV: 0,
    FontFile2: ended(file.stream({ Length1: program.length }), program),
  });
  descriptor.end();
  return descriptor;
}

function flagsOf({ isFixedPitch, isItalic, familyClass }: FontFile): number {
  return (
    SYMBOLIC | // its codes are no standard encoding
    (isFixedPitch ? FIXED_PITCH : 0) |
    (familyClass >= 1 && familyClass <= 7 ? SERIF : 0) |
    (familyClass === 10 ? SCRIPT : 0) |
    (isItalic ? ITALIC : 0)
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
