/** Blocks of markup that holds an article, its notes after them. */
import { walkBlocks, type Block, type Inline } from '@offprint/model';
import type { Run } from '../../run.ts';
import type { AddressBook } from '../html/address.ts';
import type { DomElement } from '../html/dom.ts';
import { readNotes } from './notes.ts';
import { ContentWalk } from './walk.ts';

/** `root` holds the body, `page` also the notes. The ids of the markup stay when it is ours. */
export function blocksOf(
  root: DomElement,
  page: DomElement,
  addresses: AddressBook,
  run: Run,
  keepIds = true,
): Block[] {
  const notes = readNotes(page);
  const walk = new ContentWalk({ addresses, notes, run, keepIds });
  const blocks = walk.blocksIn(root);
  for (const [element, id] of notes.elements) {
    const note = walk.note(element, id);
    if (note) blocks.push(note);
  }
  return withoutLostReferences(blocks);
}

/** References to notes that turned out to hold nothing are taken out. */
function withoutLostReferences(blocks: Block[]): Block[] {
  const ids = new Set(Array.from(walkBlocks(blocks), (block) => (block.type === 'note' ? block.id : '')));
  const clean = (inlines: readonly Inline[]): Inline[] =>
    inlines.filter((inline) => inline.type !== 'noteRef' || ids.has(inline.noteId));
  for (const block of walkBlocks(blocks)) {
    if ('inlines' in block) block.inlines = clean(block.inlines);
    if ('caption' in block && block.caption) block.caption = clean(block.caption);
    if (block.type === 'table')
      for (const row of block.rows) for (const cell of row.cells) cell.inlines = clean(cell.inlines);
  }
  return blocks;
}
