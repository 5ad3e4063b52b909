/** Shaping words of one face, direction and language with the same features; each is shaped once in a process. */
import type { Face } from './face.ts';
import type { HbFont } from './harfbuzz.ts';
import { featureList, languageTag, type FeatureList, type LanguageTag } from './harfbuzz-tags.ts';
import { capitalsOf } from './scaled-capitals.ts';
import { Shaped } from './shaped.ts';

// Words kept at most; a bound, so that a process that renders for days does not grow.
const MOST_WORDS = 20_000;

/**
 * Stands between words that are shaped together. No font has the code point, and the glyph that stands for
 * missing ones takes part in no substitution and no kerning, so that words are shaped as they would be alone.
 */
const BARRIER = 0xffff;

let scratch = new Uint16Array(4096);

function scratchFor(length: number): Uint16Array {
  if (scratch.length < length) scratch = new Uint16Array(length * 2);
  return scratch;
}

export class Shaper {
  readonly #face: Face;
  readonly #font: HbFont;
  readonly #features: FeatureList;
  readonly #language: LanguageTag | undefined;
  readonly #rtl: boolean;
  /** BCP 47, where small letters are set as capitals. */
  readonly #capitals: string | undefined;
  readonly #known = new Map<string, Shaped>();

  /** `features` is a comma-separated list such as `smcp,onum`; `language` is BCP 47. */
  constructor(face: Face, font: HbFont, features: string, rtl: boolean, language: string, capitals: boolean) {
    this.#face = face;
    this.#font = font;
    this.#features = featureList(features);
    this.#language = language === 'und' ? undefined : languageTag(language);
    this.#rtl = rtl;
    this.#capitals = capitals ? language : undefined;
  }

  shape(text: string): Shaped {
    const known = this.#known.get(text);
    if (known) return known;
    const units = scratchFor(text.length);
    const set = this.#capitals === undefined ? text : capitalsOf(text, this.#face, this.#capitals);
    this.#face.writeUnits(set, units, 0);
    const glyphs = this.#font.shape(units, text.length, this.#features, this.#language, this.#rtl);
    return this.#keep(new Shaped(this.#face, text, glyphs));
  }

  /**
   * Shapes words of one script, from left to right, in one go; keeps none of them. Crossing into WebAssembly and
   * setting up the shaper takes as long as shaping several words.
   */
  shapeTogether(words: readonly string[]): Shaped[] {
    if (words.length === 0) return [];
    let length = 0;
    for (let i = 0; i < words.length; i++) length += (words[i] ?? '').length + 1;
    const units = scratchFor(length);
    let at = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      this.#face.writeUnits(word, units, at);
      at += word.length;
      units[at++] = BARRIER;
    }
    const glyphs = this.#font.shape(units, at, this.#features, this.#language, this.#rtl);
    const shaped: Shaped[] = [];
    let glyph = 0;
    let start = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      const end = start + word.length;
      const first = glyph;
      while (glyphs.cluster(glyph) < end) glyph++;
      shaped.push(new Shaped(this.#face, word, glyphs, first, glyph - first, start));
      glyph++; // the barrier
      start = end + 1;
    }
    return shaped;
  }

  #keep(shaped: Shaped): Shaped {
    if (this.#known.size >= MOST_WORDS) this.#known.clear();
    this.#known.set(shaped.text, shaped);
    return shaped;
  }
}
