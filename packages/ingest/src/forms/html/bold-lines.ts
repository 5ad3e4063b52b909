/** Subheads that a page sets as bold lines of their own, without saying that they are headings. */
import { inlineText, type Block, type Inline } from '@offprint/model';

const LONGEST = 90; // characters: a subhead is one line of a column, two at most
const SHORTEST_TEXT = 120; // of the paragraph that it heads

/** Makes a heading of each paragraph that is one bold line and heads a paragraph of plain text. */
export function headBoldLines(blocks: readonly Block[]): Block[] {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
  const level = levels.length > 0 ? Math.max(...levels) : 2;
  return blocks.map((block, i) => {
    if (i === 0 || block.type !== 'paragraph' || !isBoldLine(block.inlines)) return block;
    const next = blocks[i + 1];
    if (next?.type !== 'paragraph' || inlineText(next.inlines).length < SHORTEST_TEXT) return block;
    if (isBold(next.inlines)) return block; // a passage set in bold, not a line above a text
    return { ...block, type: 'heading', level, inlines: block.inlines.map(withoutBold) };
  });
}

function isBoldLine(inlines: readonly Inline[]): boolean {
  const text = inlineText(inlines).trim();
  if (text.length < 3 || text.length > LONGEST || !/\p{L}/u.test(text)) return false;
  // What ends as a sentence is said by somebody: a question of an interview, a stressed remark.
  if (/[.,;:!?…。！？»”"'’]$/u.test(text)) return false;
  const linked = inlines.some((inline) => inline.type === 'text' && inline.marks?.some(isLink));
  return !linked && isBold(inlines) && inlines.every((inline) => inline.type === 'text');
}

function isBold(inlines: readonly Inline[]): boolean {
  return inlines.every(
    (inline) =>
      inline.type !== 'text' ||
      inline.text.trim() === '' ||
      inline.marks?.some(({ type }) => type === 'strong'),
  );
}

function isLink(mark: { readonly type: string }): boolean {
  return mark.type === 'link';
}

function withoutBold(inline: Inline): Inline {
  if (inline.type !== 'text' || !inline.marks) return inline;
  const { marks, ...plain } = inline;
  const kept = marks.filter(({ type }) => type !== 'strong');
  return kept.length > 0 ? { ...plain, marks: kept } : plain;
}
