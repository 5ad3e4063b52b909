/** A font embedded as the glyphs that were asked for, each under one code or more. */
import type { FaceGlyphs } from '../inline/line-drawing.ts';
import type { FontFile } from './font-file.ts';
import { TrueTypeSubset } from './true-type-subset.ts';

/** What a code stands for. */
export interface GlyphCode {
  readonly code: number;
  /** Of its glyph, in the file. */
  readonly index: number;
  /** The characters that it is extracted as. */
  readonly text: string;
}

/** A hyphen that a break has added is extracted as this. It has a code of its own in every document. */
export const SOFT_HYPHEN = '\u00ad';

/** Of more glyphs than this two bytes don't hold the numbers, with room for further codes. */
const MOST_GLYPHS = 60_000;

let embeddedFonts = 0;

/**
 * The glyphs go by their own numbers, which are the same in every document: what was drawn in one can be drawn in
 * another with the same bytes. Those of very large fonts are numbered as they come.
 */
export class EmbeddedFont {
  /** Tells it from every other, of this document and of those before. */
  readonly number = ++embeddedFonts;
  readonly font: FontFile;
  /** Its name in the resources of the pages. */
  readonly id: string;
  readonly subset: TrueTypeSubset;
  readonly #scale: number;
  /** By glyph: its first text, which it stands for nearly always, and the code of the two. */
  readonly #texts: (string | undefined)[] = [];
  readonly #codes: number[] = [];
  /** Of the other texts of a glyph. */
  readonly #others = new Map<string, number>();
  /** By code, in thousandths of an em, as the file states it. */
  readonly #widths: number[] = [];
  readonly #used: GlyphCode[] = [];
  readonly #byNumber: boolean;
  readonly #softHyphen: number | undefined;
  #next: number;

  constructor(id: string, font: FontFile) {
    this.id = id;
    this.font = font;
    this.#scale = 1000 / font.unitsPerEm;
    this.subset = new TrueTypeSubset(font.glyphs);
    const { count } = font.glyphs;
    this.#byNumber = count <= MOST_GLYPHS;
    this.#softHyphen = this.#byNumber ? count : undefined;
    this.#next = this.#byNumber ? count + 1 : 1;
  }

  /** Every code that was asked for, in order. */
  used(): readonly GlyphCode[] {
    return this.#used.toSorted((a, b) => a.code - b.code);
  }

  /** Width of a code, in thousandths of an em, as the file states it. */
  width(code: number): number {
    return this.#widths[code] ?? 0;
  }

  /** The code under which content names a glyph that stands for these characters. */
  code(glyph: number, text: string): number {
    const known = this.#texts[glyph];
    if (known === text) return this.#codes[glyph] ?? 0;
    const key = `${glyph} ${text}`;
    const other = this.#others.get(key);
    if (other !== undefined) return other;
    const code = this.#codeFor(glyph, text, known === undefined);
    if (known === undefined && code !== this.#softHyphen) {
      this.#texts[glyph] = text;
      this.#codes[glyph] = code;
    } else this.#others.set(key, code);
    this.#widths[code] = this.font.glyphs.metrics(glyph).advanceWidth * this.#scale;
    this.#used.push({ code, index: this.subset.include(glyph), text });
    return code;
  }

  /** Asks for glyphs in their order, until one goes by another code than is said; whether none does. */
  takes({ numbers, texts, codes }: FaceGlyphs): boolean {
    for (let i = 0; i < numbers.length; i++)
      if (this.code(numbers[i] ?? 0, texts[i] ?? '') !== codes[i]) return false;
    return true;
  }

  #codeFor(glyph: number, text: string, first: boolean): number {
    if (!this.#byNumber) return this.#next++;
    const soft = this.#softHyphen;
    if (text === SOFT_HYPHEN && soft !== undefined && this.#widths[soft] === undefined) return soft;
    return first ? glyph : this.#next++;
  }
}
