/** A picture as the page can take it: its file's own coding where PDF knows it, plain pixels otherwise. */

/** EXIF orientation, 1 to 8: how the stored pixels must be turned to be seen upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

interface AnyPicture {
  /** Pixels as seen, after turning. */
  readonly width: number;
  readonly height: number;
  /** The ICC profile in the file; colours are in sRGB without one. */
  readonly profile?: Uint8Array;
}

export interface JpegPicture extends AnyPicture {
  readonly kind: 'jpeg';
  readonly bytes: Uint8Array;
  readonly channels: 1 | 3 | 4;
  /** The pixels are stored lying down or mirrored, and turned when drawn. */
  readonly orientation: Orientation;
  /** Full ink is 0, as Adobe's programs store four colours. */
  readonly inverted: boolean;
  /** Three channels are red, green and blue although no marker says so. */
  readonly untransformed: boolean;
}

export interface PngPicture extends AnyPicture {
  readonly kind: 'png';
  /** The compressed rows, each with its filter. */
  readonly data: Uint8Array;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  /** Channels of the rows: 1 for grey and for places in a palette. */
  readonly channels: 1 | 3;
  /** Red, green, blue for each place. */
  readonly palette?: Uint8Array;
}

export interface PixelPicture extends AnyPicture {
  readonly kind: 'pixels';
  /** Rows from the top, 8 bits a channel: 1 grey or 3 red, green, blue. */
  readonly pixels: Uint8Array;
  readonly channels: 1 | 3;
  /** Opacity, 8 bits a pixel; absent when all of it is opaque. */
  readonly alpha?: Uint8Array;
}

export type Picture = JpegPicture | PngPicture | PixelPicture;

/** What the page asks of its pictures. */
export interface PictureNeeds {
  /** One channel: for a press with one ink. */
  readonly grey: boolean;
  /** What is transparent is laid on white, so that nothing of the page needs blending. */
  readonly opaque: boolean;
}

export type Opened =
  | { readonly ok: true; readonly picture: Picture; readonly damaged?: true }
  | { readonly ok: false; readonly why: 'unreadable' | 'too-large' };

/** Larger pictures are not opened: no page needs them, and a small file can claim any size. */
export const MOST_PIXELS = 100_000_000;
