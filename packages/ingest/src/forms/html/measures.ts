/** How much text, how much of it in links, and how many pictures stand in each element of a page. */
import { descendants, isElement, isPicture, isText, type DomElement, type DomNode } from './dom.ts';

/** Counts of one element. */
interface Counts {
  /** Characters of text, white space as a browser shows it. */
  readonly length: number;
  /** Those of them inside links to other pages. */
  readonly linked: number;
  /** Links to other pages with a text of more than a word. */
  readonly links: number;
  readonly pictures: number;
}

const NOTHING: Counts = { length: 0, linked: 0, links: 0, pictures: 0 };
const LINK_TEXT = 15; // characters; a shorter link is a word in a sentence or a label

/** Taken once for a page, whose tree no later step changes: asking each element anew takes time in its square. */
export class Measures {
  private readonly counts = new Map<DomNode, { -readonly [K in keyof Counts]: Counts[K] }>();

  constructor(root: DomElement) {
    const nodes = [root, ...descendants(root)];
    for (const node of nodes) this.counts.set(node, { ...NOTHING });
    // From the last to the first, each node is complete before it is added to its parent.
    for (const node of nodes.toReversed()) {
      const own = this.counts.get(node);
      if (!own) continue;
      if (isText(node)) own.length = shownLength(node.textContent ?? '');
      else if (isElement(node)) {
        if (isPicture(node)) own.pictures++;
        if (node.localName === 'a' && leadsElsewhere(node)) {
          own.linked = own.length;
          own.links = own.length >= LINK_TEXT ? 1 : 0;
        }
      }
      const parent = node === root || !node.parentNode ? undefined : this.counts.get(node.parentNode);
      if (!parent) continue;
      parent.length += own.length;
      parent.linked += own.linked;
      parent.links += own.links;
      parent.pictures += own.pictures;
    }
  }

  of(node: DomNode): Counts {
    return this.counts.get(node) ?? NOTHING;
  }

  /** Share of an element's text that stands in links to other pages, 0 to 1. */
  linkShare(element: DomElement): number {
    const { length, linked } = this.of(element);
    return length === 0 ? 0 : linked / length;
  }
}

function shownLength(text: string): number {
  return text.replaceAll(/\s+/g, ' ').trim().length;
}

/** Whether a link leads to another page: not to a place on this one, not to a picture, not nowhere. */
export function leadsElsewhere(link: DomElement): boolean {
  const href = (link.getAttribute('href') ?? '').trim();
  return (
    href !== '' &&
    !href.startsWith('#') &&
    !/\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])|^javascript:/i.test(href)
  );
}
