/** Articles as entries for reference managers. */
import { references, type ReferenceFormat } from '@offprint/briefing/references';
import type { Library } from '@offprint/library';
import type { Article } from '@offprint/model';
import { ok, type Result } from '../shared/result.ts';

/** All of them in their latest versions; the failure of the first that can't be read. */
export function referencesOf(
  library: Library,
  { ids, format }: { readonly ids: readonly string[]; readonly format: ReferenceFormat },
): Result<string> {
  const articles: Article[] = [];
  for (const id of ids) {
    const article = library.getArticle(id);
    if (!article.ok) return article;
    articles.push(article.value);
  }
  return ok(references(articles, format));
}
