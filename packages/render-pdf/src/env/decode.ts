// Packages are checked from their sources, so the types must come along wherever this file is imported.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./untyped.d.ts" />
/** Pictures decoded to pixels: what PDF has no coding for, and what has to be changed. */
import { GifReader } from 'omggif';
import { srgbToLinear } from '../colour/srgb.ts';
import { MOST_PIXELS, type PictureNeeds, type PixelPicture } from './picture.ts';

export class TooManyPixels extends Error {}

interface Raw {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 2 grey and opacity, 3 colours, 4 colours and opacity; 8 bits each. */
  readonly channels: number;
  readonly data: Uint8Array;
}

/** Throws when the bytes are no picture that can be decoded. */
export async function decode(bytes: Uint8Array, needs: PictureNeeds): Promise<PixelPicture> {
  return prepared(isGif(bytes) ? firstFrame(bytes) : await decoded(bytes), needs);
}

/** Throws when the library can't decode the bytes; for files that go onto the page as they are. */
export async function tryDecoding(bytes: Uint8Array): Promise<void> {
  const { Transformer } = await import('@napi-rs/image');
  await new Transformer(bytes).metadata(false);
}

function isGif(bytes: Uint8Array): boolean {
  return /^GIF8[79]a$/.test(Buffer.from(bytes.subarray(0, 6)).toString('latin1'));
}

/** Of an animation, what is seen first. */
function firstFrame(bytes: Uint8Array): Raw {
  const gif = new GifReader(bytes);
  const { width, height } = gif;
  if (width * height > MOST_PIXELS) throw new TooManyPixels();
  const data = new Uint8Array(width * height * 4);
  gif.decodeAndBlitFrameRGBA(0, data);
  return { width, height, channels: 4, data };
}

/** By the library, upright. It refuses pictures that would take more than half a gigabyte. */
async function decoded(bytes: Uint8Array): Promise<Raw> {
  // Loaded when the first picture needs it: most documents have none.
  const { Transformer } = await import('@napi-rs/image');
  const transformer = new Transformer(bytes);
  const metadata = await transformer.metadata(true);
  const lying = (metadata.orientation ?? 1) >= 5;
  const upright = (metadata.orientation ?? 1) === 1 ? transformer : transformer.rotate();
  const data = new Uint8Array(await upright.rawPixels());
  const [width, height] = lying ? [metadata.height, metadata.width] : [metadata.width, metadata.height];
  // Kinds 0 to 3 have 8 bits: grey, grey and opacity, colours, colours and opacity; 4 to 7 the same with 16.
  const kind = metadata.colorType as number;
  if (kind > 7) throw new Error('floating-point pixels');
  const channels = (kind % 4) + 1;
  const depth = kind >= 4 ? 2 : 1;
  if (data.length !== width * height * channels * depth) throw new Error('not the pixels promised');
  return { width, height, channels, data: depth === 2 ? upperBytes(data) : data };
}

function upperBytes(data: Uint8Array): Uint8Array {
  return Uint8Array.from(new Uint16Array(data.buffer, data.byteOffset, data.length / 2), (v) => v >> 8);
}

function prepared(raw: Raw, needs: PictureNeeds): PixelPicture {
  const { width, height, channels, data } = raw;
  const count = width * height;
  const hasAlpha = channels % 2 === 0;
  const colours = channels >= 3 ? 3 : 1;
  let alpha: Uint8Array | undefined;
  if (hasAlpha) {
    alpha = new Uint8Array(count);
    for (let i = 0; i < count; i++) alpha[i] = data[i * channels + colours] ?? 255;
    if (alpha.every((a) => a === 255)) alpha = undefined;
  }
  let pixels = hasAlpha ? new Uint8Array(count * colours) : data;
  if (hasAlpha)
    for (let i = 0; i < count; i++)
      for (let c = 0; c < colours; c++) pixels[i * colours + c] = data[i * channels + c] ?? 0;
  if (alpha && needs.opaque) {
    for (let i = 0; i < pixels.length; i++) {
      const a = alpha[Math.floor(i / colours)] ?? 255;
      pixels[i] = Math.round(((pixels[i] ?? 0) * a + 255 * (255 - a)) / 255);
    }
    alpha = undefined;
  }
  const isGrey = colours === 1 || allGrey(pixels);
  if (colours === 3 && (needs.grey || isGrey)) pixels = greyOf(pixels);
  const one = needs.grey || isGrey;
  return { kind: 'pixels', pixels, channels: one ? 1 : 3, ...(alpha && { alpha }), width, height };
}

function allGrey(pixels: Uint8Array): boolean {
  for (let i = 0; i < pixels.length; i += 3)
    if (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2]) return false;
  return true;
}

const LINEAR = Float64Array.from({ length: 256 }, (_, i) => srgbToLinear(i / 255));

/** The grey of the same luminance (ITU-R BT.709), in sRGB's curve. */
function greyOf(pixels: Uint8Array): Uint8Array {
  const grey = new Uint8Array(pixels.length / 3);
  for (let i = 0; i < grey.length; i++) {
    const [r = 0, g = 0, b = 0] = [pixels[3 * i], pixels[3 * i + 1], pixels[3 * i + 2]];
    const light = 0.2126 * (LINEAR[r] ?? 0) + 0.7152 * (LINEAR[g] ?? 0) + 0.0722 * (LINEAR[b] ?? 0);
    grey[i] = r === g && g === b ? r : nearest(light);
  }
  return grey;
}

/** The value whose light is nearest, by halving. */
function nearest(light: number): number {
  let [low, high] = [0, 255];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((LINEAR[middle] ?? 0) <= light) low = middle;
    else high = middle;
  }
  return light - (LINEAR[low] ?? 0) < (LINEAR[high] ?? 1) - light ? low : high;
}
