/** PNG files whose rows PDF can take as they are (ISO/IEC 15948; PDF knows the same filters). */
import { crc32, inflateSync } from 'node:zlib';
import { usableProfile } from './embedded-profile.ts';
import { MOST_PIXELS, type PngPicture } from './picture.ts';

export interface Png {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey with opacity, 6 colours with opacity. */
  readonly colourType: number;
  readonly interlaced: boolean;
  readonly transparent: boolean;
  readonly palette: Uint8Array | undefined;
  readonly profile: Uint8Array | undefined;
  readonly data: Uint8Array;
}

const SIGNATURE = '\u0089PNG\r\n\u001a\n';

export function isPng(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('latin1') === SIGNATURE;
}

/** Its chunks, each checked; `undefined` when one is broken or the end is missing. */
export function readPng(bytes: Uint8Array): Png | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; !chunks.has('IEND');) {
    if (at + 12 > file.length) return undefined;
    const length = file.readUInt32BE(at);
    if (at + 12 + length > file.length) return undefined;
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (crc32(file.subarray(at + 4, at + 8 + length)) !== file.readUInt32BE(at + 8 + length))
      return undefined;
    chunks.set(type, [...(type === 'IDAT' ? (chunks.get(type) ?? []) : []), data]);
    at += 12 + length;
  }
  const [header] = chunks.get('IHDR') ?? [];
  if (header?.length !== 13) return undefined;
  const colourType = header[9] ?? 0;
  const [palette] = chunks.get('PLTE') ?? [];
  const [profile] = chunks.get('iCCP') ?? [];
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    bits: header[8] ?? 0,
    colourType,
    interlaced: header[12] !== 0,
    transparent: chunks.has('tRNS') || colourType >= 4,
    palette: colourType === 3 ? palette : undefined,
    profile: profile && profileIn(profile, (colourType & 2) === 0 ? 1 : 3),
    data: Buffer.concat(chunks.get('IDAT') ?? []),
  };
}

/** The picture without decoding; `undefined` for kinds that PDF does not have, and where the rows are not whole. */
export function pngAsItIs({ width, height, ...png }: Png): PngPicture | undefined {
  const { bits, colourType, palette, profile, data } = png;
  if (png.interlaced || png.transparent || width * height > MOST_PIXELS) return undefined;
  if (colourType === 3 && (!palette || palette.length % 3 !== 0 || palette.length > 3 << bits))
    return undefined;
  const channels = colourType === 2 ? 3 : 1;
  const row = Math.ceil((width * channels * bits) / 8) + 1;
  const rows = unpacked(data, row * height);
  if (!rows) return undefined;
  for (let at = 0; at < rows.length; at += row) if ((rows[at] ?? 0) > 4) return undefined;
  return {
    kind: 'png',
    data,
    bits: bits as PngPicture['bits'],
    channels,
    width,
    height,
    ...(palette && { palette }),
    ...(profile && { profile }),
  };
}

function unpacked(data: Uint8Array, length: number): Uint8Array | undefined {
  try {
    const rows = inflateSync(data, { maxOutputLength: length + 1 });
    return rows.length === length ? rows : undefined;
  } catch {
    return undefined; // broken, or longer than it may be
  }
}

/** A name, a zero, a zero for the method, then the compressed profile. */
function profileIn(chunk: Buffer, channels: 1 | 3): Uint8Array | undefined {
  const start = chunk.indexOf(0) + 2;
  try {
    return usableProfile(inflateSync(chunk.subarray(start), { maxOutputLength: 4 << 20 }), channels);
  } catch {
    return undefined; // as if there were none
  }
}
