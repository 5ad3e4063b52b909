/** Numbers as a bundle holds them: their bytes, the lower ones first, in base64. */

export function toBase64(arrays: readonly (Uint8Array | Uint16Array | Int16Array)[]): string {
  const bytes = arrays.map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  return Buffer.concat(bytes).toString('base64');
}

/** The bytes, in a buffer of their own: those that Node shares begin at places where no longer numbers can lie. */
export function fromBase64(text: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(text, 'base64')).buffer;
}
