/** The order of an article's notes, from which their numbers come: one rule for window, text and print. */
import type { Article } from './article.ts';
import { inlineLists, walkBlocks } from './block-text.ts';
import type { Note } from './block.ts';
import type { Inline } from './inline.ts';

/**
 * The notes in the order in which the article first refers to them: title block, then body, then the notes
 * themselves. Notes that nothing refers to come last, as they stand. A note's number is its place, from 1.
 */
export function notesInOrder(article: Article): Note[] {
  const notes = new Map<string, Note>();
  for (const block of walkBlocks(article.blocks)) if (block.type === 'note') notes.set(block.id, block);
  const order = new Set<string>();
  const refer = (inlines: readonly Inline[] = []): void => {
    for (const inline of inlines) if (inline.type === 'noteRef') order.add(inline.noteId);
  };
  for (const headline of article.headlines) refer(headline.inlines);
  refer(article.deck);
  const body = article.blocks.filter((block) => block.type !== 'note');
  for (const part of [body, [...notes.values()]])
    for (const block of walkBlocks(part)) inlineLists(block).forEach(refer);
  for (const id of notes.keys()) order.add(id);
  return [...order].flatMap((id) => notes.get(id) ?? []);
}
