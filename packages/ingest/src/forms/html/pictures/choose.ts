/**
 * Step `restore`, pictures: which pictures of the page are the article's. A picture belongs where it stands
 * beside the headline or among the text, or where a caption says what it shows; not where it is a sign of the
 * page, a portrait of an author, or the teaser of another page.
 */
import { plainLine, weight, wordKey } from '../../../plain.ts';
import type { Metadata } from '../../../draft.ts';
import {
  ancestors,
  descendants,
  isElement,
  isHidden,
  isInLine,
  isInside,
  labels,
  type DomElement,
  type DomNode,
} from '../dom.ts';
import { findDate } from '../../../stated/date.ts';
import { parseByline } from '../../../stated/byline.ts';
import { headlineElement } from '../headline.ts';
import { documentOrder, type HtmlState } from '../state.ts';
import { leadsElsewhere, type Measures } from '../measures.ts';
import { isArticlePicture } from './decoration.ts';
import { pictureAddress, pictureKey } from './address.ts';
import { claimCaption, isCaption, pictureFrame, type Frame } from './caption.ts';

const PORTRAIT =
  /(?<![a-z])(?:avatar|logo|icon|share|social|byline|author|authors|writer|profile|bio)(?![a-z])/;

/** Names of parts that stand beside an article. */
const BESIDE =
  /(?<![a-z])(?:related|recommend(?:ed|ation)?s?|most-?(?:read|popular|viewed)|popular|trending|newsletter|subscri(?:be|ption)|share|social|comments?|promo|advert\w*|ads?|sponsor\w*|outbrain|taboola|sidebar|breadcrumbs?|paywall|cookie|consent|read-?(?:more|next|also)|more-?(?:on|from)|up-?next|next-?article|donat\w+|signup|banner|toolbar|nav|menu|footer|weather|shop(?:ping)?|podcast|player-?list)(?![a-z])/;
const BESIDE_ELEMENTS = new Set(['nav', 'footer', 'form', 'menu']);
const LEAD =
  /(?<![a-z])(?:lead|hero|main|featured?|opener|top|head(?:er)?|aufmacher|portada|apertura|cover|stage)(?![a-z])/;
const TEASER = /(?<![a-z])(?:teaser|promo|card|story-?link|article-?link)(?![a-z])/;
const PROSE = 60; // weight of a text that is prose

export function choosePictures(state: HtmlState, metadata: Metadata, root: DomElement): void {
  const { page, kept, addresses, measures } = state;
  const order = documentOrder(descendants(page.body));
  const at = (node: DomNode | undefined): number => (node ? (order.get(node) ?? 0) : 0);
  const prose = proseIn(state);
  const holdsProse = new Set<DomNode>(prose.flatMap((node) => Array.from(ancestors(node))));
  const headline = headlineElement(page, metadata);
  const holdsHeadline = new Set<DomNode>(headline ? [headline, ...ancestors(headline)] : []);
  const first = prose.reduce((a, node) => Math.min(a, at(node)), Infinity);
  const last = prose.reduce((a, node) => Math.max(a, at(node)), 0);
  const scope = scopeOf(root, holdsHeadline);
  const lead = metadata.leadImage ? pictureKey(metadata.leadImage) : undefined;
  const authors = metadata.authors.map((author) => wordKey(author.name));
  const inFlow = (node: DomNode): boolean => holdsProse.has(node) || holdsHeadline.has(node);
  for (const img of descendants(scope)) {
    if (!isElement(img) || !isArticlePicture(img)) continue;
    const frame = pictureFrame(img, inFlow, state);
    const url = pictureAddress(img, addresses);
    const isLead = lead !== undefined && url !== undefined && pictureKey(url) === lead;
    if (standsBeside(img, frame, inFlow, measures) || (!isLead && isPortrait(img, url, frame, authors)))
      continue;
    const place = at(img);
    const isTold = (frame.caption !== undefined && (frame.isNamed || frame.isFigure)) || isLead;
    if (place > last && !(isInside(img, root) && frame.caption && !isTeaser(img, frame, measures))) continue;
    if (place < at(headline) && !isTold) continue;
    if (place < first && !isTold && !frame.isFigure && !isLeadNamed(img)) continue;
    if (isTeaser(img, frame, measures) && !(isLead && place < first)) continue;
    kept.addPicture(img);
    claimCaption(img, frame, state);
  }
}

/**
 * The kept texts that are prose and stand in the flow. A short text that shares a small box with a picture says
 * what the picture shows, whatever the page calls it.
 */
function proseIn({ kept, page, measures }: HtmlState): DomNode[] {
  const lengthOf = (node: DomNode): number => measures.of(node).length;
  const long = Array.from(kept.texts).filter((node) => weight(plainLine(node.textContent ?? '')) >= PROSE);
  const total = long.reduce((sum, node) => sum + lengthOf(node), 0);
  const small = Math.min(500, 0.3 * total);
  const sharesBox = (node: DomNode): boolean => {
    let level = 0;
    for (const up of ancestors(node)) {
      if (up === page.body || ++level > 5) return false;
      if (up.localName === 'p' || isInLine(up)) continue;
      if (lengthOf(up) > small) return false;
      if (measures.of(up).pictures > 0) return true;
    }
    return false;
  };
  return long.filter((node) => !isCaption(node) && !sharesBox(node));
}

/** A picture of an author: what it says of itself, or what stands beside it, is the author's name. */
function isPortrait(
  img: DomElement,
  url: string | undefined,
  frame: Frame,
  authors: readonly string[],
): boolean {
  const beside = plainLine(frame.caption?.textContent ?? '');
  if (!frame.isNamed && beside !== '' && (parseByline(beside) || isDateLine(beside))) return true;
  const alt = wordKey(img.getAttribute('alt') ?? '');
  const file = wordKey((url?.split('/').pop() ?? '').replace(/[-_+%]/g, ' '));
  return authors.some(
    (author) =>
      author.includes(' ') &&
      ((alt.includes(author) && alt.length <= author.length + 25 && !frame.isNamed) ||
        (file.startsWith(author) && !frame.isNamed) ||
        (wordKey(beside).includes(author) && beside.length <= author.length + 120 && !frame.isNamed)),
  );
}

function isDateLine(line: string): boolean {
  const date = findDate(line);
  return date !== undefined && date.rest.length < 40;
}

/** The innermost element around the text and the headline; the article or main element around it, if any. */
function scopeOf(root: DomElement, holdsHeadline: ReadonlySet<DomNode>): DomElement {
  const around = [root, ...ancestors(root)];
  const shared = holdsHeadline.size === 0 ? root : (around.find((up) => holdsHeadline.has(up)) ?? root);
  const wide = [shared, ...ancestors(shared)].find((up) => ['article', 'main'].includes(up.localName));
  return wide ?? shared;
}

/** Whether the part of the page that holds the picture, without text of the article, stands beside it. */
function standsBeside(
  img: DomElement,
  frame: Frame,
  inFlow: (node: DomNode) => boolean,
  measures: Measures,
): boolean {
  let level = 0;
  let isOutside = frame.box === img;
  for (const up of ancestors(img)) {
    if (inFlow(up)) return false;
    if (isHidden(up) && !frame.caption) return true;
    if (BESIDE_ELEMENTS.has(up.localName)) return true;
    const names = labels(up);
    if (BESIDE.test(names)) return true;
    if (++level <= 4 && PORTRAIT.test(names) && !frame.isNamed) return true;
    // A list of links beside the article; a gallery's links lead to its own pictures and have no text.
    if (isOutside && measures.linkShare(up) > 0.5 && measures.of(up).links > 1) return true;
    if (up === frame.box) isOutside = true;
  }
  return false;
}

/** A picture in a link with a text of its own, or beside such a link, is the teaser of another page. */
function isTeaser(img: DomElement, frame: Frame, measures: Measures): boolean {
  const captionText = plainLine(frame.caption?.textContent ?? '');
  const creditText = plainLine(frame.credit?.textContent ?? '');
  for (const up of [img, ...ancestors(img)]) {
    if (up.localName === 'a' && leadsElsewhere(up)) {
      const own = plainLine(up.textContent ?? '')
        .replace(captionText, '')
        .replace(creditText, '');
      if (own.length > 20 || TEASER.test(labels(up))) return true;
      if (captionText !== '' && plainLine(up.textContent ?? '').includes(captionText) && hasHeading(up))
        return true;
    }
    if (up === frame.box) break;
  }
  return frame.caption === undefined && hasHeading(frame.box) && measures.linkShare(frame.box) > 0.5;
}

function hasHeading(element: DomElement): boolean {
  for (const node of descendants(element))
    if (isElement(node) && /^h[1-6]$/.test(node.localName)) return true;
  return false;
}

function isLeadNamed(img: DomElement): boolean {
  let level = 0;
  for (const up of [img, ...ancestors(img)]) {
    if (++level > 4) return false;
    if (LEAD.test(labels(up))) return true;
  }
  return false;
}
