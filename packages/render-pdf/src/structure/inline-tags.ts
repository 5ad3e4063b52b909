/** The elements that marks make among a paragraph's words. */
import type { Inline, Mark } from '@offprint/model';
import type { Properties, StructureElement } from './element.ts';

export class InlineTags {
  readonly #block: StructureElement;
  readonly #language: string;
  readonly #links: boolean;
  readonly #within: ReadonlyMap<Inline, StructureElement>;
  /** The element that holds the words now: the block, or a quotation in it. */
  #holder: StructureElement;
  #link: { readonly href: string; readonly element: StructureElement } | undefined;

  /**
   * `block` holds the words, which are in `language`; `links`: whether there is something to click on; `within`: the
   * quotations that inlines are part of.
   */
  constructor(
    block: StructureElement,
    language: string,
    links: boolean,
    within: ReadonlyMap<Inline, StructureElement> = new Map(),
  ) {
    this.#block = block;
    this.#language = language;
    this.#links = links;
    this.#within = within;
    this.#holder = block;
  }

  /** Said before each inline: what follows is of this one. */
  enter(inline: Inline): void {
    const holder = this.#within.get(inline) ?? this.#block;
    if (holder !== this.#holder) this.#link = undefined;
    this.#holder = holder;
  }

  /** The innermost element of words with these marks; `undefined` when they are the block's own. */
  tagFor(marks: readonly Mark[]): StructureElement | undefined {
    const link = marks.find((mark) => mark.type === 'link');
    let tag = this.#linkTag(link?.href) ?? (this.#holder === this.#block ? undefined : this.#holder);
    const properties: { -readonly [key in keyof Properties]: Properties[key] } = {};
    for (const mark of marks) {
      if (mark.type === 'code') tag = (tag ?? this.#holder).inline('Code');
      if (mark.type === 'lang' && mark.lang !== this.#language) properties.lang = mark.lang;
      if (mark.type === 'abbr') properties.expansion = mark.expansion;
    }
    const plain = properties.lang === undefined && properties.expansion === undefined;
    return plain ? tag : (tag ?? this.#holder).inline('Span', properties);
  }

  /** A link goes on over runs that other marks have cut it into. */
  #linkTag(href: string | undefined): StructureElement | undefined {
    if (href === undefined || !this.#links) {
      this.#link = undefined;
      return undefined;
    }
    if (this.#link?.href !== href) this.#link = { href, element: this.#holder.inline('Link') };
    return this.#link.element;
  }

  /** A note's number in the text: `anchor` names this place, for the way back from the note. */
  reference(anchor: string): StructureElement {
    this.#link = undefined;
    const reference = this.#holder.inline('Reference', { anchor });
    return this.#links ? reference.inline('Link') : reference;
  }
}
