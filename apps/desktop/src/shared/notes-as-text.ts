import type { AnnotationRow } from '../../../shared/annotations.ts';
import { labelsOf, noteOf } from '../../../shared/note-parts.ts';

/** The most letters that the clipboard takes. */
const MOST = 100_000;

/** Notes as Markdown, by article: what is quoted, what was noted, the labels, and the way back to each article. */
export function notesAsText(rows: readonly AnnotationRow[]): string {
  const byArticle = Map.groupBy(rows, ({ annotation }) => annotation.target.articleId);
  const parts = [...byArticle].map(([id, notes]) =>
    [
      `## ${oneLine(notes[0]?.headline ?? '')}`,
      `<offprint://article/${id}>`,
      ...notes.flatMap(({ annotation }) => {
        const quote = annotation.target.quote?.exact;
        const labels = labelsOf(annotation);
        return [
          quote === undefined ? '' : `> ${oneLine(quote)}`,
          noteOf(annotation),
          labels.length === 0 ? '' : `*${labels.join(', ')}*`,
        ];
      }),
    ]
      .filter((one) => one !== '')
      .join('\n\n'),
  );
  return parts.join('\n\n').slice(0, MOST);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
