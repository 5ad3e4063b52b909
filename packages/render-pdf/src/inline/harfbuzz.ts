/**
 * HarfBuzz's WebAssembly, called without the package's own classes: those make several objects for each glyph and
 * cross into WebAssembly for each, which took longer than shaping. Text goes in and glyphs come out by its memory.
 * Written against harfbuzzjs 1.6.4; the structures read here are part of HarfBuzz's stable interface.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** An address in WebAssembly's memory. */
type Address = number;

/** What is called of https://harfbuzz.github.io/, in its own order of arguments. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  __wasm_call_ctors(): void;
  malloc(size: number): Address;
  free(at: Address): void;
  hb_blob_create(at: Address, size: number, mode: number, data: Address, destroy: Address): Address;
  hb_blob_destroy(blob: Address): void;
  hb_face_create(blob: Address, index: number): Address;
  hb_face_destroy(face: Address): void;
  hb_face_get_upem(face: Address): number;
  hb_font_create(face: Address): Address;
  hb_font_destroy(font: Address): void;
  hb_font_get_nominal_glyph(font: Address, codePoint: number, glyph: Address): number;
  hb_ot_layout_table_get_feature_tags(
    face: Address,
    table: number,
    from: number,
    count: Address,
    tags: Address,
  ): number;
  hb_language_from_string(at: Address, length: number): Address;
  hb_buffer_create(): Address;
  hb_buffer_reset(buffer: Address): void;
  hb_buffer_add_utf16(buffer: Address, at: Address, length: number, from: number, count: number): void;
  hb_buffer_guess_segment_properties(buffer: Address): void;
  hb_buffer_set_direction(buffer: Address, direction: number): void;
  hb_buffer_set_language(buffer: Address, language: Address): void;
  hb_buffer_set_flags(buffer: Address, flags: number): void;
  hb_buffer_get_length(buffer: Address): number;
  hb_buffer_get_glyph_infos(buffer: Address, length: Address): Address;
  hb_buffer_get_glyph_positions(buffer: Address, length: Address): Address;
  hb_shape(font: Address, buffer: Address, features: Address, count: number): void;
}

/** `WebAssembly` as it is used here; the language's own library has no types for it. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const PAGE = 65_536;
const READ_ONLY = 1; // HB_MEMORY_MODE_READONLY
const LEFT_TO_RIGHT = 4; // HB_DIRECTION_LTR
const RIGHT_TO_LEFT = 5;
const REMOVE_IGNORABLES = 8; // HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES
const WORDS_OF_A_GLYPH = 5; // of hb_glyph_info_t and hb_glyph_position_t, in 32 bits each

const hb = start();
const cell = hb.malloc(4); // for results that come by address
const buffer = hb.hb_buffer_create();
let units = new Uint16Array();
let words = new Int32Array();
let input = { at: 0, length: 0 };

/** Where a text of so many UTF-16 units is put. */
function room(length: number): Address {
  if (input.length < length) {
    hb.free(input.at);
    input = { at: hb.malloc(length * 4), length: length * 2 };
  }
  look();
  return input.at;
}

function start(): HarfBuzz {
  const { Module, Instance } = (globalThis as unknown as { WebAssembly: Assembly }).WebAssembly;
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm');
  const refuse = (what: string) => (): never => {
    throw new Error(`HarfBuzz has ended: ${what}`);
  };
  const instance: { exports?: HarfBuzz } = {};
  const grow = (size: number): number => {
    const { memory } = instance.exports as HarfBuzz;
    const missing = Math.max(size, memory.buffer.byteLength * 1.2) - memory.buffer.byteLength;
    return memory.grow(Math.ceil(missing / PAGE)) < 0 ? 0 : 1;
  };
  const { exports } = new Instance(new Module(readFileSync(file)), {
    wasi_snapshot_preview1: { proc_exit: refuse('exit') },
    env: {
      _emscripten_runtime_keepalive_clear: () => {},
      _abort_js: refuse('abort'),
      _setitimer_js: () => 0,
      emscripten_resize_heap: grow,
    },
  });
  instance.exports = exports as HarfBuzz;
  // The module names it so.
  // oxlint-disable-next-line eslint/no-underscore-dangle
  instance.exports.__wasm_call_ctors();
  return instance.exports;
}

/** Views of the memory, made anew when it has grown. */
function look(): void {
  const { memory } = hb;
  if (words.buffer === memory.buffer) return;
  units = new Uint16Array(memory.buffer);
  words = new Int32Array(memory.buffer);
}

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
  ): ShapedGlyphs {
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
class ShapedGlyphs {
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

export type { ShapedGlyphs };

const glyphs = new ShapedGlyphs();

/** Features in WebAssembly's memory: made once for each list. */
export interface FeatureList {
  readonly at: Address;
  readonly count: number;
}

const lists = new Map<string, FeatureList>();

/** From a comma-separated list such as `smcp,onum`. */
export function featureList(features: string): FeatureList {
  let list = lists.get(features);
  if (!list) lists.set(features, (list = writeFeatures(features === '' ? [] : features.split(','))));
  return list;
}

/** As hb_feature_t: tag, value, and the range of the text, which is all of it. */
function writeFeatures(tags: readonly string[]): FeatureList {
  const at = tags.length === 0 ? 0 : hb.malloc(tags.length * 16);
  look();
  for (const [i, tag] of tags.entries()) words.set([tagOf(tag), 1, 0, -1], (at >> 2) + i * 4);
  return { at, count: tags.length };
}

export interface LanguageTag {
  readonly at: Address;
}

const languages = new Map<string, LanguageTag>();

/** From BCP 47; HarfBuzz keeps each for good. */
export function languageTag(language: string): LanguageTag {
  let tag = languages.get(language);
  if (!tag) languages.set(language, (tag = { at: writeLanguage(language) }));
  return tag;
}

function writeLanguage(language: string): Address {
  const bytes = new TextEncoder().encode(language);
  const at = hb.malloc(bytes.length);
  new Uint8Array(hb.memory.buffer).set(bytes, at);
  const found = hb.hb_language_from_string(at, bytes.length);
  hb.free(at);
  return found;
}

function tagOf(name: string): number {
  let tag = 0;
  for (let i = 0; i < 4; i++) tag = (tag << 8) | name.charCodeAt(i);
  return tag;
}

function nameOf(tag: number): string {
  return String.fromCharCode((tag >> 24) & 255, (tag >> 16) & 255, (tag >> 8) & 255, tag & 255);
}
