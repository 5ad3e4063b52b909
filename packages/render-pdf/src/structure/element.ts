/**
 * The structure tree as plain data: what a document is made of, for readers that listen to it or set it anew.
 * Roles are the standard structure types of ISO 32000-1, 14.8.4, so that no role map is needed.
 */

export type HeadingRole = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6';

/** Elements that stand one after the other in the order in which they are composed. */
export type BlockRole =
  | HeadingRole
  | 'Document'
  | 'Art'
  | 'Sect'
  | 'Div'
  | 'P'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Note'
  | 'Figure';

/** Elements among the words of another, in the order in which they are drawn. */
export type InlineRole = 'Span' | 'Quote' | 'Reference' | 'Link' | 'Code';

/** Properties and attributes, each written only where it is given. */
export interface Properties {
  /** BCP 47; written where it differs from that of the element around. */
  readonly lang?: string;
  /** The name of an article or a section. */
  readonly title?: string;
  /** Words for those who don't see a figure. */
  readonly alt?: string;
  /** The characters themselves, where their glyphs stand in another order. */
  readonly actualText?: string;
  /** What an abbreviation stands for. */
  readonly expansion?: string;
  /** Unique in the document; ASCII. */
  readonly id?: string;
  readonly scope?: 'Column' | 'Row';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly numbering?: 'Decimal' | 'Disc';
  /** A place of that name, to link to: where the element is first drawn. ASCII. */
  readonly anchor?: string;
}

export class StructureElement {
  readonly role: BlockRole | InlineRole;
  readonly parent: StructureElement | undefined;
  readonly properties: Properties;
  /** Elements within it, in reading order; those among its words are found when it is drawn. */
  readonly kids: StructureElement[] = [];
  /** Stands among the words of its parent. */
  readonly isInline: boolean;

  private constructor(
    role: BlockRole | InlineRole,
    parent: StructureElement | undefined,
    isInline: boolean,
    properties: Properties,
  ) {
    this.role = role;
    this.parent = parent;
    this.isInline = isInline;
    this.properties = properties;
  }

  static root(): StructureElement {
    return new StructureElement('Document', undefined, false, {});
  }

  /** Adds a block as the last one within this element. One that is never drawn is left out of the file. */
  add(role: BlockRole, properties: Properties = NONE): StructureElement {
    const kid = new StructureElement(role, this, false, properties);
    this.kids.push(kid);
    return kid;
  }

  /** An element among this one's words; it takes its place when it is drawn. */
  inline(role: InlineRole, properties: Properties = NONE): StructureElement {
    return new StructureElement(role, this, true, properties);
  }

  /** The nearest element of that role, this one or one around it. */
  within(role: BlockRole | InlineRole): StructureElement | undefined {
    if (this.role === role) return this;
    return this.parent?.within(role);
  }
}

const NONE: Properties = {};

/** What is drawn but is no part of the text (ISO 32000-1, 14.8.2.2). */
export type Artifact =
  | 'layout' // rules, frames, leaders, pictures that only decorate
  | 'header'
  | 'footer'
  | 'pagination'; // a table's head set again

/** What something on a page is: part of an element, or none of the text. */
export type Tag = StructureElement | Artifact;

/** A heading's role; below the sixth level there is none, so deeper ones share it. */
export function headingRole(level: number): HeadingRole {
  return `H${Math.min(6, Math.max(1, level))}` as HeadingRole;
}
