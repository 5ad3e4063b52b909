/** Addresses of pictures: which of those that a page writes is the picture's own, and when two name one picture. */
import type { AddressBook } from '../address.ts';
import { children, isElement, type DomElement } from '../dom.ts';

/** Attributes in which pages that load by script keep the address. Best first. */
const LAZY = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-lazy',
  'data-url',
  'data-img-src',
  'data-image',
  'data-img',
  'data-hi-res-src',
  'data-full-src',
  'data-large-file',
  'data-zoom-src',
  'data-src-template',
];
const SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-sizes-srcset', 'srcset'];

/** An attribute of a script's own that holds addresses of pictures. */
const FILE = /^(?:https?:)?\/\/\S+(?:\.(?:jpe?g|png|webp|avif|gif)\b|\S\s+[\d.]+[wx](?:,|$))/i;

const PLACEHOLDER =
  /(?:place-?holder|blank|spacer|transparent|lazy|1x1|pixel|grey|gray|loading|default|empty)[^/]*\.(?:gif|png|svg|jpe?g|webp)/i;

/** The address of the picture itself: the one that the page names for it, not the placeholder it shows first. */
export function pictureAddress(img: DomElement, addresses: AddressBook): string | undefined {
  const candidates = [
    ...LAZY.map((name) => img.getAttribute(name)),
    img.getAttribute('src'),
    ...SETS.map((name) => largest(img.getAttribute(name))),
    ...sourcesOf(img).flatMap((source) => [
      ...SETS.map((name) => largest(source.getAttribute(name))),
      source.getAttribute('src'),
      source.getAttribute('data-src-template'),
    ]),
  ];
  const own = img
    .getAttributeNames()
    .filter((name) => name.startsWith('data-'))
    .map((name) => img.getAttribute(name) ?? '')
    .filter((value) => FILE.test(value));
  for (const candidate of [
    ...candidates,
    ...own.map((value) => (/[,\s]/.test(value) ? largest(value) : value)),
  ]) {
    if (!candidate || /^\s*(?:data|blob|about):|[{}]/i.test(candidate) || PLACEHOLDER.test(candidate))
      continue;
    const url = addresses.web(candidate);
    if (url) return url;
  }
  return undefined;
}

/** The `source` elements of the `picture` around an image. */
function sourcesOf(img: DomElement): DomElement[] {
  for (let up = img.parentNode, level = 0; up && level < 3; up = up.parentNode, level++)
    if (up.localName === 'picture')
      return Array.from(children(up)).filter(
        (child): child is DomElement => isElement(child) && child.localName === 'source',
      );
  return [];
}

/** The address with the greatest width or density of a `srcset`. */
function largest(srcset: string | null): string | undefined {
  let best: { url: string; size: number } | undefined;
  for (const match of (srcset ?? '').matchAll(/(\S+?)(?:\s+([\d.]+)[wx])?\s*(?:,\s+|,?$|,(?=https?:|\/))/g)) {
    const url = match[1] ?? '';
    const size = Number(match[2] ?? 1);
    if (url !== '' && !url.startsWith('data:') && (!best || size > best.size)) best = { url, size };
  }
  return best?.url;
}

/** Last parts of addresses that say how a picture is cut and not which one it is. */
const CUT_ONLY =
  /^(?:[\d\W_]*|\d+x\d*|(?:original|image|img|photo|picture|large|medium|small|default|thumb\w*|main|full|master|index|file|\w?\d{1,4}(?:[wxh]\d*)?)(?:\.\w{3,4})?)$/;

/** By what two addresses of one picture are told to be the same: the file's name without its size. */
export function pictureKey(url: string): string {
  const inner = /[?&](?:url|src|image|img)=([^&]+)/.exec(url)?.[1];
  const path = decode(inner ?? url.replace(/[?#].*$/, '')).replace(/[?#].*$/, '');
  const parts = path
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  const bare = (part: string): string =>
    part
      .replace(/[-_@.](?:\d{2,4}[x_-]\d{2,4}|\d{2,4}[wh]?|\dx|scaled|thumb\w*)(?=\.\w+$)/, '')
      .replace(/\.(?:jpe?g|png|webp|avif|gif)$/, '');
  const last = parts.pop() ?? path;
  if (!CUT_ONLY.test(last)) return bare(last);
  return [...parts.slice(-2), bare(last)].join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
