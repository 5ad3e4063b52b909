/** Texts in columns beside each other as rows: a line of each in a row. */
import type { Run } from '../inline/run.ts';
import type { RowFrame } from '../page/frame.ts';
import type { Row } from '../page/row.ts';
import type { StructureElement } from '../structure/element.ts';
import { pt, ZERO, type Pt } from '../units/length.ts';
import { baselineIn, linesOf, type Composing, type Source } from './context.ts';
import type { TypeStyle } from './house-style.ts';

export interface ColumnText {
  readonly runs: readonly Run[];
  readonly source: Source;
  readonly tag: StructureElement;
  readonly x: Pt;
  readonly measure: Pt;
}

/** The rows stand together; `rule`: a hairline above them, as wide as that. */
export function besideEachOther(
  columns: readonly ColumnText[],
  style: TypeStyle,
  { before, rule }: { readonly before: Pt; readonly rule?: Pt },
  on: Composing,
): Row[] {
  const lines = columns.map(({ runs, source, measure }) => linesOf(runs, source, { measure }, on));
  const count = Math.max(1, ...lines.map(({ length }) => length));
  const hairline: RowFrame[] =
    rule === undefined
      ? []
      : [{ kind: 'bar', x: ZERO, y: ZERO, width: rule, height: pt(0.35), colour: 'ink', tag: 'layout' }];
  const y = baselineIn(style);
  return [
    ...(rule === undefined ? [] : [{ height: pt(4), before, frames: hairline, keepWithNext: true }]),
    ...Array.from({ length: count }, (_, i): Row => ({
      height: style.leading,
      before: i === 0 && rule === undefined ? before : ZERO,
      frames: columns.flatMap(({ x, tag }, c): RowFrame[] => {
        const line = lines[c]?.[i];
        const more = i < (lines[c]?.length ?? 0) - 1;
        return line ? [{ kind: 'line', x, y, line, tag, spaced: more }] : [];
      }),
      ...(i < count - 1 && { keepWithNext: true }),
    })),
  ];
}
