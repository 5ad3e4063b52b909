/** A line in stretches of one element each, in reading order. */
import type { SetLine } from '../inline/line.ts';
import type { SetPiece } from '../inline/part.ts';
import type { StructureElement, Tag } from '../structure/element.ts';
import { SOFT_HYPHEN } from './embedded-font.ts';

export interface Segment {
  readonly tag: Tag;
  readonly pieces: readonly SetPiece[];
}

/** Artifacts are read by nobody: they stay as they are seen. */
export function segmentsOf(line: SetLine, tag: Tag): readonly Segment[] {
  if (typeof tag === 'string' || (!line.logical && !line.pieces.some((piece) => piece.tag)))
    return [{ tag, pieces: line.pieces }];
  const segments: { tag: StructureElement; rtl: boolean; pieces: SetPiece[] }[] = [];
  for (const piece of line.logical ?? line.pieces) {
    const own = piece.tag ?? tag;
    const last = segments.at(-1);
    if (last?.tag === own && last.rtl === piece.rtl) last.pieces.push(piece);
    else segments.push({ tag: own, rtl: piece.rtl, pieces: [piece] });
  }
  return segments.map((segment) => (segment.rtl ? rightToLeft(segment) : segment));
}

/** Glyphs from right to left stand in the order in which they are seen, so their characters are given beside them. */
function rightToLeft({ tag, pieces }: { tag: StructureElement; pieces: readonly SetPiece[] }): Segment {
  const actualText = pieces.map(logicalText).join('');
  return { tag: tag.inline('Span', { actualText }), pieces };
}

/** A piece's characters in the order in which they are read. */
function logicalText({ shaped, added }: SetPiece): string {
  if (added) return SOFT_HYPHEN;
  const order = Array.from({ length: shaped.count }, (_, i) => i);
  order.sort((a, b) => shaped.cluster(a) - shaped.cluster(b));
  return order.map((i) => shaped.textOf(i)).join('');
}
