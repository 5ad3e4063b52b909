/** Marked content: which element, or which artifact, what is drawn belongs to (ISO 32000-1, 14.6). */
import type { Artifact, Tag } from '../structure/element.ts';
import type { StructureWriter } from './structure.ts';

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  layout: '/Artifact <</Type /Layout>> BDC\n',
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC\n',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n',
  pagination: '/Artifact <</Type /Pagination>> BDC\n',
};

/** Operators that open and close marked content; what belongs to one element stays open from line to line. */
export class ContentMarks {
  readonly #structure: StructureWriter | undefined;
  #open: Tag | undefined;

  /** Without a structure nothing is marked: on sheets that are folded, pages are not in reading order. */
  constructor(structure: StructureWriter | undefined) {
    this.#structure = structure;
  }

  /** What has to be written before something of this tag is drawn. */
  begin(tag: Tag): string {
    if (tag === this.#open || !this.#structure) return '';
    const closing = this.end();
    this.#open = tag;
    return closing + (typeof tag === 'string' ? ARTIFACTS[tag] : this.#structure.mark(tag));
  }

  /** What has to be written at the page's end. */
  end(): string {
    const closing = this.#open === undefined ? '' : 'EMC\n';
    this.#open = undefined;
    return closing;
  }
}
