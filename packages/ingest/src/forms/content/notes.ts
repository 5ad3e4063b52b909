/** Notes of content markup: references and notes that say by role or type what they are. */
import { Id } from '@offprint/model';
import type { DomElement } from '../html/dom.ts';

export interface NoteBook {
  readonly ids: () => Iterable<string>;
  /** Id of the note that a link refers to. */
  readonly referenceOf: (element: DomElement) => string | undefined;
  readonly isBacklink: (element: DomElement) => boolean;
  readonly isNote: (element: DomElement) => boolean;
  /** The element around all notes, which is no block of its own. */
  readonly isList: (element: DomElement) => boolean;
  readonly elements: ReadonlyMap<DomElement, string>;
}

const kindOf = (element: DomElement): string =>
  `${element.getAttribute('role') ?? ''} ${element.getAttribute('epub:type') ?? ''}`;
const isReference = (link: DomElement): boolean =>
  /(?:^|\s)(?:doc-noteref|noteref)(?:\s|$)/.test(kindOf(link)) || link.hasAttribute('data-footnote-ref');

/** Reads the pairs; a reference without its note is an ordinary link. */
export function readNotes(body: DomElement): NoteBook {
  const byId = new Map<string, DomElement>();
  for (const element of body.querySelectorAll('[id]')) {
    const id = element.getAttribute('id') ?? '';
    if (!byId.has(id)) byId.set(id, element);
  }
  const elements = new Map<DomElement, string>();
  const references = new Map<DomElement, string>();
  const lists = new Set<DomElement>();
  const add = (note: DomElement): string => {
    const own = note.getAttribute('id') ?? '';
    const id = elements.get(note) ?? (Id.safeParse(own).success ? own : `n${elements.size + 1}`);
    elements.set(note, id);
    if (note.localName === 'li' && note.parentNode) lists.add(note.parentNode);
    return id;
  };
  for (const note of body.querySelectorAll('[role="doc-footnote"],[role="doc-endnote"]')) add(note);
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    if (!isReference(link)) continue;
    const note = byId.get((link.getAttribute('href') ?? '').slice(1));
    if (!note || note.localName === 'a') continue;
    // The sign that lifts the number is part of the reference.
    const holder = link.parentNode?.localName === 'sup' ? link.parentNode : link;
    references.set(holder, add(note));
  }
  for (const list of body.querySelectorAll('[role="doc-endnotes"],[data-footnotes]')) lists.add(list);
  const targets = new Set(
    Array.from(references.keys(), (holder) => holder.getAttribute('id')).concat(
      Array.from(references.keys(), (holder) => holder.querySelector('a')?.getAttribute('id') ?? null),
    ),
  );
  return {
    ids: () => elements.values(),
    referenceOf: (element) => references.get(element),
    isNote: (element) => elements.has(element),
    isList: (element) => lists.has(element),
    isBacklink: (element) =>
      element.localName === 'a' &&
      (element.getAttribute('role') === 'doc-backlink' ||
        element.hasAttribute('data-footnote-backref') ||
        targets.has((element.getAttribute('href') ?? '').replace(/^#/, '') || 'none')),
    elements,
  };
}
