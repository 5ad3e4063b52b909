/** Small picture files of kinds that no encoder at hand writes, put together by hand. */
import { crc32, deflateSync } from 'node:zlib';

export interface PngOptions {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colourType: number;
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  /** Rows with their filter bytes. */
  readonly rows: readonly number[];
}

export function pngFile({
  width,
  height,
  bits,
  colourType,
  interlaced,
  palette,
  rows,
}: PngOptions): Uint8Array {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  const header = Buffer.concat([size, Buffer.from([bits, colourType, 0, 0, interlaced ? 1 : 0])]);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

type Solid = 0 | 1;

/** A JPEG of 8 by 8 pixels in four inks, all of one colour; with Adobe's marker its values are inverted. */
export function inkJpeg(inks: readonly [Solid, Solid, Solid, Solid]): Uint8Array {
  const segment = (marker: number, ...data: number[]): number[] => [
    0xff,
    marker,
    (data.length + 2) >> 8,
    (data.length + 2) & 255,
    ...data,
  ];
  const components = [1, 2, 3, 4];
  // Codes 00 and 01 for differences of 10 and of 11 bits, 0 for the end of a block.
  const directCurrent = [0x00, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 11];
  const alternating = [0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  // The mean of a block around zero, times eight: 127 · 8 for no ink, −128 · 8 for a solid.
  const bits = inks
    .map((ink) =>
      ink === 0 ? `00${(1016).toString(2)}0` : `01${(2047 - 1024).toString(2).padStart(11, '0')}0`,
    )
    .join('');
  const packed: number[] = [];
  for (let i = 0; i < bits.length; i += 8) {
    const byte = Number.parseInt(bits.slice(i, i + 8).padEnd(8, '1'), 2);
    packed.push(byte, ...(byte === 0xff ? [0] : []));
  }
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xee, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0),
    ...segment(0xdb, 0, ...Array.from({ length: 64 }, () => 1)),
    ...segment(0xc0, 8, 0, 8, 0, 8, 4, ...components.flatMap((id) => [id, 0x11, 0])),
    ...segment(0xc4, ...directCurrent),
    ...segment(0xc4, ...alternating),
    ...segment(0xda, 4, ...components.flatMap((id) => [id, 0]), 0, 63, 0),
    ...packed,
    0xff,
    0xd9,
  ]);
}

/** A JPEG with EXIF's orientation put in. */
export function turnedJpeg(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...jpeg.subarray(2)]);
}

/** One red pixel. */
export const GIF = Buffer.from('R0lGODlhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
