/** How articles are named on the command line: `ID`, the beginning of one, or `ID@VERSION`. */
import type { Library } from '@offprint/library';
import type { Article } from '@offprint/model';
import { valueOf } from './context.ts';
import { usage } from './exit.ts';

/** The article that a reference means; its latest version when none is named. Stops when there is none. */
export function articleNamed(library: Library, reference: string): Article {
  const match = /^([^@]+)(?:@([1-9]\d{0,8}))?$/.exec(reference);
  if (!match?.[1])
    throw usage(
      `${JSON.stringify(reference)} is no article id`,
      'Write ID or ID@VERSION, as `list` shows it.',
    );
  const id = valueOf(library.resolveId(match[1]));
  return valueOf(library.getArticle(id, match[2] ? Number(match[2]) : undefined));
}
