/** Which articles are meant: ids, a query, or all. */
import type { Library } from '@offprint/library';
import { valueOf } from '../context.ts';

/** Hits asked for at a time. */
const PAGE = 500;

/** The ids in the order named, found or added. Arguments that are all ids name articles; any others are a query. */
export function selectIds(library: Library, args: readonly string[]): readonly string[] {
  if (args.length === 0) {
    const ids: string[] = [];
    for (;;) {
      const { rows, total } = valueOf(library.listArticles({ offset: ids.length, limit: PAGE }));
      ids.push(...rows.map((row) => row.id));
      if (rows.length === 0 || ids.length >= total) return ids;
    }
  }
  const named = args.map((arg) => library.resolveId(arg));
  if (named.every((result) => result.ok)) return [...new Set(named.map((result) => valueOf(result)))];
  // Somebody names an id that several articles have the beginning of: that is no query.
  for (const result of named)
    if (!result.ok && result.error.code === 'ambiguous-id' && args.length === 1) valueOf(result);
  const query = args.join(' ');
  const ids: string[] = [];
  for (;;) {
    const { hits, total } = valueOf(library.search(query, { offset: ids.length, limit: PAGE }));
    ids.push(...hits.map((hit) => hit.id));
    if (hits.length === 0 || ids.length >= total) return ids;
  }
}
