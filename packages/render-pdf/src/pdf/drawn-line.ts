/**
 * Lines that were drawn before, drawn again by the bytes they had then. The setter keeps lines for the next time that
 * their paragraph is set (`paragraph-book.ts`); glyphs go by the same codes in every document (`embedded-font.ts`).
 */
import type { LineDrawing, SetLine } from '../inline/line.ts';
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
    const known = drawing.glyphs[i];
    if (known && fontOf(known.face).code(known.glyph, known.text) !== known.code) return undefined;
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

/** Nothing of it belongs to one document, and nothing is drawn after the line. */
function keeps({ link, tag, shaped }: SetPiece): boolean {
  return link === undefined && tag === undefined && (shaped.plain || !shaped.texts.includes(''));
}

function glyphsOf(
  pieces: readonly SetPiece[],
  spaced: boolean,
  fontOf: TextTarget['fontOf'],
): LineDrawing['glyphs'] {
  const glyphs: LineDrawing['glyphs'][number][] = [];
  const seen = new Set<string>();
  const add = ({ shaped: { face } }: SetPiece, glyph: number, text: string): void => {
    const key = `${face.id} ${glyph} ${text}`;
    if (seen.has(key)) return;
    seen.add(key);
    glyphs.push({ face, glyph, text, code: fontOf(face).code(glyph, text) });
  };
  for (const piece of pieces)
    for (let i = 0; i < piece.shaped.count; i++) add(piece, piece.shaped.glyph(i), extractedAs(piece, i));
  const last = pieces.at(-1);
  const blank = last?.shaped.face.space;
  if (spaced && last && blank && blank.count > 0) add(last, blank.glyph(0), ' ');
  return glyphs;
}
