/** Highlights in an article's HTML: stretches of its text marked, and notes with what they are on at the end. */
import type { Annotation } from '@offprint/model';
import type { Highlights, HighlightSpan } from '../outputs/html/highlights.ts';
import { escapeAttribute, escapeHtml } from '../outputs/html/inline.ts';

/** A stretch of one block's text. */
interface Span extends HighlightSpan {
  readonly blockId: string;
}

/** A highlight or note, and where it stands in the article, in reading order. */
export interface Annotated {
  readonly annotation: Annotation;
  readonly spans: readonly Span[];
}

export function highlightsOf(rows: readonly Annotated[]): Highlights {
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

/** What was highlighted and noted, in reading order; nothing when there is nothing. */
export function notesSection(rows: readonly Annotated[]): string {
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
