/** Articles as files, whose place the main process knows. */
import { articleFiles } from '@offprint/briefing/articles';
import { references, type ReferenceFormat } from '@offprint/briefing/references';
import type { Library } from '@offprint/library';
import { headlineText, type Article } from '@offprint/model';
import type { ExportForm } from '../shared/preferences.ts';
import { ok, type Result } from '../shared/result.ts';
import { fileNameFor } from './file-name.ts';

/** All of them in their latest versions, as entries for reference managers; the failure of the first that can't be read. */
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

/** One article as a file's text, with a name for the file without an ending, and how many files would lie beside it. */
export function articleFile(
  library: Library,
  { id, form }: { readonly id: string; readonly form: Exclude<ExportForm, 'jsonl'> },
): Result<{ text: string; beside: number; name: string }> {
  const found = library.getArticle(id);
  if (!found.ok) return found;
  const article = found.value;
  const notes = library.listAnnotations({ articleId: id, limit: Number.MAX_SAFE_INTEGER });
  if (!notes.ok) return notes;
  const { write, linked } = articleFiles(form);
  const asset = (sha256: string): Uint8Array | undefined => {
    const bytes = library.getAsset(sha256);
    return bytes.ok ? bytes.value : undefined;
  };
  return ok({
    text: write(article, { asset, annotations: () => notes.value.rows }),
    beside: linked(article).filter((sha256) => asset(sha256)).length,
    name: fileNameFor(headlineText(article)),
  });
}
