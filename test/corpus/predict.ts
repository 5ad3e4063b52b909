/** Articles as predictions: the flat form in which extractors of all kinds can be compared. */
import { createHash } from 'node:crypto';
import { ingest, type IngestEnv } from '@offprint/ingest';
import { blockText, headlineText, inlineText, walkBlocks, type Article, type Figure } from '@offprint/model';
import type { Page } from './pages.ts';

export interface Prediction {
  /** The article's text, a line per block, without title, deck, captions and credits. */
  readonly body: string;
  readonly title: string;
  readonly deck: readonly string[];
  readonly authors: readonly string[];
  readonly date: string | null;
  /** Address of the first picture. */
  readonly leadImage: string | null;
  readonly images: readonly string[];
  readonly captions: readonly string[];
  readonly credits: readonly string[];
  readonly subheads: readonly string[];
}

const ENV: IngestEnv = {
  now: '2026-01-01T00:00:00Z', // the same in every run; nothing of it is predicted
  newId: () => 'article',
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
  version: '0.1.0',
};

/** Predictions by id. `report` is called for each page, with the problem when there is no article of it. */
export async function predictAll(
  pages: Iterable<Page>,
  report: (id: string, problem: string | undefined) => void,
): Promise<Record<string, Prediction>> {
  const predictions: Record<string, Prediction> = {};
  for (const page of pages) {
    const result = await predict(page);
    if (typeof result !== 'string') predictions[page.id] = result;
    report(page.id, typeof result === 'string' ? result : undefined);
  }
  return predictions;
}

/** The prediction for a page, or why there is none. A fault in ingest must not hide the other pages' results. */
async function predict({ url, read }: Page): Promise<Prediction | string> {
  try {
    const result = await ingest({ bytes: read(), ...(url === undefined ? {} : { sourceUrl: url }) }, ENV);
    return result.ok ? predictionOf(result.article) : `${result.error.code}: ${result.error.message}`;
  } catch (error) {
    return error instanceof Error ? `crashed: ${error.stack ?? error.message}` : String(error);
  }
}

export function predictionOf(article: Article): Prediction {
  const all = Array.from(walkBlocks(article.blocks));
  const figures = all.filter((block): block is Figure => block.type === 'figure');
  const images = figures.flatMap((figure) => figure.sourceUrl ?? []);
  return {
    body: article.blocks
      .filter((block) => block.type !== 'figure')
      .map(blockText)
      .join('\n'),
    title: headlineText(article),
    deck: article.deck ? [inlineText(article.deck)] : [],
    authors: article.authors.map((author) => author.name),
    date: article.datePublished?.value ?? null,
    leadImage: images[0] ?? null,
    images,
    captions: figures.flatMap((figure) => (figure.caption ? inlineText(figure.caption) : [])),
    credits: figures.flatMap((figure) => figure.credit ?? []),
    subheads: all.filter((block) => block.type === 'heading').map(blockText),
  };
}
