/**
 * Parts of a page that its own scripts would show: what a server sent after the rest, and the text that a
 * paywall hides though the file holds it.
 */
import { asArray } from './linked-data.ts';
import { labels, type DomDocument, type DomElement } from './dom.ts';

/** React streams late parts as hidden `div`s with an id `S:…`; they belong where the template `B:…` or `P:…` stands. */
export function placeStreamedParts(document: DomDocument): void {
  for (const part of Array.from(document.querySelectorAll('div[hidden][id^="S:"]'))) {
    const number = (part.getAttribute('id') ?? '').slice(2);
    const place = ['B', 'P']
      .map((kind) => document.querySelector(`template[id="${kind}:${number.replaceAll('"', '')}"]`))
      .find((template) => template !== null);
    part.removeAttribute('hidden');
    if (place) place.replaceWith(part);
  }
}

/**
 * Shows the parts that the metadata (schema.org `hasPart` with `cssSelector`) or their class calls paid for: that a
 * reader has to pay for them is noted, and what the file holds is kept.
 */
export function showPaywalledParts(document: DomDocument, linkedData: readonly string[]): void {
  const selectors = new Set(
    linkedData.flatMap((script) =>
      /cssSelector/.test(script)
        ? Array.from(
            script.matchAll(/"cssSelector"\s*:\s*("(?:[^"\\]|\\.){1,200}"|\[[^\]]{1,500}\])/g),
            (match) => match[1] ?? '',
          )
        : [],
    ),
  );
  for (const written of selectors)
    for (const selector of asArray(parsed(written)))
      if (typeof selector === 'string') for (const element of select(document, selector)) show(element);
  for (const element of Array.from(document.querySelectorAll('[hidden]')))
    if (PAYWALLED.test(labels(element)) && isText(element)) show(element);
}

const PAYWALLED =
  /(?<![a-z])(?:paywall(?:ed)?|premium-?content|locked-?content|subscriber-?content)(?![a-z])/;
const PARAGRAPHS = 3; // paragraphs of prose that tell a hidden text from a hidden prompt
const PROSE = 80; // characters

function isText(element: DomElement): boolean {
  const long = Array.from(element.querySelectorAll('p')).filter(
    (paragraph) => (paragraph.textContent ?? '').trim().length >= PROSE,
  );
  return long.length >= PARAGRAPHS;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** A page may write what is no selector. */
function select(document: DomDocument, selector: string): DomElement[] {
  if (!/^[\w\s.#,>-]+$/.test(selector)) return [];
  try {
    return Array.from(document.querySelectorAll(selector));
  } catch {
    return [];
  }
}

function show(element: DomElement): void {
  element.removeAttribute('hidden');
  element.removeAttribute('aria-hidden');
  const style = element.getAttribute('style');
  if (style !== null)
    element.setAttribute(
      'style',
      style.replaceAll(/(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important)?\s*;?/gi, ''),
    );
}
