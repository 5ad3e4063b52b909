/** The body of an article as plain text, and how long it is. */
import { articleTextParts, type Article } from '@offprint/model';

/** The body as text, title block and pictures left out, a line a block. */
export function bodyText(article: Article): string {
  return articleTextParts(article)
    .filter(({ blockId, role }) => blockId !== undefined && role !== 'credit' && role !== 'pullquote')
    .map((part) => part.text)
    .join('\n');
}

/** Words as Unicode's word segmentation counts them. */
export function wordCount(text: string): number {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  return [...segmenter.segment(text)].filter((segment) => segment.isWordLike).length;
}
