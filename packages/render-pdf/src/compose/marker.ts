/** Numbers and bullets before a text that is set in: at the left, or at the right where one reads from there. */
import { embeddingLevels } from '../inline/bidi.ts';
import type { Run } from '../inline/run.ts';
import type { RowFrame } from '../page/frame.ts';
import type { Row } from '../page/row.ts';
import type { Tag } from '../structure/element.ts';
import { pt, type Pt } from '../units/length.ts';
import { inset, type BlockContext } from './block-context.ts';
import { baselineIn, edged, linesOf, type Composing, type Source } from './context.ts';
import type { TypeStyle } from './house-style.ts';

/** Where a text with its marker stands. */
export interface MarkerBox {
  readonly x: Pt;
  /** Of marker and text together. */
  readonly measure: Pt;
  /** Room that the text leaves to the marker, the gap between them included. */
  readonly indent: Pt;
  readonly gap: Pt;
  readonly rtl: boolean;
}

/** Whether a text is read from the right: as stated, else by its first strong character. */
export function isRightToLeft(source: Source, text: string): boolean {
  return source.direction === 'auto' ? embeddingLevels(text, 'auto').rtl : source.direction === 'rtl';
}

/** The context of what stands beside the marker. */
export function besideMarker(context: BlockContext, box: MarkerBox): BlockContext {
  return box.rtl ? inset(context, 0, box.indent) : inset(context, box.indent);
}

/** The rows with the marker on the baseline of the first: its end away from the text by the gap. */
export function withMarker(
  rows: readonly Row[],
  marker: readonly Run[],
  { style, box, tag }: { readonly style: TypeStyle; readonly box: MarkerBox; readonly tag: Tag },
  source: Source,
  on: Composing,
): Row[] {
  const first = rows[0];
  const [line] = linesOf(
    marker,
    { ...source, direction: box.rtl ? 'rtl' : 'ltr' },
    { measure: box.indent, align: box.rtl ? 'end' : 'start' },
    on,
  );
  if (!line || !first) return [...rows];
  const beside = first.frames.find((frame) => frame.kind === 'line');
  const y = beside && beside.lane === undefined ? beside.y : baselineIn(style);
  const x = box.rtl
    ? pt(box.x + box.measure - box.indent + box.gap)
    : pt(box.x + box.indent - box.gap - line.width);
  const mark: RowFrame = { kind: 'line', x, y, line, tag };
  return edged(rows, { frames: [mark, ...first.frames] });
}
