/** The deck: the summary that the page prints between its headline and its text. */
import { plainLine, weight, wordKey } from '../../plain.ts';
import type { Metadata } from '../../draft.ts';
import { parseByline } from '../../stated/byline.ts';
import { findDate } from '../../stated/date.ts';
import { boilerplateReason } from '../../boilerplate/judge.ts';
import { ancestors, descendants, isElement, isText, labels, type DomElement, type DomNode } from './dom.ts';
import { headlineElement } from './headline.ts';
import type { HtmlState } from './state.ts';

const NAMED =
  /(?<![a-z])(?:deck|dek|standfirst|stand-?first|sub-?title|sub-?headline|subhead(?:ing|line)?|strapline|chapo|chapeau|vorspann|teaser-?text|lead-?text|lede?|intro(?:duction|text)?|kicker-?text|summary|excerpt|synopsis|article-?description|abstract|ingress|manchet|bajada|entradilla|occhiello|sommario|spot)(?![a-z])/;
const NOT_BY_HEADLINE = new Set(['figure', 'figcaption', 'aside', 'nav', 'footer', 'li']);
const CANDIDATES = 'h2,h3,h4,p,div,span,section,header';
const MIN = 30; // characters; a shorter line is a label
const MAX = 700;

/**
 * Takes the deck out of the flow when the page names it as one, or when it is the description of the metadata
 * printed between headline and text.
 */
export function findDeck(state: HtmlState, metadata: Metadata): void {
  const { page, kept } = state;
  const headline = headlineElement(page, metadata);
  const description = wordKey(metadata.abstract ?? '');
  let belowHeadline = headline === undefined;
  let proseSeen = 0;
  for (const node of descendants(page.body)) {
    if (isText(node) && kept.texts.has(node) && weight(plainLine(node.textContent ?? '')) > 60) proseSeen++;
    if (!isElement(node)) continue;
    if (node === headline) belowHeadline = true;
    if (!belowHeadline || !CANDIDATES.split(',').includes(node.localName)) continue;
    if (proseSeen > 1) return;
    if (isDeck(node, description, kept.texts)) {
      state.deck = node;
      for (const inner of descendants(node)) kept.texts.delete(inner);
      return;
    }
  }
}

function isDeck(element: DomElement, description: string, texts: ReadonlySet<DomNode>): boolean {
  const text = plainLine(element.textContent ?? '');
  if (text.length < MIN || text.length > MAX || element.querySelector('h1,img,time')) return false;
  if ([element, ...ancestors(element)].some((up) => NOT_BY_HEADLINE.has(up.localName))) return false;
  const isNamed = NAMED.test(labels(element));
  const key = wordKey(text);
  const isDescription =
    description.length >= MIN &&
    (key === description || (description.startsWith(key) && key.length > 0.8 * description.length));
  if (!isNamed && !isDescription) return false;
  if (boilerplateReason(text) || parseByline(text)) return false;
  const date = findDate(text);
  if (date && date.rest.length < 40) return false;
  // A first paragraph set like those below it is the text's own beginning: descriptions are cut from it.
  if (!isNamed && hasKept(element, texts) && isSetAlike(element)) return false;
  const paragraphs = Array.from(element.querySelectorAll('p,li'));
  return paragraphs.length <= 3;
}

/** Whether the next paragraph is of the same class, side by side with this one. */
function isSetAlike(element: DomElement): boolean {
  for (let next = element.nextSibling; next; next = next.nextSibling)
    if (
      isElement(next) &&
      next.localName === element.localName &&
      plainLine(next.textContent ?? '').length > MIN
    )
      return next.getAttribute('class') === element.getAttribute('class');
  return false;
}

function hasKept(element: DomElement, texts: ReadonlySet<DomNode>): boolean {
  for (const node of descendants(element)) if (texts.has(node)) return true;
  return false;
}
