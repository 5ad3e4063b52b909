/** An article's notes: numbered in the order in which the text refers to them. */
import { blockText, walkBlocks, type Article, type Note } from '@offprint/model';
import type { NoteNumber } from '../inline/run.ts';

export type BookedNote =
  | (Booking & { readonly kind: 'note'; readonly note: Note })
  | (Booking & { readonly kind: 'address'; readonly href: string })
  | (Booking & { readonly kind: 'expansion'; readonly words: string });

interface Booking {
  readonly number: number;
  /** Name of the note's place. */
  readonly anchor: string;
  /** Name of the place of the first reference to it; `undefined` when no text refers to it. */
  readonly back: string | undefined;
}

/** The next number of a note. Articles that share it are numbered on, so that no page has a number twice. */
export interface Numbering {
  next: number;
}

export class NoteBook {
  readonly #prefix: string;
  readonly #article: Article;
  readonly #onPaper: boolean;
  readonly #numbering: Numbering;
  readonly #notes: ReadonlyMap<string, Note>;
  readonly #booked: BookedNote[] = [];
  readonly #byKey = new Map<string, BookedNote>();
  #unreferenced = false;
  #text: string | undefined;

  /**
   * `place`: the item's anchor, which tells its notes from those of the same article printed elsewhere.
   * `onPaper`: the page can't be clicked, so that addresses and expansions of abbreviations become notes.
   */
  constructor(article: Article, place: string, onPaper: boolean, numbering: Numbering) {
    this.#prefix = place;
    this.#article = article;
    this.#onPaper = onPaper;
    this.#numbering = numbering;
    const notes = [...walkBlocks(article.blocks)].filter((block) => block.type === 'note');
    this.#notes = new Map(notes.map((note) => [note.id, note]));
  }

  readonly noteNumber = (noteId: string): NoteNumber => {
    const note = this.#notes.get(noteId);
    if (!note) throw new Error(`the article has no note ${noteId}`); // a valid article's references resolve
    return this.#book(`note ${noteId}`, (booking) => ({ ...booking, kind: 'note', note }));
  };

  readonly addressNote = (href: string): NoteNumber | undefined =>
    this.#onPaper
      ? this.#book(`address ${href}`, (booking) => ({ ...booking, kind: 'address', href }))
      : undefined;

  /** What an abbreviation stands for, once, where only eyes can tell and the article's text does not say it. */
  readonly expansionNote = (short: string, expansion: string): NoteNumber | undefined => {
    const key = `expansion ${expansion}`;
    if (!this.#onPaper || this.#byKey.has(key) || this.#isSaid(expansion)) return undefined;
    return this.#book(key, (booking) => ({
      ...booking,
      kind: 'expansion',
      words: `${short.trim()}: ${expansion}`,
    }));
  };

  #isSaid(words: string): boolean {
    this.#text ??= this.#article.blocks.map(blockText).join('\n');
    return this.#text.includes(words);
  }

  #book(key: string, make: (booking: Booking) => BookedNote): NoteNumber {
    let booked = this.#byKey.get(key);
    if (!booked) {
      const number = this.#numbering.next++;
      const anchor = `${this.#prefix}-note-${number}`;
      booked = make({ number, anchor, back: this.#unreferenced ? undefined : backOf(anchor) });
      this.#byKey.set(key, booked);
      this.#booked.push(booked);
    }
    return { number: String(booked.number), anchor: booked.anchor, back: backOf(booked.anchor) };
  }

  /** Books the notes among `blocks` that no text refers to: they are printed all the same. */
  bookUnreferenced(noteIds: Iterable<string>): void {
    this.#unreferenced = true;
    for (const id of noteIds) if (this.#notes.has(id)) this.noteNumber(id);
    this.#unreferenced = false;
  }

  /** The note at that place in the order, also one that was booked while others were set. */
  at(index: number): BookedNote | undefined {
    return this.#booked[index];
  }
}

function backOf(anchor: string): string {
  return `${anchor}-back`;
}
