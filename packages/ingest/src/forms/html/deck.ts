/** The deck: the summary that the page prints between its headline and its text, in one part or several. */
import { endsSentence, plainLine, weight, wordKey } from '../../plain.ts';
import type { Metadata } from '../../draft.ts';
import { boilerplateReason } from '../../boilerplate/judge.ts';
import { parseByline } from '../../stated/byline.ts';
import { findDate } from '../../stated/date.ts';
import { DECK_BESIDE, DECK_INTRODUCTION, DECK_NAMED, SET_BOLD } from './deck-names.ts';
import { ancestors, isInLine, isInside, isText, labels, type DomElement, type DomNode } from './dom.ts';
import { descendants } from './dom.ts';
import { headlineElement } from './headline.ts';
import type { HtmlState } from './state.ts';

const NOT_BY_HEADLINE = new Set([
  'figure',
  'figcaption',
  'aside',
  'nav',
  'footer',
  'table',
  'form',
  'button',
]);
const MIN = 30; // weight; a shorter line is a label
const MIN_PART = 12; // weight of a part of a list of key points
const MAX = 700; // characters
const MAX_BOX = 1500; // characters of an element whose name counts for the parts in it
const MAX_SHARE = 0.3; // of the article's text; what is more is the text itself
const PROSE = 60; // weight of a text that can be a paragraph of the body
const BOX_LEVELS = 3; // elements around a part whose names count

/** A block of text on the way from the headline to the body. */
interface Part {
  readonly element: DomElement;
  readonly texts: readonly DomNode[];
  readonly text: string;
}

interface Setting {
  readonly state: HtmlState;
  readonly metadata: Metadata;
  /** The element that most paragraphs of the body stand in. */
  readonly bodyBox: DomElement | undefined;
  readonly description: string;
}

/**
 * Takes the deck out of the flow: what the page names as one; else the description of the metadata, printed
 * above the text; else what stands there by itself; else a first paragraph set in bold.
 */
export function findDeck(state: HtmlState, metadata: Metadata): void {
  const setting: Setting = {
    state,
    metadata,
    bodyBox: bodyBox(state),
    description: wordKey(metadata.abstract ?? ''),
  };
  const parts = partsAbove(setting);
  const length = Array.from(state.kept.texts).reduce((sum, node) => sum + state.measures.of(node).length, 0);
  const ways = [isNamed, isDescription, standsApart, isBoldStart];
  for (const way of ways) {
    const deck = parts.filter((part) => way(part, setting));
    if (!deck.some((part) => weight(part.text) >= MIN)) continue;
    if (deck.reduce((sum, part) => sum + part.text.length, 0) > MAX_SHARE * length) continue;
    for (const part of deck) {
      state.deck.push(part.element);
      for (const node of descendants(part.element)) state.kept.texts.delete(node);
    }
    return;
  }
}

/** The blocks from the headline to the first paragraph of the body, that one included. */
function partsAbove(setting: Setting): Part[] {
  const { state, metadata, bodyBox } = setting;
  const { page, kept } = state;
  const headline = headlineElement(page, metadata);
  const parts: { element: DomElement; texts: DomNode[]; text: string }[] = [];
  let below = headline === undefined;
  let prose = 0;
  for (const node of descendants(page.body)) {
    if (node === headline) below = true;
    if (!below || !isText(node) || (headline && isInside(node, headline))) continue;
    if (plainLine(node.textContent ?? '') === '') continue;
    const element = blockOf(node);
    const open = parts.at(-1);
    if (open?.element === element) {
      open.texts.push(node);
      continue;
    }
    if (open) {
      open.text = plainLine(open.texts.map((text) => text.textContent ?? '').join(''));
      // A paragraph of the body ends the way; one before it may be a caption or the like.
      if (
        open.texts.every((text) => kept.texts.has(text)) &&
        weight(open.text) > PROSE &&
        !isNamed(open, setting)
      )
        prose += open.element.parentNode === bodyBox ? 2 : 1;
      if (prose > 1) break;
    }
    parts.push({ element, texts: [node], text: '' });
  }
  const last = parts.at(-1);
  if (last) last.text = plainLine(last.texts.map((text) => text.textContent ?? '').join(''));
  return parts.filter((part) => isPossible(part, setting));
}

function blockOf(text: DomNode): DomElement {
  let element = text.parentNode as DomElement;
  while (element.parentNode && isInLine(element)) element = element.parentNode;
  return element;
}

/** Neither a label, nor a byline, a date, a prompt, a caption, nor a part of a box beside the text. */
function isPossible({ element, text }: Part, { state, metadata, bodyBox }: Setting): boolean {
  if (weight(text) < MIN_PART || text.length > MAX) return false;
  for (const up of [element, ...ancestors(element)]) if (NOT_BY_HEADLINE.has(up.localName)) return false;
  let level = 0;
  for (const up of [element, ...ancestors(element)]) {
    if (++level > BOX_LEVELS || (bodyBox && isInside(bodyBox, up))) break;
    if (state.measures.of(up).length > MAX_BOX) break;
    if (DECK_BESIDE.test(labels(up))) return false;
  }
  if (element.querySelector('h1,img,time') || boilerplateReason(text) || parseByline(text)) return false;
  const date = findDate(text);
  if (date && date.rest.length < 40) return false;
  const key = wordKey(text);
  if (key === wordKey(metadata.headline ?? '') || key === wordKey(metadata.alternativeHeadline ?? ''))
    return false;
  return !metadata.authors.some(
    ({ name }) => text.includes(name) && text.length < name.length + 60 && !endsSentence(text),
  );
}

function isNamed({ element, text }: Part, { state, bodyBox }: Setting): boolean {
  let level = 0;
  for (const up of [element, ...ancestors(element)]) {
    if (
      ++level > BOX_LEVELS ||
      (bodyBox && (up === bodyBox || isInside(bodyBox, up))) ||
      state.measures.of(up).length > MAX_BOX
    )
      return false;
    const names = labels(up);
    // A paragraph named an introduction among those of the text is the first of them.
    if (DECK_INTRODUCTION.test(names) && up.localName === 'p' && up.parentNode === bodyBox) return false;
    if (DECK_NAMED.test(names)) return weight(text) >= (up === element ? MIN : MIN_PART);
  }
  return false;
}

function isDescription({ element, text }: Part, { bodyBox, description }: Setting): boolean {
  if (weight(text) < MIN || description.length < MIN || element.parentNode === bodyBox) return false;
  const key = wordKey(text);
  return (
    key === description ||
    (description.startsWith(key) && key.length > 0.8 * description.length) ||
    key.endsWith(` ${description}`)
  );
}

/** A sentence of its own in the head of the article, outside the element that holds the text. */
function standsApart({ element, text }: Part, { state, metadata, bodyBox }: Setting): boolean {
  if (!bodyBox || isInside(element, bodyBox) || weight(text) < MIN || text.length > MAX) return false;
  if (['li', 'dd', 'dt', 'td', 'a', 'label'].includes(element.localName)) return false;
  if (!endsSentence(text) || state.measures.linkShare(element) > 0.3) return false;
  if (element.parentNode && /(?<![a-z])(?:content|body|text|post)(?![a-z])/.test(boxName(element.parentNode)))
    return false;
  const headline = headlineElement(state.page, metadata);
  if (!headline) return false;
  // Within the element around headline and text: what stands outside it is of the page, not of the article.
  for (const up of ancestors(headline)) if (isInside(bodyBox, up)) return isInside(element, up);
  return false;
}

/** The class of an element that may hold a text's paragraphs; a header holds none. */
function boxName(box: DomElement): string {
  for (const up of [box, ...ancestors(box)])
    if (up.localName === 'header' || up.localName === 'hgroup') return '';
  return box.getAttribute('class')?.toLowerCase() ?? '';
}

/** A first paragraph all in bold. In English that is the text's own beginning. */
function isBoldStart({ element, texts, text }: Part, { bodyBox, metadata }: Setting): boolean {
  if (weight(text) < 2 * MIN || /^en\b/i.test(metadata.language ?? '') || element.parentNode !== bodyBox)
    return false;
  if (SET_BOLD.test(` ${element.getAttribute('class') ?? ''} `)) return true;
  const length = (nodes: readonly DomNode[]): number =>
    nodes.reduce((sum, node) => sum + (node.textContent ?? '').trim().length, 0);
  return length(texts.filter((node) => isBold(node, element))) > 0.8 * length(texts);
}

function isBold(text: DomNode, block: DomElement): boolean {
  for (const up of ancestors(text)) {
    if (up === block) return false;
    if (up.localName === 'strong' || up.localName === 'b') return true;
  }
  return false;
}

/** The element whose children most of the kept prose are. */
function bodyBox({ kept }: HtmlState): DomElement | undefined {
  const sizes = new Map<DomElement, number>();
  for (const node of kept.texts) {
    const line = plainLine(node.textContent ?? '');
    let box = weight(line) > PROSE ? blockOf(node).parentNode : null;
    while (box && ['ul', 'ol', 'li', 'blockquote'].includes(box.localName)) box = box.parentNode;
    if (box) sizes.set(box, (sizes.get(box) ?? 0) + line.length);
  }
  let best: DomElement | undefined;
  for (const [box, size] of sizes) if (!best || size > (sizes.get(best) ?? 0)) best = box;
  return best;
}
