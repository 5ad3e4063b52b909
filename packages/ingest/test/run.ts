/** What the tests share: an environment without a clock, and readers of results. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { blockText, headlineText, type Article, type Block } from '@offprint/model';
import {
  ingest,
  ingestAll,
  type Ingested,
  type IngestEnv,
  type IngestErrorCode,
  type IngestInput,
  type IngestItem,
  type IngestResult,
} from '../src/index.ts';

export const ENV: IngestEnv = {
  now: '2026-03-04T10:15:00Z',
  newId: () => 'article-1',
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
  version: '0.1.0',
};

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url));
}

export async function ingestText(
  text: string,
  env: Partial<IngestEnv> = {},
  input: Partial<IngestInput> = {},
): Promise<IngestResult> {
  return ingest({ bytes: new TextEncoder().encode(text), ...input }, { ...ENV, ...env });
}

/** The result, which has to be an article. */
export function expectArticle(result: IngestResult): Ingested {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result;
}

export async function ingestFixture(name: string, env: Partial<IngestEnv> = {}): Promise<Ingested> {
  return expectArticle(await ingest({ bytes: fixture(name), fileName: name }, { ...ENV, ...env }));
}

export async function errorCode(result: Promise<IngestResult>): Promise<IngestErrorCode | 'ok'> {
  const settled = await result;
  return settled.ok ? 'ok' : settled.error.code;
}

export function ofType<T extends Block['type']>(article: Article, type: T): Extract<Block, { type: T }>[] {
  return article.blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);
}

export function paragraphs(article: Article): string[] {
  return ofType(article, 'paragraph').map(blockText);
}

/** Lines of a copied page, as a reader of the file sees them. */
export function linesOf(name: string): string[] {
  return new TextDecoder()
    .decode(fixture(name))
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .filter((line) => line !== '');
}

/** Everything a file holds. */
export async function itemsOf(
  bytes: Uint8Array | string,
  env: Partial<IngestEnv> = {},
  input: Partial<IngestInput> = {},
): Promise<IngestItem[]> {
  const items: IngestItem[] = [];
  let count = 0;
  const settings = { ...ENV, newId: () => `article-${++count}`, ...env };
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  for await (const item of ingestAll({ bytes: data, ...input }, settings)) items.push(item);
  return items;
}

/** The articles among the items; any item that is none fails the test, unless it is expected to be there. */
export function articlesOf(items: readonly IngestItem[]): Extract<IngestItem, { kind: 'article' }>[] {
  return items.flatMap((item) => {
    if (!item.ok) throw new Error(`${item.name}: ${item.error.code}: ${item.error.message}`);
    return item.kind === 'article' ? [item] : [];
  });
}

/** What became of each item, in a word: the headline, the reason or the code of the error. */
export function gist(items: readonly IngestItem[]): string[] {
  return items.map((item) => {
    const name = item.name === undefined ? '' : `${item.name}: `;
    if (!item.ok) return name + item.error.code;
    if (item.kind === 'article') return name + headlineText(item.article);
    return name + (item.kind === 'bookmark' ? item.bookmark.url : 'skipped');
  });
}
