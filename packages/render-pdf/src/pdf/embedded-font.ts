/** A font embedded as the glyphs that were asked for, each under one code or more. */
import type { Font } from 'fontkit';
import { advanceOf, copyGlyphs } from './glyph-tables.ts';

/** What PDFKit keeps of an embedded font. */
export interface PdfkitFont {
  readonly id: string;
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number };
  readonly widths: (number | null)[];
  readonly unicode: number[][];
  readonly scale: number;
}

export interface EmbeddedFont {
  /** Tells it from every other, of this document and of those before. */
  readonly number: number;
  /** Its name in the resources of the pages. */
  readonly id: string;
  /** The code under which content names a glyph that stands for these characters. */
  code(glyph: number, text: string): number;
  /** Width of a code, in thousandths of an em, as the file states it. */
  width(code: number): number;
  use(): void;
}

let embeddedFonts = 0;

interface GlyphCode {
  readonly text: string;
  readonly code: number;
}

/** `use` makes the font known to the current page. */
export function embeddedFont(embedded: PdfkitFont, font: Font, use: () => void): EmbeddedFont {
  copyGlyphs(embedded.subset, font);
  // A glyph stands for one text nearly always: the first it came with is looked at before all others.
  const first: (GlyphCode | undefined)[] = [];
  const others = new Map<string, number>();
  return {
    number: ++embeddedFonts,
    id: embedded.id,
    code: (glyph, text) => {
      const known = first[glyph];
      if (known?.text === text) return known.code;
      const key = `${glyph} ${text}`;
      const code = others.get(key) ?? addGlyph(embedded, font, glyph, text);
      if (known) others.set(key, code);
      else first[glyph] = { text, code };
      return code;
    },
    width: (code) => embedded.widths[code] ?? 0,
    use,
  };
}

/** A glyph that stands for two different texts (a hyphen, and one that a break has added) gets two codes. */
function addGlyph(embedded: PdfkitFont, font: Font, glyph: number, text: string): number {
  const { subset, unicode, widths } = embedded;
  const code = subset.glyphs.push(glyph) - 1;
  unicode[code] = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  widths[code] = advanceOf(font, glyph) * embedded.scale;
  return code;
}
