/** Articles as files of a folder: how they are named, and what lies beside them. */
import { headlineText, walkBlocks, type Article } from '@offprint/model';
import type { ArticleForm } from './index.ts';

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

/** Hashes of the pictures that the form links, at `assets/<first two hex>/<sha256>`, instead of holding them. */
export function linkedPictures(article: Article, form: ArticleForm): string[] {
  if (form !== 'markdown' && form !== 'json') return [];
  const found = new Set<string>();
  for (const block of walkBlocks(article.blocks))
    if (block.type === 'figure' && block.asset) found.add(block.asset.sha256);
  return [...found];
}
