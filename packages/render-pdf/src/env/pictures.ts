/** Pictures made ready for the page: JPEG as it is, everything else as plain pixels. */
import { Transformer } from '@napi-rs/image';

/** EXIF orientation, 1 to 8: how the stored pixels must be turned to be seen upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export type Picture =
  | {
      readonly kind: 'jpeg';
      readonly bytes: Uint8Array;
      readonly channels: 1 | 3;
      /** Pixels as seen, after turning. */
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'pixels';
      /** Rows from the top, 8 bits a channel: 1 grey or 3 red, green, blue. */
      readonly pixels: Uint8Array;
      readonly channels: 1 | 3;
      /** Opacity, 8 bits a pixel; absent when all of it is opaque. */
      readonly alpha?: Uint8Array;
      readonly width: number;
      readonly height: number;
    };

/** A picture from its file's bytes; `undefined` when they are no picture that can be read. */
export async function openPicture(bytes: Uint8Array): Promise<Picture | undefined> {
  try {
    const transformer = new Transformer(bytes);
    const metadata = await transformer.metadata(true);
    const orientation = (metadata.orientation ?? 1) as Orientation;
    const { width, height } = metadata;
    if (width < 1 || height < 1) return undefined;
    const channels = isJpeg(bytes) ? jpegChannels(bytes) : undefined;
    if (orientation === 1 && (channels === 1 || channels === 3))
      return { kind: 'jpeg', bytes, channels, width, height };
    // A PNG without loss brings every depth and colour model to 8 bits of grey or RGB.
    const upright = orientation === 1 ? transformer : transformer.rotate();
    return pixelsOf(
      new Uint8Array(await upright.rawPixels()),
      orientation >= 5 ? height : width,
      orientation >= 5 ? width : height,
    );
  } catch {
    return undefined; // the library throws for whatever it can't decode
  }
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Number of colour channels, from the frame header (ITU-T T.81, B.2.2). */
function jpegChannels(bytes: Uint8Array): number | undefined {
  let i = 2;
  while (i + 9 < bytes.length) {
    if (bytes[i] !== 0xff) return undefined;
    const marker = bytes[i + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return bytes[i + 9];
    i += 2 + ((bytes[i + 2] ?? 0) << 8) + (bytes[i + 3] ?? 0);
  }
  return undefined;
}

function pixelsOf(raw: Uint8Array, width: number, height: number): Picture | undefined {
  const count = width * height;
  const channels = raw.length / count;
  if (channels === 1 || channels === 3) return { kind: 'pixels', pixels: raw, channels, width, height };
  if (channels !== 2 && channels !== 4) return undefined;
  const colours = channels === 2 ? 1 : 3;
  const pixels = new Uint8Array(count * colours);
  const alpha = new Uint8Array(count);
  let opaque = true;
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < colours; c++) pixels[i * colours + c] = raw[i * channels + c] ?? 0;
    const a = raw[i * channels + colours] ?? 255;
    alpha[i] = a;
    if (a !== 255) opaque = false;
  }
  return { kind: 'pixels', pixels, channels: colours, ...(!opaque && { alpha }), width, height };
}
