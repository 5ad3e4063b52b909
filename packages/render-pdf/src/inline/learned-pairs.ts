/**
 * What HarfBuzz makes of the letters and pairs of letters of the house's faces, asked when a program is bundled: a
 * document's first pages would ask for thousands of them. There is nothing here in the sources; `bundle/` puts it in.
 */

/** Of one face, shaped in one way. */
export interface LearnedPairs {
  /** The file that was asked, by the checksum that it says of itself. */
  readonly checksum: number;
  readonly features: string;
  /** BCP 47; those for which it is the same. */
  readonly languages: readonly string[];
  readonly script: number;
  readonly letters: string;
  /** For each letter its glyph and its advance, then the kerning of each pair, in base64: numbers of two bytes, the lower one first. */
  readonly numbers: string;
}

export const LEARNED: readonly LearnedPairs[] = [];

export function learnedOf(
  checksum: number,
  features: string,
  language: string,
  script: number,
): LearnedPairs | undefined {
  return LEARNED.find(
    (one) =>
      one.checksum === checksum &&
      one.script === script &&
      one.features === features &&
      one.languages.includes(language),
  );
}

/** The checksum in a font file's `head` table, which goes by the whole file (OpenType 1.9, "head"); 0 where there is none. */
export function checksumOf(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const HEAD = 0x68656164;
  const tables = file.length < 12 ? 0 : view.getUint16(4);
  for (let at = 12; at < 12 + tables * 16 && at + 16 <= file.length; at += 16) {
    const table = view.getUint32(at + 8);
    if (view.getUint32(at) === HEAD && table + 12 <= file.length) return view.getUint32(table + 8);
  }
  return 0;
}
