/** Step `blocks` for HTML: the body of the article from what is kept. */
import { blockText, inlineText, walkBlocks, type Block, type Inline, type Note } from '@offprint/model';
import type { Body, Metadata } from '../../draft.ts';
import { plainLine, wordKey } from '../../plain.ts';
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import { sliceInlines } from '../../slice.ts';
import { parseDateline } from '../../stated/dateline.ts';
import { headBoldLines } from './bold-lines.ts';
import { Builder } from './builder.ts';
import { findNotes } from './notes.ts';
import type { HtmlState } from './state.ts';

export function buildBody(state: HtmlState, metadata: Metadata, run: Run): Outcome<Body> {
  const headline = metadata.headline ?? printedHeadline(state);
  if (!headline)
    return refuse('no-article', 'the page has no headline', 'Copy the text of the page into a .txt file.');
  const notes = findNotes(state);
  for (const element of notes.elements.keys()) state.kept.addAll(element);
  const builder = new Builder(state, notes, run);
  const flow = headBoldLines(builder.blocksIn(state.page.body));
  const noteBlocks = Array.from(notes.elements, ([element, id]): Note => {
    const inlines = stripMarker(builder.inlinesOf(element));
    return { type: 'note', id, blocks: [{ type: 'paragraph', id: `${id}p`, inlines }] };
  });
  const blocks = settleReferences(trimRules(flow), noteBlocks);
  if (
    !blocks.some(
      (block) => blockText(block).trim() !== '' && block.type !== 'figure' && block.type !== 'note',
    )
  )
    return refuse(
      'no-article',
      'no text of an article was found on the page',
      'Copy the text of the page into a .txt file.',
    );
  let count = 0;
  for (const _ of walkBlocks(blocks)) count++;
  if (count > run.limits.blocks)
    return refuse(
      'too-large',
      `the article has ${count} blocks; the limit is ${run.limits.blocks}`,
      'Save only the page with the article.',
    );
  settleHeadings(blocks);
  takeDateline(blocks, metadata, run);
  const deck = state.deck.flatMap((part, i): Inline[] => [
    ...(i > 0 ? [{ type: 'br' as const }] : []),
    ...builder.inlinesOf(part),
  ]);
  settleAbstract(metadata, deck, blocks, run);
  return done({
    headline: [{ type: 'text', text: headline }],
    ...(deck.length > 0 ? { deck } : {}),
    blocks,
  });
}

/** The headline where the metadata was not read. */
function printedHeadline({ page }: HtmlState): string | undefined {
  for (const selector of ['h1', 'title']) {
    const text = plainLine(page.document.querySelector(selector)?.textContent ?? '');
    if (text !== '') return text;
  }
  return undefined;
}

/** A note's own number at its beginning; numbers are made when the article is set. */
function stripMarker(inlines: readonly Inline[]): Inline[] {
  const text = inlineText(inlines);
  const marker = /^\s*(?:[[(]?\d{1,3}[\])]?[.:)]?|[*†‡§^↑]{1,3})\s+(?=\S)/u.exec(text);
  const back = /\s*(?:↩︎?|↑|\^|⏎|Jump up)\s*$/u.exec(text);
  return sliceInlines(inlines, marker?.[0].length ?? 0, back ? back.index : text.length);
}

function trimRules(blocks: readonly Block[]): Block[] {
  return blocks.filter(
    (block, i) => block.type !== 'rule' || blocks.slice(i + 1).some((later) => later.type !== 'rule'),
  );
}

/** Notes that the text refers to go to the end; references to notes without text are taken out. */
function settleReferences(blocks: Block[], notes: readonly Note[]): Block[] {
  const whole = notes.filter((note) => blockText(note).trim() !== '');
  const ids = new Set(whole.map((note) => note.id));
  const referred = new Set<string>();
  const clean = (inlines: readonly Inline[]): Inline[] =>
    inlines.filter((inline) => {
      if (inline.type !== 'noteRef') return true;
      if (ids.has(inline.noteId)) referred.add(inline.noteId);
      return ids.has(inline.noteId);
    });
  for (const block of walkBlocks(blocks)) if ('inlines' in block) block.inlines = clean(block.inlines);
  return [...blocks, ...whole.filter((note) => referred.has(note.id))];
}

/** Levels without gaps, from 2: the page's levels by their order, not by their number. */
export function settleHeadings(blocks: readonly Block[]): void {
  const open: number[] = [];
  for (const block of walkBlocks(blocks)) {
    if (block.type !== 'heading') continue;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    block.level = Math.min(6, 1 + open.length);
  }
}

function takeDateline(blocks: readonly Block[], metadata: Metadata, run: Run): void {
  const first = blocks.find((block) => block.type === 'paragraph');
  if (first?.type !== 'paragraph' || !run.enabled('metadata')) return;
  const text = inlineText(first.inlines);
  const dateline = parseDateline(text);
  if (!dateline) return;
  const cut = text.length - dateline.rest.length;
  metadata.dateline = { text: dateline.text, place: dateline.place };
  first.inlines = sliceInlines(first.inlines, cut, text.length);
  run.origins.push({ field: 'dateline', from: 'the first words of the text' });
  run.changes.push({
    step: 'metadata',
    action: 'changed',
    reason: 'read as the dateline',
    text: text.slice(0, cut).trim(),
  });
}

/** The description of the metadata is kept only where the page does not print it. */
function settleAbstract(
  metadata: Metadata,
  deck: readonly Inline[],
  blocks: readonly Block[],
  run: Run,
): void {
  if (!metadata.abstract) return;
  const start = wordKey(metadata.abstract).slice(0, 60);
  const printed = wordKey([inlineText(deck), ...blocks.slice(0, 5).map(blockText)].join(' '));
  if (!printed.includes(start.slice(0, start.lastIndexOf(' ') > 20 ? start.lastIndexOf(' ') : undefined)))
    return;
  delete metadata.abstract;
  const index = run.origins.findIndex((origin) => origin.field === 'abstract');
  if (index >= 0) run.origins.splice(index, 1);
}
