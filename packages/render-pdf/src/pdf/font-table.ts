/** One table of a font file, as it lies there (OpenType). */
import type { Font } from 'fontkit';

interface Directory {
  readonly directory: {
    readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
  };
}

/** `undefined` where the file, whose bytes they are, has no table of that tag. */
export function fontTable(font: Font, bytes: Uint8Array, tag: string): DataView | undefined {
  const table = (font as unknown as Directory).directory.tables[tag];
  return table && new DataView(bytes.buffer, bytes.byteOffset + table.offset, table.length);
}
