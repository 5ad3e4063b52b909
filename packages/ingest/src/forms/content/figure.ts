/** A figure of content markup: its picture, alternative text, caption and credit. */
import { inlineText, type Alt, type Figure, type Inline } from '@offprint/model';
import { plainLine } from '../../plain.ts';
import type { AddressBook } from '../html/address.ts';
import type { DomElement } from '../html/dom.ts';
import { keepPicture } from '../html/pictures/figure.ts';
import { pictureAddress } from '../html/pictures/address.ts';
import type { Run } from '../../run.ts';

interface Base {
  readonly id: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
}

/** `undefined` when there is neither a picture nor words about one. */
export function contentFigure(
  element: DomElement,
  base: Base,
  inlinesOf: (element: DomElement) => Inline[],
  { addresses, run }: { readonly addresses: AddressBook; readonly run: Run },
): Figure | undefined {
  const img = element.localName === 'img' ? element : element.querySelector('img');
  const figcaption = element.querySelector('figcaption');
  const creditElement = element.querySelector('.credit');
  const credit = plainLine(creditElement?.textContent ?? '');
  creditElement?.remove();
  const caption = figcaption ? inlinesOf(figcaption) : [];
  const sourceUrl =
    addresses.web(element.getAttribute('data-source')) ?? (img ? pictureAddress(img, addresses) : undefined);
  // A picture inside the file goes before the address at which it once stood.
  const inside = /^\s*data:/i.test(img?.getAttribute('src') ?? '') ? undefined : sourceUrl;
  const asset = (img ? keepPicture(img, inside, run) : undefined) ?? statedAsset(element);
  if (!sourceUrl && !asset && caption.length === 0 && !credit && !element.hasAttribute('data-alt'))
    return undefined;
  return {
    type: 'figure',
    ...base,
    ...(asset ? { asset } : {}),
    ...(sourceUrl ? { sourceUrl } : {}),
    alt: altOf(element, img, caption),
    ...(caption.length > 0 ? { caption } : {}),
    ...(credit ? { credit } : {}),
  };
}

/** The hash that our own markup states for a picture whose bytes lie elsewhere. */
function statedAsset(element: DomElement): Figure['asset'] {
  const [, sha256, mediaType, width, height] =
    /^([0-9a-f]{64}) ([a-z0-9.+-]+\/[a-z0-9.+-]+) (\d{1,6})x(\d{1,6})$/.exec(
      element.getAttribute('data-asset') ?? '',
    ) ?? [];
  const size = { width: Number(width), height: Number(height) };
  return sha256 && mediaType && size.width > 0 && size.height > 0
    ? { sha256, mediaType, ...size }
    : undefined;
}

function altOf(element: DomElement, img: DomElement | null, caption: readonly Inline[]): Alt {
  const status = element.getAttribute('data-alt');
  const text = plainLine(element.getAttribute('data-alt-text') ?? img?.getAttribute('alt') ?? '');
  const from = plainLine(element.getAttribute('data-alt-from') ?? '');
  if (status === 'decorative' || status === 'unknown') return { status };
  if (status === 'inferred' && text && from) return { status, text, inferredFrom: from };
  if (text !== '' && !/\.(?:jpe?g|png|gif|webp)$/i.test(text)) return { status: 'stated', text };
  const words = plainLine(inlineText(caption));
  return words ? { status: 'inferred', text: words, inferredFrom: 'the caption' } : { status: 'unknown' };
}
