/** Step `find` for HTML: which texts of the page are the article's, as Readability judges. */
import { Readability } from '@mozilla/readability';
import { plainLine } from '../../plain.ts';
import { descendants, isText, type DomElement, type DomNode } from './dom.ts';
import type { HtmlPage } from './parse.ts';
import { originsIn, ReadableDocument, type ReadableElement } from './tree/readable.ts';

/** The texts of a page that belong to the article, and the elements around them. */
export class Kept {
  /** Text nodes of the article. */
  readonly texts = new Set<DomNode>();
  /** Elements with a kept text or picture somewhere inside. */
  readonly around = new Set<DomNode>();
  /** Pictures that belong to the article. */
  readonly pictures = new Set<DomElement>();

  addText(node: DomNode): void {
    this.texts.add(node);
    this.addAround(node);
  }

  /** All texts inside an element. */
  addAll(element: DomElement): void {
    for (const node of descendants(element)) if (isText(node)) this.addText(node);
  }

  addPicture(picture: DomElement): void {
    this.pictures.add(picture);
    this.around.add(picture);
    this.addAround(picture);
  }

  private addAround(node: DomNode): void {
    for (let up = node.parentNode; up && !this.around.has(up); up = up.parentNode) this.around.add(up);
  }
}

/** Readability as it is used here, over our own copy of a page: its types ask for a browser's document. */
interface Pass {
  readonly parse: () => { readonly content?: ReadableElement | null } | null;
}
interface PassOptions {
  readonly charThreshold: number;
  readonly disableJSONLD: boolean;
  readonly keepClasses: boolean;
  readonly serializer: (node: ReadableElement) => ReadableElement;
}
const Reader = Readability as unknown as new (document: ReadableDocument, options: PassOptions) => Pass;

/** Readability's passes: with all its filters, then with fewer, until enough text is found. */
const PASSES = [
  0x7, // strip unlikely candidates, weigh classes, clean conditionally
  0x6, // keep unlikely candidates
  0x4, // do not weigh classes
  0x0, // clean nothing
] as const;
const ENOUGH = 500; // characters, Readability's own threshold

/**
 * Runs Readability over a copy of the page and finds each text it kept in the page itself: so the blocks are
 * built from the page as it is, not from what Readability made of it. The passes are run one by one, for in
 * its own loop it writes the page anew and the way back to the original would be lost.
 */
export function findTexts(page: HtmlPage): Kept {
  let best: { texts: DomNode[]; length: number } = { texts: [], length: 0 };
  for (const flags of PASSES) {
    const texts = onePass(page, flags);
    const length = texts.reduce((sum, node) => sum + plainLine(node.textContent ?? '').length, 0);
    if (length > best.length) best = { texts, length };
    if (best.length >= ENOUGH) break;
  }
  const kept = new Kept();
  for (const node of best.texts) kept.addText(node);
  return kept;
}

function onePass(page: HtmlPage, flags: number): DomNode[] {
  const copy = ReadableDocument.of(page.root, page.body);
  const reader = new Reader(copy, {
    charThreshold: 1, // one pass only; 0 would mean its default
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node,
  });
  Object.assign(reader, { _flags: flags });
  const content = parseSafely(reader);
  return content ? originsIn(content) : [];
}

/** A pass that finds nothing ends by throwing, and so does one over a page that no browser would build. */
function parseSafely(reader: Pass): ReadableElement | undefined {
  try {
    return reader.parse()?.content ?? undefined;
  } catch {
    return undefined;
  }
}
