/** The notes of an article, at its end, in the order of their numbers. */
import { walkBlocks, type Article, type BriefingItem } from '@offprint/model';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import { pt, ZERO } from '../units/length.ts';
import { inset, type BlockContext } from './block-context.ts';
import type { Run } from '../inline/run.ts';
import { headingRole, type StructureElement } from '../structure/element.ts';
import { composeBlocks } from './blocks.ts';
import { edged, linesOf, plain, baselineIn, textRows, type Composing, type Source } from './context.ts';
import { LABEL, NOTE } from './house-style.ts';
import type { BookedNote } from './note-book.ts';

export function composeNotes(article: Article, item: BriefingItem, context: BlockContext): Row[] {
  const { book, on } = context;
  const part = context.parent.add('Sect', { title: on.labels.notes });
  const heading = part.add(headingRole(context.headline + 1), { lang: on.labels.language });
  // A note that nothing refers to is part of the article all the same.
  if (item.mode === 'full')
    book.bookUnreferenced(
      [...walkBlocks(article.blocks)].flatMap((block) => (block.type === 'note' ? [block.id] : [])),
    );
  const rows: Row[] = [];
  // A note's own text may refer to further notes, which are booked as it is set.
  for (let i = 0; ; i++) {
    const booked = book.at(i);
    if (!booked) break;
    rows.push(...composeNote(booked, { ...context, parent: part }));
  }
  if (rows.length === 0) return [];
  if (on.briefing.notes === 'foot')
    on.diagnostics.add({
      severity: 'warning',
      code: 'notes-at-end',
      message: 'the notes are set at the end of their article, not at the foot of the page',
      place: { articleId: article.id },
    });
  const frame: Source = { language: on.labels.language, direction: 'ltr' };
  const { measure } = context;
  const label = textRows(
    plain(on.labels.notes, LABEL, frame),
    frame,
    { style: LABEL, measure, keepWithNext: true, tag: heading },
    on,
  );
  return [...edged(label, { before: GRID }), ...rows];
}

function composeNote(booked: BookedNote, context: BlockContext): Row[] {
  const { on, article } = context;
  const source: Source = {
    place: { articleId: article.id },
    language: article.language,
    direction: article.dir,
  };
  const indent = 16;
  const note = context.parent.add('Note', { id: booked.anchor, lang: article.language });
  const label = note.add('Lbl');
  const inner: BlockContext = { ...inset(context, indent), style: NOTE, parent: note };
  const address: Source = { ...source, language: 'und', direction: 'ltr' };
  const rows =
    booked.kind === 'note'
      ? composeBlocks(booked.note.blocks, inner)
      : textRows(
          plain(booked.href, NOTE, address),
          address,
          { style: NOTE, x: inner.x, measure: inner.measure, tag: note.add('P') },
          on,
        );
  const [number] = linesOf(numberRuns(booked, label, source, on), source, { measure: pt(indent) }, on);
  const first = rows[0];
  if (!number || !first) return rows;
  const mark = {
    kind: 'line',
    x: pt(context.x + indent - 5 - number.width),
    y: baselineIn(NOTE),
    line: number,
    tag: label,
  } as const;
  return edged(rows, { anchors: [booked.anchor], before: ZERO, frames: [mark, ...first.frames] });
}

/** The note's number, which on screen leads back to where the text refers to it. */
function numberRuns(booked: BookedNote, label: StructureElement, source: Source, on: Composing): Run[] {
  const runs = plain(`${booked.number}.`, NOTE, source);
  const { back } = booked;
  if (back === undefined || on.profile === 'print') return runs;
  const link = { to: 'anchor', name: back } as const;
  return runs.map((run) => ({ ...run, link, tag: label.inline('Link') }));
}
