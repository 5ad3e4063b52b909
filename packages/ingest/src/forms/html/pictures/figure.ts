/** Figures: a picture of the page with its caption, credit and, when it came inside the page, its bytes. */
import { inlineText, type Alt, type Figure, type Inline } from '@offprint/model';
import { plainLine } from '../../../plain.ts';
import type { Run } from '../../../run.ts';
import { bareCredit, parseCaption } from '../../../stated/credit.ts';
import { sliceInlines } from '../../../slice.ts';
import type { DomElement } from '../dom.ts';
import { pictureAddress } from './address.ts';
import { dataPicture, pictureSize, type PictureBytes } from './bytes.ts';
import type { HtmlState } from '../state.ts';

/** The text of an element as inlines, but for a part of it. */
type InlinesOf = (element: DomElement, without?: DomElement) => Inline[];

/** The figure of a picture; `undefined` when there is neither an address, nor bytes, nor a caption. */
export function buildFigure(
  img: DomElement,
  id: string,
  state: HtmlState,
  inlinesOf: InlinesOf,
  run: Run,
): Figure | undefined {
  const sourceUrl = pictureAddress(img, state.addresses);
  const asset = keepPicture(img, sourceUrl, run);
  const { caption, credit } = captionAndCredit(img, state, inlinesOf);
  if (!sourceUrl && !asset && caption.length === 0 && !credit) return undefined;
  return {
    type: 'figure',
    id,
    ...(asset ? { asset } : {}),
    ...(sourceUrl ? { sourceUrl } : {}),
    alt: altOf(img, caption),
    ...(caption.length > 0 ? { caption } : {}),
    ...(credit ? { credit } : {}),
  };
}

const MIN_KEPT = 32; // pixels; smaller embedded pictures are placeholders and signs

/** The picture's bytes: those that came with the page under its address, else those inside the page. */
export function keepPicture(img: DomElement, sourceUrl: string | undefined, run: Run): Figure['asset'] {
  const inside = (): PictureBytes | undefined =>
    dataPicture(img.getAttribute('src')) ?? dataPicture(img.getAttribute('data-src'));
  const picture = besidePicture(img, sourceUrl, run) ?? (sourceUrl ? undefined : inside());
  if (!picture || picture.width < MIN_KEPT || picture.height < MIN_KEPT) return undefined;
  const { bytes, mediaType, width, height } = picture;
  const sha256 = run.env.sha256(bytes);
  run.assets.set(sha256, { sha256, mediaType, bytes });
  return { sha256, mediaType, width, height };
}

function besidePicture(img: DomElement, sourceUrl: string | undefined, run: Run): PictureBytes | undefined {
  const { beside } = run.input;
  if (!beside) return undefined;
  for (const address of [sourceUrl, img.getAttribute('src'), img.getAttribute('data-src')]) {
    const bytes = address ? beside(address.trim()) : undefined;
    const size = bytes && pictureSize(bytes);
    if (size) return { ...size, bytes };
  }
  return undefined;
}

function altOf(img: DomElement, caption: readonly Inline[]): Alt {
  const stated = plainLine(img.getAttribute('alt') ?? '');
  if (stated !== '' && !/\.(?:jpe?g|png|gif|webp)$/i.test(stated)) return { status: 'stated', text: stated };
  const text = plainLine(inlineText(caption));
  return text ? { status: 'inferred', text, inferredFrom: 'the caption' } : { status: 'unknown' };
}

/** Caption and credit, each once: a credit at the caption's end is taken off it. */
function captionAndCredit(
  img: DomElement,
  state: HtmlState,
  inlinesOf: InlinesOf,
): { caption: Inline[]; credit: string | undefined } {
  const parts = state.captions.get(img);
  const named = parts?.credit ? plainLine(parts.credit.textContent ?? '') : '';
  // The credit's element stands inside the caption on most pages.
  const caption = parts?.caption ? inlinesOf(parts.caption, parts.credit) : [];
  if (named !== '') {
    const credit = bareCredit(named) || named;
    return { caption: withoutLabel(caption), credit };
  }
  const text = plainLine(inlineText(caption));
  const found = parseCaption(text);
  if (!found) return { caption, credit: undefined };
  return { caption: cutEnd(caption, found.caption.length), credit: bareCredit(found.credit) || found.credit };
}

/** What is left of a caption beside its credit: without the signs that parted them, and nothing when only they are left. */
function withoutLabel(caption: readonly Inline[]): Inline[] {
  const text = inlineText(caption);
  const end = text.replace(
    /(?:[\s|/([•·–—:,-]|(?:foto|photo|bild|image|credit|quelle|©)\s*:?\s*)+$/iu,
    '',
  ).length;
  return /\p{L}/u.test(text.slice(0, end)) ? sliceInlines(caption, 0, end) : [];
}

/** The first `length` UTF-16 units of inlines, without white space and joining signs at the end. */
function cutEnd(inlines: readonly Inline[], length: number): Inline[] {
  const text = inlineText(inlines).slice(0, length);
  return sliceInlines(inlines, 0, text.replace(/[\s|/([•·–—-]+$/u, '').length);
}
