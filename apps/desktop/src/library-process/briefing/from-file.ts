/**
 * A briefing file that somebody wrote, JSON, YAML or Markdown, into the library: as the command reads it. What it
 * names by a path is taken in, too, from the folder it lies in and below, and from nowhere else.
 */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import {
  draftOfBriefing,
  isTemplateName,
  knownOrigins,
  readBriefingFile,
  readTemplateFile,
  resolveBriefing,
  TEMPLATES,
  type Draft,
  type FileBriefing,
  type FileProblem,
  type FileProblemCode,
  type Lookup,
  type Resolver,
  type Template,
} from '@offprint/briefing';
import type { Library } from '@offprint/library';
import { parseBriefing, type Article } from '@offprint/model';
import type { ImportOutcome, ImportReport } from '../../shared/imports.ts';
import { fail, type Result } from '../../shared/result.ts';
import { keepDraft, keepFinished } from './briefings.ts';

export interface FromFileEnv {
  /** Takes a file in as any import does. */
  readonly importFile: (path: string, bytes: Uint8Array) => Promise<ImportReport>;
}

/** The largest file that is named by a briefing file, in bytes. */
const LIMIT = 64 * 1024 * 1024;

export async function briefingFromFile(
  library: Library,
  { path, text }: { readonly path: string; readonly text: string },
  env: FromFileEnv,
): Promise<ImportReport> {
  const outcomes: ImportOutcome[] = [];
  const name = basename(path);
  const refused = (problems: readonly FileProblem[]): ImportReport => ({
    outcomes: [...outcomes, ...problems.map((problem) => failed(name, problem))],
    cancelled: false,
  });
  const read = readBriefingFile(text);
  if (!read.ok) return refused(read.problems);
  let kept: Result<string>;
  let title: string;
  if ('finished' in read) {
    const parsed = parseBriefing(read.finished);
    if (!parsed.ok)
      return refused(
        parsed.issues.map(({ path: at, message }) => ({
          code: 'not-a-briefing',
          message,
          hint: 'Change the field of that name.',
          ...read.locate(at),
        })),
      );
    kept = keepFinished(library, parsed.value);
    title = parsed.value.title;
  } else {
    const folder = realpathSync(dirname(path));
    const templates: Template[] = [];
    const resolver = resolverOf(library, folder, outcomes, templates, env);
    const resolved = await resolveBriefing(read.file, read.locate, resolver);
    if (!resolved.ok) return refused(resolved.problems);
    const draft = stillOpen(draftOfBriefing(resolved.briefing), read.file, templates);
    kept = keepDraft(library, draft);
    title = resolved.briefing.title;
  }
  outcomes.push(
    kept.ok ? { kind: 'briefing', name, id: kept.value, title } : { kind: 'failed', name, error: kept.error },
  );
  return { outcomes, cancelled: false };
}

/** What the file or its template leaves to be gathered goes on being gathered; what neither states stays open. */
function stillOpen(draft: Draft, file: FileBriefing, [own]: readonly Template[]): Draft {
  const shape = file.template !== undefined && isTemplateName(file.template) ? TEMPLATES[file.template] : own;
  const fields = { ...shape, ...file };
  return {
    ...draft,
    ...(fields.title === undefined && { title: '' }),
    ...(fields.asOf === undefined && { asOf: '' }),
    ...(fields.timeline === 'auto' && { timeline: 'auto' as const }),
    ...(fields.quotes === 'auto' && { quotes: 'auto' as const }),
    ...(fields.sameText === 'auto' && { sameText: 'auto' as const }),
    ...(fields.sourceSummary === 'draft' && { sourceSummary: { draft: true, text: '' } }),
  };
}

function resolverOf(
  library: Library,
  folder: string,
  outcomes: ImportOutcome[],
  templates: Template[],
  env: FromFileEnv,
): Resolver {
  const articles = (ids: readonly string[]): Article[] =>
    ids.flatMap((id) => {
      const found = library.getArticle(id);
      return found.ok ? [found.value] : [];
    });
  return {
    async article(reference) {
      const [begin = '', version] = reference.split('@');
      const id = library.resolveId(begin);
      if (!id.ok) return lost(id.error);
      const article = library.getArticle(id.value, version === undefined ? undefined : Number(version));
      return article.ok ? { ok: true, articles: [article.value] } : lost(article.error);
    },
    async file(path) {
      const file = within(folder, path);
      if (file === undefined) return outside(path);
      const report = await env.importFile(file, new Uint8Array(readFileSync(file)));
      outcomes.push(...report.outcomes.filter(({ kind }) => kind !== 'failed'));
      const bad = report.outcomes.find((one) => one.kind === 'failed');
      if (bad) return lost({ ...bad.error, message: `${path}: ${bad.error.message}` });
      const found = articles(report.outcomes.flatMap((one) => (one.kind === 'article' ? [one.id] : [])));
      if (found.length > 0) return { ok: true, articles: found };
      return lost({ message: `${path} holds no article`, hint: 'Name a saved page or an article file.' });
    },
    async search(query, limit) {
      const found = library.search(query, { limit });
      if (!found.ok) return lost(found.error);
      const hits = articles(found.value.hits.map(({ id }) => id));
      if (hits.length > 0) return { ok: true, articles: hits };
      const message = `no article fits ${JSON.stringify(query)}`;
      return lost({ code: 'nothing-found', message, hint: 'Try the search with fewer words.' });
    },
    origins: (all) =>
      knownOrigins(all, {
        has: (id, version) => library.getArticle(id, version).ok,
        groups(ids) {
          const groups = library.groupByOrigin(ids);
          return groups.ok ? groups.value.map((group) => group.articles.map(({ id }) => id)) : undefined;
        },
        copies(id) {
          const copies = library.copiesOf(id);
          return copies.ok ? copies.value.articles : [];
        },
      }),
    async template(path) {
      const file = within(folder, path);
      if (file === undefined) return undefined;
      const parsed = readTemplateFile(readFileSync(file, 'utf8'));
      if (!parsed.ok) return { problems: parsed.problems };
      const template = { name: basename(path).replace(/\.\w+$/, ''), ...parsed.template };
      templates.push(template);
      return template;
    },
  };
}

/** A file in the folder or below, not through a link either. */
function within(folder: string, path: string): string | undefined {
  try {
    const file = realpathSync(resolve(folder, path));
    const about = statSync(file);
    return file.startsWith(folder + sep) && about.isFile() && about.size <= LIMIT ? file : undefined;
  } catch {
    return undefined;
  }
}

function outside(path: string): Lookup {
  return lost({
    code: 'no-such-file',
    message: `${path} is not there, or not in the folder of the briefing file`,
    hint: 'Put it beside the briefing file, or import it and name its id.',
  });
}

const CODES: readonly string[] = [
  'no-such-version',
  'ambiguous-id',
  'bad-query',
  'nothing-found',
  'no-such-file',
] satisfies FileProblemCode[];

function lost({ code = '', message, hint }: { code?: string; message: string; hint: string }): Lookup {
  const known = CODES.includes(code) ? (code as FileProblemCode) : 'no-such-article';
  return { ok: false, code: known, message, hint };
}

function failed(name: string, { message, hint, line, column }: FileProblem): ImportOutcome {
  const at =
    line === undefined ? `in ${name}` : `in ${name}, line ${line}${column === undefined ? '' : `:${column}`}`;
  const refused = fail('bad-briefing-file', `${at}: ${message}`, hint);
  return { kind: 'failed', name, error: refused.error };
}
