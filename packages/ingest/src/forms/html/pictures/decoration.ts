/** Images that are signs of a page: icons, logos, pixels that count readers. */
import { isPicture, labels, type DomElement } from '../dom.ts';

const NAMED =
  /(?<![a-z])(?:icon|logo|avatar|sprite|spinner|emoji|badge|pixel|tracking|author-?(?:image|img|photo|pic)|profile-?(?:image|img|photo|pic)|flag)(?![a-z])/;
const FILE = /\.svg(?:[?#]|$)|(?:^|[-_/.\d]|print|site|brand)logo[^/]*$/i;
const MIN_SIDE = 90; // pixels as the page states them; smaller ones are marks, not pictures of an article
const RATIO_SIDE = 32; // a page that states 16 by 9 means the proportion

export function isDecoration(img: DomElement): boolean {
  const [width, height] = ['width', 'height'].map((side) => statedSide(img, side));
  const isRatio = !!width && !!height && width !== height && Math.max(width, height) <= RATIO_SIDE;
  const isSmall = [width, height].some((side) => side !== undefined && side > 0 && side < MIN_SIDE);
  return (isSmall && !isRatio) || NAMED.test(labels(img)) || FILE.test(img.getAttribute('src') ?? '');
}

/** Whether an element is an image that can be a picture of an article. */
export function isArticlePicture(element: DomElement): boolean {
  return isPicture(element) && !isDecoration(element);
}

/** Pixels; `undefined` where the page states none, or a share of something else. */
function statedSide(img: DomElement, side: string): number | undefined {
  const stated = /^\s*(\d+)(?:px|\.\d+)?\s*$/.exec(img.getAttribute(side) ?? '')?.[1];
  return stated === undefined ? undefined : Number(stated);
}
