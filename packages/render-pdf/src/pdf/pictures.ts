/** Pictures to image objects (ISO 32000-1, 8.9.5). */
import { deflateSync } from 'node:zlib';
import { pressProfile } from '../colour/press-profile.ts';
import { srgbProfile } from '../colour/srgb.ts';
import type { JpegPicture, Orientation, Picture, PixelPicture, PngPicture } from '../env/picture.ts';
import type { ProfileStore } from './output-intent.ts';
import type { PdfFile } from './pdfkit.ts';
import type { Ref } from './pdfkit-internals.ts';
import { number } from './syntax.ts';

/** Embeds each picture once, when it is first used. */
export class PictureStore {
  readonly #file: PdfFile;
  readonly #pictures: ReadonlyMap<string, Picture>;
  readonly #profiles: ProfileStore;
  /** The press's profile; `undefined` on screen, where device colours are sRGB. */
  readonly #press: Uint8Array | undefined;
  readonly #embedded = new Map<string, { name: string; object: Ref }>();

  constructor(
    file: PdfFile,
    pictures: ReadonlyMap<string, Picture>,
    profiles: ProfileStore,
    press: Uint8Array | undefined,
  ) {
    this.#file = file;
    this.#pictures = pictures;
    this.#profiles = profiles;
    this.#press = press;
  }

  /**
   * Operators that draw the picture in a rectangle, its left upper corner at `x` and `y`, in a space whose y
   * points downwards; `undefined` when there is no such picture.
   */
  draw(sha256: string, x: number, y: number, width: number, height: number): string | undefined {
    const picture = this.#pictures.get(sha256);
    if (!picture) return undefined;
    const known = this.#embedded.get(sha256) ?? {
      name: `I${this.#embedded.size + 1}`,
      object: this.#embed(picture),
    };
    this.#embedded.set(sha256, known);
    this.#file.useXObject(known.name, known.object);
    const orientation = picture.kind === 'jpeg' ? picture.orientation : 1;
    return `${upright(orientation, x, y, width, height)} cm\n/${known.name} Do\n`;
  }

  #embed(picture: Picture): Ref {
    if (picture.kind === 'jpeg') return this.#jpeg(picture);
    return picture.kind === 'png' ? this.#png(picture) : this.#pixels(picture);
  }

  #jpeg({ bytes, channels, orientation, inverted, untransformed, ...picture }: JpegPicture): Ref {
    const lying = orientation >= 5;
    return this.#image(bytes, {
      Width: lying ? picture.height : picture.width,
      Height: lying ? picture.width : picture.height,
      BitsPerComponent: 8,
      ColorSpace: this.#space(channels, picture.profile),
      Filter: 'DCTDecode',
      ...(inverted && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
      ...(untransformed && { DecodeParms: { ColorTransform: 0 } }),
    });
  }

  #png({ data, bits, channels, width, height, palette, profile }: PngPicture): Ref {
    const base = this.#space(palette ? 3 : channels, profile);
    const places = palette && ['Indexed', base, palette.length / 3 - 1, new Uint8Array(palette)];
    return this.#image(data, {
      Width: width,
      Height: height,
      BitsPerComponent: bits,
      ColorSpace: places ?? base,
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: bits, Columns: width },
    });
  }

  #pixels({ pixels, alpha, channels, width, height, profile }: PixelPicture): Ref {
    const size = { Width: width, Height: height, BitsPerComponent: 8, Filter: 'FlateDecode' };
    const mask = alpha && this.#image(deflateSync(alpha), { ...size, ColorSpace: 'DeviceGray' });
    return this.#image(deflateSync(pixels), {
      ...size,
      ColorSpace: this.#space(channels, profile),
      ...(mask && { SMask: mask }),
    });
  }

  /**
   * Greys are device grey, that is black ink alone on a press. Colours are stated by a profile wherever the
   * device's own would be another's: light on a press, ink on screen.
   */
  #space(channels: 1 | 3 | 4, profile: Uint8Array | undefined): unknown {
    if (channels === 1) return 'DeviceGray';
    if (channels === 3) {
      if (profile) return this.#profiles.space(profile, 3);
      return this.#press ? this.#profiles.space(srgbProfile(), 3) : 'DeviceRGB';
    }
    if (!this.#press) return this.#profiles.space(profile ?? pressProfile(), 4);
    // A profile that is the press's own must not be stated again (ISO 15930-7).
    const same = !profile || Buffer.from(profile).equals(this.#press);
    return same ? 'DeviceCMYK' : this.#profiles.space(profile, 4);
  }

  #image(bytes: Uint8Array, entries: Record<string, unknown>): Ref {
    const ref = this.#file.ref({ Type: 'XObject', Subtype: 'Image', ...entries });
    ref.end(bytes);
    return ref;
  }
}

/**
 * For each orientation, where a stored place (s to the right, t downwards, each 0 to 1) is seen: the factors of s
 * and t and a constant, first across, then down.
 */
const SEEN: Record<Orientation, readonly [number, number, number, number, number, number]> = {
  1: [1, 0, 0, 0, 1, 0],
  2: [-1, 0, 1, 0, 1, 0],
  3: [-1, 0, 1, 0, -1, 1],
  4: [1, 0, 0, 0, -1, 1],
  5: [0, 1, 0, 1, 0, 0],
  6: [0, -1, 1, 1, 0, 0],
  7: [0, -1, 1, -1, 0, 1],
  8: [0, 1, 0, -1, 0, 1],
};

/** The matrix from PDF's unit square, whose second axis points up in the picture, to the rectangle. */
function upright(orientation: Orientation, x: number, y: number, width: number, height: number): string {
  const [a, b, c, d, e, f] = SEEN[orientation];
  const matrix = [a * width, d * height, -b * width, -e * height, x + (b + c) * width, y + (e + f) * height];
  return matrix.map(number).join(' ');
}
