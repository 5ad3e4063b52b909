/** Contents of pages on their way into the file, deflated by other threads while further pages are set. */
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { Ref } from './pdfkit.ts';

const deflated = promisify(deflate) as (bytes: Uint8Array, options: { level: number }) => Promise<Buffer>;

/** Of zlib: half of the time that 6, its usual level, takes for the operators of a page, and a tenth more bytes. */
const LEVEL = 4;

/** Contents under way at most: each takes a quarter of a megabyte. */
const MOST = 8;

interface OwnStream {
  compress: boolean;
  buffer: Uint8Array[];
  finalize(): void;
}

/** Contents are written in the order in which they ended, at the same places on every run. */
export class Deflating {
  readonly #open: { readonly bytes: Promise<Buffer>; readonly write: (bytes: Buffer) => void }[] = [];

  /** Has a stream deflated when it ends, in place of PDFKit. */
  take(stream: Ref): void {
    const own = stream as unknown as OwnStream;
    const finalize = own.finalize.bind(stream);
    own.compress = false;
    own.finalize = () => {
      stream.data['Filter'] = 'FlateDecode';
      const write = (bytes: Buffer): void => {
        own.buffer = [bytes];
        finalize();
      };
      this.#open.push({ bytes: deflated(Buffer.concat(own.buffer), { level: LEVEL }), write });
      own.buffer = [];
    };
  }

  /** Writes what was begun long enough ago. */
  async keepUp(): Promise<void> {
    while (this.#open.length > MOST) await this.#writeNext();
  }

  /** Writes all that has ended. */
  async settle(): Promise<void> {
    while (this.#open.length > 0) await this.#writeNext();
  }

  async #writeNext(): Promise<void> {
    const next = this.#open.shift();
    if (next) next.write(await next.bytes);
  }
}
