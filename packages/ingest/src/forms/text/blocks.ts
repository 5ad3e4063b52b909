/** Step `blocks` for copied text: the lines of the article as blocks of the model. */
import type { Block, Inline, ListItem } from '@offprint/model';
import type { Body, Metadata } from '../../draft.ts';
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import { parseCaption } from '../../stated/credit.ts';
import { parseDateline } from '../../stated/dateline.ts';
import { BULLET, type Line, type TextPage } from './line.ts';
import { takeFrontMatter } from './metadata.ts';

export function buildBlocks(page: TextPage, metadata: Metadata, run: Run): Outcome<Body> {
  const headline = headlineIndex(page, run);
  const title = headline === undefined ? undefined : page.lines[headline];
  if (headline === undefined || !title)
    return refuse(
      'no-article',
      'no headline was found',
      'Copy the page from its headline to its last paragraph.',
    );

  const lines = page.lines.slice(headline + 1, page.bodyEnd).filter((line) => !line.dropped);
  const firstProse = lines.findIndex(
    (line) => line.role === undefined || line.role === 'heading' || line.role === 'item',
  );
  const front = firstProse < 0 ? lines : lines.slice(0, firstProse);
  takeFrontMatter(front, metadata, run);
  const deck = front.find((line) => line.role === 'deck');
  const rest = lines.filter((line) => !front.includes(line) || line.role === 'caption');

  const blocks = toBlocks(rest, metadata, run);
  if (!blocks.some((block) => block.type === 'paragraph' || block.type === 'list'))
    return refuse(
      'no-article',
      'no text was found under the headline',
      'Copy the whole article, not only its headline.',
    );
  if (blocks.length > run.limits.blocks)
    return refuse('too-large', `the text has ${blocks.length} paragraphs`, 'Copy only the article.');
  return done({
    headline: plain(title.text),
    ...(deck ? { deck: plain(deck.text) } : {}),
    blocks,
  });
}

/** What `find` found; where it was switched off, the first line. */
function headlineIndex(page: TextPage, run: Run): number | undefined {
  if (page.headline !== undefined || run.enabled('find')) return page.headline;
  const first = page.lines.findIndex((line) => !line.dropped);
  return first < 0 ? undefined : first;
}

function plain(text: string): Inline[] {
  return [{ type: 'text', text }];
}

function toBlocks(lines: readonly Line[], metadata: Metadata, run: Run): Block[] {
  const blocks: Block[] = [];
  const nextId = (): string => `b${blocks.length + 1}`;
  let items: ListItem[] = [];
  let itemCount = 0;
  const flush = (): void => {
    if (items.length > 0) blocks.push({ type: 'list', id: nextId(), ordered: false, items });
    items = [];
  };
  let first = true;
  for (const line of lines) {
    if (line.role === 'item') {
      const text = line.text.replace(BULLET, '');
      items.push({ blocks: [{ type: 'paragraph', id: `i${++itemCount}`, inlines: plain(text) }] });
      continue;
    }
    flush();
    const id = nextId();
    if (line.role === 'caption') blocks.push(figure(id, line.text));
    else if (line.role === 'heading')
      blocks.push({ type: 'heading', id, level: 2, inlines: plain(line.text) });
    else {
      const text = first ? withoutDateline(line.text, metadata, run) : line.text;
      first = false;
      blocks.push({ type: 'paragraph', id, inlines: plain(text) });
    }
  }
  flush();
  return blocks;
}

/** A copied page has no picture; its caption says what it showed. */
function figure(id: string, text: string): Block {
  const { caption, credit } = parseCaption(text) ?? { caption: text, credit: '' };
  return {
    type: 'figure',
    id,
    alt: caption ? { status: 'inferred', text: caption, inferredFrom: 'the caption' } : { status: 'unknown' },
    ...(caption ? { caption: plain(caption) } : {}),
    ...(credit ? { credit } : {}),
  };
}

function withoutDateline(text: string, metadata: Metadata, run: Run): string {
  const dateline = run.enabled('metadata') ? parseDateline(text) : undefined;
  if (!dateline) return text;
  metadata.dateline = { text: dateline.text, place: dateline.place };
  run.origins.push({ field: 'dateline', from: 'the first words of the text' });
  run.changes.push({
    step: 'metadata',
    action: 'changed',
    reason: 'read as the dateline',
    text: text.slice(0, text.length - dateline.rest.length).trim(),
  });
  return dateline.rest;
}
