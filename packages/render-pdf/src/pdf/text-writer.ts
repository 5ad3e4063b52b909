/** Shaped pieces of a line as text-showing operators: glyph codes and the distances between them (ISO 32000-1, 9.4). */
import type { Shaped } from '../inline/shaped.ts';
import type { SetPiece } from '../inline/part.ts';
import type { Operators } from './operators.ts';
import { SOFT_HYPHEN, type EmbeddedFont } from './embedded-font.ts';
import { number } from './syntax.ts';

/**
 * A glyph that stands for no character of its own, such as the dots of an Arabic letter. It is drawn after the
 * line: readers that order text by position would otherwise put spaces around it.
 */
export interface AddedGlyph {
  readonly font: EmbeddedFont;
  readonly size: number;
  readonly code: number;
  readonly x: number;
  readonly rise: number;
}

/** A word joiner: what such a glyph is extracted as by readers that don't know ActualText. */
const NOTHING = '\u2060';

/** The characters of a piece's glyph; none of one that only adds to another. */
export function extractedAs({ shaped, added }: SetPiece, i: number): string {
  return added ? SOFT_HYPHEN : shaped.textOf(i);
}

/** Writes one text object after the other: begin, pieces, end. */
export class TextWriter {
  readonly #out: Operators;
  // Within a TJ array, and within a string of it; what was written last in it was a number.
  #inArray = false;
  #inString = false;
  #afterNumber = false;
  #font: EmbeddedFont | undefined;
  #size = 0;
  #rise = 0;
  /** What the page was long when the text object had been placed. */
  #begun = 0;
  /** Where the pen is, from the line's left end, in thousandths of an em of this size: whole numbers nearly always. */
  #pen = 0;

  constructor(out: Operators) {
    this.#out = out;
  }

  /** `x` and `y`: the line's left end and baseline, from the page's top left. */
  begin(x: number, y: number): void {
    // The page's own matrix points downwards; text is turned back upright.
    this.#out.add(`BT\n1 0 0 -1 ${number(x)} ${number(y)} Tm\n`);
    this.#begun = this.#out.length;
    this.#font = undefined;
    this.#rise = 0;
    this.#pen = 0;
  }

  end(): void {
    this.#show();
    this.#out.add(this.#rise === 0 ? 'ET\n' : '0 Ts\nET\n');
  }

  /** A text object as it was written before, after `begin`. */
  again(operators: string): void {
    this.#out.add(operators);
  }

  /** What was written since `begin`; asked after `end`. */
  written(): string {
    return this.#out.since(this.#begun);
  }

  /** Glyphs that have to be drawn after the line go to `added`. */
  piece(piece: SetPiece, font: EmbeddedFont, added: AddedGlyph[]): void {
    const { shaped, style } = piece;
    this.#setFont(font, style.size);
    if (!shaped.plain || style.script !== 'normal' || style.tracking !== 0 || piece.added) {
      this.#glyphs(piece, font, added);
      return;
    }
    this.#setRise(0);
    this.#moveTo(piece.x);
    this.#openString();
    const { drawing } = shaped;
    if (typeof drawing === 'object' && drawing.font === font.number) {
      this.#out.add(drawing.codes);
      this.#pen += drawing.pen;
    } else this.#pen += this.#plainWord(shaped, font);
  }

  /**
   * A word of glyphs that stand on the baseline one after the other: codes and kerning, which are the same at any
   * size. Returns how far it moves the pen, in thousandths of an em.
   */
  #plainWord(shaped: Shaped, font: EmbeddedFont): number {
    const out = this.#out;
    const from = out.length;
    let pen = 0;
    let x = 0;
    for (let i = 0; i < shaped.count; i++) {
      const move = Math.round(pen - x * 1000);
      if (move !== 0) {
        out.add(`)${move}(`);
        pen -= move;
      }
      const code = font.code(shaped.glyph(i), shaped.textOf(i));
      out.addCode(code);
      pen += font.width(code);
      x += shaped.advance(i);
    }
    shaped.drawing =
      shaped.drawing === undefined ? 'once' : { font: font.number, codes: out.since(from), pen };
    return pen;
  }

  /** One glyph at a time, each at its place. */
  #glyphs(piece: SetPiece, font: EmbeddedFont, added: AddedGlyph[]): void {
    const { shaped, style } = piece;
    const rise = style.rise ?? 0;
    let x = piece.x as number;
    for (let i = 0; i < shaped.count; i++) {
      const dx = shaped.dx(i) * style.size;
      const dy = shaped.dy(i) * style.size;
      const text = extractedAs(piece, i);
      const code = font.code(shaped.glyph(i), text === '' ? NOTHING : text);
      if (text === '') added.push({ font, size: style.size, code, x: x + dx, rise: rise + dy });
      else {
        this.#setRise(rise + dy);
        this.#moveTo(x + dx);
        this.#code(code, font);
      }
      x += (shaped.advance(i) + style.tracking) * style.size;
    }
  }

  /** A space after the piece, which nobody sees. */
  space({ x, width, shaped, style }: SetPiece, font: EmbeddedFont): void {
    const blank = shaped.face.space;
    if (blank.count === 0) return;
    this.#setFont(font, style.size);
    this.#setRise(0);
    this.#moveTo(x + width);
    this.#code(font.code(blank.glyph(0), ' '), font);
  }

  #code(code: number, font: EmbeddedFont): void {
    this.#openString();
    this.#out.addCode(code);
    this.#pen += font.width(code);
  }

  #setFont(font: EmbeddedFont, size: number): void {
    if (font === this.#font && size === this.#size) return;
    this.#show();
    if (this.#pen !== 0) this.#pen *= this.#size / size;
    this.#font = font;
    this.#size = size;
    this.#out.add(`/${font.id} ${number(size)} Tf\n`);
  }

  #setRise(rise: number): void {
    if (Math.abs(rise - this.#rise) < 0.001) return;
    this.#show();
    this.#rise = rise;
    this.#out.add(`${number(rise)} Ts\n`);
  }

  /** To the thousandth of an em, that is a hundredth of a point; what rounding leaves goes to the next distance. */
  #moveTo(x: number): void {
    const distance = Math.round(this.#pen - (x * 1000) / this.#size);
    if (distance === 0) return;
    this.#closeString();
    if (!this.#inArray) this.#out.add('[');
    else if (this.#afterNumber) this.#out.add(' ');
    this.#inArray = true;
    this.#afterNumber = true;
    this.#out.add(String(distance));
    this.#pen -= distance;
  }

  #openString(): void {
    if (this.#inString) return;
    this.#out.add(this.#inArray ? '(' : '[(');
    this.#inArray = true;
    this.#inString = true;
    this.#afterNumber = false;
  }

  #closeString(): void {
    if (this.#inString) this.#out.add(')');
    this.#inString = false;
  }

  #show(): void {
    this.#closeString();
    if (this.#inArray) this.#out.add('] TJ\n');
    this.#inArray = false;
    this.#afterNumber = false;
  }

  /** A glyph drawn on its own, after the line that begins at `x` and `y`. */
  addedGlyph({ font, size, code, ...glyph }: AddedGlyph, x: number, y: number): void {
    this.#out.add('/Span <</ActualText <FEFF>>> BDC\n');
    this.begin(x + glyph.x, y - glyph.rise);
    this.#setFont(font, size);
    this.#code(code, font);
    this.end();
    this.#out.add('EMC\n');
  }
}
