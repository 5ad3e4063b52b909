/** An article's notes: numbered in the order in which the text refers to them. */
import { walkBlocks, type Article, type Note } from '@offprint/model';
import type { NoteNumber } from '../inline/run.ts';

export type BookedNote =
  | { readonly kind: 'note'; readonly number: number; readonly anchor: string; readonly note: Note }
  | { readonly kind: 'address'; readonly number: number; readonly anchor: string; readonly href: string };

export class NoteBook {
  readonly #prefix: string;
  readonly #printAddresses: boolean;
  readonly #notes: ReadonlyMap<string, Note>;
  readonly #booked: BookedNote[] = [];
  readonly #byKey = new Map<string, BookedNote>();

  /** `printAddresses`: where the page can't be clicked, every linked address becomes a note. */
  constructor(article: Article, printAddresses: boolean) {
    this.#prefix = `${article.id}-${article.version}`;
    this.#printAddresses = printAddresses;
    const notes = [...walkBlocks(article.blocks)].filter((block) => block.type === 'note');
    this.#notes = new Map(notes.map((note) => [note.id, note]));
  }

  readonly noteNumber = (noteId: string): NoteNumber => {
    const note = this.#notes.get(noteId);
    if (!note) throw new Error(`the article has no note ${noteId}`); // a valid article's references resolve
    return this.#book(`note ${noteId}`, (number, anchor) => ({ kind: 'note', number, anchor, note }));
  };

  readonly addressNote = (href: string): NoteNumber | undefined =>
    this.#printAddresses
      ? this.#book(`address ${href}`, (number, anchor) => ({ kind: 'address', number, anchor, href }))
      : undefined;

  #book(key: string, make: (number: number, anchor: string) => BookedNote): NoteNumber {
    let booked = this.#byKey.get(key);
    if (!booked) {
      const number = this.#booked.length + 1;
      booked = make(number, `note-${this.#prefix}-${number}`);
      this.#byKey.set(key, booked);
      this.#booked.push(booked);
    }
    return { number: String(booked.number), anchor: booked.anchor };
  }

  /** Books the notes among `blocks` that no text refers to: they are printed all the same. */
  bookUnreferenced(noteIds: Iterable<string>): void {
    for (const id of noteIds) if (this.#notes.has(id)) this.noteNumber(id);
  }

  /** The note at that place in the order, also one that was booked while others were set. */
  at(index: number): BookedNote | undefined {
    return this.#booked[index];
  }
}
