/** Writes ICC profiles of version 2.4 (ICC.1:2001-04): a header, a table of tags, the tags. */

export interface IccHeader {
  /** `mntr` for a display, `prtr` for a press. */
  readonly deviceClass: 'mntr' | 'prtr';
  readonly space: 'RGB ' | 'GRAY' | 'CMYK';
  /** The space that colours are converted by way of. */
  readonly connection: 'XYZ ' | 'Lab ';
}

export type Xyz = readonly [number, number, number];

/** The white of the connection space, D50, as the header of every profile states it. */
export const D50: Xyz = [0.9642, 1, 0.8249];

/** A profile's bytes. Tags that are the same array are stored once. */
export function iccFile(header: IccHeader, tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const places = new Map<Uint8Array, number>();
  let end = 128 + 4 + 12 * tags.length;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, end);
    end += Math.ceil(data.length / 4) * 4;
  }
  const file = new Uint8Array(end);
  const view = new DataView(file.buffer);
  view.setUint32(0, end);
  view.setUint32(8, 0x02400000);
  for (const [at, text] of [
    [12, header.deviceClass],
    [16, header.space],
    [20, header.connection],
    [36, 'acsp'],
  ] as const)
    file.set(ascii(text), at);
  // The profile's own date: of the model, not of the run that writes it.
  for (const [i, part] of [2026, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + 2 * i, part);
  file.set(fixed(D50), 68);
  view.setUint32(128, tags.length);
  for (const [i, [signature, data]] of tags.entries()) {
    const at = 132 + 12 * i;
    file.set(ascii(signature), at);
    view.setUint32(at + 4, places.get(data) ?? 0);
    view.setUint32(at + 8, data.length);
  }
  for (const [data, place] of places) file.set(data, place);
  return file;
}

export function textTag(text: string): Uint8Array {
  return joined(ascii('text'), new Uint8Array(4), ascii(text), new Uint8Array(1));
}

/** The profile's name, in ASCII only. */
export function descriptionTag(text: string): Uint8Array {
  const count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, text.length + 1);
  // Empty Unicode and Macintosh forms: 4 + 4 bytes, then 2 + 1 + 67.
  return joined(ascii('desc'), new Uint8Array(4), count, ascii(text), new Uint8Array(1 + 8 + 70));
}

export function xyzTag(value: Xyz): Uint8Array {
  return joined(ascii('XYZ '), new Uint8Array(4), fixed(value));
}

/** A tone curve through evenly spaced values from 0 to 1. */
export function curveTag(values: readonly number[]): Uint8Array {
  const data = new Uint8Array(12 + 2 * values.length);
  data.set(ascii('curv'));
  const view = new DataView(data.buffer);
  view.setUint32(8, values.length);
  for (const [i, value] of values.entries()) view.setUint16(12 + 2 * i, Math.round(value * 65_535));
  return data;
}

export interface LookUp {
  readonly inputs: number;
  readonly outputs: number;
  /** Grid points along each input. */
  readonly points: number;
  /** One curve for each input, all of one length, values from 0 to 65535. */
  readonly inputCurves: readonly (readonly number[])[];
  /** Output values from 0 to 65535, the first input varying slowest. */
  readonly grid: readonly number[];
}

/** A table of 16-bit values between curves (`lut16Type`); the output curves are straight. */
export function lookUpTag({ inputs, outputs, points, inputCurves, grid }: LookUp): Uint8Array {
  const entries = inputCurves[0]?.length ?? 0;
  const data = new Uint8Array(52 + 2 * (inputs * entries + grid.length + outputs * 2));
  data.set(ascii('mft2'));
  const view = new DataView(data.buffer);
  data.set([inputs, outputs, points], 8);
  for (const diagonal of [12, 28, 44]) view.setUint32(diagonal, 0x10000);
  view.setUint16(48, entries);
  view.setUint16(50, 2);
  let at = 52;
  const straight = Array.from({ length: outputs }, () => [0, 65_535]).flat();
  for (const values of [...inputCurves, grid, straight])
    for (const value of values) {
      view.setUint16(at, Math.min(65_535, Math.max(0, Math.round(value))));
      at += 2;
    }
  return data;
}

function fixed(value: Xyz): Uint8Array {
  const data = new Uint8Array(12);
  const view = new DataView(data.buffer);
  for (const [i, part] of value.entries()) view.setInt32(4 * i, Math.round(part * 65_536));
  return data;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const data = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  return data;
}
