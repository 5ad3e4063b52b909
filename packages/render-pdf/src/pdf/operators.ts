/**
 * Operators of one page, written byte by byte into one buffer that all pages use in turn: as strings they would be
 * put together and copied several times over.
 */

const [OPEN, CLOSE, BACKSLASH, RETURN, LETTER_R] = [0x28, 0x29, 0x5c, 0x0d, 0x72] as const;

export class Operators {
  #bytes = Buffer.alloc(32_768);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Characters up to U+00FF, each as one byte. */
  add(text: string): void {
    const { length } = text;
    this.#reserve(length);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let i = 0; i < length; i++) bytes[at++] = text.charCodeAt(i);
    this.#length = at;
  }

  /** A glyph's code within a string in parentheses, in two bytes (ISO 32000-1, 7.3.4.2). */
  addCode(code: number): void {
    this.#reserve(4);
    this.#addEscaped(code >> 8);
    this.#addEscaped(code & 0xff);
  }

  #addEscaped(byte: number): void {
    if (byte === OPEN || byte === CLOSE || byte === BACKSLASH || byte === RETURN)
      this.#bytes[this.#length++] = BACKSLASH;
    this.#bytes[this.#length++] = byte === RETURN ? LETTER_R : byte;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const longer = Buffer.alloc((this.#length + count) * 2);
    longer.set(this.#bytes);
    this.#bytes = longer;
  }

  /** What was added from that length on, one character for each byte. */
  since(length: number): string {
    return this.#bytes.toString('latin1', length, this.#length);
  }

  /** Everything added since the last time. */
  take(): Uint8Array {
    const taken = new Uint8Array(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }
}
