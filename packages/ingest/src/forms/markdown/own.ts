/** Markdown that Offprint wrote: its front matter holds the title block, so that only the body is read. */
import { objectOf, wordOf } from '../json/value.ts';

/** Comments around the body in our own files. */
const BEGIN = '<!-- article -->';
const END = '<!-- /article -->';

export function isOwnMarkdown(fields: unknown): boolean {
  return wordOf(objectOf(fields)?.['generator']).startsWith('Offprint');
}

/** The body between the marks with the notes after it; everything when the marks have been taken out. */
export function ownBody(text: string): string {
  const from = text.indexOf(BEGIN);
  const to = text.lastIndexOf(END);
  return from >= 0 && to > from ? text.slice(from + BEGIN.length, to) : text;
}
