/** Fonts as HarfBuzz sees them, and shaping with them. */
import { cell, hb, look, room, units, words, type Address } from './harfbuzz-memory.ts';
import type { GlyphRow } from './shaped.ts';
import { tagOf, type FeatureList, type LanguageTag } from './harfbuzz-tags.ts';

const READ_ONLY = 1; // HB_MEMORY_MODE_READONLY
const LEFT_TO_RIGHT = 4; // HB_DIRECTION_LTR
const RIGHT_TO_LEFT = 5;
const REMOVE_IGNORABLES = 8; // HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES
const WORDS_OF_A_GLYPH = 5; // of hb_glyph_info_t and hb_glyph_position_t, in 32 bits each

const buffer = hb.hb_buffer_create();

interface Held {
  readonly font: Address;
  readonly face: Address;
  readonly blob: Address;
  readonly bytes: Address;
}

const dropped = new FinalizationRegistry(({ font, face, blob, bytes }: Held) => {
  hb.hb_font_destroy(font);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(blob);
  hb.free(bytes);
});

/** A font file as HarfBuzz sees it. */
export class HbFont {
  /** Units of an em, in which advances are counted. */
  readonly upem: number;
  readonly #held: Held;

  constructor(file: Uint8Array) {
    const bytes = hb.malloc(file.length);
    new Uint8Array(hb.memory.buffer).set(file, bytes);
    const blob = hb.hb_blob_create(bytes, file.length, READ_ONLY, 0, 0);
    const face = hb.hb_face_create(blob, 0);
    this.upem = hb.hb_face_get_upem(face);
    this.#held = { font: hb.hb_font_create(face), face, blob, bytes };
    dropped.register(this, this.#held);
  }

  /** Whether its character map has the code point. */
  has(codePoint: number): boolean {
    return hb.hb_font_get_nominal_glyph(this.#held.font, codePoint, cell) !== 0;
  }

  /** The features of its table of substitutions. */
  substitutions(): ReadonlySet<string> {
    const most = 128;
    const at = hb.malloc(most * 4);
    const found = new Set<string>();
    for (let from = 0, count = most; count === most; from += count) {
      look();
      words[cell >> 2] = most;
      hb.hb_ot_layout_table_get_feature_tags(this.#held.face, tagOf('GSUB'), from, cell, at);
      look();
      count = words[cell >> 2] ?? 0;
      for (let i = 0; i < count; i++) found.add(nameOf(words[(at >> 2) + i] ?? 0));
    }
    hb.free(at);
    return found;
  }

  /**
   * Shapes the first `length` units of a text in UTF-16. The script is that of its first letter; `language` is
   * BCP 47. The glyphs are those of the last call, until the next one.
   */
  shape(
    text: Uint16Array,
    length: number,
    features: FeatureList,
    language: LanguageTag | undefined,
    rtl: boolean,
  ): GlyphRow {
    const at = room(length);
    units.set(text.subarray(0, length), at >> 1);
    hb.hb_buffer_reset(buffer);
    hb.hb_buffer_add_utf16(buffer, at, length, 0, length);
    hb.hb_buffer_guess_segment_properties(buffer);
    hb.hb_buffer_set_direction(buffer, rtl ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
    if (language) hb.hb_buffer_set_language(buffer, language.at);
    hb.hb_buffer_set_flags(buffer, REMOVE_IGNORABLES);
    hb.hb_shape(this.#held.font, buffer, features.at, features.count);
    look();
    glyphs.read();
    return glyphs;
  }
}

/** The glyphs of the buffer, in the order in which they are seen. */
class ShapedGlyphs implements GlyphRow {
  count = 0;
  #infos = 0;
  #positions = 0;

  read(): void {
    this.count = hb.hb_buffer_get_length(buffer);
    this.#infos = hb.hb_buffer_get_glyph_infos(buffer, 0) >> 2;
    this.#positions = hb.hb_buffer_get_glyph_positions(buffer, 0) >> 2;
  }

  glyph(i: number): number {
    return words[this.#infos + i * WORDS_OF_A_GLYPH] ?? 0;
  }

  /** UTF-16 index at which the text of the glyph's cluster begins. */
  cluster(i: number): number {
    return words[this.#infos + i * WORDS_OF_A_GLYPH + 2] ?? 0;
  }

  advance(i: number): number {
    return words[this.#positions + i * WORDS_OF_A_GLYPH] ?? 0;
  }

  dx(i: number): number {
    return words[this.#positions + i * WORDS_OF_A_GLYPH + 2] ?? 0;
  }

  dy(i: number): number {
    return words[this.#positions + i * WORDS_OF_A_GLYPH + 3] ?? 0;
  }
}

const glyphs = new ShapedGlyphs();

function nameOf(tag: number): string {
  return String.fromCharCode((tag >> 24) & 255, (tag >> 16) & 255, (tag >> 8) & 255, tag & 255);
}
