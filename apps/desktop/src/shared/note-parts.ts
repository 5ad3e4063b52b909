/** The parts of an annotation as the page shows them. */
import type { Annotation } from '@offprint/model';

export const COLOURS = ['amber', 'green', 'blue', 'rose'] as const;

/** The note of an annotation; its labels stand in bodies of their own. */
export function noteOf({ body = [] }: Annotation): string {
  return body.find(({ purpose }) => purpose !== 'tagging')?.value ?? '';
}

export function labelsOf({ body = [] }: Annotation): string[] {
  return body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
}
