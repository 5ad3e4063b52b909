/** Articles side by side in one document: ids that are unique there, and headings below the articles' own. */
import type { Article, Block } from '@offprint/model';

/** Types of blocks; other parts of an article with an id (quotations) are not printed by it. */
const BLOCKS: ReadonlySet<unknown> = new Set<Block['type']>([
  'paragraph',
  'heading',
  'list',
  'quote',
  'pullquote',
  'figure',
  'table',
  'code',
  'rule',
  'note',
  'embed',
]);

/** The article with `prefix` before the ids of its blocks and `deeper` added to the levels of its headings. */
export function renamed(article: Article, prefix: string, deeper: number): Article {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const made = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    const { type, id, noteId, level } = made;
    if (type === 'noteRef' && typeof noteId === 'string') return { ...made, noteId: prefix + noteId };
    if (!BLOCKS.has(type) || typeof id !== 'string') return made;
    const lower =
      type === 'heading' && typeof level === 'number' ? { level: Math.min(6, level + deeper) } : {};
    return { ...made, ...lower, id: prefix + id };
  };
  const blocks = walk(article.blocks) as Block[];
  return { ...article, blocks };
}
