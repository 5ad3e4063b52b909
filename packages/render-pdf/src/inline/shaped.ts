/** Shaped text: the glyphs of a word, in few bytes, since a document has tens of thousands of words. */
import { em, type Em } from '../units/length.ts';
import type { Face } from './face.ts';

/** Glyphs one after the other, as they are seen; only until the next text is shaped. */
export interface GlyphRow {
  readonly count: number;
  readonly glyph: (i: number) => number;
  /** UTF-16 index at which the text of the glyph's cluster begins. */
  readonly cluster: (i: number) => number;
  readonly advance: (i: number) => number;
  readonly dx: (i: number) => number;
  readonly dy: (i: number) => number;
}

/** What most words don't need: where glyphs stand for other than one character each, in order, where they are. */
interface Unusual {
  readonly clusters: readonly number[];
  readonly texts: readonly string[];
  /** Offsets of each glyph, in units of the face; none when all are where the one before them ends. */
  readonly offsets: Int32Array | undefined;
  readonly plain: boolean;
}

// Glyphs and advances of all words lie in turn in long arrays: an array for each word would take five times as
// much, and the collector of garbage would have to look at each.
const CHUNK = 32_768;
let chunk = new Int32Array(CHUNK);
let used = 0;

/** How a word was drawn last: left by the step that draws, for the word's other places in the same document. */
export interface Drawing {
  /** The number of the embedded font: its codes are its own. */
  readonly font: number;
  /** Codes and kerning, as they stand within a string of a TJ array. */
  readonly codes: string;
  /** How far it moves the pen, in thousandths of an em. */
  readonly pen: number;
}

/** A shaped piece of text in visual order, left to right. Shared by all its places: never changed, but for `drawing`. */
export class Shaped {
  readonly face: Face;
  readonly text: string;
  readonly width: Em;
  /** Number of glyphs. */
  readonly count: number;
  /** Once a word has been drawn a second time: most words of a text stand in it once. */
  drawing: Drawing | 'once' | undefined = undefined;
  readonly #glyphs: Int32Array;
  readonly #at: number;
  readonly #unusual: Unusual | undefined;

  /** Takes `count` glyphs from `from` on; `start` is where the text begins in what was shaped. */
  constructor(face: Face, text: string, shaped: GlyphRow, from = 0, count: number = shaped.count, start = 0) {
    this.face = face;
    this.text = text;
    this.count = count;
    if (used + count * 2 > chunk.length) {
      chunk = new Int32Array(Math.max(CHUNK, count * 2));
      used = 0;
    }
    const at = used;
    used += count * 2;
    let width = 0;
    let usual = count === text.length;
    let placed = false;
    for (let i = 0; i < count; i++) {
      const advance = shaped.advance(from + i);
      chunk[at + i * 2] = shaped.glyph(from + i);
      chunk[at + i * 2 + 1] = advance;
      width += advance / face.upem;
      if (shaped.cluster(from + i) !== start + i) usual = false;
      if (shaped.dx(from + i) !== 0 || shaped.dy(from + i) !== 0) placed = true;
    }
    this.#glyphs = chunk;
    this.#at = at;
    this.width = em(width);
    this.#unusual = usual && !placed ? undefined : this.#lookCloser(shaped, from, start, placed);
  }

  #lookCloser(shaped: GlyphRow, from: number, start: number, placed: boolean): Unusual {
    const indexes = Array.from({ length: this.count }, (_, i) => from + i);
    const clusters = indexes.map((i) => shaped.cluster(i) - start);
    const advances = indexes.map((i) => shaped.advance(i));
    const texts = clusterTexts(this.text, clusters, advances);
    const offsets = placed
      ? Int32Array.from(indexes.flatMap((i) => [shaped.dx(i), shaped.dy(i)]))
      : undefined;
    return { clusters, texts, offsets, plain: !placed && !texts.includes('') };
  }

  glyph(i: number): number {
    return this.#glyphs[this.#at + i * 2] ?? 0;
  }

  advance(i: number): Em {
    return em((this.#glyphs[this.#at + i * 2 + 1] ?? 0) / this.face.upem);
  }

  dx(i: number): Em {
    return em((this.#unusual?.offsets?.[i * 2] ?? 0) / this.face.upem);
  }

  dy(i: number): Em {
    return em((this.#unusual?.offsets?.[i * 2 + 1] ?? 0) / this.face.upem);
  }

  /** UTF-16 index in the text where the glyph's cluster begins. */
  cluster(i: number): number {
    return this.#unusual ? (this.#unusual.clusters[i] ?? 0) : i;
  }

  /** The characters that a glyph stands for when text is extracted; '' on glyphs that only add to another. */
  textOf(i: number): string {
    return this.#unusual ? (this.#unusual.texts[i] ?? '') : (this.text[i] ?? '');
  }

  /** The characters of all glyphs, in the order of the glyphs. */
  get texts(): readonly string[] {
    return this.#unusual?.texts ?? this.text.split('');
  }

  /** Every glyph stands for text of its own, on the baseline, where the one before it ends. */
  get plain(): boolean {
    return this.#unusual?.plain ?? true;
  }

  /** Each character has a glyph of its own, in order, where the one before it ends. */
  get simple(): boolean {
    return this.#unusual === undefined;
  }
}

/**
 * Cuts the text at the clusters. As many glyphs as characters share them one by one; else the first glyph that
 * advances stands for all of them (a ligature, a letter drawn as a stem with its dots).
 */
function clusterTexts(
  text: string,
  clusters: readonly number[],
  advances: readonly number[],
): readonly string[] {
  const starts = [...new Set(clusters)].sort((a, b) => a - b);
  const texts = clusters.map(() => '');
  for (const [k, start] of starts.entries()) {
    const characters = Array.from(text.slice(start, starts[k + 1] ?? text.length));
    const glyphs = [...clusters.keys()].filter((i) => clusters[i] === start);
    if (glyphs.length === 1) texts[glyphs[0] ?? 0] = characters.join('');
    else if (glyphs.length === characters.length && (clusters[0] ?? 0) <= (clusters.at(-1) ?? 0))
      for (const [k2, glyph] of glyphs.entries()) texts[glyph] = characters[k2] ?? '';
    else texts[glyphs.find((i) => (advances[i] ?? 0) > 0) ?? glyphs[0] ?? 0] = characters.join('');
  }
  return texts;
}
