/**
 * The structure tree in the file (ISO 32000-1, 14.7): marked content on the pages, elements that name it, and
 * the tree by which one gets from content to its element. PDFKit's own can't say on which page an annotation
 * stands and makes several objects of each element, so it is not used.
 */
import type { StructureElement } from '../structure/element.ts';
import type { PdfFile } from './pdfkit.ts';
import type { Ref } from './pdfkit-internals.ts';
import { byteString, number, textString } from './syntax.ts';

/** Marked content on a page, an element among words, or an annotation. */
type Content =
  | { readonly kind: 'marked'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'element'; readonly element: StructureElement }
  | { readonly kind: 'annotation'; readonly page: number; readonly annotation: number };

/** A rectangle by its left, lower, right and upper edge. */
export type Box = readonly [number, number, number, number];

export class StructureWriter {
  readonly #file: PdfFile;
  readonly #root: StructureElement;
  readonly #pages: Ref[] = [];
  readonly #contents = new Map<StructureElement, Content[]>();
  readonly #boxes = new Map<StructureElement, Box>();
  readonly #ids = new Map<StructureElement, number>();
  /** By key of the parent tree: a page's elements by MCID, or an annotation's element. */
  readonly #parents: (StructureElement[] | StructureElement)[] = [];
  #headingLevel = 0; // of the heading written last
  #marks: StructureElement[] = []; // of the current page, by MCID

  readonly #language: string;

  /** `language`: the document's, which elements need not repeat. */
  constructor(file: PdfFile, root: StructureElement, language: string) {
    this.#file = file;
    this.#root = root;
    this.#language = language;
  }

  beginPage(): void {
    this.#marks = [];
    this.#pages.push(this.#file.page);
    Object.assign(this.#file.page.data, { StructParents: this.#parents.push(this.#marks) - 1, Tabs: 'S' });
  }

  /** The operator with which content of the element begins. */
  mark(element: StructureElement): string {
    const mcid = this.#marks.push(element) - 1;
    this.#contentOf(element).push({ kind: 'marked', page: this.#pages.length - 1, mcid });
    return `/${element.role} <</MCID ${mcid}>> BDC\n`;
  }

  /** Takes up an annotation, by its object's number; its key in the parent tree. */
  addAnnotation(element: StructureElement, annotation: number): number {
    this.#contentOf(element).push({ kind: 'annotation', page: this.#pages.length - 1, annotation });
    return this.#parents.push(element) - 1;
  }

  /** Where a figure stands, in PDF's coordinates. */
  setBox(element: StructureElement, box: Box): void {
    this.#boxes.set(element, box);
  }

  /** An element among words takes its place in its parent when it is first drawn. */
  #contentOf(element: StructureElement): Content[] {
    const known = this.#contents.get(element);
    if (known) return known;
    const content: Content[] = [];
    this.#contents.set(element, content);
    if (element.isInline && element.parent)
      this.#contentOf(element.parent).push({ kind: 'element', element });
    return content;
  }

  /** Writes the tree and enters it in the catalogue. */
  finish(): void {
    const file = this.#file;
    this.#reserve(this.#root);
    const [root, parentTree] = [file.reserve(), file.reserve()];
    const named: [string, number][] = [];
    this.#write(this.#root, root, this.#language, named);
    file.write(parentTree, this.#parentTree());
    // The order of names is that of their bytes; they are ASCII.
    named.sort(([a], [b]) => (a < b ? -1 : 1));
    const names = named.map(([id, element]) => `${byteString(id)} ${element} 0 R`).join('\n');
    file.write(
      root,
      `<</Type /StructTreeRoot /K ${this.#reference(this.#root)} /ParentTree ${parentTree} 0 R ` +
        `/ParentTreeNextKey ${this.#parents.length}${names === '' ? '' : ` /IDTree <</Names [${names}]>>`}>>`,
    );
    file.catalogue['StructTreeRoot'] = file.reference(root);
    file.catalogue['MarkInfo'] = { Marked: true };
  }

  /** Numbers the elements that hold something; `false` for one that does not. */
  #reserve(element: StructureElement): boolean {
    let filled = STANDS_EMPTY.has(element.role) || element === this.#root;
    for (const content of this.#contents.get(element) ?? [])
      filled = content.kind !== 'element' || this.#reserve(content.element) || filled;
    for (const kid of element.kids) filled = this.#reserve(kid) || filled;
    if (filled) this.#ids.set(element, this.#file.reserve());
    return filled;
  }

  #page(index: number): string {
    return this.#pages[index]?.toString() ?? 'null';
  }

  #reference(element: StructureElement): string {
    return `${this.#ids.get(element) ?? 0} 0 R`;
  }

  #write(element: StructureElement, parent: number, language: string, named: [string, number][]): void {
    const id = this.#ids.get(element);
    if (id === undefined) return;
    const { properties } = element;
    const contents = this.#contents.get(element) ?? [];
    const page = contents.find((content) => content.kind !== 'element')?.page;
    const kids = contents.flatMap((content) => this.#kid(content, page));
    for (const kid of element.kids) if (this.#ids.has(kid)) kids.push(this.#reference(kid));
    const lang = properties.lang !== undefined && properties.lang !== language ? properties.lang : undefined;
    this.#file.write(
      id,
      `<</S /${this.#roleOf(element, contents)} /P ${parent} 0 R` +
        (page === undefined ? '' : ` /Pg ${this.#page(page)}`) +
        (kids.length === 0 ? '' : ` /K ${kids.length === 1 ? kids[0] : `[${kids.join(' ')}]`}`) +
        (lang === undefined ? '' : ` /Lang ${byteString(lang)}`) +
        entries(element) +
        attributes(element, this.#boxes.get(element)) +
        '>>',
    );
    if (properties.id !== undefined) named.push([properties.id, id]);
    const inner = properties.lang ?? language;
    for (const content of contents)
      if (content.kind === 'element') this.#write(content.element, id, inner, named);
    for (const kid of element.kids) this.#write(kid, id, inner, named);
  }

  /**
   * The role as it is written. A link whose place is not in this document leads nowhere: its words are words.
   * An excerpt may leave out the heading above another one, but no level may be skipped (ISO 14289-1, 7.4.2).
   */
  #roleOf({ role }: StructureElement, contents: readonly Content[]): string {
    if (role === 'Link' && !contents.some((content) => content.kind === 'annotation')) return 'Span';
    const level = /^H(\d)$/.exec(role)?.[1];
    if (level === undefined) return role;
    this.#headingLevel = Math.min(Number(level), this.#headingLevel + 1);
    return `H${this.#headingLevel}`;
  }

  #kid(content: Content, page: number | undefined): string[] {
    if (content.kind === 'element')
      return this.#ids.has(content.element) ? [this.#reference(content.element)] : [];
    const on = content.page === page ? '' : ` /Pg ${this.#page(content.page)}`;
    if (content.kind === 'annotation') return [`<</Type /OBJR${on} /Obj ${content.annotation} 0 R>>`];
    return [on === '' ? String(content.mcid) : `<</Type /MCR${on} /MCID ${content.mcid}>>`];
  }

  /** ISO 32000-1, 14.7.4.4. */
  #parentTree(): string {
    const entry = (parent: StructureElement[] | StructureElement): string =>
      Array.isArray(parent)
        ? `[${parent.map((element) => this.#reference(element)).join(' ')}]`
        : this.#reference(parent);
    return `<</Nums [${this.#parents.map((parent, key) => `${key} ${entry(parent)}`).join('\n')}]>>`;
  }
}

/** Cells and rows keep a table regular, whatever they hold. */
const STANDS_EMPTY: ReadonlySet<string> = new Set(['TR', 'TH', 'TD']);

function entries({ properties }: StructureElement): string {
  const { title, alt, actualText, expansion, id } = properties;
  return (
    (title === undefined ? '' : ` /T ${textString(title)}`) +
    (alt === undefined ? '' : ` /Alt ${textString(alt)}`) +
    (actualText === undefined ? '' : ` /ActualText ${textString(actualText)}`) +
    (expansion === undefined ? '' : ` /E ${textString(expansion)}`) +
    (id === undefined ? '' : ` /ID ${byteString(id)}`)
  );
}

/** Attributes by their owners (ISO 32000-1, 14.8.5). */
function attributes({ properties }: StructureElement, box: Box | undefined): string {
  const { scope, colSpan, rowSpan, numbering } = properties;
  if (box) return ` /A <</O /Layout /Placement /Block /BBox [${box.map(number).join(' ')}]>>`;
  if (numbering) return ` /A <</O /List /ListNumbering /${numbering}>>`;
  if (scope === undefined && colSpan === undefined && rowSpan === undefined) return '';
  return (
    ' /A <</O /Table' +
    (scope === undefined ? '' : ` /Scope /${scope}`) +
    (colSpan === undefined ? '' : ` /ColSpan ${colSpan}`) +
    (rowSpan === undefined ? '' : ` /RowSpan ${rowSpan}`) +
    '>>'
  );
}
