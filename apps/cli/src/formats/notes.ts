/** Numbers of notes: in the order in which the text first refers to them, then those it never refers to. */
import { walkBlocks, type Article, type Block, type Inline, type Note } from '@offprint/model';

export interface NumberedNote {
  readonly number: number;
  readonly note: Note;
}

/** The notes of an article with their numbers, in ascending order. */
export function numberedNotes(article: Article): NumberedNote[] {
  const blocks = [...walkBlocks(article.blocks)];
  const notes = new Map(
    blocks.flatMap((block) => (block.type === 'note' ? [[block.id, block] as const] : [])),
  );
  const order = new Set<string>();
  const collect = (inlines: readonly Inline[] = []): void => {
    for (const inline of inlines) if (inline.type === 'noteRef') order.add(inline.noteId);
  };
  for (const headline of article.headlines) collect(headline.inlines);
  collect(article.deck);
  for (const block of blocks) for (const inlines of inlinesOf(block)) collect(inlines);
  for (const id of notes.keys()) order.add(id);
  return [...order].flatMap((id) => notes.get(id) ?? []).map((note, i) => ({ number: i + 1, note }));
}

function inlinesOf(block: Block): (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullquote':
      return [block.inlines];
    case 'figure':
      return [block.caption ?? []];
    case 'table':
      return [block.caption ?? [], ...block.rows.flatMap((row) => row.cells.map((cell) => cell.inlines))];
    default:
      return [];
  }
}

/** The number by a note's id. */
export function noteNumbers(notes: readonly NumberedNote[]): ReadonlyMap<string, number> {
  return new Map(notes.map(({ number, note }) => [note.id, number]));
}
