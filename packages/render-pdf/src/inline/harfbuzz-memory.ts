/**
 * HarfBuzz's WebAssembly, called without the package's own classes: those make several objects for each glyph and
 * cross into WebAssembly for each, which took longer than shaping. Text goes in and glyphs come out by its memory.
 * Written against harfbuzzjs 1.6.4; the structures read here are part of HarfBuzz's stable interface.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** An address in WebAssembly's memory. */
export type Address = number;

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

export const hb = start();
/** For results that come by address. */
export const cell = hb.malloc(4);

/** The memory, as it is until it grows: see `look`. */
export let units = new Uint16Array();
export let words = new Int32Array();
let input = { at: 0, length: 0 };

/** Where a text of so many UTF-16 units is put. */
export function room(length: number): Address {
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
export function look(): void {
  const { memory } = hb;
  if (words.buffer === memory.buffer) return;
  units = new Uint16Array(memory.buffer);
  words = new Int32Array(memory.buffer);
}
