/**
 * Words put together from what is known of their letters: most glyphs of an alphabet are the same in every word,
 * and only kerning, which goes by two neighbours, says how far it is to the next. HarfBuzz is asked once for each
 * letter and for each pair, a few hundred times in a document with tens of thousands of words.
 *
 * Right for faces whose kerning and composition go by two neighbours, as in all that are shipped. A face in which they
 * go by three letters would need its words shaped whole, as those with features by context are (see the shaper).
 */
import { fromBase64, toBase64 } from './base64.ts';
import type { LearnedPairs } from './learned-pairs.ts';
import type { GlyphRow } from './shaped.ts';

/** Letters of Latin, Greek and Cyrillic, and the quotation marks and dashes of General Punctuation. */
const CODES = 0x2030;
/** Stands between two letters l, whose distance goes by all three. */
const MIDDLE_DOT = 0xb7;
/** Characters known at most: two alphabets with their capitals and marks. */
const MOST = 128;

const UNKNOWN = 0x7fff;
/** The two change each other's glyphs, as those of a ligature do: their words are left to HarfBuzz. */
const JOINED = 0x7ffe;

export class LetterPairs {
  /** Characters as small numbers, in the order in which they are met. */
  readonly #numberOf = new Uint8Array(CODES);
  #met = 0;
  /** Glyph and advance of each; 0 for one that is not a single glyph where it is expected. */
  readonly #glyph = new Uint16Array(MOST);
  readonly #advance = new Int16Array(MOST);
  /** What the advance of the first is changed by before the second. */
  readonly #kern = new Int16Array(MOST * MOST).fill(UNKNOWN);

  /** @param learned what is known of them from the beginning */
  constructor(learned?: Pick<LearnedPairs, 'letters' | 'numbers'>) {
    if (!learned) return;
    const { letters } = learned;
    const count = letters.length;
    const numbers = new Int16Array(fromBase64(learned.numbers));
    for (let i = 0; i < count; i++) {
      const number = this.#meet(letters.charCodeAt(i));
      this.#glyph[number] = numbers[i] ?? 0;
      this.#advance[number] = numbers[count + i] ?? 0;
      const row = (2 + i) * count;
      this.#kern.set(numbers.subarray(row, row + count), number * MOST + 1);
    }
  }

  /** What is known of the letters, to be taken up by the next. Each and each pair must have been learned. */
  learned(letters: string): Pick<LearnedPairs, 'letters' | 'numbers'> {
    const known = Array.from(letters, (letter) => this.#number(letter.charCodeAt(0)));
    const kerns = known.flatMap((first) =>
      known.map((second) => this.#kern[first * MOST + second] ?? UNKNOWN),
    );
    if (kerns.includes(UNKNOWN)) throw new Error('a pair was not learned');
    const glyphs = known.map((number) => this.#glyph[number] ?? 0);
    const advances = known.map((number) => this.#advance[number] ?? 0);
    const numbers = Int16Array.from([...glyphs, ...advances, ...kerns]);
    return { letters, numbers: toBase64([numbers]) };
  }

  /** Adds the word's characters and pairs that are to be learned, as words of one and two characters. */
  addUnknown(word: string, unknown: string[]): void {
    let before = 0;
    for (let i = 0; i < word.length; i++) {
      const known = this.#number(word.charCodeAt(i));
      const number = known > 0 ? known : this.#meet(word.charCodeAt(i));
      if (number === 0) return;
      if (known === 0) unknown.push(word.charAt(i));
      if (i > 0 && this.#kern[before * MOST + number] === UNKNOWN) {
        this.#kern[before * MOST + number] = JOINED; // until it is learned
        unknown.push(word.slice(i - 1, i + 1));
      }
      before = number;
    }
  }

  #number(code: number): number {
    return code < CODES ? (this.#numberOf[code] ?? 0) : 0;
  }

  #meet(code: number): number {
    if (code >= CODES || code === MIDDLE_DOT || this.#met === MOST - 1) return 0;
    return (this.#numberOf[code] = ++this.#met);
  }

  /** What HarfBuzz has made of one of the unknown: `count` glyphs from `from` on, of a text that begins at `start`. */
  learn(text: string, row: GlyphRow, from: number, count: number, start: number): void {
    for (let i = 0; i < count; i++)
      if (row.dx(from + i) !== 0 || row.dy(from + i) !== 0 || row.cluster(from + i) !== start + i) return;
    if (count !== text.length) return;
    const first = this.#number(text.charCodeAt(0));
    if (text.length === 1) {
      this.#glyph[first] = row.glyph(from);
      this.#advance[first] = row.advance(from);
      return;
    }
    const second = this.#number(text.charCodeAt(1));
    if (row.glyph(from) !== this.#glyph[first] || row.glyph(from + 1) !== this.#glyph[second]) return;
    if (row.advance(from + 1) !== this.#advance[second]) return;
    this.#kern[first * MOST + second] = row.advance(from) - (this.#advance[first] ?? 0);
  }

  /** The word's glyphs, until the next call; `undefined` where it takes HarfBuzz to know. */
  glyphsOf(word: string): GlyphRow | undefined {
    const { length } = word;
    const { glyphs, advances } = put.room(length);
    let before = 0;
    for (let i = 0; i < length; i++) {
      const number = this.#number(word.charCodeAt(i));
      const glyph = this.#glyph[number] ?? 0;
      if (glyph === 0) return undefined;
      if (i > 0) {
        const kern = this.#kern[before * MOST + number] ?? JOINED;
        if (kern >= JOINED) return undefined;
        advances[i - 1] = (advances[i - 1] ?? 0) + kern;
      }
      glyphs[i] = glyph;
      advances[i] = this.#advance[number] ?? 0;
      before = number;
    }
    put.count = length;
    return put;
  }
}

/** The glyphs of one word put together. */
class PutTogether implements GlyphRow {
  count = 0;
  glyphs = new Uint16Array(64);
  advances = new Int16Array(64);

  room(length: number): this {
    if (this.glyphs.length < length) {
      this.glyphs = new Uint16Array(length * 2);
      this.advances = new Int16Array(length * 2);
    }
    return this;
  }

  glyph(i: number): number {
    return this.glyphs[i] ?? 0;
  }

  cluster(i: number): number {
    return i;
  }

  advance(i: number): number {
    return this.advances[i] ?? 0;
  }

  dx(): number {
    return 0;
  }

  dy(): number {
    return 0;
  }
}

// One word is taken over before the next is put together.
const put = new PutTogether();
