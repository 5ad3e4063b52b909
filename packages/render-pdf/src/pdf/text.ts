/** Text lines to text-showing operators: glyph codes and the distances between them (ISO 32000-1, 9.4). */
import type { Face } from '../inline/face.ts';
import type { Drawing, Shaped } from '../inline/shaped.ts';
import type { SetPiece } from '../inline/line.ts';
import type { LineFrame, MarkingFrame } from '../page/frame.ts';
import type { Tag } from '../structure/element.ts';
import type { EmbeddedFont } from './pdfkit.ts';
import { segmentsOf } from './segments.ts';
import { number } from './syntax.ts';

/** What lines are drawn with. */
export interface TextTarget {
  /** The face as embedded in the file, made known to the current page. */
  readonly fontOf: (face: Face) => EmbeddedFont;
  /** Operators that must come before something of this tag. */
  readonly begin: (tag: Tag) => string;
}

/** Operators for one line. `x` and `y`: the line's left end and baseline, from the page's top left. */
export function lineOperators(
  frame: Pick<LineFrame | MarkingFrame, 'line' | 'tag'> & { readonly spaced?: boolean },
  x: number,
  y: number,
  target: TextTarget,
): string {
  let out = '';
  const added: AddedGlyph[] = [];
  const segments = segmentsOf(frame.line, frame.tag);
  for (const [i, { tag, pieces }] of segments.entries()) {
    const writer = new TextWriter();
    for (const piece of pieces) writer.add(piece, target.fontOf(piece.shaped.face));
    const last = pieces.at(-1);
    if (frame.spaced && i === segments.length - 1 && last)
      writer.space(last, target.fontOf(last.shaped.face));
    const shown = writer.finish();
    // The page's own matrix points downwards; text is turned back upright.
    if (shown !== '') out += `${target.begin(tag)}BT\n1 0 0 -1 ${number(x)} ${number(y)} Tm\n${shown}ET\n`;
    added.push(...writer.added);
  }
  if (added.length > 0)
    out += target.begin(frame.tag) + added.map((glyph) => addedOperators(glyph, x, y)).join('');
  return out;
}

/**
 * A glyph that stands for no character of its own, such as the dots of an Arabic letter. It is drawn after the
 * line: readers that order text by position would otherwise put spaces around it.
 */
interface AddedGlyph {
  readonly font: EmbeddedFont;
  readonly size: number;
  readonly code: number;
  readonly x: number;
  readonly rise: number;
}

/** A word joiner: what such a glyph is extracted as by readers that don't know ActualText. */
const NOTHING = '\u2060';

function addedOperators(glyph: AddedGlyph, x: number, y: number): string {
  const at = `1 0 0 -1 ${number(x + glyph.x)} ${number(y - glyph.rise)} Tm`;
  const show = `/${glyph.font.id} ${number(glyph.size)} Tf\n<${hex(glyph.code)}> Tj`;
  return `/Span <</ActualText <FEFF>>> BDC\nBT\n${at}\n${show}\nET\nEMC\n`;
}

/**
 * The word of glyphs that stand on the baseline one after the other, as part of a TJ array, at any size: codes and
 * kerning in thousandths of an em. `undefined` for any others.
 */
function plainWord(shaped: Shaped, font: EmbeddedFont): Drawing | undefined {
  const known = shaped.drawing;
  if (known?.font === font.number) return known;
  if (!shaped.plain) return undefined;
  let [array, codes, pen, x] = ['', '', 0, 0];
  for (let i = 0; i < shaped.count; i++) {
    const move = Math.round((pen - x) * 10_000) / 10;
    if (move !== 0) {
      array += codes === '' ? number(move) : `<${codes}>${number(move)}`;
      codes = '';
      pen -= move / 1000;
    }
    const code = font.code(shaped.glyph(i), shaped.textOf(i));
    codes += hex(code);
    pen += font.width(code) / 1000;
    x += shaped.advance(i);
  }
  return (shaped.drawing = { font: font.number, array: `${array}<${codes}>`, pen });
}

class TextWriter {
  #out = '';
  #array = '';
  #codes = '';
  #font: EmbeddedFont | undefined;
  #size = 0;
  #rise = 0;
  /** Where the pen is, from the line's left end, in points. */
  #pen = 0;
  readonly #added: AddedGlyph[] = [];

  add(piece: SetPiece, font: EmbeddedFont): void {
    const { shaped, style } = piece;
    this.#setFont(font, style.size);
    const word =
      style.script === 'normal' && style.tracking === 0 && !piece.added ? plainWord(shaped, font) : undefined;
    if (word) {
      this.#setRise(0);
      this.#moveTo(piece.x);
      this.#closeCodes();
      this.#array += word.array;
      this.#pen += word.pen * style.size;
      return;
    }
    const rise = style.rise ?? 0;
    let x = piece.x as number;
    for (let i = 0; i < shaped.count; i++) {
      const dx = shaped.dx(i) * style.size;
      const dy = shaped.dy(i) * style.size;
      const text = piece.added ? '\u00ad' : shaped.textOf(i);
      const code = font.code(shaped.glyph(i), text === '' ? NOTHING : text);
      if (text === '') {
        this.#added.push({ font, size: style.size, code, x: x + dx, rise: rise + dy });
        x += (shaped.advance(i) + style.tracking) * style.size;
        continue;
      }
      this.#setRise(rise + dy);
      this.#moveTo(x + dx);
      this.#codes += hex(code);
      this.#pen += (font.width(code) / 1000) * style.size;
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
    this.#codes += hex(font.code(blank.glyph(0), ' '));
  }

  #setFont(font: EmbeddedFont, size: number): void {
    if (font === this.#font && size === this.#size) return;
    this.#show();
    this.#font = font;
    this.#size = size;
    this.#out += `/${font.id} ${number(size)} Tf\n`;
  }

  #setRise(rise: number): void {
    if (Math.abs(rise - this.#rise) < 0.001) return;
    this.#show();
    this.#rise = rise;
    this.#out += `${number(rise)} Ts\n`;
  }

  #moveTo(x: number): void {
    const distance = ((this.#pen - x) * 1000) / this.#size;
    const rounded = Math.round(distance * 10) / 10;
    if (rounded === 0) return;
    this.#closeCodes();
    this.#array += tenths(Math.round(distance * 10));
    this.#pen -= (rounded * this.#size) / 1000;
  }

  #closeCodes(): void {
    if (this.#codes === '') return;
    this.#array += `<${this.#codes}>`;
    this.#codes = '';
  }

  #show(): void {
    this.#closeCodes();
    if (this.#array !== '') this.#out += `[${this.#array}] TJ\n`;
    this.#array = '';
  }

  get added(): readonly AddedGlyph[] {
    return this.#added;
  }

  finish(): string {
    this.#show();
    if (this.#rise !== 0) this.#out += '0 Ts\n';
    return this.#out;
  }
}

const inTenths = new Map<number, string>();
const MOST_TENTHS = 20_000;

/** A number of tenths in decimals. The same ones come again and again: spaces of a line are alike. */
function tenths(count: number): string {
  let text = inTenths.get(count);
  if (text === undefined) {
    if (inTenths.size >= MOST_TENTHS) inTenths.clear();
    inTenths.set(count, (text = number(count / 10)));
  }
  return text;
}

const hexadecimal: string[] = [];

function hex(code: number): string {
  return (hexadecimal[code] ??= code.toString(16).padStart(4, '0'));
}
