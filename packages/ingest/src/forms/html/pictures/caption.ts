/** Captions and credits on a page: which elements beside a picture say what it shows and whose it is. */
import { plainLine } from '../../../plain.ts';
import {
  ancestors,
  children,
  descendants,
  isElement,
  isInside,
  isPicture,
  isText,
  labels,
  type DomElement,
  type DomNode,
} from '../dom.ts';
import { isArticlePicture } from './decoration.ts';
import type { HtmlState } from '../state.ts';

/** What pages call a caption, in the class names of many languages. */
const CAPTION =
  /(?<![a-z])(?:(?:[a-z]*[-_])?(?:fig)?captions?|[a-z]*caption|legend[ae]?|bildunterschrift|bild-?(?:text|beschreibung|info|zeile)|bildtext|billedtekst|bilde?-?tekst|cutline|(?:image|img|picture|photo|media|foto|slide|gallery|carousel)[-_]*(?:info[-_]*)?(?:text|desc(?:ription)?|info|subtitle|title|legend|bu)|[a-z]*media-?subtitle|(?:media|img|lightbox|gallery)[-_]*(?:block)?[-_]*description|descripci[oó]n|did(?:ascalia)?|pie-?(?:de-?)?foto|zdjecie-opis|kuvateksti|unterzeile|bu)(?![a-z])/;
/** What they call a credit. */
const CREDIT =
  /(?<![a-z])(?:(?:[a-z]*[-_])?credits?|[a-z]*credit|[a-z]*copy-?right(?:[-_]?[a-z]+)?|source|photographer|photo-?by|fotograf[a-z]*|bildnachweis|bild-?(?:quelle|rechte|credit|autor)|quelle|urheber|rights?|auteur|agency|byline|author|attribution|firma|fonte|autore?|rechte|kreditering|kilde|fotocredit|provider)(?![a-z])/;

const CAPTION_LENGTH = 700; // UTF-16 units; a longer text is prose
const FRAME_LEVELS = 7; // elements around a picture among which its caption is looked for
const BESIDE_LEVELS = 3; // of those, how far out a caption may follow as a sibling

/** A picture with what belongs to it. */
export interface Frame {
  /** The outermost element that holds this picture and no other, and no text of the article. */
  readonly box: DomElement;
  readonly isFigure: boolean;
  /** Whether the page names the caption one; else it is only the text that stands in the box. */
  readonly isNamed: boolean;
  readonly caption: DomElement | undefined;
  readonly credit: DomElement | undefined;
}

export function pictureFrame(img: DomElement, inFlow: (node: DomNode) => boolean, state: HtmlState): Frame {
  let box = img;
  let figure: DomElement | undefined;
  let level = 0;
  for (const up of ancestors(img)) {
    if (inFlow(up) || up === state.page.body || ++level > FRAME_LEVELS) break;
    if (up.localName === 'figure') {
      figure = up;
      box = up;
      continue;
    }
    if (holdsOtherPictures(up, box)) break;
    box = up;
  }
  const scope = figure && captionIn(figure, img, true) ? figure : box;
  const named = captionIn(scope, img, scope.localName === 'figure') ?? captionBeside(box, inFlow);
  const caption = named ?? (figure && bareText(figure)) ?? bareText(box);
  const credit = creditIn(scope, caption) ?? (scope === box ? creditBeside(box, caption) : undefined);
  return {
    box,
    isFigure: figure !== undefined,
    isNamed: named !== undefined,
    caption,
    credit,
  };
}

/** Whether an element holds another picture than the one inside `box`; copies of one for printing don't count. */
function holdsOtherPictures(element: DomElement, box: DomElement): boolean {
  for (const node of descendants(element))
    if (isElement(node) && isArticlePicture(node) && node !== box && !isInside(node, box)) return true;
  return false;
}

function captionIn(scope: DomElement, img: DomElement, isFigure: boolean): DomElement | undefined {
  let named: DomElement | undefined;
  let after = false;
  for (const node of descendants(scope)) {
    if (node === img) after = true;
    if (!isElement(node) || isPicture(node)) continue;
    if (node.localName === 'figcaption' && isCaptionSized(node)) return node;
    if (isNamedCaption(node) && isCaptionSized(node) && (after || isFigure) && !node.querySelector('img'))
      named ??= node;
  }
  return named;
}

function isNamedCaption(element: DomElement): boolean {
  return element.localName === 'figcaption' || CAPTION.test(labels(element));
}

/** A caption that follows the picture's box instead of standing in it. */
function captionBeside(box: DomElement, inFlow: (node: DomNode) => boolean): DomElement | undefined {
  let element = box;
  for (let level = 0; level < BESIDE_LEVELS; level++) {
    const next = nextElement(element);
    if (next && isCaptionSized(next)) {
      if (isNamedCaption(next)) return next;
      const inner = next.querySelector('figcaption');
      if (inner && !next.querySelector('img') && isCaptionSized(inner)) return inner;
    }
    const parent = element.parentNode;
    if (next || !parent || inFlow(parent)) return undefined;
    element = parent;
  }
  return undefined;
}

function nextElement(element: DomElement): DomElement | undefined {
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (isElement(next)) {
      if (plainLine(next.textContent ?? '') !== '') return next;
    } else if (isText(next) && plainLine(next.textContent ?? '') !== '') return undefined;
  }
  return undefined;
}

/** The only text in a picture's box, which has no other name than standing there. */
function bareText(box: DomElement): DomElement | undefined {
  if (isPicture(box)) return undefined;
  const whole = plainLine(box.textContent ?? '');
  if (whole.length < 8 || whole.length > CAPTION_LENGTH) return undefined;
  let element = box;
  for (;;) {
    const inner = Array.from(children(element)).filter(
      (child) => plainLine(child.textContent ?? '') !== '' && (isElement(child) || isText(child)),
    );
    const [only] = inner;
    if (inner.length !== 1 || !only || !isElement(only)) return element;
    element = only;
  }
}

function creditIn(scope: DomElement, caption: DomElement | undefined): DomElement | undefined {
  if (isPicture(scope)) return undefined;
  for (const root of caption && !isInside(caption, scope) && caption !== scope ? [caption, scope] : [scope])
    for (const node of descendants(root))
      if (isElement(node) && node !== caption && isCredit(node) && !(caption && isInside(caption, node)))
        return node;
  return undefined;
}

function creditBeside(box: DomElement, caption: DomElement | undefined): DomElement | undefined {
  for (const element of [caption, box]) {
    const next = element && nextElement(element);
    if (next && isCredit(next)) return next;
  }
  return undefined;
}

function isCredit(element: DomElement): boolean {
  if (isPicture(element) || !(CREDIT.test(labels(element)) || element.localName === 'cite')) return false;
  const text = plainLine(element.textContent ?? '');
  return text.length >= 2 && text.length <= 200;
}

function isCaptionSized(element: DomElement): boolean {
  const { length } = plainLine(element.textContent ?? '');
  return length > 0 && length <= CAPTION_LENGTH;
}

/** Whether a text stands in an element that is a caption by its name. */
export function isCaption(text: DomNode): boolean {
  let level = 0;
  for (const up of ancestors(text)) {
    if (up.localName === 'figcaption' || (++level <= 4 && CAPTION.test(labels(up)) && isCaptionSized(up)))
      return true;
    if (up.localName === 'figure') return true;
  }
  return false;
}

/** Takes the caption and credit of a picture out of the flow. */
export function claimCaption(img: DomElement, { caption, credit }: Frame, state: HtmlState): void {
  if (!caption && !credit) return;
  const taken = new Set(
    Array.from(state.captions.values()).flatMap((parts) => [parts.caption, parts.credit]),
  );
  const parts = {
    caption: taken.has(caption) ? undefined : caption,
    credit: taken.has(credit) ? undefined : credit,
  };
  if (!parts.caption && !parts.credit) return;
  state.captions.set(img, parts);
  for (const element of [parts.caption, parts.credit])
    if (element) for (const node of descendants(element)) if (isText(node)) state.kept.texts.delete(node);
}
