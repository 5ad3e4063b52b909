/** Which articles are meant: ids, a query, or all. */
import type { Library } from '@offprint/library';
import { valueOf } from '../context.ts';

/** More than any library has. */
const ALL = { limit: Number.MAX_SAFE_INTEGER };

/** The ids in the order named, found or added. Arguments that are all ids name articles; any others are a query. */
export function selectIds(library: Library, args: readonly string[]): readonly string[] {
  if (args.length === 0) return valueOf(library.listIds(ALL));
  const named = args.map((arg) => library.resolveId(arg));
  if (named.every((result) => result.ok)) return [...new Set(named.map((result) => valueOf(result)))];
  // Somebody names an id that several articles have the beginning of: that is no query.
  for (const result of named)
    if (!result.ok && result.error.code === 'ambiguous-id' && args.length === 1) valueOf(result);
  return valueOf(library.searchIds(args.join(' '), ALL));
}
