/** Articles as files of a folder: how they are named, and what lies beside them. */
import { headlineText, walkBlocks, type Article } from '@offprint/model';
import type { Annotated } from './highlights.ts';
import { articleAs, type ArticleForm } from './form.ts';

export const FORM_EXTENSIONS: Readonly<Record<ArticleForm, string>> = {
  json: '.json',
  markdown: '.md',
  html: '.html',
  ninjs: '.json',
  jsonld: '.jsonld',
};

/** Length that file systems bear together with date, id and extension, in UTF-8 bytes. */
const SLUG_BYTES = 120;

/** `2026-03-04-harbour-reopens-ab12cd`: sorted by date, told apart by id, without signs that systems refuse. */
export function articleFileName(article: Article, extension: string): string {
  const date = article.datePublished?.value.slice(0, 10) ?? 'undated';
  let slug = '';
  for (const word of headlineText(article)
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (Buffer.byteLength(longer) > SLUG_BYTES) break;
    slug = longer;
  }
  return `${[date, slug, article.id].filter((part) => part !== '').join('-')}${extension}`;
}

/** How articles of a form are written into a folder. */
export interface ArticleFiles {
  readonly fileName: (article: Article) => string;
  readonly write: (
    article: Article,
    kept: {
      readonly asset: (sha256: string) => Uint8Array | undefined;
      readonly annotations: () => readonly Annotated[];
    },
  ) => string;
  /** Hashes of the pictures that it leads to, at `assets/<first two hex>/<sha256>`, instead of holding them. */
  readonly linked: (article: Article) => readonly string[];
}

export function articleFiles(form: ArticleForm): ArticleFiles {
  return {
    fileName: (article) => articleFileName(article, FORM_EXTENSIONS[form]),
    write: (article, { asset, annotations }) =>
      articleAs(article, form, { asset, ...(form === 'html' && { annotations: annotations() }) }),
    linked: (article) => (form === 'markdown' || form === 'json' ? picturesOf(article) : []),
  };
}

function picturesOf(article: Article): string[] {
  const found = new Set<string>();
  for (const block of walkBlocks(article.blocks))
    if (block.type === 'figure' && block.asset) found.add(block.asset.sha256);
  return [...found];
}
