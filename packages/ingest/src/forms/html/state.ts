/** The page as its steps share it: what is kept, what it became, how its addresses resolve. */
import type { AddressBook } from './address.ts';
import type { DomElement, DomNode } from './dom.ts';
import type { Kept } from './find.ts';
import type { Measures } from './measures.ts';
import type { HtmlPage } from './parse.ts';

export interface HtmlState {
  readonly page: HtmlPage;
  readonly addresses: AddressBook;
  readonly measures: Measures;
  kept: Kept;
  /** Elements that hold the caption or credit of a picture, by the picture. */
  readonly captions: Map<DomElement, CaptionParts>;
  /** Texts that another step has taken out, with the reason recorded there. */
  readonly settled: Set<DomNode>;
  /** The elements of the deck, in their order; empty when none was found. */
  readonly deck: DomElement[];
}

export interface CaptionParts {
  readonly caption: DomElement | undefined;
  readonly credit: DomElement | undefined;
}

/** The places of all nodes in document order. */
export function documentOrder(nodes: Iterable<DomNode>): Map<DomNode, number> {
  const order = new Map<DomNode, number>();
  for (const node of nodes) order.set(node, order.size);
  return order;
}
