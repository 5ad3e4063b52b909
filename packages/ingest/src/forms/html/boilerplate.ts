/** Step `boilerplate` for HTML: what the site says to its reader, out of the kept texts, each with its reason. */
import { boilerplateReason } from '../../boilerplate/judge.ts';
import { endsSentence, plainLine, weight, wordKey } from '../../plain.ts';
import type { Metadata } from '../../draft.ts';
import type { Run } from '../../run.ts';
import {
  ancestors,
  descendants,
  isHidden,
  isInLine,
  isInside,
  isText,
  labels,
  type DomElement,
  type DomNode,
} from './dom.ts';
import { headlineElement } from './headline.ts';
import { linkLists } from './link-lists.ts';
import { authorNote, frontReason, lineReason } from './lines.ts';
import { otherArticles, standsInOther } from './other-articles.ts';
import { PLACES } from './places.ts';
import type { HtmlState } from './state.ts';

/** One kept stretch of text that becomes a block: its element and the kept texts in it. */
export interface Leaf {
  readonly element: DomElement;
  readonly texts: readonly DomNode[];
  readonly text: string;
  readonly linked: number;
}

const PLACE_LEVELS = 6; // elements above a text whose names are looked at
const LAST_PART = 0.7; // share of the text after which notes on the authors stand
const PLACE_SHARE = 0.25; // an element with more of the article than this is not beside it, whatever its name

export function dropBoilerplate(state: HtmlState, metadata: Metadata, run: Run): void {
  const all = leaves(state);
  const total = all.reduce((sum, leaf) => sum + leaf.text.length, 0);
  const sizes = sizesAround(all, state.page.body);
  const titles = new Set(
    [metadata.headline, metadata.alternativeHeadline].map((line) => wordKey(line ?? '')),
  );
  const authors = new Set(metadata.authors.map((author) => wordKey(author.name)));
  const headline = headlineElement(state.page, metadata);
  const others = otherArticles(state.page, metadata);
  const lists = linkLists(all);
  const places = new Map(all.map((leaf) => [leaf, placeReason(leaf, sizes, total)]));
  const large = tooLarge(places, total);
  let prose = 0;
  let seen = 0;
  for (const leaf of all) {
    const place = places.get(leaf);
    seen += leaf.text.length;
    const reason =
      (standsInOther(leaf.element, others) ? 'another article on the page' : undefined) ??
      (place !== undefined && !large.has(place) ? place : undefined) ??
      (isHidden(leaf.element) ? 'not shown on the page' : undefined) ??
      boilerplateReason(leaf.text) ??
      (lists.has(leaf) ? 'a list of links' : undefined) ??
      linkReason(leaf) ??
      (titles.has(wordKey(leaf.text)) ||
      (headline && (leaf.element === headline || isInside(leaf.element, headline)))
        ? 'repeats the headline'
        : undefined) ??
      lineReason(leaf) ??
      (prose < 3 ? frontReason(leaf, authors) : undefined) ??
      (seen > LAST_PART * total ? authorNote(leaf, metadata.authors) : undefined);
    if (!reason) {
      if (weight(leaf.text) > 100) prose++;
      continue;
    }
    for (const node of leaf.texts) {
      state.kept.texts.delete(node);
      state.settled.add(node);
    }
    run.drop('boilerplate', reason, leaf.text);
  }
}

/** Names that stand around much of the text: then they name parts of the article, not what is beside it. */
function tooLarge(places: ReadonlyMap<Leaf, string | undefined>, total: number): Set<string> {
  const sums = new Map<string, number>();
  for (const [leaf, reason] of places)
    if (reason !== undefined) sums.set(reason, (sums.get(reason) ?? 0) + leaf.text.length);
  return new Set(Array.from(sums).flatMap(([reason, sum]) => (sum > PLACE_SHARE * total ? [reason] : [])));
}

/** Kept texts grouped by the block element they stand in, in document order. */
function leaves(state: HtmlState): Leaf[] {
  const groups = new Map<DomElement, DomNode[]>();
  for (const node of descendants(state.page.body)) {
    if (!isText(node) || !state.kept.texts.has(node)) continue;
    let block = node.parentNode;
    while (block?.parentNode && isInLine(block)) block = block.parentNode;
    if (block) groups.set(block, [...(groups.get(block) ?? []), node]);
  }
  return Array.from(groups, ([element, texts]) => {
    const own = (nodes: readonly DomNode[]): string =>
      plainLine(nodes.map((node) => node.textContent ?? '').join(''));
    const text = own(texts);
    const inLinks = own(texts.filter((node) => isLinked(node, element)));
    return { element, texts, text, linked: text === '' ? 0 : inLinks.length / text.length };
  }).filter((leaf) => leaf.text !== '');
}

function isLinked(node: DomNode, block: DomElement): boolean {
  if (block.localName === 'a') return true;
  for (const up of ancestors(node)) {
    if (up.localName === 'a') return true;
    if (up === block) return false;
  }
  return false;
}

/** Characters of kept text in every element around a leaf. */
function sizesAround(all: readonly Leaf[], body: DomElement): Map<DomElement, number> {
  const sizes = new Map<DomElement, number>();
  for (const leaf of all)
    for (const up of [leaf.element, ...ancestors(leaf.element)]) {
      sizes.set(up, (sizes.get(up) ?? 0) + leaf.text.length);
      if (up === body) break;
    }
  return sizes;
}

function placeReason(leaf: Leaf, sizes: ReadonlyMap<DomElement, number>, total: number): string | undefined {
  let level = 0;
  for (const up of [leaf.element, ...ancestors(leaf.element)]) {
    if (++level > PLACE_LEVELS || (sizes.get(up) ?? 0) > PLACE_SHARE * total) return undefined;
    const names = labels(up);
    const place = PLACES.find(([pattern]) => pattern.test(names));
    if (place) return place[1];
  }
  return undefined;
}

/** A block that is nothing but links; a sentence that is one link may belong to the text. */
function linkReason(leaf: Leaf): string | undefined {
  if (leaf.linked < 0.9 || /^h\d$/.test(leaf.element.localName)) return undefined;
  if (['td', 'th', 'dt', 'dd'].includes(leaf.element.localName)) return undefined;
  return endsSentence(leaf.text) && weight(leaf.text) > 120 ? undefined : 'nothing but a link';
}
