/** A sound file of some form, taken apart: its parts can be damaged before they are packed, or the whole after. */
export interface SeedFile {
  readonly id: string;
  readonly parts: readonly Buffer[];
  /** Puts the parts together, in their order. */
  readonly pack: (parts: readonly Uint8Array[]) => Uint8Array;
}

/** A file that is one part. */
export function plainFile(id: string, content: string | object): SeedFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { id, parts: [Buffer.from(text)], pack: (parts) => parts[0] ?? new Uint8Array() };
}
