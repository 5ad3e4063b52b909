/** One file into the library: each article of it, whatever becomes of the others. */
import type { IngestEnv, IngestInput, IngestItem, MarkedPage, SavedHighlight } from '@offprint/ingest';
import type { Library } from '@offprint/library';
import { headlineText } from '@offprint/model';
import type { Corrections, ImportOutcome, ImportReport, Preview } from '../../shared/imports.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { correct } from './corrections.ts';

export interface RunEnv {
  readonly ingest: IngestEnv;
  /** Told after each entry how many are through and how many are known. */
  readonly report: (done: number, of: number, name: string | undefined) => void;
  readonly cancelled: () => boolean;
}

export async function importFile(library: Library, input: IngestInput, env: RunEnv): Promise<ImportReport> {
  // Loaded when the first page comes in: showing the library must not wait for it.
  const { ingestAll } = await import('@offprint/ingest');
  const outcomes: ImportOutcome[] = [];
  let known = 1;
  for await (const item of ingestAll(input, env.ingest)) {
    outcomes.push(await outcomeOf(library, item));
    known = Math.max(known, item.of ?? 1, outcomes.length);
    env.report(outcomes.length, known, item.name);
    // Other calls, a cancellation among them, are heard between two entries.
    await new Promise((resolve) => setImmediate(resolve));
    if (env.cancelled()) return { outcomes, cancelled: outcomes.length < known };
  }
  return { outcomes, cancelled: false };
}

type Article = Extract<IngestItem, { kind: 'article' }>;

async function outcomeOf(library: Library, item: IngestItem): Promise<ImportOutcome> {
  const name = item.name === undefined ? {} : { name: item.name };
  if (!item.ok) return { kind: 'failed', ...name, error: item.error };
  if (item.kind === 'skipped') return { kind: 'skipped', ...name, reason: item.reason };
  if (item.kind === 'briefing') {
    const { keepFinished } = await import('../briefing/briefings.ts');
    const kept = keepFinished(library, item.briefing);
    if (!kept.ok) return { kind: 'failed', ...name, error: kept.error };
    return { kind: 'briefing', ...name, id: kept.value, title: item.briefing.title };
  }
  if (item.kind === 'bookmark') {
    const { url, title, ...details } = item.bookmark;
    const said = JSON.parse(JSON.stringify(details)) as Record<string, unknown>; // without what is not stated
    const kept = library.addBookmarks([{ url, ...(title === undefined ? {} : { title }), details: said }]);
    if (!kept.ok) return { kind: 'failed', ...name, error: kept.error };
    // On the page itself, where the library has it.
    await keepHighlights(library, { address: url }, item.bookmark.saved?.highlights ?? []);
    return { kind: 'bookmark', ...name, title: title ?? url };
  }
  const kept = await keep(library, item);
  return kept.ok ? { ...kept.value, ...name } : { kind: 'failed', ...name, error: kept.error };
}

/** The article with its pictures, its source and what a reading list says about it. */
async function keep(
  library: Library,
  item: Article,
): Promise<Result<Extract<ImportOutcome, { kind: 'article' }>>> {
  const { article, source, assets, warnings, dropped, saved } = item;
  // An article file may name the page it was once made from, whose bytes did not come with it.
  const named = article.provenance.snapshot?.sha256;
  const added = library.addArticle({
    article,
    assets,
    tags: saved?.tags ?? [],
    ...(named === undefined || named === source.sha256 ? { source } : {}),
  });
  if (!added.ok) return added;
  const { id, status } = added.value;
  // What somebody has changed in this library since counts more than an old export.
  if (saved && status === 'created') {
    const { state, starred } = saved;
    const change = {
      ...(state === undefined ? {} : { state }),
      ...(starred === undefined ? {} : { starred }),
    };
    const changed = library.setReadingState(id, change);
    if (!changed.ok) return changed;
  }
  const address = article.provenance.sourceUrl ?? article.provenance.canonicalUrl;
  const page = { id, ...(address === undefined ? {} : { address }) };
  const refused = await keepHighlights(library, page, saved?.highlights ?? []);
  return ok({
    kind: 'article',
    id,
    title: headlineText(article),
    status,
    warnings: [...warnings, ...refused].map(({ code, message }) => ({ code, message })),
    dropped: dropped.length,
  });
}

/** Passages marked in a reading list, on the article; those without a certain place wait among the unplaced notes. */
async function keepHighlights(
  library: Library,
  page: MarkedPage,
  highlights: readonly SavedHighlight[],
): Promise<readonly { readonly code: string; readonly message: string }[]> {
  if (highlights.length === 0) return [];
  const { annotationsOf } = await import('@offprint/ingest');
  const kept = library.importAnnotations(annotationsOf(page, highlights));
  const results = kept.ok ? kept.value : [kept];
  return results.flatMap((one) => (one.ok ? [] : [one.error]));
}

/** What a text would become; nothing is kept. */
export async function previewOf(input: IngestInput, env: IngestEnv): Promise<Result<Preview>> {
  const found = await oneArticle(input, env);
  if (!found.ok) return found;
  const { article, warnings, dropped } = found.value;
  return ok({
    article,
    warnings: warnings.map(({ code, message }) => ({ code, message })),
    dropped: dropped.map(({ text, reason }) => ({ text, reason })),
  });
}

/** Keeps the one article of a text as somebody has corrected it. */
export async function keepCorrected(
  library: Library,
  input: IngestInput,
  { sourceUrl, ...corrections }: Corrections,
  env: IngestEnv,
): Promise<Result<ImportReport>> {
  const found = await oneArticle({ ...input, ...(sourceUrl === undefined ? {} : { sourceUrl }) }, env);
  if (!found.ok) return found;
  const article = correct(found.value.article, corrections, env.sha256, 'before it was kept');
  if (!article.ok) return article;
  const outcome = await outcomeOf(library, { ...found.value, article: article.value });
  return ok({ outcomes: [outcome], cancelled: false });
}

async function oneArticle(input: IngestInput, env: IngestEnv): Promise<Result<Article>> {
  const { ingestAll } = await import('@offprint/ingest');
  for await (const item of ingestAll(input, env)) {
    if (!item.ok) return item;
    if (item.kind === 'article') return ok(item);
  }
  return fail('no-article', 'there is no article in it', 'Copy the article with its headline.');
}
