/**
 * The pipeline: a text in, an article out, in the order of `steps.ts`. Every step is one call here; what it
 * does for each form stands in `forms/`.
 */
import type { Article } from '@offprint/model';
import { attribute } from './attribute.ts';
import { warnWhenCutShort } from './cut-short.ts';
import type { Ingested } from './contract.ts';
import { emptyMetadata, type Metadata } from './draft.ts';
import type { Page, PageForm } from './forms/form.ts';
import { identifyLanguage } from './language.ts';
import { findQuotes } from './quotes/find.ts';
import type { Outcome, Run } from './run.ts';

/** Runs the steps over a parsed page. A page known to be the article is neither searched nor cleaned. */
export async function readPage(
  page: Page,
  form: Pick<PageForm, 'mediaType' | 'method'>,
  run: Run,
): Promise<Outcome<Article>> {
  const metadata = run.enabled('metadata') ? page.metadata(run) : emptyMetadata();
  applyGiven(metadata, run);
  const steps = run.given.whole ? [] : (['find', 'restore', 'boilerplate'] as const);
  for (const step of steps) {
    const overdue = run.overdue();
    if (overdue) return overdue;
    if (run.enabled(step)) page[step](metadata, run);
  }

  const body = run.overdue() ?? page.blocks(metadata, run);
  if (!body.ok) return body;
  warnWhenCutShort(body.value, metadata, run);

  const language = await identifyLanguage(body.value, metadata, run);
  const quotes = run.enabled('quotes') ? findQuotes(body.value.blocks, language) : [];
  return run.overdue() ?? attribute({ form, metadata, body: body.value, language, quotes }, run);
}

/** What the file around the page states goes before the page's own; what only stands in for it goes after. */
function applyGiven(metadata: Metadata, run: Run): void {
  const {
    metadata: stated = {},
    fallback = {},
    from = 'the file that held the page',
    retrievedAt,
  } = run.given;
  const origins = (values: Partial<Metadata>): void => {
    for (const [field, value] of Object.entries(values)) {
      if (value === undefined || field === 'rights') continue;
      const index = run.origins.findIndex((origin) => origin.field === field);
      if (index >= 0) run.origins.splice(index, 1);
      run.origins.push({ field, from });
    }
  };
  const missing = Object.fromEntries(
    Object.entries(fallback).filter(([field, value]) => {
      const own = metadata[field as keyof Metadata];
      return value !== undefined && (own === undefined || (Array.isArray(own) && own.length === 0));
    }),
  ) as Partial<Metadata>;
  const { rights } = metadata;
  Object.assign(metadata, missing, stated);
  metadata.rights = { ...fallback.rights, ...rights, ...stated.rights };
  origins(missing);
  origins(stated);
  if (retrievedAt) metadata.retrievedAt = retrievedAt;
}

/** The result for callers: the article with its source and the trace of the run. */
export function ingested(article: Article, mediaType: string, run: Run): Ingested {
  const { fileName } = run.input;
  const { bytes } = run.given.source ?? run.input;
  return {
    article,
    source: {
      bytes,
      mediaType: run.given.source?.mediaType ?? mediaType,
      sha256: run.env.sha256(bytes),
      ...(fileName ? { fileName } : {}),
    },
    assets: [...run.assets.values()],
    warnings: run.warnings,
    dropped: run.dropped,
  };
}
