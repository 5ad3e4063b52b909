/** A CFF font of the glyphs that were asked for, as fontkit puts it together: its glyphs are named by the codes. */
import type { Font } from 'fontkit';
import type { FontSubset } from './embedded-font.ts';

/** What fontkit has of a subset. */
interface Subset {
  readonly glyphs: number[];
  encode(): Uint8Array;
}

export class CffSubset implements FontSubset {
  readonly mapped = false;
  readonly #subset: Subset;

  constructor(font: Font) {
    this.#subset = font.createSubset() as unknown as Subset;
  }

  /** A glyph is taken once for each code, since there is nothing else to tell the codes apart. */
  include(glyph: number): number {
    return this.#subset.glyphs.push(glyph) - 1;
  }

  file(): Uint8Array {
    return this.#subset.encode();
  }
}
