/** The text of an article in which annotations stand, and the ways between its positions and those of its blocks. */
import { annotatedBlocks, type Article } from '@offprint/model';
import type { Span, TextPoint, TextRange } from '../interface/annotations.ts';

interface BlockPlace {
  readonly id: string;
  /** UTF-16 units of `text`, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export class ArticleText {
  /** The blocks' texts joined by line feeds. */
  readonly text: string;
  readonly #blocks: readonly BlockPlace[];

  constructor(article: Pick<Article, 'blocks'>) {
    const blocks: BlockPlace[] = [];
    let text = '';
    for (const block of annotatedBlocks(article)) {
      if (blocks.length > 0) text += '\n';
      blocks.push({ id: block.id, start: text.length, end: text.length + block.text.length });
      text += block.text;
    }
    this.text = text;
    this.#blocks = blocks;
  }

  /** The stretch that somebody selected, without white space at its ends; `undefined` outside the text and when empty. */
  stretchOf(range: TextRange): Stretch | undefined {
    const [start, end] = [this.#indexOf(range.start), this.#indexOf(range.end)];
    return start === undefined || end === undefined ? undefined : this.trimmed({ start, end });
  }

  trimmed({ start, end }: Stretch): Stretch | undefined {
    const chosen = this.text.slice(start, Math.max(start, end));
    const from = start + chosen.length - chosen.trimStart().length;
    const to = start + chosen.trimEnd().length;
    return from < to ? { start: from, end: to } : undefined;
  }

  /** The stretch at a position of the model: in a block's text, or without a block in the whole text. */
  stretchAt(blockId: string | undefined, start: number, end: number): Stretch | undefined {
    if (blockId !== undefined)
      return this.stretchOf({ start: { blockId, offset: start }, end: { blockId, offset: end } });
    const [from, to] = [unitsOf(this.text, start), unitsOf(this.text, end)];
    return from === undefined || to === undefined ? undefined : this.trimmed({ start: from, end: to });
  }

  /** The position of a stretch as the model has it: in its block, or in the whole text when it lies in several. */
  positionOf({ start, end }: Stretch): { blockId: string | undefined; start: number; end: number } {
    const block = this.#blocks.find((one) => one.start <= start && end <= one.end);
    const before = this.text.slice(block?.start ?? 0, start);
    const from = pointsIn(before);
    return { blockId: block?.id, start: from, end: from + pointsIn(this.text.slice(start, end)) };
  }

  /** What of a stretch lies in each block. */
  spansOf({ start, end }: Stretch): Span[] {
    return this.#blocks.flatMap((block) => {
      const [from, to] = [Math.max(start, block.start), Math.min(end, block.end)];
      if (from >= to) return [];
      const first = pointsIn(this.text.slice(block.start, from));
      return [{ blockId: block.id, start: first, end: first + pointsIn(this.text.slice(from, to)) }];
    });
  }

  #indexOf({ blockId, offset }: TextPoint): number | undefined {
    const block = this.#blocks.find((one) => one.id === blockId);
    const units = block && unitsOf(this.text.slice(block.start, block.end), offset);
    return block && units !== undefined ? block.start + units : undefined;
  }
}

/** Code points of a text. */
export function pointsIn(text: string): number {
  let points = 0;
  for (const _ of text) points++;
  return points;
}

/** The UTF-16 units before the code point with a number; `undefined` beyond the end. */
function unitsOf(text: string, points: number): number | undefined {
  if (!Number.isInteger(points) || points < 0) return undefined;
  let units = 0;
  let left = points;
  for (const character of text) {
    if (left-- === 0) return units;
    units += character.length;
  }
  return left === 0 ? units : undefined;
}
