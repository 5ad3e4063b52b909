/**
 * The sRGB colour space (IEC 61966-2-1) as an ICC profile of version 4 (ICC.1:2004-10), made from its numbers:
 * primaries adapted to D50, and the curve as a parametric one.
 */

type Tag = readonly [signature: string, data: Uint8Array];

/** The profile's bytes, always the same. */
export function srgbProfile(): Uint8Array {
  const curve = element('para', [
    ...uint16(3),
    ...uint16(0),
    ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed),
  ]);
  return profile([
    ['desc', text('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(0.9642, 1, 0.82491)],
    [
      'chad', // D65 to D50 after Bradford
      element(
        'sf32',
        [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168].flatMap(fixed),
      ),
    ],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
}

function profile(tags: readonly Tag[]): Uint8Array {
  const HEADER = 128;
  const directory: number[] = [...uint32(tags.length)];
  const places = new Map<Uint8Array, number>();
  const data: number[] = [];
  const start = HEADER + 4 + 12 * tags.length;
  for (const [signature, bytes] of tags) {
    const at = places.get(bytes) ?? start + data.length; // the three curves are one
    if (!places.has(bytes)) data.push(...bytes);
    places.set(bytes, at);
    directory.push(...ascii(signature), ...uint32(at), ...uint32(bytes.length));
  }
  const header = [
    ...uint32(start + data.length),
    ...uint32(0), // no colour management module preferred
    ...uint32(0x04200000),
    ...ascii('mntrRGB XYZ '),
    ...[2026, 1, 1, 0, 0, 0].flatMap(uint16), // when the profile was made, not the document
    ...ascii('acsp'),
    ...Array.from({ length: 28 }, () => 0),
    ...[0.9642, 1, 0.82491].flatMap(fixed), // the illuminant of the connection space
  ];
  const rest = Array.from({ length: HEADER - header.length }, () => 0);
  return Uint8Array.from([...header, ...rest, ...directory, ...data]);
}

/** Type signature, four reserved bytes, data, filled up to a multiple of four bytes. */
function element(type: string, data: readonly number[]): Uint8Array {
  const bytes = [...ascii(type), ...uint32(0), ...data];
  while (bytes.length % 4 !== 0) bytes.push(0);
  return Uint8Array.from(bytes);
}

function xyz(x: number, y: number, z: number): Uint8Array {
  return element('XYZ ', [x, y, z].flatMap(fixed));
}

/** A text in English. */
function text(value: string): Uint8Array {
  const utf16 = Array.from(value, (character) => uint16(character.charCodeAt(0))).flat();
  return element('mluc', [
    ...[1, 12].flatMap(uint32),
    ...ascii('enUS'),
    ...[utf16.length, 28].flatMap(uint32),
    ...utf16,
  ]);
}

function ascii(value: string): number[] {
  return Array.from(value, (character) => character.charCodeAt(0));
}

function uint16(value: number): number[] {
  return [(value >> 8) & 255, value & 255];
}

function uint32(value: number): number[] {
  return [...uint16(value >>> 16), ...uint16(value & 0xffff)];
}

/** s15Fixed16Number. */
function fixed(value: number): number[] {
  return uint32(Math.round(value * 65_536) >>> 0);
}
