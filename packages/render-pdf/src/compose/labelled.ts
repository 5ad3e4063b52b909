/** A label with its value beside it, as on a library card; mirrored where the labels are read from the right. */
import type { RowFrame } from '../page/frame.ts';
import type { Row } from '../page/row.ts';
import type { StructureElement } from '../structure/element.ts';
import { pt, ZERO, type Pt } from '../units/length.ts';
import { baselineIn, edged, frameSource, linesOf, plain, textRows, type Composing } from './context.ts';
import type { Source } from './context.ts';
import type { TypeStyle } from './house-style.ts';
import { isRightToLeft } from './marker.ts';

export interface LabelledOptions {
  /** Of the whole, and how far it is set in at the side where reading begins. */
  readonly measure: Pt;
  readonly indent?: Pt;
  readonly labelWidth: Pt;
  readonly labelStyle: TypeStyle;
  readonly style: TypeStyle;
  readonly whole?: boolean;
  readonly item: StructureElement;
}

export function labelledRows(
  label: string,
  value: string,
  source: Source,
  options: LabelledOptions,
  on: Composing,
): Row[] {
  const { indent = ZERO, labelWidth, labelStyle, style, item } = options;
  const frame = frameSource(on);
  const tag = item.add('Lbl', { lang: frame.language });
  const body = item.add('LBody', { lang: source.language });
  const mirrored = on.labels.direction === 'rtl';
  const measure = pt(options.measure - indent - labelWidth);
  const x = mirrored ? ZERO : pt(indent + labelWidth);
  const align = mirrored === isRightToLeft(source, value) ? 'start' : 'end';
  const whole = options.whole === true;
  const rows = textRows(
    plain(value, style, source),
    source,
    { style, x, measure, align, whole, tag: body },
    on,
  );
  const [words] = linesOf(plain(label, labelStyle, frame), frame, { measure: labelWidth }, on);
  const first = rows[0];
  if (!words || !first) return rows;
  const labelX = mirrored ? measure : indent;
  const mark: RowFrame = { kind: 'line', x: labelX, y: baselineIn(style), line: words, tag };
  return edged(rows, { frames: [mark, ...first.frames] });
}
