/** Text lines to operators: each in stretches of one element. */
import type { Face } from '../inline/face.ts';
import type { SetLine } from '../inline/line.ts';
import type { LineFrame, MarkingFrame } from '../page/frame.ts';
import type { Tag } from '../structure/element.ts';
import { drawnBefore, keepDrawing } from './drawn-line.ts';
import type { EmbeddedFont } from './embedded-font.ts';
import { segmentsOf } from './segments.ts';
import type { AddedGlyph, TextWriter } from './text-writer.ts';

/** What lines are drawn with. */
export interface TextTarget {
  readonly writer: TextWriter;
  /** The face as embedded in the file, made known to the current page. */
  readonly fontOf: (face: Face) => EmbeddedFont;
  /** Writes what must come before something of this tag. */
  readonly begin: (tag: Tag) => void;
}

/** Draws one line. `x` and `y`: the line's left end and baseline, from the page's top left. */
export function drawLine(
  {
    line,
    tag,
    spaced = false,
  }: Pick<LineFrame | MarkingFrame, 'line' | 'tag'> & { readonly spaced?: boolean },
  x: number,
  y: number,
  target: TextTarget,
): void {
  const before = drawnBefore(line, tag, spaced, target);
  if (before) {
    target.writer.begin(x, y);
    target.writer.again(before.operators);
  } else drawAnew(line, tag, spaced, x, y, target);
}

function drawAnew(line: SetLine, tag: Tag, spaced: boolean, x: number, y: number, target: TextTarget): void {
  const { writer, fontOf, begin } = target;
  const added: AddedGlyph[] = [];
  const segments = segmentsOf(line, tag);
  for (let k = 0; k < segments.length; k++) {
    const segment = segments[k];
    if (!segment || segment.pieces.every(({ shaped }) => shaped.count === 0)) continue;
    const { pieces } = segment;
    begin(segment.tag);
    writer.begin(x, y);
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i];
      if (piece) writer.piece(piece, fontOf(piece.shaped.face), added);
    }
    const last = pieces.at(-1);
    if (spaced && k === segments.length - 1 && last) writer.space(last, fontOf(last.shaped.face));
    writer.end();
    if (segments.length === 1) keepDrawing(line, spaced, target, () => writer.written());
  }
  if (added.length > 0) begin(tag);
  for (const glyph of added) writer.addedGlyph(glyph, x, y);
}
