/** The notes of an article: at the foot of the pages that refer to them, or at its end in their order. */
import { inlineText, walkBlocks, type Article, type BriefingItem } from '@offprint/model';
import { GRID } from '../page/geometry.ts';
import type { FootNote, Row } from '../page/row.ts';
import { pt, ZERO } from '../units/length.ts';
import { sourceOf, tagFor, type BlockContext } from './block-context.ts';
import type { Run } from '../inline/run.ts';
import { headingRole, type StructureElement } from '../structure/element.ts';
import { composeBlocks } from './blocks.ts';
import { baselineIn, edged, frameSource, plain, textRows, type Composing, type Source } from './context.ts';
import { BODY, LABEL, NOTE } from './house-style.ts';
import { besideMarker, isRightToLeft, withMarker, type MarkerBox } from './marker.ts';
import type { BookedNote } from './note-book.ts';

/** The rows of an item with its notes: attached to the rows that refer to them, or after the last. */
export function withNotes(
  rows: readonly Row[],
  article: Article,
  item: BriefingItem,
  context: BlockContext,
): Row[] {
  const { book, on } = context;
  const part = context.parent.add('Sect', { title: on.labels.notes });
  const heading = part.add(headingRole(context.headline + 1), { lang: on.labels.language });
  // A note that nothing refers to is part of the article all the same.
  if (item.mode === 'full')
    book.bookUnreferenced(
      [...walkBlocks(article.blocks)].flatMap((block) => (block.type === 'note' ? [block.id] : [])),
    );
  const notes = bookedNotes({ ...context, parent: part });
  if (on.briefing.notes === 'end') {
    const all = notes.flatMap(({ rows: note }) => note);
    return [...rows, ...(all.length > 0 ? [...headingRows(heading, context), ...all] : [])];
  }
  const open = new Map(notes.map((note) => [note.anchor, note.rows]));
  const footed = rows.map((row) => withFoot(row, open));
  const left: FootNote[] = [...open.values()].map((note) => ({ rows: note }));
  const last = footed.at(-1);
  return left.length > 0 && last ? edged(footed, {}, { notes: [...(last.notes ?? []), ...left] }) : footed;
}

/** Every booked note; a note's own text may refer to further ones, which are booked as it is set. */
function bookedNotes(context: BlockContext): { anchor: string; rows: Row[] }[] {
  const notes: { anchor: string; rows: Row[] }[] = [];
  for (let i = 0; ; i++) {
    const booked = context.book.at(i);
    if (!booked) return notes;
    notes.push({ anchor: booked.anchor, rows: composeNote(booked, context) });
  }
}

/** The row with the notes that it refers to, and those that they refer to; they are taken from `notes`. */
function withFoot(row: Row, notes: Map<string, readonly Row[]>): Row {
  const foot: FootNote[] = [];
  const open: Row[] = [row];
  for (let next = open.shift(); next; next = open.shift())
    for (const name of linkedAnchors(next)) {
      const note = notes.get(name);
      if (!note) continue;
      notes.delete(name);
      foot.push({ rows: note });
      open.push(...note);
    }
  return foot.length > 0 ? { ...row, notes: foot } : row;
}

function linkedAnchors(row: Row): string[] {
  return row.frames.flatMap((frame) =>
    frame.kind === 'line'
      ? frame.line.pieces.flatMap(({ link }) => (link?.to === 'anchor' ? [link.name] : []))
      : [],
  );
}

function headingRows(heading: StructureElement, { on, measure }: BlockContext): Row[] {
  const frame = frameSource(on);
  const label = textRows(
    plain(on.labels.notes, LABEL, frame),
    frame,
    { style: LABEL, measure, keepWithNext: true, tag: heading },
    on,
  );
  return edged(label, { before: GRID });
}

// A note's last line ends as far above the foot as a line of the body does.
const DROP = pt(BODY.leading - baselineIn(BODY) - (NOTE.leading - baselineIn(NOTE)));

function composeNote(booked: BookedNote, context: BlockContext): Row[] {
  const { on, article, measure, x } = context;
  const source: Source =
    booked.kind === 'note'
      ? sourceOf(booked.note, context)
      : booked.kind === 'address'
        ? { place: { articleId: article.id }, language: 'und', direction: 'ltr' }
        : { place: { articleId: article.id }, language: article.language, direction: article.dir };
  const note = tagFor('Note', source, context, { id: booked.anchor });
  const label = note.add('Lbl');
  const rtl = isRightToLeft(source, firstText(booked));
  const indent = pt(Math.max(16, 10 + String(booked.number).length * NOTE.size * 0.55));
  const box: MarkerBox = { x, measure, indent, gap: pt(5), rtl };
  const inner: BlockContext = { ...besideMarker(context, box), style: NOTE, parent: note };
  const rows =
    booked.kind === 'note'
      ? composeBlocks(booked.note.blocks, inner)
      : textRows(
          plain(firstText(booked), NOTE, source),
          source,
          { style: NOTE, x: inner.x, measure: inner.measure, tag: note.add('P') },
          on,
        );
  const number = numberRuns(booked, label, source, on);
  const marked = withMarker(rows, number, { style: NOTE, box, tag: label }, source, on);
  const last = marked.at(-1);
  return edged(
    marked,
    { anchors: [booked.anchor], before: ZERO },
    last ? { height: pt(last.height + DROP) } : {},
  );
}

function firstText(booked: BookedNote): string {
  if (booked.kind === 'address') return booked.href;
  if (booked.kind === 'expansion') return booked.words;
  for (const block of walkBlocks(booked.note.blocks))
    if ('inlines' in block) return inlineText(block.inlines);
  return '';
}

/** The note's number, which on screen leads back to where the text refers to it. */
function numberRuns(booked: BookedNote, label: StructureElement, source: Source, on: Composing): Run[] {
  const runs = plain(`${booked.number}.`, NOTE, source);
  const { back } = booked;
  if (back === undefined || on.profile === 'print') return runs;
  const link = { to: 'anchor', name: back } as const;
  return runs.map((run) => ({ ...run, link, tag: label.inline('Link') }));
}
