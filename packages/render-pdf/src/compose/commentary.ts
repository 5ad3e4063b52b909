/** Words of the staff: never taken for the source's. Sans serif, a hairline at the left, a label. */
import type { Inline } from '@offprint/model';
import type { RowFrame } from '../page/frame.ts';
import type { Row } from '../page/row.ts';
import { runsOf } from '../inline/run.ts';
import { pt, ZERO } from '../units/length.ts';
import { plain, textRows, type Composing, type Room, type Source } from './context.ts';
import { COMMENT, LABEL, type TypeStyle } from './house-style.ts';

const INSET = pt(12);

export function composeStaffText(
  label: string,
  paragraphs: readonly (readonly Inline[])[],
  room: Room,
  on: Composing,
): Row[] {
  const source: Source = { language: on.briefing.language, direction: 'auto' };
  const measure = pt(room.measure - INSET);
  const beside = (style: TypeStyle): RowFrame[] => [
    { kind: 'bar', x: pt(1), y: ZERO, width: pt(0.6), height: style.leading, colour: 'ink', artifact: true },
  ];
  const common = { x: INSET, measure, beside };
  const frame: Source = { language: on.labels.language, direction: 'ltr' };
  return [
    ...textRows(
      plain(label, LABEL, frame),
      frame,
      { ...common, style: LABEL, whole: true, keepWithNext: true },
      on,
    ),
    ...paragraphs.flatMap((inlines, i) =>
      textRows(
        staffRuns(inlines, COMMENT, on),
        source,
        { ...common, style: COMMENT, indent: i > 0 ? COMMENT.size : ZERO },
        on,
      ),
    ),
  ];
}

/** Inlines written for the briefing: they refer to no notes, and addresses are printed after the words. */
export function staffRuns(inlines: readonly Inline[], style: TypeStyle, on: Composing) {
  const shown = on.profile === 'print' ? inlines.flatMap(withAddress) : inlines;
  return runsOf(
    shown.filter((inline) => inline.type !== 'noteRef'),
    {
      style,
      language: on.briefing.language,
      noteNumber: () => ({ number: '', anchor: '' }),
      addressNote: () => undefined,
    },
  );
}

function withAddress(inline: Inline): Inline[] {
  const link = inline.type === 'text' ? inline.marks?.find((mark) => mark.type === 'link') : undefined;
  if (link?.type !== 'link' || (inline.type === 'text' && inline.text === link.href)) return [inline];
  return [inline, { type: 'text', text: ` <${link.href}>` }];
}
