/** Places that links and bookmarks lead to, by name (ISO 32000-1, 12.3.2.3). */
import { pt } from '../units/length.ts';
import type { AnchorPlace } from '../page/paginate.ts';
import { writeNameTree } from './name-tree.ts';
import type { PdfFile, Ref } from './pdfkit.ts';
import { number } from './syntax.ts';

// So that the line itself is seen, and not only what is below its baseline.
const ABOVE = 12;

export class Destinations {
  readonly #places: Map<string, AnchorPlace>;

  constructor(anchors: ReadonlyMap<string, AnchorPlace>) {
    this.#places = new Map(anchors);
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  /** A place found while drawing; the first of that name counts. */
  add(name: string, page: number, y: number): void {
    if (!this.#places.has(name)) this.#places.set(name, { page, y: pt(y) });
  }

  /** Enters all places in the catalogue. `sheets`: each page with its height and the width of its bleed. */
  finish(file: PdfFile, sheets: readonly { readonly page: Ref; readonly top: number }[]): void {
    if (this.#places.size === 0) return;
    const entries = [...this.#places].flatMap(([name, { page, y }]): [string, string][] => {
      const sheet = sheets[page - 1];
      return sheet
        ? [[name, `[${sheet.page.toString()} /XYZ null ${number(sheet.top - y + ABOVE)} null]`]]
        : [];
    });
    file.names['Dests'] = writeNameTree(file, entries);
  }
}
