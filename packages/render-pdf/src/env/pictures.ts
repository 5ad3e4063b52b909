/** Opens pictures: JPEG and most of PNG as they are, everything else as pixels. */
import { decode, TooManyPixels, tryDecoding } from './decode.ts';
import { usableProfile } from './embedded-profile.ts';
import { isJpeg, readJpegHead, type JpegHead } from './jpeg.ts';
import { isPng, pngAsItIs, readPng } from './png.ts';
import { MOST_PIXELS, type JpegPicture, type Opened, type PictureNeeds } from './picture.ts';

/** Never throws: bytes that are no picture, or a broken one, say so. */
export async function openPicture(bytes: Uint8Array, needs: PictureNeeds): Promise<Opened> {
  if (isJpeg(bytes)) return openJpeg(bytes, needs);
  if (isPng(bytes)) return openPng(bytes, needs);
  return openByDecoding(bytes, needs, webpProfile(bytes));
}

async function openJpeg(bytes: Uint8Array, needs: PictureNeeds): Promise<Opened> {
  const head = readJpegHead(bytes);
  if (!head || head.width === 0 || head.height === 0) return { ok: false, why: 'unreadable' };
  if (head.width * head.height > MOST_PIXELS) return { ok: false, why: 'too-large' };
  const { channels } = head;
  const asItIs =
    head.complete &&
    head.common &&
    head.bits === 8 &&
    (channels === 1 || ((channels === 3 || channels === 4) && !needs.grey));
  if (asItIs) return openAsItIs(bytes, head);
  // The library decodes four inks to three lights, which the profile in the file is not for.
  const opened = await openByDecoding(bytes, needs, channels === 4 ? undefined : head.profile);
  return opened.ok && !head.complete ? { ...opened, damaged: true } : opened;
}

async function openAsItIs(bytes: Uint8Array, head: JpegHead): Promise<Opened> {
  try {
    await tryDecoding(bytes);
    return { ok: true, picture: jpegAsItIs(bytes, head) };
  } catch (error) {
    return { ok: false, why: reason(error) };
  }
}

function jpegAsItIs(bytes: Uint8Array, head: JpegHead): JpegPicture {
  const { channels, orientation, profile, adobe } = head;
  const lying = orientation >= 5;
  return {
    kind: 'jpeg',
    bytes,
    channels: channels as JpegPicture['channels'],
    orientation,
    inverted: channels === 4 && adobe !== undefined,
    untransformed: head.named && adobe === undefined,
    width: lying ? head.height : head.width,
    height: lying ? head.width : head.height,
    ...(profile && { profile }),
  };
}

async function openPng(bytes: Uint8Array, needs: PictureNeeds): Promise<Opened> {
  const png = readPng(bytes);
  if (!png) return { ok: false, why: 'unreadable' };
  if (png.width * png.height > MOST_PIXELS) return { ok: false, why: 'too-large' };
  const asItIs = needs.grey && png.colourType !== 0 ? undefined : pngAsItIs(png);
  return asItIs ? { ok: true, picture: asItIs } : openByDecoding(bytes, needs, png.profile);
}

async function openByDecoding(
  bytes: Uint8Array,
  needs: PictureNeeds,
  profile: Uint8Array | undefined,
): Promise<Opened> {
  try {
    const picture = await decode(bytes, needs);
    // Greys keep no profile: in print they are black ink, on screen the difference is not seen.
    return { ok: true, picture: profile && picture.channels === 3 ? { ...picture, profile } : picture };
  } catch (error) {
    return { ok: false, why: reason(error) };
  }
}

function reason(error: unknown): 'too-large' | 'unreadable' {
  return error instanceof TooManyPixels || (error instanceof Error && /memory limit/i.test(error.message))
    ? 'too-large'
    : 'unreadable';
}

/** The chunk `ICCP` of an extended WebP file (RFC 9649). */
function webpProfile(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  for (let at = 12; at + 8 <= file.length;) {
    const length = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === 'ICCP')
      return usableProfile(file.subarray(at + 8, at + 8 + length), 3);
    at += 8 + length + (length % 2);
  }
  return undefined;
}
