/** Setting the PDF of some articles of the library. */
import type { Library } from '@offprint/library';
import { headlineText, latestDate, startOf, type Article } from '@offprint/model';
import { offprintOf, renderBriefing } from '@offprint/render-pdf';
import { nodeFonts } from '@offprint/render-pdf/node-fonts';
import type { Parsed } from '../shared/ipc.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { RenderedPdf } from './protocol.ts';

export interface PdfEnv {
  readonly fonts: ReturnType<typeof nodeFonts>;
  /** Name and version written into the file. */
  readonly producer: string;
  /** SOURCE_DATE_EPOCH, seconds since 1970, when the environment has it. */
  readonly epochSeconds?: number;
}

/** @param epoch value of SOURCE_DATE_EPOCH (reproducible-builds.org): whole seconds, anything else is ignored */
export function pdfEnv(version: string, epoch: string | undefined): PdfEnv {
  const seconds = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? { epochSeconds: Number(epoch) } : {};
  return { fonts: nodeFonts(), producer: `Offprint ${version}`, ...seconds };
}

export async function renderPdf(
  library: Library,
  { ids, profile, page }: Parsed<'export.pdf'>,
  env: PdfEnv,
): Promise<Result<RenderedPdf>> {
  const articles: Article[] = [];
  for (const id of ids) {
    const article = library.getArticle(id);
    if (!article.ok) return article;
    articles.push(article.value);
  }
  const [first] = articles;
  if (!first) return fail('no-such-article', 'No article was named.', 'Select an article first.');
  const asOf = latestDate(articles.map((article) => article.provenance.retrievedAt));
  const result = await renderBriefing(
    { briefing: offprintOf(articles, { asOf, page }), articles, profile },
    {
      fonts: env.fonts,
      asset: (sha256) => {
        const asset = library.getAsset(sha256);
        return asset.ok ? asset.value : undefined;
      },
      buildTime: env.epochSeconds === undefined ? startOf(asOf) : utc(env.epochSeconds * 1000),
      producer: env.producer,
    },
  );
  if (!result.ok) return { ok: false, error: result.error };
  const { bytes, pages, diagnostics } = result;
  return ok({
    bytes,
    pages,
    title: headlineText(first),
    diagnostics: diagnostics.map(({ severity, code, message }) => ({ severity, code, message })),
  });
}

function utc(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
