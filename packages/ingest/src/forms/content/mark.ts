/** Marks of content markup: those of any page, and languages and small capitals, which content states on purpose. */
import { canonicalLanguage, type Mark } from '@offprint/model';
import type { AddressBook } from '../html/address.ts';
import type { DomElement } from '../html/dom.ts';
import { markOf } from '../html/inline.ts';

export type Marks = readonly Mark[];

export function contentMark(element: DomElement, addresses: AddressBook): Mark | undefined {
  const mark = markOf(element, addresses);
  if (mark) return mark;
  const style = `${element.getAttribute('class') ?? ''};${element.getAttribute('style') ?? ''}`;
  if (/(?:^|[\s;])small-?caps(?:[\s;]|$)|font-variant(?:-caps)?\s*:\s*(?:all-)?small-caps/i.test(style))
    return { type: 'smallcaps' };
  const lang =
    element.localName === 'span' ? canonicalLanguage(element.getAttribute('lang') ?? '') : undefined;
  return lang ? { type: 'lang', lang } : undefined;
}
