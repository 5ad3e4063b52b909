/** Shaping words of one face, direction and language with the same features; each is shaped once in a process. */
import type { Face } from './face.ts';
import type { HbFont } from './harfbuzz.ts';
import { featureList, languageTag, type FeatureList, type LanguageTag } from './harfbuzz-tags.ts';
import { learnedOf } from './learned-pairs.ts';
import { LetterPairs } from './letter-pairs.ts';
import { capitalsOf } from './scaled-capitals.ts';
import { MIXED, scriptOf, type WordScript } from './script.ts';
import { Shaped, type GlyphRow } from './shaped.ts';

// Words kept at most; a bound, so that a process that renders for days does not grow.
const MOST_WORDS = 20_000;

/**
 * Stands between words that are shaped together. No font has the code point, and the glyph that stands for
 * missing ones takes part in no substitution and no kerning, so that words are shaped as they would be alone.
 */
const BARRIER = 0xffff;

/** Features by which letters change with the word around them. */
const CONTEXTUAL = ['calt', 'clig', 'rclt', 'rlig', 'rand'];

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
  /** As they were named. */
  readonly #named: readonly [features: string, language: string];
  /** BCP 47, where small letters are set as capitals. */
  readonly #capitals: string | undefined;
  readonly #known = new Map<string, Shaped>();
  /** By script, in which a font may draw the same mark in another way; none where letters go by the word around. */
  readonly #pairs: Map<WordScript, LetterPairs> | undefined;

  /** `features` is a comma-separated list such as `smcp,onum`; `language` is BCP 47. */
  constructor(face: Face, font: HbFont, features: string, rtl: boolean, language: string, capitals: boolean) {
    this.#face = face;
    this.#font = font;
    this.#features = featureList(features);
    this.#language = language === 'und' ? undefined : languageTag(language);
    this.#rtl = rtl;
    this.#named = [features, language];
    this.#capitals = capitals ? language : undefined;
    const plain = !rtl && !capitals && !CONTEXTUAL.some((feature) => face.hasFeature(feature));
    this.#pairs = plain ? new Map() : undefined;
  }

  shape(text: string): Shaped {
    const known = this.#known.get(text);
    if (known) return known;
    const script = this.#pairs ? scriptOf(text, this.#face) : MIXED;
    const put = script !== MIXED ? this.#pairs?.get(script)?.glyphsOf(text) : undefined;
    if (put) return this.#keep(new Shaped(this.#face, text, put));
    const units = scratchFor(text.length);
    const set = this.#capitals === undefined ? text : capitalsOf(text, this.#face, this.#capitals);
    this.#face.writeUnits(set, units, 0);
    const glyphs = this.#font.shape(units, text.length, this.#features, this.#language, this.#rtl);
    return this.#keep(new Shaped(this.#face, text, glyphs));
  }

  /** Shapes words of one script, from left to right; keeps none of them. */
  shapeTogether(words: readonly string[], script: WordScript): Shaped[] {
    const pairs = this.pairsOf(script);
    if (pairs) this.#learn(words, pairs);
    const shaped: Shaped[] = [];
    const rest: string[] = [];
    const places: number[] = [];
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      const glyphs = pairs?.glyphsOf(word);
      if (!glyphs) places[rest.push(word) - 1] = i;
      else shaped[i] = new Shaped(this.#face, word, glyphs);
    }
    let next = 0;
    this.#shapeInTurn(rest, (word, glyphs, from, count, start) => {
      shaped[places[next++] ?? 0] = new Shaped(this.#face, word, glyphs, from, count, start);
    });
    return shaped;
  }

  /** What is known of the letters of a script; none where letters go by the word around. */
  pairsOf(script: WordScript): LetterPairs | undefined {
    let pairs = this.#pairs?.get(script);
    if (this.#pairs && !pairs) this.#pairs.set(script, (pairs = this.#beginPairs(script)));
    return pairs;
  }

  #beginPairs(script: WordScript): LetterPairs {
    const [features, language] = this.#named;
    return new LetterPairs(learnedOf(this.#face.checksum, features, language, script));
  }

  /** Has the letters and pairs of the words shaped that are not known yet, behind a whole word, which says the script. */
  #learn(words: readonly string[], pairs: LetterPairs): void {
    const batch = words.slice(0, 1);
    for (let i = 0; i < words.length; i++) pairs.addUnknown(words[i] ?? '', batch);
    if (batch.length < 2) return;
    this.#shapeInTurn(batch, (text, glyphs, from, count, start) => {
      if (text.length <= 2) pairs.learn(text, glyphs, from, count, start);
    });
  }

  /**
   * Shapes words in one go, and tells of each where its glyphs and its text begin. Crossing into WebAssembly and
   * setting up the shaper takes as long as shaping several words.
   */
  #shapeInTurn(
    words: readonly string[],
    tell: (word: string, glyphs: GlyphRow, from: number, count: number, start: number) => void,
  ): void {
    if (words.length === 0) return;
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
    let glyph = 0;
    let start = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      const end = start + word.length;
      const first = glyph;
      while (glyphs.cluster(glyph) < end) glyph++;
      tell(word, glyphs, first, glyph - first, start);
      glyph++; // the barrier
      start = end + 1;
    }
  }

  #keep(shaped: Shaped): Shaped {
    if (this.#known.size >= MOST_WORDS) this.#known.clear();
    this.#known.set(shaped.text, shaped);
    return shaped;
  }
}
