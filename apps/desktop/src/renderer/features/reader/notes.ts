import { createContext, useContext } from 'react';
import { notesInOrder, type Article, type Note } from '@offprint/model';

/** The notes of an article in the order of their numbers. */
export interface Notes {
  readonly list: readonly Note[];
  /** From 1. A reference to a note that isn't there can't be: the model refuses it. */
  readonly numberOf: (noteId: string) => number;
  /** Opens a note beside its reference. */
  readonly show: (noteId: string, at: DOMRect) => void;
}

const NotesContext = createContext<Notes>({ list: [], numberOf: () => 0, show: () => {} });
export const NotesProvider = NotesContext.Provider;

export function useNotes(): Notes {
  return useContext(NotesContext);
}

/** The notes of an article with their numbers. */
export function numberNotes(article: Article, show: Notes['show'] = () => {}): Notes {
  const list = notesInOrder(article);
  return { list, numberOf: (noteId) => list.findIndex((note) => note.id === noteId) + 1, show };
}
