/** Font faces as the shaper sees them, opened once in a process for one array of bytes. */
import { isEastAsianFace, type FaceId } from '../env/fonts.ts';
import { HbFont } from './harfbuzz.ts';
import { checksumOf } from './learned-pairs.ts';
import { Shaper } from './shaper.ts';
import type { Shaped } from './shaped.ts';

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

/** Below this, what stands for a character is looked up in a table: Latin, Greek, Cyrillic and their marks. */
const TABLE = 0x2100;
const UNKNOWN = 0;
const MISSING = 0xffff;

export class Face {
  readonly id: FaceId;
  readonly bytes: Uint8Array;
  /** Units of an em. */
  readonly upem: number;
  /** By which its file is known. */
  readonly checksum: number;
  readonly #font: HbFont;
  readonly #eastAsian: boolean;
  readonly #features: ReadonlySet<string>;
  readonly #table = new Uint16Array(TABLE);
  readonly #beyond = new Map<number, number>();
  /** By direction, features and language. */
  readonly #shapers = new Map<string, Shaper>();

  constructor(id: FaceId, bytes: Uint8Array) {
    this.id = id;
    this.bytes = bytes;
    this.checksum = checksumOf(bytes);
    this.#font = new HbFont(bytes);
    this.upem = this.#font.upem;
    this.#eastAsian = isEastAsianFace(id);
    this.#features = this.#font.substitutions();
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
    const glyphsOf = (character: string, features: string): string => {
      const shaped = this.shaper(features, false, 'und').shape(character);
      return Array.from({ length: shaped.count }, (_, i) => shaped.glyph(i)).join();
    };
    for (const character of text) if (glyphsOf(character, '') === glyphsOf(character, feature)) return false;
    return true;
  }

  /** Whether the face can set the character, itself or by a stand-in. */
  has(codePoint: number): boolean {
    return this.#stands(codePoint) !== MISSING;
  }

  /** Whether it has every character of a text without surrogates. */
  hasAll(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.#stands(text.charCodeAt(i)) === MISSING) return false;
    return true;
  }

  /** The character that is set for this one. */
  #stands(codePoint: number): number {
    if (codePoint >= TABLE) return this.#standsBeyond(codePoint);
    const known = this.#table[codePoint] ?? UNKNOWN;
    return known === UNKNOWN ? (this.#table[codePoint] = this.#find(codePoint)) : known;
  }

  #standsBeyond(codePoint: number): number {
    let found = this.#beyond.get(codePoint);
    if (found === undefined) this.#beyond.set(codePoint, (found = this.#find(codePoint)));
    return found;
  }

  #find(codePoint: number): number {
    for (const candidate of [codePoint, ...(STAND_INS[codePoint] ?? [])])
      if (this.#font.has(candidate)) return candidate;
    const character = String.fromCodePoint(codePoint);
    if (IGNORABLE.test(character)) return codePoint;
    // HarfBuzz composes it from its canonical decomposition (UAX 15) when the parts are there.
    const parts = Array.from(character.normalize('NFD'), (part) => part.codePointAt(0) ?? 0);
    return parts.length > 1 && parts.every((part) => this.has(part)) ? codePoint : MISSING;
  }

  /** Writes a text's UTF-16 units, with those that stand for others; surrogates stand for themselves. */
  writeUnits(text: string, units: Uint16Array, at: number): void {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const stands = unit >= 0xd800 && unit <= 0xdfff ? unit : this.#stands(unit);
      units[at + i] = stands === MISSING ? unit : stands;
    }
  }

  /**
   * Shapes with a comma-separated list of features such as `smcp,onum`, in a language by its BCP 47 tag; `capitals`:
   * small letters as capitals.
   */
  shaper(features: string, rtl: boolean, language: string, capitals = false): Shaper {
    const key = `${rtl ? '<' : '>'}${capitals ? '^' : ''}${features}|${language}`;
    let shaper = this.#shapers.get(key);
    if (!shaper)
      this.#shapers.set(key, (shaper = new Shaper(this, this.#font, features, rtl, language, capitals)));
    return shaper;
  }

  /** A space as it comes from the font, for telling words apart where nothing is seen. */
  get space(): Shaped {
    return this.shaper('', false, 'und').shape(' ');
  }
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
