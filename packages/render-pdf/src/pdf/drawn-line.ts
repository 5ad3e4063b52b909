/**
 * Lines that were drawn before, drawn again by the bytes they had then. The setter keeps lines for the next time that
 * their paragraph is set (`paragraph-book.ts`); glyphs go by the same codes in every document (`embedded-font.ts`).
 */
import type { Face } from '../inline/face.ts';
import type { SetLine } from '../inline/line.ts';
import type { FaceGlyphs, LineDrawing } from '../inline/line-drawing.ts';
import type { SetPiece } from '../inline/part.ts';
import type { Tag } from '../structure/element.ts';
import type { TextTarget } from './text.ts';
import { extractedAs } from './text-writer.ts';

/** Whether the line is known to hold no links. Cheap to ask: it is not laid. */
export function leadsNowhere(line: SetLine): boolean {
  return typeof line.drawing === 'object';
}

/**
 * How a line can be drawn again in the file that is being written; nothing when it was not drawn before, or a code
 * stands for something else here. Until then it is begun as it would be otherwise, and the fonts are asked for the same
 * glyphs in the same order: what was drawn before must not be seen in a file.
 */
export function drawnBefore(
  { drawing }: SetLine,
  tag: Tag,
  spaced: boolean,
  { begin, fontOf }: TextTarget,
): LineDrawing | undefined {
  if (typeof drawing !== 'object' || drawing.spaced !== spaced) return undefined;
  begin(tag);
  for (let i = 0; i < drawing.glyphs.length; i++) {
    const glyphs = drawing.glyphs[i];
    if (glyphs && !fontOf(glyphs.face).takes(glyphs)) return undefined;
  }
  return drawing;
}

/** Keeps how a line was drawn, from the second time on: most lines are drawn once. */
export function keepDrawing(
  line: SetLine,
  spaced: boolean,
  { fontOf }: TextTarget,
  operators: () => string,
): void {
  if (typeof line.drawing === 'object' || line.drawing === 'never') return;
  if (line.drawing === undefined) line.drawing = 'once';
  else if (line.logical || !line.pieces.every(keeps)) line.drawing = 'never';
  else line.drawing = { spaced, operators: operators(), glyphs: glyphsOf(line.pieces, spaced, fontOf) };
}

/** Something is drawn of it, nothing of that after the line, and nothing of it belongs to one document. */
function keeps({ link, tag, shaped }: SetPiece): boolean {
  const drawn = shaped.count > 0 && (shaped.plain || !shaped.texts.includes(''));
  return drawn && link === undefined && tag === undefined;
}

function glyphsOf(
  pieces: readonly SetPiece[],
  spaced: boolean,
  fontOf: TextTarget['fontOf'],
): readonly FaceGlyphs[] {
  const byFace = new Map<Face, { numbers: number[]; texts: string[]; codes: number[] }>();
  const add = (face: Face, glyph: number, text: string): void => {
    let glyphs = byFace.get(face);
    if (!glyphs) byFace.set(face, (glyphs = { numbers: [], texts: [], codes: [] }));
    const code = fontOf(face).code(glyph, text);
    if (glyphs.codes.includes(code)) return;
    glyphs.numbers.push(glyph);
    glyphs.texts.push(text);
    glyphs.codes.push(code);
  };
  for (const piece of pieces)
    for (let i = 0; i < piece.shaped.count; i++)
      add(piece.shaped.face, piece.shaped.glyph(i), extractedAs(piece, i));
  const face = pieces.at(-1)?.shaped.face;
  if (spaced && face && face.space.count > 0) add(face, face.space.glyph(0), ' ');
  return Array.from(byFace, ([of, glyphs]) => ({ face: of, ...glyphs }));
}
