/** How a line was drawn, for the next time that it is drawn, in the same document or another. */
import type { Face } from './face.ts';

export interface LineDrawing {
  /** Whether a space is drawn after it. */
  readonly spaced: boolean;
  /** From its place on to its end, one character for each byte. */
  readonly operators: string;
  /** What they name, of each face in turn. */
  readonly glyphs: readonly FaceGlyphs[];
}

/** Glyphs of a face, each once, in order: their numbers, what they stand for, the codes under which they go. */
export interface FaceGlyphs {
  readonly face: Face;
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  readonly codes: readonly number[];
}
