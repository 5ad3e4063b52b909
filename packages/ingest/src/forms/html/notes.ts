/** Footnotes: links that lead to a note on the same page, and the elements of those notes. */
import { plainLine } from '../../plain.ts';
import { ancestors, labels, type DomElement } from './dom.ts';
import type { HtmlState } from './state.ts';

export interface Notes {
  /** Id of the note block that a link refers to. */
  readonly referenceOf: ReadonlyMap<DomElement, string>;
  /** The notes' elements with their block ids, in the order in which they are first referred to. */
  readonly elements: ReadonlyMap<DomElement, string>;
  /** Links from a note back to the text; they are no text of the note. */
  readonly backlinks: ReadonlySet<DomElement>;
}

const NOTE_NAME = /(?:^|[^a-z])(?:foot-?note|end-?note|fn|note-?ref|cite_note|ref)(?![a-z]{3})/;
const MARKER = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?$/i; // "1", "[2]", "*"

/** Pairs of reference and note, where the form of both leaves no doubt. */
export function findNotes({ page }: HtmlState): Notes {
  const byId = new Map<string, DomElement>();
  for (const element of page.body.querySelectorAll('[id],a[name]')) {
    const id = element.getAttribute('id') ?? element.getAttribute('name') ?? '';
    if (!byId.has(id)) byId.set(id, element);
  }
  const referenceOf = new Map<DomElement, string>();
  const elements = new Map<DomElement, string>();
  const backlinks = new Set<DomElement>();
  for (const link of page.body.querySelectorAll('a[href^="#"]')) {
    const target = byId.get(decodeFragment(link.getAttribute('href') ?? ''));
    if (!target || !isReference(link)) continue;
    const note = noteElement(target);
    if (!note || contains(note, link)) continue;
    const id = elements.get(note) ?? `n${elements.size + 1}`;
    elements.set(note, id);
    referenceOf.set(link, id);
  }
  for (const note of elements.keys())
    for (const link of note.querySelectorAll('a[href^="#"]')) backlinks.add(link);
  return { referenceOf, elements, backlinks };
}

function decodeFragment(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

function isReference(link: DomElement): boolean {
  const text = plainLine(link.textContent ?? '');
  if (!MARKER.test(text)) return false;
  const raised =
    [link, ...ancestors(link)].slice(0, 3).some((el) => el.localName === 'sup') ||
    link.querySelector('sup') !== null;
  return (
    raised ||
    link.getAttribute('role') === 'doc-noteref' ||
    NOTE_NAME.test(`${labels(link)} ${link.getAttribute('href')}`)
  );
}

/** The block that holds a note's text: the target itself, or the block that its anchor stands in. */
function noteElement(target: DomElement): DomElement | undefined {
  for (const element of [target, ...ancestors(target)].slice(0, 3))
    if (['li', 'p', 'aside', 'div', 'dd'].includes(element.localName)) {
      const { length } = plainLine(element.textContent ?? '');
      return length > 3 && length < 3000 ? element : undefined;
    }
  return undefined;
}

function contains(element: DomElement, inner: DomElement): boolean {
  for (const up of ancestors(inner)) if (up === element) return true;
  return false;
}
