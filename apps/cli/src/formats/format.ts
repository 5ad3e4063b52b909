/** An article in each of the forms that `show` prints: pure functions from an article to text. */
import type { AnnotationRow } from '@offprint/library';
import type { Article } from '@offprint/model';
import { toBibtex } from './bibtex.ts';
import { toCsl } from './csl.ts';
import { toHtml } from './html.ts';
import { toJsonLd } from './json-ld.ts';
import { toMarkdown } from './markdown.ts';
import type { FormatName, ListFormat } from './names.ts';
import { toNinjs } from './ninjs.ts';
import { toRis } from './ris.ts';
import { toText, type TextLook } from './text.ts';

export interface FormatEnv {
  /** A picture's bytes by its SHA-256; `undefined` when they are not kept. */
  readonly asset: (sha256: string) => Uint8Array | undefined;
  /** Highlights and notes on it, which the `html` form shows. */
  readonly annotations?: readonly AnnotationRow[];
  /** Width and style of the `text` form. */
  readonly look: TextLook;
}

/** The article in one of the forms, ending in a line feed. */
export function formatArticle(article: Article, format: FormatName, env: FormatEnv): string {
  switch (format) {
    case 'text':
      return toText(article, env.look);
    case 'json':
      return pretty(article);
    case 'markdown':
      return toMarkdown(article);
    case 'html':
      return toHtml(article, env.asset, env.annotations);
    case 'ninjs':
      return pretty(toNinjs(article));
    case 'jsonld':
      return pretty(toJsonLd(article));
    case 'csl':
      return pretty([toCsl(article)]);
    case 'bibtex':
      return toBibtex(article);
    case 'ris':
      return toRis(article);
  }
}

/** Any number of articles in a form that is a list. */
export function formatList(articles: readonly Article[], format: ListFormat): string {
  if (format === 'csl') return pretty(articles.map(toCsl));
  return articles.map(format === 'bibtex' ? toBibtex : toRis).join('\n');
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
