/** Selecting without a mouse: a sentence at a time, from the one at the top of the view; Shift and arrows go on from there. */
import { bringIntoView } from '../find/FindBar.tsx';
import { pageTextOf, textBlocks } from '../reader/block-text.ts';

/** Selects the next sentence of the article, or the one before. */
export function selectSentence(pane: HTMLElement, language: string, direction: 1 | -1): void {
  const blocks = textBlocks(pane).filter((block) => !block.closest('[aria-hidden]'));
  const selection = getSelection();
  if (!selection) return;
  const anchor = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  // Where a click or the last highlight has left the caret, the sentence it stands in or before comes first.
  const caret = selection.isCollapsed;
  const held = anchor ? blocks.findIndex((block) => block.contains(anchor.startContainer)) : -1;
  const top = pane.getBoundingClientRect().top;
  let at =
    held >= 0
      ? held
      : Math.max(
          0,
          blocks.findIndex((block) => block.getBoundingClientRect().bottom > top + 4),
        );
  let offset = -1;
  const first = blocks[at];
  if (held >= 0 && anchor && first)
    offset = pageTextOf(first).offsetOf(anchor.startContainer, anchor.startOffset);

  for (; at >= 0 && at < blocks.length; at += direction, offset = direction > 0 ? -1 : Infinity) {
    const block = blocks[at];
    if (!block) return;
    const page = pageTextOf(block);
    const sentences = sentencesOf(page.text, language);
    const next =
      direction > 0
        ? sentences.find(([start, end]) => (caret && offset >= 0 ? end : start) > offset)
        : sentences.findLast(([start]) => start < offset);
    const range = next && page.rangeOf(...next);
    if (!range) continue;
    selection.removeAllRanges();
    selection.addRange(range);
    bringIntoView(pane, range);
    return;
  }
}

/** Where the sentences of a text begin and end, without the white space after them. */
function sentencesOf(text: string, language: string): [number, number][] {
  const segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, {
    granularity: 'sentence',
  });
  return [...segmenter.segment(text)]
    .map(({ segment, index }): [number, number] => [index, index + segment.trimEnd().length])
    .filter(([start, end]) => end > start);
}
