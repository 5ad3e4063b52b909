/** Pictures to image objects (ISO 32000-1, 8.9.5). */
import { deflateSync } from 'node:zlib';
import type { Picture } from '../env/pictures.ts';
import type { PdfFile, Ref } from './pdfkit.ts';

/** Embeds each picture once, when it is first used. */
export class PictureStore {
  readonly #file: PdfFile;
  readonly #pictures: ReadonlyMap<string, Picture>;
  readonly #embedded = new Map<string, { name: string; object: Ref }>();

  constructor(file: PdfFile, pictures: ReadonlyMap<string, Picture>) {
    this.#file = file;
    this.#pictures = pictures;
  }

  /** Makes the picture known to the current page; gives the name that content calls it by. */
  use(sha256: string): string | undefined {
    const picture = this.#pictures.get(sha256);
    if (!picture) return undefined;
    const known = this.#embedded.get(sha256) ?? {
      name: `I${this.#embedded.size + 1}`,
      object: embed(this.#file, picture),
    };
    this.#embedded.set(sha256, known);
    this.#file.useXObject(known.name, known.object);
    return known.name;
  }
}

function embed(file: PdfFile, picture: Picture): Ref {
  const common = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: picture.width,
    Height: picture.height,
    BitsPerComponent: 8,
  };
  if (picture.kind === 'jpeg') {
    const ColorSpace = picture.channels === 1 ? 'DeviceGray' : 'DeviceRGB';
    return stream(file, { ...common, ColorSpace, Filter: 'DCTDecode' }, picture.bytes);
  }
  const mask =
    picture.alpha &&
    stream(file, { ...common, ColorSpace: 'DeviceGray', Filter: 'FlateDecode' }, deflateSync(picture.alpha));
  const ColorSpace = picture.channels === 1 ? 'DeviceGray' : 'DeviceRGB';
  return stream(
    file,
    { ...common, ColorSpace, Filter: 'FlateDecode', ...(mask && { SMask: mask }) },
    deflateSync(picture.pixels),
  );
}

function stream(file: PdfFile, data: Record<string, unknown>, bytes: Uint8Array): Ref {
  const ref = file.ref(data);
  ref.end(bytes);
  return ref;
}
