/** What a JPEG file says before its first scan (ITU-T T.81, annex B), with the markers of EXIF, Adobe and the ICC. */
import { usableProfile } from './embedded-profile.ts';
import type { Orientation } from './picture.ts';

export interface JpegHead {
  /** As stored. */
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly bits: number;
  /** Sequential or progressive Huffman coding, which every PDF reader knows. */
  readonly common: boolean;
  readonly orientation: Orientation;
  /** Adobe's marker: 0 no transform, 1 YCbCr, 2 YCCK. */
  readonly adobe: number | undefined;
  /** The components call themselves R, G and B. */
  readonly named: boolean;
  readonly profile: Uint8Array | undefined;
  /** Its end is there. */
  readonly complete: boolean;
}

const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const SCAN = 0xda;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** `undefined` when there is no frame before the first scan. */
export function readJpegHead(bytes: Uint8Array): JpegHead | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame: Buffer | undefined;
  let kind = 0;
  let orientation: Orientation = 1;
  let adobe: number | undefined;
  const parts: Buffer[] = [];
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return undefined;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at++; // fill bytes
      continue;
    }
    const end = at + 2 + file.readUInt16BE(at + 2);
    const segment = file.subarray(at + 4, end);
    if (FRAMES.has(marker)) [frame, kind] = [segment, marker];
    else if (marker === 0xe1) orientation = orientationIn(segment) ?? orientation;
    else if (marker === 0xe2 && segment.toString('latin1', 0, 12) === 'ICC_PROFILE\0') parts.push(segment);
    else if (marker === 0xee && segment.toString('latin1', 0, 5) === 'Adobe') adobe = segment[11];
    at = end;
    if (marker === SCAN) break;
  }
  if (!frame || frame.length < 6) return undefined;
  const channels = frame[5] ?? 0;
  const names = [6, 9, 12].map((i) => String.fromCharCode(frame[i] ?? 0)).join('');
  return {
    bits: frame[0] ?? 0,
    height: frame.readUInt16BE(1),
    width: frame.readUInt16BE(3),
    channels,
    common: kind <= 0xc2,
    orientation,
    adobe,
    named: channels === 3 && names === 'RGB',
    profile: profileOf(parts, channels),
    complete: file.lastIndexOf(Buffer.from([0xff, 0xd9])) >= at,
  };
}

/** A profile may be spread over several segments, each with its number (ICC.1, B.4). */
function profileOf(parts: readonly Buffer[], channels: number): Uint8Array | undefined {
  if (parts.length === 0 || parts.length !== parts[0]?.[13]) return undefined;
  const inOrder = [...parts].sort((a, b) => (a[12] ?? 0) - (b[12] ?? 0));
  return usableProfile(Buffer.concat(inOrder.map((part) => part.subarray(14))), channels);
}

/** Tag 0x0112 of the first directory of the TIFF inside (CIPA DC-008, 4.6). */
function orientationIn(segment: Buffer): Orientation | undefined {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(6);
  if (tiff.length < 8) return undefined;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let i = 0, count = short(start); i < count; i++) {
    const entry = start + 2 + 12 * i;
    if (short(entry) !== 0x0112) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? (value as Orientation) : undefined;
  }
  return undefined;
}
