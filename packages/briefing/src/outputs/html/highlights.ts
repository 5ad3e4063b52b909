/** Highlights in a block's HTML: stretches of its text marked. */
import type { Inline } from '@offprint/model';

/** A stretch of a block's text in code points, end exclusive. */
export interface HighlightSpan {
  readonly start: number;
  readonly end: number;
}

/** Stretches by the block that they stand in, none overlapping. */
export type Highlights = ReadonlyMap<string, readonly HighlightSpan[]>;

/** A leaf's inlines written by `write`, those under a highlight inside `mark` elements. */
export function markInlines(
  inlines: readonly Inline[],
  spans: readonly HighlightSpan[],
  write: (inlines: readonly Inline[]) => string,
): string {
  let at = 0; // code points before the inline
  let out = '';
  let run: Inline[] = [];
  let marked = false;
  const flush = (): void => {
    if (run.length > 0) out += marked ? `<mark>${write(run)}</mark>` : write(run);
    run = [];
  };
  const add = (inline: Inline, from: number): void => {
    const inside = spans.some((span) => span.start <= from && from < span.end);
    if (inside !== marked) flush();
    marked = inside;
    run.push(inline);
  };
  for (const inline of inlines) {
    if (inline.type !== 'text') {
      // A note's reference takes no room and goes with what stands before it.
      add(inline, inline.type === 'br' ? at++ : Math.max(0, at - 1));
      continue;
    }
    const points = Array.from(inline.text);
    const cuts = new Set(spans.flatMap(({ start, end }) => [start - at, end - at]));
    const bounds = [0, ...[...cuts].filter((cut) => cut > 0 && cut < points.length), points.length];
    bounds.sort((a, b) => a - b);
    for (const [i, end] of bounds.slice(1).entries()) {
      const start = bounds[i] ?? 0;
      add({ ...inline, text: points.slice(start, end).join('') }, at + start);
    }
    at += points.length;
  }
  flush();
  return out;
}
