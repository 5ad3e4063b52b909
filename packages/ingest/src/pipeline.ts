/**
 * The pipeline: a file in, an article out, in the order of `steps.ts`. Every step is one call here; what it
 * does for each form stands in `forms/`.
 */
import type { Article } from '@offprint/model';
import { attribute } from './attribute.ts';
import type { Ingested, IngestEnv, IngestInput, IngestResult } from './contract.ts';
import { decode } from './decode/decode.ts';
import { detect, FORMS } from './detect.ts';
import { emptyMetadata } from './draft.ts';
import type { ArticleForm, PageForm } from './forms/form.ts';
import { identifyLanguage } from './language.ts';
import { findQuotes } from './quotes.ts';
import { startRun, type Outcome, type Run } from './run.ts';

/**
 * Makes an article of a saved page, of copied text, or of an article's own JSON. What is expected to go wrong
 * comes back as an error with a code; nothing is fetched and nothing on the page runs. It is asynchronous so
 * that forms which have to unpack or wait can join without a change for callers.
 */
// oxlint-disable-next-line typescript/require-await -- see above
export async function ingest(input: IngestInput, env: IngestEnv): Promise<IngestResult> {
  const run = startRun(input, env);

  const detected = detect(input.bytes, run);
  if (!detected.ok) return detected;
  const form = FORMS[detected.value];

  const text = decode(input.bytes, form.declaredEncoding(input.bytes), run);
  if (!text.ok) return text;

  const article = form.kind === 'article' ? form.read(text.value, run) : readPage(form, text.value, run);
  return article.ok ? { ok: true, ...ingested(article.value, form, run) } : article;
}

function readPage(form: PageForm, text: string, run: Run): Outcome<Article> {
  const parsed = form.parse(text, run);
  if (!parsed.ok) return parsed;
  const page = parsed.value;

  const metadata = run.enabled('metadata') ? page.metadata(run) : emptyMetadata();
  if (run.enabled('find')) page.find(metadata, run);
  if (run.enabled('restore')) page.restore(metadata, run);
  if (run.enabled('boilerplate')) page.boilerplate(metadata, run);

  const body = page.blocks(metadata, run);
  if (!body.ok) return body;

  const language = identifyLanguage(body.value, metadata, run);
  const quotes = run.enabled('quotes') ? findQuotes(body.value.blocks, language) : [];
  return attribute({ form, metadata, body: body.value, language, quotes }, run);
}

function ingested(article: Article, form: PageForm | ArticleForm, run: Run): Ingested {
  const { bytes, fileName } = run.input;
  return {
    article,
    source: {
      bytes,
      mediaType: form.mediaType,
      sha256: run.env.sha256(bytes),
      ...(fileName ? { fileName } : {}),
    },
    assets: [...run.assets.values()],
    warnings: run.warnings,
    dropped: run.dropped,
  };
}
