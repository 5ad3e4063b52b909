/** Which article a `[@NAME]` in the staff's words means. */
import type { Finder, FoundItem, Path } from './finder.ts';

/** The id of the article that a reference means; the reference itself, and a problem, where none or several do. */
export type Cited = (reference: string, path: Path) => string;

/** Articles are cited by the name that their item gives them, or by their id or its beginning. */
export function citing(items: readonly FoundItem[], find: Finder): Cited {
  return (reference, path) => {
    const named = items.filter(({ given }) => given.as === reference);
    const begun = items.filter(({ article }) => article.id.startsWith(reference.replace(/@\d+$/, '')));
    const exact = begun.filter(({ article }) => article.id === reference);
    const meant = [named, exact, begun].find((some) => some.length > 0) ?? [];
    const ids = new Set(meant.map(({ article }) => article.id));
    const [id] = ids;
    if (id !== undefined && ids.size === 1) return id;
    find.fail(
      'no-such-article',
      `[@${reference}] cites ${ids.size > 1 ? 'several articles' : 'no article'} of the briefing`,
      'Cite by the id of an item, or give the item a name with `as` and cite that.',
      path,
    );
    return reference;
  };
}
