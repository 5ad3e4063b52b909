/** The bytes of the file as they are written, and their hash. */
import { createHash } from 'node:crypto';

/** Characters put together before they become bytes: PDFKit writes an object in many small strings. */
const BATCH = 32_768;

/** Bytes lie in blocks of this size: kept as they come they would hold on to the larger buffers they are part of. */
const BLOCK = 262_144;

export class Output {
  readonly #full: Uint8Array[] = [];
  readonly #hash = createHash('md5'); // ISO 32000-1, 14.4: an identifier, nothing secret
  #block = new Uint8Array(BLOCK);
  #used = 0; // of the block
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
    for (let at = 0; at < bytes.length;) {
      if (this.#used === BLOCK) {
        this.#full.push(this.#block);
        this.#block = new Uint8Array(BLOCK);
        this.#used = 0;
      }
      const part = bytes.subarray(at, at + BLOCK - this.#used);
      this.#block.set(part, this.#used);
      this.#used += part.length;
      at += part.length;
    }
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
    for (const [i, block] of this.#full.entries()) all.set(block, i * BLOCK);
    all.set(this.#block.subarray(0, this.#used), this.#full.length * BLOCK);
    return all;
  }
}
