/** Pictures whose bytes came inside the page: read from `data:` addresses, measured from the first bytes. */

export interface PictureBytes {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const MAX_DATA = 40 * 1024 * 1024; // characters of a data: address

/** The bytes of a `data:` address (RFC 2397) that hold a PNG, JPEG, GIF or WebP, whatever type it claims. */
export function dataPicture(address: string | null): PictureBytes | undefined {
  const match =
    address && address.length <= MAX_DATA ? /^\s*data:image\/[a-z0-9.+-]+;base64,/i.exec(address) : null;
  if (!match || !address) return undefined;
  const bytes = new Uint8Array(Buffer.from(address.slice(match[0].length), 'base64'));
  const size = pictureSize(bytes);
  return size ? { ...size, bytes } : undefined;
}

/** Media type and size in pixels, read from the first bytes of the file. */
export function pictureSize(
  bytes: Uint8Array,
): { mediaType: string; width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ascii = (at: number, length: number): string =>
    String.fromCharCode(...bytes.subarray(at, at + length));
  const found = (mediaType: string, width: number, height: number): ReturnType<typeof pictureSize> =>
    width > 0 && height > 0 ? { mediaType, width, height } : undefined;
  // PNG (ISO/IEC 15948): signature, then IHDR with width and height.
  if (bytes.length >= 24 && ascii(1, 3) === 'PNG' && ascii(12, 4) === 'IHDR')
    return found('image/png', view.getUint32(16), view.getUint32(20));
  if (bytes.length >= 10 && /^GIF8[79]a$/.test(ascii(0, 6)))
    return found('image/gif', view.getUint16(6, true), view.getUint16(8, true));
  if (bytes.length >= 30 && ascii(0, 4) === 'RIFF' && ascii(8, 4) === 'WEBP')
    return webpSize(view, ascii(12, 4), found);
  if (bytes.length >= 4 && view.getUint16(0) === 0xffd8) return jpegSize(view, found);
  return undefined;
}

type Found = (mediaType: string, width: number, height: number) => ReturnType<typeof pictureSize>;

/** WebP container (RFC 9649): lossy, lossless or extended header. */
function webpSize(view: DataView, chunk: string, found: Found): ReturnType<typeof pictureSize> {
  const type = 'image/webp';
  if (chunk === 'VP8 ')
    return found(type, view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return found(type, (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  }
  if (chunk === 'VP8X')
    return found(
      type,
      1 + view.getUint16(24, true) + (view.getUint8(26) << 16),
      1 + view.getUint16(27, true) + (view.getUint8(29) << 16),
    );
  return undefined;
}

/** JPEG (ITU-T T.81): segments up to the first frame header, SOF0 to SOF15 without DHT, JPG and DAC. */
function jpegSize(view: DataView, found: Found): ReturnType<typeof pictureSize> {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return found('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
