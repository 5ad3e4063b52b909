/** An article in each of the forms that `show` prints: pure functions from an article to text. */
import { articleAs, type FormEnv } from '@offprint/briefing/articles';
import { references } from '@offprint/briefing/references';
import type { Article } from '@offprint/model';
import type { FormatName } from './names.ts';
import { toText, type TextLook } from './text.ts';

export interface FormatEnv extends FormEnv {
  /** Width and style of the `text` form. */
  readonly look: TextLook;
}

/** The article in one of the forms, ending in a line feed. */
export function formatArticle(article: Article, format: FormatName, env: FormatEnv): string {
  switch (format) {
    case 'text':
      return toText(article, env.look);
    case 'csl':
    case 'bibtex':
    case 'ris':
      return references([article], format);
    default:
      return articleAs(article, format, env);
  }
}
