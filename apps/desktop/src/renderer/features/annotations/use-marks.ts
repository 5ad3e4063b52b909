import { useLayoutEffect, type RefObject } from 'react';
import type { Article } from '@offprint/model';
import type { AnnotationRow } from '../../../shared/annotations.ts';
import { COLOURS } from '../../../shared/note-parts.ts';
import type { Hyphenate } from '../reader/hyphenation.ts';
import { blockTexts, pageRange } from './places.ts';

/** Where annotations stand on the page now, for finding the one at a point. */
const painted = new Map<string, Range[]>();

/** Paints the annotations on the page, each colour with its own line beneath; notes without a colour are underlined. */
export function useMarks(
  scroller: RefObject<HTMLElement | null>,
  article: Article | undefined,
  rows: readonly AnnotationRow[],
  hyphenate: boolean | Hyphenate,
): void {
  useLayoutEffect(() => {
    const pane = scroller.current;
    painted.clear();
    if (!pane || !article) return undefined;
    const textOf = blockTexts(article);
    const byColour = new Map<string, Range[]>(COLOURS.map((colour) => [colour, []]));
    for (const { annotation, spans } of rows) {
      const ranges = spans
        .map((span) => pageRange(pane, span, textOf))
        .filter((range) => range !== undefined);
      painted.set(annotation.id, ranges);
      byColour.get(annotation.colour ?? 'amber')?.push(...ranges);
    }
    for (const [colour, ranges] of byColour) CSS.highlights.set(`mark-${colour}`, new Highlight(...ranges));
    return () => {
      for (const colour of COLOURS) CSS.highlights.delete(`mark-${colour}`);
    };
  }, [scroller, article, rows, hyphenate]);
}

/** The annotation that stands at a point of the window; the one with the least text when there are several. */
export function annotationAt(x: number, y: number): string | undefined {
  const at = document.caretRangeFromPoint(x, y);
  if (!at) return undefined;
  const hits = [...painted].filter(([, ranges]) =>
    ranges.some((range) => range.isPointInRange(at.startContainer, at.startOffset)),
  );
  const length = (ranges: readonly Range[]): number =>
    ranges.reduce((sum, range) => sum + String(range).length, 0);
  return hits.toSorted(([, a], [, b]) => length(a) - length(b))[0]?.[0];
}

/** Where an annotation stands on the page now. */
export function rangeOfAnnotation(id: string): Range | undefined {
  return painted.get(id)?.[0];
}
