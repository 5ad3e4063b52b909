/** Places that links and bookmarks lead to, by name (ISO 32000-1, 12.3.2.3). */
import { pt } from '../units/length.ts';
import type { AnchorPlace } from '../page/paginate.ts';
import { writeNameTree } from './name-tree.ts';
import type { PdfFile } from './pdfkit.ts';
import type { Ref } from './pdfkit-internals.ts';
import { number } from './syntax.ts';

// So that the line itself is seen, and not only what is below its baseline.
const ABOVE = 12;

export class Destinations {
  readonly #anchors: ReadonlyMap<string, AnchorPlace>;
  readonly #found = new Map<string, AnchorPlace>();

  /** `anchors` may still grow. */
  constructor(anchors: ReadonlyMap<string, AnchorPlace>) {
    this.#anchors = anchors;
  }

  has(name: string): boolean {
    return this.#anchors.has(name) || this.#found.has(name);
  }

  /** A place found while drawing; the first of that name counts. */
  add(name: string, page: number, y: number): void {
    if (!this.has(name)) this.#found.set(name, { page, y: pt(y) });
  }

  /** Enters all places in the catalogue. `sheets`: each page with its height and the width of its bleed. */
  finish(file: PdfFile, sheets: readonly { readonly page: Ref; readonly top: number }[]): void {
    const places = new Map([...this.#found, ...this.#anchors]);
    if (places.size === 0) return;
    const entries = [...places].flatMap(([name, { page, y }]): [string, string][] => {
      const sheet = sheets[page - 1];
      return sheet
        ? [[name, `[${sheet.page.toString()} /XYZ null ${number(sheet.top - y + ABOVE)} null]`]]
        : [];
    });
    file.names['Dests'] = writeNameTree(file, entries);
  }
}
