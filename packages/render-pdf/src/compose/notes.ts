/** The notes of an article, at its end, in the order of their numbers. */
import { walkBlocks, type Article, type BriefingItem } from '@offprint/model';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import { pt, ZERO } from '../units/length.ts';
import { inset, type BlockContext } from './block-context.ts';
import { composeBlocks } from './blocks.ts';
import { edged, linesOf, plain, baselineIn, textRows, type Source } from './context.ts';
import { LABEL, NOTE } from './house-style.ts';
import type { BookedNote } from './note-book.ts';

export function composeNotes(article: Article, item: BriefingItem, context: BlockContext): Row[] {
  const { book, on } = context;
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
    rows.push(...composeNote(booked, context));
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
    { style: LABEL, measure, keepWithNext: true },
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
  const inner: BlockContext = { ...inset(context, indent), style: NOTE };
  const address: Source = { ...source, language: 'und', direction: 'ltr' };
  const rows =
    booked.kind === 'note'
      ? composeBlocks(booked.note.blocks, inner)
      : textRows(
          plain(booked.href, NOTE, address),
          address,
          { style: NOTE, x: inner.x, measure: inner.measure },
          on,
        );
  const [number] = linesOf(plain(`${booked.number}.`, NOTE, source), source, { measure: pt(indent) }, on);
  const first = rows[0];
  if (!number || !first) return rows;
  const mark = {
    kind: 'line',
    x: pt(context.x + indent - 5 - number.width),
    y: baselineIn(NOTE),
    line: number,
  } as const;
  return edged(rows, { anchors: [booked.anchor], before: ZERO, frames: [mark, ...first.frames] });
}
