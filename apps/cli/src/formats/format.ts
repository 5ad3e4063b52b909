/** An article in each of the forms that `show` prints: pure functions from an article to text. */
import type { AnnotationRow } from '@offprint/library';
import { references } from '@offprint/briefing/references';
import type { Article } from '@offprint/model';
import { toHtml } from './html.ts';
import { toJsonLd } from './json-ld.ts';
import { toMarkdown } from './markdown.ts';
import type { FormatName } from './names.ts';
import { toNinjs } from './ninjs.ts';
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
    case 'bibtex':
    case 'ris':
      return references([article], format);
  }
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
