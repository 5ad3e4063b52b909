import type { AnnotationRow } from './annotations.ts';
import { labelsOf, noteOf } from './note-parts.ts';

/** Notes as Markdown, by article: what is quoted, what was noted, the labels, and the way back to each article. */
export function notesAsText(rows: readonly AnnotationRow[]): string {
  // Not `Map.groupBy`: the library's process runs in a Node that lacks it.
  const byArticle = new Map<string, AnnotationRow[]>();
  for (const row of rows) {
    const { articleId } = row.annotation.target;
    byArticle.set(articleId, [...(byArticle.get(articleId) ?? []), row]);
  }
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
  return parts.join('\n\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
