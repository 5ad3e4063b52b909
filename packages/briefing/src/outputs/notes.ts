/** Numbers of notes, as the text formats print them. */
import { notesInOrder, type Article, type Note } from '@offprint/model';

export interface NumberedNote {
  readonly number: number;
  readonly note: Note;
}

/** The notes of an article with their numbers, in ascending order. */
export function numberedNotes(article: Article): NumberedNote[] {
  return notesInOrder(article).map((note, i) => ({ number: i + 1, note }));
}

/** The number by a note's id. */
export function noteNumbers(notes: readonly NumberedNote[]): ReadonlyMap<string, number> {
  return new Map(notes.map(({ number, note }) => [note.id, number]));
}
