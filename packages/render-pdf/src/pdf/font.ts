/** Fonts in the file: a composite font of two-byte codes over a TrueType subset (ISO 32000-1, 9.7). */
import { createHash } from 'node:crypto';
import type { PdfFile } from './file.ts';
import { pdfString, type Reference } from './object.ts';
import type { TrueTypeFont } from './true-type.ts';

/** A font embedded as the glyphs that were asked for. */
export interface EmbeddedFont {
  /** Its name in the resources of the pages. */
  readonly id: string;
  /** The code under which content names a glyph that stands for these characters. */
  code(glyph: number, text: string): number;
  /** Width of a code, in thousandths of an em, as the file states it. */
  width(code: number): number;
  /** Makes it known to what is being drawn. */
  use(): void;
}

export class FontWriter implements EmbeddedFont {
  readonly id: string;
  readonly #file: PdfFile;
  readonly #font: TrueTypeFont;
  readonly #reference: Reference;
  /** By code: the glyph, its characters, its width. A code is the glyph's number in the subset. */
  readonly #glyphs: number[] = [0];
  readonly #texts: string[] = [''];
  readonly #widths: number[];
  readonly #codes = new Map<number, number>();
  /** A glyph that stands for two different texts (a hyphen, and one that a break has added) gets two codes. */
  readonly #further = new Map<string, number>();

  constructor(file: PdfFile, id: string, font: TrueTypeFont) {
    this.#file = file;
    this.id = id;
    this.#font = font;
    this.#reference = file.reserveReference();
    this.#widths = [this.#widthOf(0)];
  }

  #widthOf(glyph: number): number {
    return Math.round((this.#font.advance(glyph) / this.#font.unitsPerEm) * 1e6) / 1000;
  }

  code(glyph: number, text: string): number {
    const first = this.#codes.get(glyph);
    if (first === undefined) {
      const code = this.#add(glyph, text);
      this.#codes.set(glyph, code);
      return code;
    }
    if (this.#texts[first] === text) return first;
    const key = `${glyph} ${text}`;
    const code = this.#further.get(key) ?? this.#add(glyph, text);
    this.#further.set(key, code);
    return code;
  }

  #add(glyph: number, text: string): number {
    this.#texts.push(text);
    this.#widths.push(this.#widthOf(glyph));
    return this.#glyphs.push(glyph) - 1;
  }

  width(code: number): number {
    return this.#widths[code] ?? 0;
  }

  use(): void {
    this.#file.useFont(this.id, this.#reference);
  }

  /** Writes the font as it was used. */
  finish(): void {
    const file = this.#file;
    const font = this.#font;
    const program = font.subset(this.#glyphs);
    const name = `${tagOf(program)}+${font.postscriptName}`;
    const stream = file.ref({ Length1: program.length });
    stream.end(program);
    const toUnicode = file.ref();
    toUnicode.end(this.#toUnicode());
    const descriptor = file.ref({
      Type: 'FontDescriptor',
      FontName: name,
      ...this.#measures(),
      FontFile2: stream,
    });
    descriptor.end();
    const descendant = file.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      W: [0, this.#widths],
      CIDToGIDMap: 'Identity',
    });
    descendant.end();
    file.writeDictionary(this.#reference.id, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    });
  }

  /** ISO 32000-1, table 122. */
  #measures(): Record<string, unknown> {
    const font = this.#font;
    const scaled = (units: number): number => (units * 1000) / font.unitsPerEm;
    const NONSYMBOLIC = 32; // of the standard Latin letters and others
    return {
      Flags: NONSYMBOLIC | (font.fixedPitch ? 1 : 0) | (font.italicAngle === 0 ? 0 : 64),
      FontBBox: font.box.map(scaled),
      ItalicAngle: font.italicAngle,
      Ascent: scaled(font.ascent),
      Descent: scaled(font.descent),
      CapHeight: scaled(font.capHeight),
      StemV: Math.round(50 + (font.weight / 65) ** 2), // files don't state it; from the weight, as is usual
    };
  }

  /** ISO 32000-1, 9.10.3: at most a hundred entries in a block. */
  #toUnicode(): string {
    const entries: string[] = [];
    for (const [code, text] of this.#texts.entries())
      if (text !== '') entries.push(`<${hex(code)}> <${utf16(text)}>`);
    let blocks = '';
    for (let i = 0; i < entries.length; i += 100) {
      const part = entries.slice(i, i + 100);
      blocks += `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`;
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
  }
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}

function utf16(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += hex(text.charCodeAt(i));
  return out;
}

/** Six letters that tell this subset from others (ISO 32000-1, 9.6.4). */
function tagOf(program: Uint8Array): string {
  const digest = createHash('md5').update(program).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
