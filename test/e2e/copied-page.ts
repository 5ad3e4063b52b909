/** What the page in fixtures/copied-page.txt says: its article by parts, as a reader would take it from the page. */
import { readFileSync } from 'node:fs';

export const COPIED_PAGE = new URL('fixtures/copied-page.txt', import.meta.url);

export function copiedPage(): { bytes: Uint8Array; text: string } {
  const bytes = readFileSync(COPIED_PAGE);
  return { bytes, text: bytes.toString('utf8') };
}

const lines = copiedPage()
  .text.split('\n')
  .filter((line) => line !== '');

/** The page's lines are its article's parts in order, between an appeal and a block of prompts. */
export const HEADLINE = lines[1] ?? '';
export const CREDIT = 'Jonas Weber / Courier Pictures';
export const CAPTION = (lines[2] ?? '').replace(` ${CREDIT}`, '');
export const PARAGRAPHS = lines.slice(
  3,
  lines.findIndex((line) => line.startsWith('… we have')),
);
export const DROPPED = [lines[0] ?? '', ...lines.slice(3 + PARAGRAPHS.length)];
export const PUBLISHER = 'The Harbour Courier';
/** A word that stands in the body alone. */
export const BODY_WORD = 'lathe';
