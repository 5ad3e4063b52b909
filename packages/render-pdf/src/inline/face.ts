/** Font faces as the shaper sees them, opened once in a process for one array of bytes. */
import { Blob, Buffer, BufferFlag, Direction, Face as HbFace, Feature, Font, shape } from 'harfbuzzjs';
import { isEastAsianFace, type FaceId } from '../env/fonts.ts';
import { em, type Em } from '../units/length.ts';

/** A shaped piece of text in visual order, left to right. Arrays run parallel, one entry a glyph. */
export interface Shaped {
  readonly face: Face;
  readonly glyphs: readonly number[];
  readonly advances: readonly Em[];
  readonly dx: readonly Em[];
  readonly dy: readonly Em[];
  /** UTF-16 index in the piece's text where the glyph's cluster begins. */
  readonly clusters: readonly number[];
  /** The characters that the glyph stands for when text is extracted; '' on glyphs that only add to another. */
  readonly texts: readonly string[];
  readonly width: Em;
  /** Every glyph stands for text of its own, on the baseline, where the one before it ends. */
  readonly plain: boolean;
}

// Letters that some fonts lack although another glyph of theirs looks the same (or is blank). The characters
// that the text is extracted as do not change.
const STAND_INS: Readonly<Record<number, readonly number[]>> = {
  0x00a0: [0x20],
  0x2000: [0x20],
  0x2002: [0x20],
  0x2003: [0x20],
  0x2004: [0x20],
  0x2005: [0x20],
  0x2006: [0x20],
  0x2007: [0x20],
  0x2008: [0x20],
  0x2009: [0x20],
  0x200a: [0x20],
  0x202f: [0x20],
  0x205f: [0x20],
  0x2010: [0x2d],
  0x2011: [0x2010, 0x2d],
  0x2015: [0x2014],
  0x02bc: [0x2019],
};

/** Characters that are drawn as nothing, whatever the font (Unicode Default_Ignorable_Code_Point). */
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;

// Words of one face kept at most; a bound, so that a process that renders for days does not grow.
const CACHE_WORDS = 40_000;

export class Face {
  readonly id: FaceId;
  readonly bytes: Uint8Array;
  readonly #font: Font;
  readonly #upem: number;
  readonly #eastAsian: boolean;
  readonly #features: ReadonlySet<string>;
  readonly #glyphOf = new Map<number, number | undefined>();
  /** By direction, features and language, then by text. */
  readonly #cache = new Map<string, Map<string, Shaped>>();
  // One buffer for all words: each would otherwise live in WebAssembly memory until a finaliser runs.
  readonly #buffer = new Buffer();

  constructor(id: FaceId, bytes: Uint8Array) {
    this.id = id;
    this.bytes = bytes;
    const face = new HbFace(new Blob(bytes));
    this.#font = new Font(face);
    this.#upem = face.upem;
    this.#eastAsian = isEastAsianFace(id);
    this.#features = new Set(face.getTableFeatureTags('GSUB'));
  }

  /** Sets Han, kana or hangul, of which each character is a word to the setter. */
  get isEastAsian(): boolean {
    return this.#eastAsian;
  }

  hasFeature(tag: string): boolean {
    return this.#features.has(tag);
  }

  /** Whether the face has another drawing by that feature for every character of the text. */
  draws(text: string, feature: string): boolean {
    if (!this.hasFeature(feature)) return false;
    for (const character of text) {
      const [plain, drawn] = ['', feature].map((on) => this.shape(character, on, false, 'und').glyphs);
      if (plain?.join() === drawn?.join()) return false;
    }
    return true;
  }

  /** Whether the face can set the character, itself or by a stand-in. */
  has(codePoint: number): boolean {
    return this.#glyph(codePoint) !== undefined;
  }

  /** Whether it has every character of a text without surrogates. */
  hasAll(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.#glyph(text.charCodeAt(i)) === undefined) return false;
    return true;
  }

  #glyph(codePoint: number): number | undefined {
    const known = this.#glyphOf.get(codePoint);
    if (known !== undefined || this.#glyphOf.has(codePoint)) return known;
    const found = this.#find(codePoint);
    this.#glyphOf.set(codePoint, found);
    return found;
  }

  #find(codePoint: number): number | undefined {
    for (const candidate of [codePoint, ...(STAND_INS[codePoint] ?? [])])
      if (this.#font.nominalGlyph(candidate) !== undefined) return candidate;
    const character = String.fromCodePoint(codePoint);
    if (IGNORABLE.test(character)) return codePoint;
    // HarfBuzz composes it from its canonical decomposition (UAX 15) when the parts are there.
    const parts = Array.from(character.normalize('NFD'), (part) => part.codePointAt(0) ?? 0);
    return parts.length > 1 && parts.every((part) => this.has(part)) ? codePoint : undefined;
  }

  /**
   * Shapes a text of one direction and one face. `features` is a comma-separated list such as `smcp,onum`;
   * `language` is BCP 47. Results are shared: never change them.
   */
  shape(text: string, features: string, rtl: boolean, language: string): Shaped {
    const key = `${rtl ? '<' : '>'}${features}|${language}`;
    let words = this.#cache.get(key);
    if (!words) this.#cache.set(key, (words = new Map()));
    const known = words.get(text);
    if (known) return known;
    const shaped = this.#shape(text, features, rtl, language);
    if (words.size >= CACHE_WORDS) words.clear();
    words.set(text, shaped);
    return shaped;
  }

  #shape(text: string, features: string, rtl: boolean, language: string): Shaped {
    const buffer = this.#buffer;
    buffer.reset();
    for (let i = 0; i < text.length; i++) {
      const codePoint = text.codePointAt(i) ?? 0;
      buffer.add(this.#glyph(codePoint) ?? codePoint, i);
      if (codePoint > 0xffff) i++;
    }
    buffer.guessSegmentProperties();
    buffer.setDirection(rtl ? Direction.RTL : Direction.LTR);
    if (language !== 'und') buffer.setLanguage(language);
    buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
    shape(this.#font, buffer, featureList(features));
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    // Mapped, not pushed: arrays that grow keep room for more, and thousands of words stay.
    const glyphs = infos.map(({ codepoint }) => codepoint);
    const found = infos.map(({ cluster }) => cluster);
    const advances = positions.map(({ xAdvance }) => em(xAdvance / this.#upem));
    let width = 0;
    for (const advance of advances) width += advance;
    const placed = positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0);
    const offsets = (of: 'xOffset' | 'yOffset'): readonly Em[] =>
      placed ? positions.map((position) => em((position[of] ?? 0) / this.#upem)) : zeros(glyphs.length);
    const ordered = oneEach(text, found);
    const clusters = ordered ? countedTo(found.length) : found;
    const texts = ordered ? text.split('') : clusterTexts(text, found, advances);
    return {
      face: this,
      glyphs,
      advances,
      dx: offsets('xOffset'),
      dy: offsets('yOffset'),
      clusters,
      texts,
      width: em(width),
      plain: !placed && !texts.includes(''),
    };
  }
}

const lists = new Map<string, readonly Feature[]>();

function featureList(features: string): Feature[] {
  const known = lists.get(features) ?? (features === '' ? [] : features.split(',').map(feature));
  lists.set(features, known);
  return known as Feature[];
}

function feature(tag: string): Feature {
  return new Feature(tag, 1);
}

const nothing: (readonly Em[])[] = [];

/** Shared by all words of that many glyphs which none of them moves. */
function zeros(count: number): readonly Em[] {
  return (nothing[count] ??= Array.from({ length: count }, () => em(0)));
}

const counted: (readonly number[])[] = [];

/** 0, 1, 2 and so on: shared by all words in which each glyph stands for one character, in order. */
function countedTo(count: number): readonly number[] {
  return (counted[count] ??= Array.from({ length: count }, (_, i) => i));
}

/**
 * Cuts the text at the clusters. As many glyphs as characters share them one by one; else the first glyph that
 * advances stands for all of them (a ligature, a letter drawn as a stem with its dots).
 */
function clusterTexts(text: string, clusters: readonly number[], advances: readonly Em[]): readonly string[] {
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

/** Whether each UTF-16 unit has a glyph of its own, in order: most words by far. */
function oneEach(text: string, clusters: readonly number[]): boolean {
  if (clusters.length !== text.length) return false;
  for (let i = 0; i < clusters.length; i++) if (clusters[i] !== i) return false;
  return true;
}

const opened = new WeakMap<Uint8Array, Map<FaceId, Face>>();

/** The face for these bytes; opened once, with its shaped words kept for the next document. */
export function openFace(id: FaceId, bytes: Uint8Array): Face {
  const byId = opened.get(bytes) ?? new Map<FaceId, Face>();
  opened.set(bytes, byId);
  const face = byId.get(id) ?? new Face(id, bytes);
  byId.set(id, face);
  return face;
}
