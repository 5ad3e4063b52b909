/** From a job's input to a briefing with its articles. */
import { resolve } from 'node:path';
import { readBriefingFile, resolveBriefing, type FileBriefing, type FileProblem } from '@offprint/briefing';
import {
  briefingItems,
  formatPath,
  latestDate,
  parseBriefing,
  type Article,
  type Briefing,
  type Override,
} from '@offprint/model';
import { offprintOf } from '@offprint/render-pdf';
import type { ArticleSources } from './article-sources.ts';
import type { Job, JobInput, JobOptions } from './job.ts';

export type BriefingMade =
  | { readonly ok: true; readonly briefing: Briefing; readonly articles: readonly Article[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Stops when the library is needed and can't be used. */
export async function briefingOf({ input, options }: Job, sources: ArticleSources): Promise<BriefingMade> {
  const made = await fromInput(input, options, sources);
  return made.ok ? { ...made, briefing: overruled(made.briefing, options) } : made;
}

async function fromInput(
  input: JobInput,
  options: JobOptions,
  sources: ArticleSources,
): Promise<BriefingMade> {
  const resolver = sources.resolver(input.folder);
  if (input.kind === 'pdf') return sources.enclosedIn(resolve(input.name));
  if (input.kind === 'items') {
    if (input.items.every(({ article }) => article !== undefined) && options.template === undefined)
      return offprint(
        input.items.map(({ article = '' }) => article),
        options,
        resolver,
      );
    const file: FileBriefing = { items: [...input.items] };
    return resolveBriefing(withOptions(file, options), () => ({}), resolver);
  }
  const read = readBriefingFile(input.text);
  if (!read.ok) return read;
  if ('finished' in read) return finished(read.finished, read.locate, sources);
  return resolveBriefing(withOptions(read.file, options), read.locate, resolver);
}

/** A template that is named in the call has its path from where the call was made. */
function withOptions(file: FileBriefing, { title, template }: JobOptions): FileBriefing {
  const path = template !== undefined && /[./\\]/.test(template) ? resolve(template) : template;
  return {
    ...file,
    ...(title !== undefined && { title }),
    ...(path !== undefined && { template: path }),
  };
}

/** Articles alone, whole and in their order. */
async function offprint(
  references: readonly string[],
  { title, page, marking }: JobOptions,
  resolver: ReturnType<ArticleSources['resolver']>,
): Promise<BriefingMade> {
  const articles: Article[] = [];
  const problems: FileProblem[] = [];
  for (const reference of references) {
    const found = await resolver.article(reference);
    if (found.ok) articles.push(...found.articles);
    else problems.push({ code: found.code, message: found.message, hint: found.hint });
  }
  if (problems.length > 0) return { ok: false, problems };
  const briefing = offprintOf(articles, {
    asOf: latestDate(articles.map((article) => article.provenance.retrievedAt)),
    ...(title !== undefined && { title }),
    ...(page !== undefined && { page }),
    ...(marking !== undefined && { marking }),
  });
  return { ok: true, briefing, articles };
}

/** A finished briefing names every article in its version. */
function finished(
  document: unknown,
  locate: (path: readonly (string | number)[]) => { readonly line?: number; readonly column?: number },
  sources: ArticleSources,
): BriefingMade {
  const parsed = parseBriefing(document);
  if (!parsed.ok)
    return {
      ok: false,
      problems: parsed.issues.map(({ path, message }) => ({
        code: 'not-a-briefing',
        message: path.length > 0 ? `${formatPath(path)}: ${message}` : message,
        hint: 'Compare it with the JSON Schema of a briefing.',
        ...locate(path),
      })),
    };
  const articles = new Map<string, Article>();
  const problems: FileProblem[] = [];
  for (const { articleId, version } of briefingItems(parsed.value)) {
    const key = `${articleId}@${version}`;
    if (articles.has(key)) continue;
    const found = sources.library.getArticle(articleId, version);
    if (found.ok) articles.set(key, found.value);
    else problems.push({ code: 'no-such-article', message: found.error.message, hint: found.error.hint });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, briefing: parsed.value, articles: [...articles.values()] };
}

/** What the call says goes before what the file says. */
function overruled(briefing: Briefing, { title, marking, page, overrides }: JobOptions): Briefing {
  const named = [...(briefing.overrides ?? []), ...overrides.map(overrideOf)];
  return {
    ...briefing,
    ...(title !== undefined && { title }),
    ...(marking !== undefined && { marking }),
    ...(page !== undefined && { page: { ...briefing.page, size: page } }),
    ...(named.length > 0 && { overrides: named }),
  };
}

/** `CODE` or `CODE:PLACE`. */
function overrideOf(text: string): Override {
  const [code = '', ...place] = text.split(':');
  return { code, ...(place.length > 0 && { place: place.join(':') }) };
}
