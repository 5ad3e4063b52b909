/** What rendering has to say about a document besides its bytes. */

export type DiagnosticCode =
  | 'missing-glyph'
  | 'picture-missing'
  | 'picture-unreadable'
  | 'picture-too-large'
  | 'picture-damaged' // its end is missing; what is there is printed
  | 'too-many-sheets' // more than can be folded and stapled together
  | 'picture-resolution' // too coarse for a press as it is set: an error below 150 pixels an inch
  | 'frame-language'
  | 'overfull-line'
  | 'broken-link' // it leads to a place that is not in the document
  | 'block-absent'
  | 'note-dropped' // words of the staff refer to what is not among the sources
  | 'split-forced' // lines parted because no page could hold them together
  | 'too-tall'; // something undividable hangs over a page's foot

export interface Place {
  readonly articleId: string;
  readonly blockId?: string;
}

export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: DiagnosticCode;
  /** In English; whoever says it in other words has the code and the values. */
  readonly message: string;
  readonly hint?: string;
  /** What the message is made of, by name: numbers as they are written, names as they stand. */
  readonly values?: Readonly<Record<string, string>>;
  readonly place?: Place;
}

export type RenderErrorCode =
  | 'missing-glyph' // a character that no font has; the diagnostics name each with its place
  | 'missing-article' // the briefing names an article, or a version of it, that was not given
  | 'missing-font' // a face that every page needs is not in the font source
  | 'bad-build-time'; // not a UTC instant

export interface RenderError {
  readonly code: RenderErrorCode;
  readonly message: string;
  readonly hint: string;
}

/** Collects diagnostics in the order they arise, each once. */
export class Diagnostics {
  readonly list: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  add(diagnostic: Diagnostic): void {
    const key = JSON.stringify(diagnostic);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.list.push(diagnostic);
  }
}
