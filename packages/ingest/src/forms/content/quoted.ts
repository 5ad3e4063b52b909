/** Who is quoted or embedded, where the markup sets it apart. */
import { Line, type Speaker } from '@offprint/model';
import { plainLine } from '../../plain.ts';
import type { AddressBook } from '../html/address.ts';
import { children, isElement, type DomElement } from '../html/dom.ts';

/** The speaker that a line of its own names ("— Ann Lee, mayor"), and that line. */
export function speakerOf(
  element: DomElement,
  isCaption = false,
): { readonly speaker: Speaker; readonly element: DomElement } | undefined {
  const line = isCaption ? element : element.querySelector('.speaker,footer');
  if (!line) return undefined;
  const text = plainLine(line.textContent ?? '').replace(/^[—–-]\s*/u, '');
  const stated = plainLine(line.getAttribute('data-name') ?? '');
  const [, name = '', role] = stated
    ? [text, stated, text.slice(stated.length).replace(/^,\s*/, '')]
    : (/^([^,]+)(?:,\s*(.+))?$/u.exec(text) ?? []);
  if (!Line.safeParse(name.trim()).success) return undefined;
  return { speaker: { name: name.trim(), ...(role ? { role } : {}) }, element: line };
}

interface EmbedFacts {
  readonly provider?: string;
  readonly author?: string;
  readonly url?: string;
}

/** The post or player that our own markup stands for. */
export function embedOf(
  element: DomElement,
  addresses: AddressBook,
): { readonly facts: EmbedFacts; readonly head: DomElement } | undefined {
  if (element.getAttribute('class') !== 'embed') return undefined;
  const head = Array.from(children(element)).find((child) => isElement(child));
  if (!head || !isElement(head)) return undefined;
  const provider = plainLine(element.getAttribute('data-provider') ?? '');
  const author = plainLine(element.getAttribute('data-author') ?? '');
  const url = addresses.web(head.querySelector('a')?.getAttribute('href'));
  return {
    head,
    facts: { ...(provider ? { provider } : {}), ...(author ? { author } : {}), ...(url ? { url } : {}) },
  };
}
