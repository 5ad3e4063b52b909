/**
 * What readers of an article ask for first: its address, its headline, its deck, its text in reading order; and
 * of a briefing, its items. Without schemas, so that readers need not load them.
 */
import type { Article, Headline } from './article.ts';
import { blockText, childBlocks } from './block-text.ts';
import type { Block } from './block.ts';
import type { Briefing, BriefingItem } from './briefing.ts';
import { inlineText } from './inline-text.ts';
import type { Inline } from './inline.ts';

/** The items of all sections in printed order. */
export function briefingItems(briefing: Briefing): BriefingItem[] {
  return briefing.sections.flatMap((section) => section.items);
}

/** Everything that the staff wrote in a briefing, with its place as a path of keys. */
export function staffTexts(
  briefing: Briefing,
): { readonly path: readonly (string | number)[]; readonly inlines: readonly Inline[] }[] {
  const lists = (path: readonly (string | number)[], all: readonly (readonly Inline[])[] = []) =>
    all.map((inlines, i) => ({ path: [...path, i], inlines }));
  return [
    ...lists(['keyPoints'], briefing.keyPoints),
    ...briefing.sections.flatMap(({ items }, s) =>
      items.flatMap(({ summary, commentary }, i) => [
        ...lists(['sections', s, 'items', i, 'summary'], summary),
        ...lists(['sections', s, 'items', i, 'commentary', 'paragraphs'], commentary?.paragraphs),
      ]),
    ),
    ...(briefing.timeline ?? []).map(({ inlines }, i) => ({ path: ['timeline', i, 'inlines'], inlines })),
    ...lists(['sourceSummary'], briefing.sourceSummary),
    ...(briefing.descriptors ?? []).map(({ inlines }, i) => ({
      path: ['descriptors', i, 'inlines'],
      inlines,
    })),
  ];
}

/** An address under which the article can be found: the one the page names, else the one it was saved from. */
export function articleUrl(article: Article): string | undefined {
  return article.provenance.canonicalUrl ?? article.provenance.sourceUrl;
}

/** The main headline. A valid article has exactly one. */
export function mainHeadline(article: Article): Headline {
  const headline = article.headlines.find((h) => h.role === 'main');
  if (!headline) throw new Error('the article has no main headline');
  return headline;
}

/** The text of the main headline, line breaks as spaces. */
export function headlineText(article: Article): string {
  return inlineText(mainHeadline(article).inlines).replaceAll('\n', ' ');
}

/** A piece of an article's text in reading order; `blockId` is absent for the title block's parts. */
export interface TextPart {
  readonly role:
    | 'kicker'
    | 'headline'
    | 'deck'
    | 'byline'
    | 'dateline'
    | 'heading'
    | 'paragraph'
    | 'pullquote'
    | 'caption'
    | 'credit'
    | 'speaker'
    | 'cell'
    | 'code';
  readonly text: string;
  readonly blockId?: string;
}

/**
 * Everything an article says, once, in reading order: title block, then the blocks with captions, credits and
 * speakers. Labels and numbers that are made when it is set (list markers, note numbers) are not in it. This
 * is the text that search indexes and that print must hold in full.
 */
export function articleTextParts(article: Article): TextPart[] {
  const parts: TextPart[] = [];
  for (const headline of article.headlines)
    if (headline.role === 'kicker') parts.push({ role: 'kicker', text: inlineText(headline.inlines) });
  parts.push({ role: 'headline', text: inlineText(mainHeadline(article).inlines) });
  if (article.deck) parts.push({ role: 'deck', text: inlineText(article.deck) });
  const by = article.by ?? article.authors.map((author) => author.name).join(', ');
  if (by) parts.push({ role: 'byline', text: by });
  if (article.dateline) parts.push({ role: 'dateline', text: article.dateline.text });
  for (const block of article.blocks) pushBlock(block, parts);
  return parts.filter((part) => part.text !== '');
}

/** UTF-16 units of everything that the articles say. */
export function charactersIn(articles: readonly Article[]): number {
  let sum = 0;
  for (const article of articles) for (const { text } of articleTextParts(article)) sum += text.length;
  return sum;
}

function pushBlock(block: Block, parts: TextPart[]): void {
  const blockId = block.id;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullquote':
    case 'code':
      parts.push({ role: block.type, text: blockText(block), blockId });
      break;
    case 'figure':
      parts.push({ role: 'caption', text: blockText(block), blockId });
      if (block.credit) parts.push({ role: 'credit', text: block.credit, blockId });
      break;
    case 'table':
      if (block.caption) parts.push({ role: 'caption', text: inlineText(block.caption), blockId });
      for (const row of block.rows)
        for (const cell of row.cells) parts.push({ role: 'cell', text: inlineText(cell.inlines), blockId });
      break;
    case 'embed':
      if (block.author) parts.push({ role: 'speaker', text: block.author, blockId });
      break;
    case 'list':
    case 'quote':
    case 'note':
    case 'rule':
      break;
  }
  for (const child of childBlocks(block)) pushBlock(child, parts);
  if ((block.type === 'quote' || block.type === 'pullquote') && block.speaker)
    parts.push({ role: 'speaker', text: block.speaker.name, blockId });
}
