/** The forms in which articles leave the library, and how their files are named. */
import { REFERENCE_FORMATS, type ReferenceFormat } from '@offprint/briefing/references';
import { headlineText, type Article } from '@offprint/model';
import type { ExportFormat } from '../formats/names.ts';

export const EXTENSIONS: Record<ExportFormat, string> = {
  jsonl: '.jsonl',
  text: '.txt',
  json: '.json',
  markdown: '.md',
  html: '.html',
  ninjs: '.json',
  jsonld: '.jsonld',
  csl: '.json',
  bibtex: '.bib',
  ris: '.ris',
};

/** Whether one file of that form holds any number of articles. */
export function isList(format: ExportFormat): format is ReferenceFormat {
  return REFERENCE_FORMATS.some((one) => one === format);
}

/** Length that file systems bear together with date, id and extension, in UTF-8 bytes. */
const SLUG_BYTES = 120;

/** `2026-03-04-harbour-reopens-ab12cd.md`: sorted by date, told apart by id, without signs that systems refuse. */
export function fileName(article: Article, format: ExportFormat): string {
  const date = article.datePublished?.value.slice(0, 10) ?? 'undated';
  let slug = '';
  for (const word of headlineText(article)
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (Buffer.byteLength(longer) > SLUG_BYTES) break;
    slug = longer;
  }
  return `${[date, slug, article.id].filter((part) => part !== '').join('-')}${EXTENSIONS[format]}`;
}
