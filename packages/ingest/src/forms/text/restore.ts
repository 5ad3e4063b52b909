/** Step `restore` for copied text: captions with credits, decks, list items and subheads get their role back. */
import { boilerplateReason, promptReason } from '../../boilerplate/judge.ts';
import { endsSentence, weight } from '../../plain.ts';
import type { Run } from '../../run.ts';
import { parseCaption } from '../../stated/credit.ts';
import { markAuthors } from './authors.ts';
import { BULLET, type Line, type TextPage } from './line.ts';

const HEADING_LENGTH = 70; // weight; a longer line between paragraphs is a sentence without its stop
const HEADING_WORDS = 12;
const DECK_LENGTH = 30; // characters; a shorter line over a byline is a label

export function restoreRoles(page: TextPage, run: Run): void {
  const first = (page.headline ?? -1) + 1;
  const lines = page.lines.slice(first, page.bodyEnd).filter((line) => !line.dropped);
  for (const [i, line] of lines.entries()) {
    if (line.role !== undefined) continue;
    if (isCaption(line, lines.slice(i + 1))) line.role = 'caption';
  }
  keepOpening(lines);
  markAuthors(page.lines.slice(first, page.bodyStart).filter((line) => !line.dropped));
  markDeck(lines);
  markItems(lines);
  const knowBoilerplate = run.enabled('boilerplate');
  const kept = lines.filter((line) => !knowBoilerplate || boilerplateReason(line.text) === undefined);
  for (const [i, line] of kept.entries())
    if (line.role === undefined && isHeading(line, kept[i - 1], kept[i + 1])) line.role = 'heading';
  // A lone short line or a list between paragraphs is part of them, whatever the model made of it.
  for (const line of lines)
    if (line.part === 'beside' && (line.role === 'heading' || line.role === 'item')) line.part = 'body';
}

/** A line with a picture credit. At the very end of the text an agency's name signs the report. */
function isCaption(line: Line, after: readonly Line[]): boolean {
  const caption = parseCaption(line.text);
  if (!caption || line.part === 'body' || boilerplateReason(line.text) !== undefined) return false;
  return after.some((next) => isProse(next));
}

function isProse(line: Line): boolean {
  return line.role === undefined && weight(line.text) >= 60 && endsSentence(line.text);
}

const SHORT_TEXT = 3; // paragraphs; a text of fewer has no deck to spare

/** In a very short text a paragraph under the headline is its beginning. */
function keepOpening(lines: readonly Line[]): void {
  if (lines.filter((line) => line.part === 'body').length >= SHORT_TEXT) return;
  for (const line of lines) if (line.part === 'front' && isProse(line)) line.part = 'body';
}

/** A single line between the headline and the byline, date or picture is the deck. */
function markDeck(lines: readonly Line[]): void {
  const [line, next, afterNext] = lines;
  if (!line || !next || line.role !== undefined || promptReason(line.text)) return;
  const isFront = (l: Line | undefined): boolean => l?.role === 'byline' || l?.role === 'date';
  const isBeforePicture = next.role === 'caption' && afterNext !== undefined && weight(line.text) < 250;
  const isAlone = line.part === 'front' && next.part === 'body' && weight(line.text) < 400;
  if ((isFront(next) || isBeforePicture || isAlone) && line.text.length >= DECK_LENGTH) line.role = 'deck';
}

function markItems(lines: readonly Line[]): void {
  for (const [i, line] of lines.entries()) {
    const isBullet = (l: Line | undefined): boolean => l !== undefined && BULLET.test(l.text);
    // A single dash may open a speech; two bullets in a row are a list.
    if (line.role === undefined && isBullet(line) && (isBullet(lines[i - 1]) || isBullet(lines[i + 1])))
      line.role = 'item';
  }
}

function isHeading(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  const { text } = line;
  if (!before || !after || !(isProse(before) || before.role === 'caption') || !isProse(after)) return false;
  if (weight(text) > HEADING_LENGTH || text.split(' ').length > HEADING_WORDS) return false;
  if (/[.!;:,…]["”»]?$|^["“„«([–—-]|https?:/u.test(text) || !/\p{L}{2}/u.test(text)) return false;
  return /^[\p{Lu}\p{Lo}\p{N}¿¡]/u.test(text);
}
