/** What an article's part of the structure tree must say, text by text, made from the model alone. */
import {
  inlineText,
  mainHeadline,
  notesInOrder,
  type Article,
  type Block,
  type Briefing,
  type Speaker,
} from '@offprint/model';
import { type Labels, labelsFor } from '@offprint/model/frame';
import { isNode, nodeText, type Node } from './pdf/structure.ts';

/** A stretch that the page says besides the article: any text may stand for it. */
export const FRAME = Symbol('frame');
export type Expected = string | typeof FRAME;

/** The texts of an article that is set whole on such pages, in reading order, without the empty ones. */
export function expectedTexts(
  article: Article,
  { page, notes: place, language }: Pick<Briefing, 'page' | 'notes' | 'language'>,
): Expected[] {
  const { labels } = labelsFor(language);
  const out: Expected[] = [];
  const say = (...texts: (Expected | undefined)[]): void => {
    for (const text of texts)
      if (text === FRAME || (text !== undefined && readable(text) !== ''))
        out.push(typeof text === 'string' ? readable(text) : text);
  };
  for (const headline of article.headlines) if (headline.role === 'kicker') say(inlineText(headline.inlines));
  say(inlineText(mainHeadline(article).inlines), article.deck && inlineText(article.deck));
  const names = article.authors.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ');
  say(article.by ?? (names ? labels.by(names) : undefined));
  // Outlet, then date and place; one text where there is no outer column to set them in.
  const margin = page.size !== 'a5' && page.columns === 1;
  say(...(article.publisher.name === null || !margin ? [] : [FRAME as Expected]), FRAME);
  const { dateline } = article;
  const [first, ...rest] = article.blocks;
  if (dateline && first?.type === 'paragraph' && !inlineText(first.inlines).startsWith(dateline.text)) {
    const dash = /[—–:-]\s*$/.test(dateline.text) ? ' ' : ' — ';
    say(dateline.text + dash + inlineText(first.inlines));
    sayBlocks(rest, say, labels);
  } else {
    if (dateline && first?.type !== 'paragraph') say(dateline.text);
    sayBlocks(article.blocks, say, labels);
  }
  const notes = notesInOrder(article);
  if (notes.length > 0 && place === 'end') say(labels.notes);
  for (const note of notes) sayBlocks(note.blocks, say, labels);
  return out;
}

type Say = (...texts: (string | undefined)[]) => void;

function sayBlocks(blocks: readonly Block[], say: Say, labels: Labels): void {
  for (const block of blocks) sayBlock(block, say, labels);
}

function sayBlock(block: Block, say: Say, labels: Labels): void {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return say(inlineText(block.inlines));
    case 'list':
      for (const item of block.items) sayBlocks(item.blocks, say, labels);
      return;
    case 'quote':
      sayBlocks(block.blocks, say, labels);
      return say(attribution(block.speaker));
    case 'pullquote':
      return say(inlineText(block.inlines), attribution(block.speaker));
    case 'figure':
      if (!block.asset) say(`${labels.pictureNotKept} ${block.sourceUrl ?? ''}`);
      return say(block.caption && inlineText(block.caption), block.credit);
    case 'table':
      say(block.caption && inlineText(block.caption));
      for (const row of block.rows) for (const cell of row.cells) say(inlineText(cell.inlines));
      return;
    case 'code':
      return say(block.text);
    case 'embed':
      say(block.provider, block.author);
      sayBlocks(block.blocks, say, labels);
      return say(block.url);
    case 'rule':
    case 'note':
      return;
  }
}

function attribution(speaker: Speaker | undefined): string | undefined {
  const words = [speaker?.name, speaker?.role].filter((part) => part !== undefined);
  return words.length > 0 ? `— ${words.join(', ')}` : undefined;
}

/** The texts under an element, one for each element that holds words; list markers and note numbers left out. */
export function textsUnder(node: Node): string[] {
  if (node.role === 'Lbl') return [];
  if (node.kids.some((kid) => !isNode(kid)) || node.kids.some((kid) => isNode(kid) && INLINE.has(kid.role))) {
    const text = readable(nodeText(node, (kid) => kid.role === 'Reference'));
    return text === '' ? [] : [text];
  }
  return node.kids.flatMap((kid) => (isNode(kid) ? textsUnder(kid) : []));
}

const INLINE: ReadonlySet<string> = new Set(['Span', 'Quote', 'Reference', 'Link', 'Code']);

/** White space as single spaces; characters that are never seen left out, hyphens of line ends among them. */
export function readable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The first place where the texts differ from what is expected, in words; `undefined` when they don't. */
export function difference(texts: readonly string[], expected: readonly Expected[]): string | undefined {
  for (let i = 0; i < Math.max(texts.length, expected.length); i++)
    if (expected[i] !== FRAME && texts[i] !== expected[i])
      return `text ${i + 1} is ${JSON.stringify(texts[i])}, not ${JSON.stringify(expected[i])}`;
  return undefined;
}
