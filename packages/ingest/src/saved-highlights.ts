/** Highlights of reading lists in the form in which libraries take annotations. */
import type { SavedHighlight } from './contract.ts';

/** The page on which something is marked; one of the two is known. */
export interface MarkedPage {
  /** Id of the article in the library. */
  readonly id?: string;
  readonly address?: string;
}

/**
 * Each highlight as an annotation after the W3C Web Annotation Data Model (2017), to be found again by its words.
 * Its name is what it says of which page, so that the same highlight imported twice is one.
 */
export function annotationsOf(
  { id, address }: MarkedPage,
  highlights: readonly SavedHighlight[],
): Readonly<Record<string, unknown>>[] {
  return highlights.map(({ text, note, savedAt }) => {
    const isTime = savedAt?.precision === 'second' || savedAt?.precision === 'minute';
    return {
      id: JSON.stringify([address ?? id, text, note ?? null]),
      type: 'Annotation',
      motivation: note === undefined ? ['highlighting'] : ['highlighting', 'commenting'],
      target: {
        source: address,
        ...(id === undefined ? {} : { 'offprint:article': id }),
        selector: { type: 'TextQuoteSelector', exact: text },
      },
      ...(note === undefined ? {} : { body: { type: 'TextualBody', purpose: 'commenting', value: note } }),
      ...(isTime ? { created: savedAt.value } : {}),
    };
  });
}
