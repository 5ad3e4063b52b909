/** Highlights in an article's HTML: stretches of its text marked, and notes with what they are on at the end. */
import type { AnnotationRow, Span } from '@offprint/library';
import type { Inline } from '@offprint/model';
import { escapeAttribute, escapeHtml } from './html-inline.ts';

/** Stretches by the block that they stand in, in code points, none overlapping. */
export type Highlights = ReadonlyMap<string, readonly Span[]>;

export function highlightsOf(rows: readonly AnnotationRow[]): Highlights {
  const byBlock = new Map<string, Span[]>();
  const spans = rows.flatMap((row) => row.spans).toSorted((a, b) => a.start - b.start);
  for (const span of spans) {
    const list = byBlock.get(span.blockId) ?? [];
    const last = list.at(-1);
    if (last && span.start <= last.end)
      list[list.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else list.push(span);
    byBlock.set(span.blockId, list);
  }
  return byBlock;
}

/** A leaf's inlines written by `write`, those under a highlight inside `mark` elements. */
export function markInlines(
  inlines: readonly Inline[],
  spans: readonly Span[],
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

/** What was highlighted and noted, in reading order; nothing when there is nothing. */
export function notesSection(rows: readonly AnnotationRow[]): string {
  if (rows.length === 0) return '';
  const items = rows.map(({ annotation, spans }) => {
    const { quote } = annotation.target;
    const body = (annotation.body ?? []).map(({ value, purpose }) =>
      purpose === 'tagging' ? `<small>${escapeHtml(value)}</small>` : `<p>${escapeHtml(value)}</p>`,
    );
    const place = spans[0] ? ` <a href="#${escapeAttribute(spans[0].blockId)}">in the text</a>` : '';
    return [
      '<li>',
      ...(quote ? [`<blockquote>${escapeHtml(quote.exact)}</blockquote>`] : []),
      ...body,
      `<small>${[annotation.creator, annotation.created]
        .filter((part) => part !== undefined)
        .map(escapeHtml)
        .join(', ')}${place}</small>`,
      '</li>',
    ].join('');
  });
  return `<section class="annotations" lang="en" dir="ltr"><h2>Highlights and notes</h2>\n<ol>\n${items.join('\n')}\n</ol></section>`;
}
