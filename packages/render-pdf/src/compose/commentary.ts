/** Words of the staff: never taken for the source's. Sans serif, a hairline at the left, a label. */
import type { Inline } from '@offprint/model';
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { RowFrame } from '../page/frame.ts';
import type { Row } from '../page/row.ts';
import { runsOf } from '../inline/run.ts';
import { pt, ZERO } from '../units/length.ts';
import type { StructureElement } from '../structure/element.ts';
import { InlineTags } from '../structure/inline-tags.ts';
import type { BlockContext } from './block-context.ts';
import { frameSource, plain, textRows, type Composing, type Source } from './context.ts';
import { COMMENT, LABEL, type TypeStyle } from './house-style.ts';

const INSET = pt(12);

export function composeStaffText(
  label: string,
  paragraphs: readonly (readonly Inline[])[],
  { room, on, parent, article }: BlockContext,
): Row[] {
  const source: Source = { language: on.briefing.language, direction: 'auto' };
  const measure = pt(room.measure - INSET);
  const rtl = on.labels.direction === 'rtl';
  const beside = (style: TypeStyle): RowFrame[] => [
    {
      kind: 'bar',
      x: rtl ? pt(room.measure - 1) : pt(1),
      y: ZERO,
      width: pt(0.6),
      height: style.leading,
      colour: 'ink',
      tag: 'layout',
    },
  ];
  const common = { x: rtl ? ZERO : INSET, measure, beside };
  const frame = frameSource(on);
  const part = parent.add('Sect', { lang: source.language, title: label });
  return [
    ...textRows(
      plain(label, LABEL, frame),
      frame,
      {
        ...common,
        style: LABEL,
        whole: true,
        keepWithNext: true,
        tag: part.add('P', { lang: frame.language }),
      },
      on,
    ),
    ...paragraphs.flatMap((inlines, i) => {
      const tag = part.add('P');
      const indent = i > 0 ? COMMENT.size : ZERO;
      const runs = staffRuns(inlines, COMMENT, tag, on, { articleId: article.id });
      return textRows(runs, source, { ...common, style: COMMENT, indent, tag }, on);
    }),
  ];
}

/** Inlines written for the briefing: their note references cite articles, and addresses are printed after the words. */
export function staffRuns(
  inlines: readonly Inline[],
  style: TypeStyle,
  tag: StructureElement,
  on: Composing,
  place?: Place,
) {
  const shown = on.profile === 'print' ? inlines.flatMap(withAddress) : inlines;
  // Numbered in the order in which they are printed; what is not among the sources has none.
  const numbers = new Map(
    shown.flatMap((inline) => {
      if (inline.type !== 'noteRef') return [];
      const number = on.citations.number(inline.noteId);
      if (!number) on.diagnostics.add(droppedNote(inline, place));
      return number ? [[inline, number] as const] : [];
    }),
  );
  const asked = [...numbers.values()];
  return runsOf(
    shown.filter((inline) => inline.type !== 'noteRef' || numbers.has(inline)),
    {
      style,
      language: on.briefing.language,
      noteNumber: () => asked.shift() ?? { number: '', anchor: '', back: '' },
      addressNote: () => undefined,
      expansionNote: () => undefined,
      tags: new InlineTags(tag, on.briefing.language, on.profile === 'screen'),
    },
  );
}

function droppedNote({ noteId }: Inline & { type: 'noteRef' }, place: Place | undefined): Diagnostic {
  return {
    severity: 'warning',
    code: 'note-dropped',
    message: `words of the staff refer to ${noteId}, which is not among the sources`,
    values: { note: noteId },
    hint: 'cite an article of the briefing, or write out what the note says',
    ...(place && { place }),
  };
}

/** On paper an address follows its words, and so does what an abbreviation stands for. */
function withAddress(inline: Inline): Inline[] {
  if (inline.type !== 'text') return [inline];
  const told = (inline.marks ?? []).flatMap((mark): Inline[] => {
    if (mark.type === 'abbr') return [{ type: 'text', text: ` (${mark.expansion})` }];
    const told = mark.type === 'link' && inline.text !== mark.href;
    return told ? [{ type: 'text', text: ` <${mark.href}>` }] : [];
  });
  return [inline, ...told];
}
