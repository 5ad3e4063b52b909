import { createContext, useContext } from 'react';
import { childBlocks, walkBlocks, type Article, type Block, type Inline, type Note } from '@offprint/model';

/** The notes of an article in the order of their numbers. */
export interface Notes {
  readonly list: readonly Note[];
  /** From 1. A reference to a note that isn't there can't be: the model refuses it. */
  readonly numberOf: (noteId: string) => number;
}

const NotesContext = createContext<Notes>({ list: [], numberOf: () => 0 });
export const NotesProvider = NotesContext.Provider;

export function useNotes(): Notes {
  return useContext(NotesContext);
}

/** Numbers the notes by their first reference; those that nothing refers to come last, as they stand. */
export function numberNotes(article: Article): Notes {
  const notes = [...walkBlocks(article.blocks)].filter((block): block is Note => block.type === 'note');
  const order: string[] = [];
  const refer = (inlines: readonly Inline[]): void => {
    for (const inline of inlines)
      if (inline.type === 'noteRef' && !order.includes(inline.noteId)) order.push(inline.noteId);
  };
  for (const headline of article.headlines) refer(headline.inlines);
  refer(article.deck ?? []);
  const read = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      inlinesOf(block).forEach(refer);
      read(childBlocks(block));
    }
  };
  read(article.blocks.filter((block) => block.type !== 'note'));
  read(notes);
  const rank = (note: Note): number => (order.includes(note.id) ? order.indexOf(note.id) : order.length);
  const list = notes.toSorted((a, b) => rank(a) - rank(b));
  return { list, numberOf: (noteId) => list.findIndex((note) => note.id === noteId) + 1 };
}

function inlinesOf(block: Block): readonly (readonly Inline[])[] {
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
