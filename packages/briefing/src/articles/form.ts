/** An article in each of the forms: pure functions from an article to text. */
import type { Article } from '@offprint/model';
import type { Annotated } from './highlights.ts';
import { toHtml } from './html.ts';
import { toJsonLd } from './json-ld.ts';
import { toMarkdown } from './markdown.ts';
import { toNinjs } from './ninjs.ts';

/** `json` is our own: everything that the model holds. */
export const ARTICLE_FORMS = ['json', 'markdown', 'html', 'ninjs', 'jsonld'] as const;
export type ArticleForm = (typeof ARTICLE_FORMS)[number];

export function isArticleForm(name: string): name is ArticleForm {
  return ARTICLE_FORMS.some((form) => form === name);
}

export interface FormEnv {
  /** A picture's bytes by its SHA-256; `undefined` when they are not kept. */
  readonly asset: (sha256: string) => Uint8Array | undefined;
  /** Highlights and notes on the article, which the `html` form shows. */
  readonly annotations?: readonly Annotated[];
}

/** The article in one of the forms, ending in a line feed. */
export function articleAs(article: Article, form: ArticleForm, { asset, annotations }: FormEnv): string {
  switch (form) {
    case 'json':
      return pretty(article);
    case 'markdown':
      return toMarkdown(article);
    case 'html':
      return toHtml(article, asset, annotations);
    case 'ninjs':
      return pretty(toNinjs(article));
    case 'jsonld':
      return pretty(toJsonLd(article));
  }
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
