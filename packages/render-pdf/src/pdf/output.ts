/** The bytes of the file as they are written, and their hash. */
import { createHash } from 'node:crypto';

/** Characters put together before they become bytes: PDFKit writes an object in many small strings. */
const BATCH = 32_768;

export class Output {
  readonly #chunks: Uint8Array[] = [];
  readonly #hash = createHash('md5'); // ISO 32000-1, 14.4: an identifier, nothing secret
  #batch = '';
  #length = 0;

  /** Bytes so far. */
  get length(): number {
    return this.#length;
  }

  /** Characters up to U+00FF, each as one byte. */
  text(text: string): void {
    this.#batch += text;
    this.#length += text.length;
    if (this.#batch.length > BATCH) this.#flush();
  }

  bytes(bytes: Uint8Array): void {
    this.#flush();
    this.#keep(bytes);
    this.#length += bytes.length;
  }

  #flush(): void {
    if (this.#batch !== '') this.#keep(Buffer.from(this.#batch, 'latin1'));
    this.#batch = '';
  }

  #keep(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#chunks.push(bytes);
  }

  /** MD5 of everything so far. */
  digest(): Buffer {
    this.#flush();
    return this.#hash.copy().digest();
  }

  /** The file. */
  all(): Uint8Array {
    this.#flush();
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const chunk of this.#chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}
