/** From what a briefing file says to a briefing and its articles. */
import {
  canonicalLanguage,
  formatPath,
  parseBriefing,
  type Article,
  type Briefing,
  type TextOrigin,
} from '@offprint/model';
import { labelsFor } from '@offprint/model/frame';
import type { FileProblem, FileProblemCode, Locate } from '../problem.ts';
import { equalTexts } from '../sources/same-text.ts';
import { arrange, type Placed, type PlacedSection } from '../templates/arrange.ts';
import { isTemplateName, TEMPLATES, type Template } from '../templates/template.ts';
import type { FileBriefing, FileItem } from './fields.ts';
import { citing } from './citing.ts';
import { Finder, type FoundItem } from './finder.ts';
import { frameOf } from './frame-fields.ts';
import { itemOf } from './item.ts';

/** What was found, or why nothing was. */
export type Lookup =
  | { readonly ok: true; readonly articles: readonly Article[] }
  | { readonly ok: false; readonly code: FileProblemCode; readonly message: string; readonly hint: string };

/** Where the articles come from. An app gives it: a library, the files beside the briefing file. */
export interface Resolver {
  /** One article, by its id, the beginning of it, or ID@VERSION. */
  readonly article: (reference: string) => Promise<Lookup>;
  /** The articles of a file, in its order. */
  readonly file: (path: string) => Promise<Lookup>;
  /** The hits of a search, best first. */
  readonly search: (query: string, limit: number) => Promise<Lookup>;
  /** Articles of the briefing that have one text, where whoever gives them knows more than that texts are equal. */
  readonly origins?: (articles: readonly Article[]) => readonly TextOrigin[];
  /** A template in a file of one's own; `undefined` when there is no such file. */
  readonly template: (
    path: string,
  ) => Promise<Template | { readonly problems: readonly FileProblem[] } | undefined>;
}

export type Resolved =
  | { readonly ok: true; readonly briefing: Briefing; readonly articles: readonly Article[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Looks up what the file names. Every problem is reported, not only the first. */
export async function resolveBriefing(
  file: FileBriefing,
  locate: Locate,
  resolver: Resolver,
): Promise<Resolved> {
  const problems: FileProblem[] = [];
  const template = await templateOf(file, locate, resolver);
  if ('problems' in template) return { ok: false, problems: template.problems };
  const fields: FileBriefing = { ...withoutShape(template), ...file };
  const find = new Finder(resolver, locate, problems);
  const found: { readonly heading?: string; readonly items: readonly FoundItem[] }[] = [];
  for (const [heading, items, path] of sectionsOf(file)) {
    const all: FoundItem[] = [];
    for (const [i, item] of items.entries()) all.push(...(await find.items(item, [...path, i])));
    found.push({ ...(heading !== undefined && { heading }), items: all });
  }
  const every = found.flatMap(({ items }) => items);
  if (every.length === 0 && problems.length === 0)
    find.fail(
      'nothing-to-print',
      'the briefing names no article',
      'Add `items` with ids, files or a search.',
      [],
    );
  const articles = unique(every.map(({ article }) => article));
  const cited = citing(every, find);
  const sections = found.map(({ items, ...section }): PlacedSection => ({
    ...section,
    items: items.flatMap((entry): Placed[] => {
      const item = itemOf(entry, template.lead, cited, find);
      return item ? [{ item, article: entry.article }] : [];
    }),
  }));
  // Titles, quotations and timelines are gathered in the order in which the articles are printed.
  const { labels } = labelsFor(canonicalLanguage(fields.language ?? 'en') ?? 'en');
  const kept = sections.filter(({ items }) => items.length > 0);
  const arranged = arrange(kept, template, labels);
  const printed = arranged.flatMap(({ items }) =>
    items.flatMap(({ articleId, version }) =>
      articles.filter((article) => article.id === articleId && article.version === version),
    ),
  );
  const gathered = { articles: unique([...printed, ...articles]), origins: resolver.origins ?? equalTexts };
  const frame = articles.length > 0 ? frameOf(fields, template.name, gathered, cited, find) : undefined;
  if (problems.length > 0 || !frame) return { ok: false, problems };
  const candidate = { ...frame, sections: arranged };
  const parsed = parseBriefing(candidate);
  if (parsed.ok) return { ok: true, briefing: parsed.value, articles };
  return {
    ok: false,
    problems: parsed.issues.map(({ path, message }) => ({
      code: 'not-a-briefing',
      message: `${formatPath(path)}: ${message}`,
      hint: 'Change the field of that name.',
      ...locate(path),
    })),
  };
}

async function templateOf(
  { template: name, arranged }: FileBriefing,
  locate: Locate,
  resolver: Resolver,
): Promise<Template | { readonly problems: readonly FileProblem[] }> {
  if (name === undefined) return {};
  if (arranged) return { name };
  if (isTemplateName(name)) return TEMPLATES[name];
  const own = await resolver.template(name);
  if (own) return own;
  const problem: FileProblem = {
    code: 'unknown-template',
    message: `there is no template ${JSON.stringify(name)}, and no file of that name`,
    hint: `Take ${Object.keys(TEMPLATES).join(', ')}, or the path of a template file.`,
    ...locate(['template']),
  };
  return { problems: [problem] };
}

function withoutShape({ name: _1, groupBy: _2, order: _3, lead: _4, ...fields }: Template): FileBriefing {
  return fields;
}

function sectionsOf(file: FileBriefing) {
  type Listed = [string | undefined, readonly (FileItem | string)[], readonly (string | number)[]];
  const listed: Listed[] = (file.sections ?? []).map(({ heading, items }, s): Listed => [
    heading,
    items,
    ['sections', s, 'items'],
  ]);
  return file.items ? [[undefined, file.items, ['items']] satisfies Listed, ...listed] : listed;
}

function unique(articles: readonly Article[]): Article[] {
  return [...new Map(articles.map((article) => [`${article.id}@${article.version}`, article])).values()];
}
