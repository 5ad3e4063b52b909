/** What is to be printed: a briefing file, or a briefing made for articles named by id, with the articles. */
import type { Library } from '@offprint/library';
import {
  briefingItems,
  formatPath,
  latestDate,
  parseBriefingJson,
  type Article,
  type Briefing,
} from '@offprint/model';
import { offprintOf } from '@offprint/render-pdf';
import { articleNamed } from '../article-ref.ts';
import { valueOf } from '../context.ts';
import { EXIT, Stop, usage } from '../exit.ts';
import { readFileUpTo } from '../import/read-file.ts';
import type { BriefOptions } from '../program.ts';

/** A briefing is a list; a file larger than this is something else. */
const BRIEFING_LIMIT = 16 * 1024 * 1024;
const ISSUES_SHOWN = 3;

export interface BriefingRequest {
  readonly briefing: Briefing;
  readonly articles: readonly Article[];
}

/** Reads what the command names, and lets its options overrule the briefing. */
export async function briefingRequest(
  library: Library,
  inputs: readonly string[],
  options: BriefOptions,
): Promise<BriefingRequest> {
  const files = inputs.filter((input) => /\.json$/i.test(input));
  const [file] = files;
  if (file === undefined) return fromArticles(library, inputs, options);
  if (inputs.length > 1)
    throw usage('a briefing file stands alone', 'Name one BRIEFING.json, or only ids of articles.');
  const briefing = overruled(await readBriefing(file), options);
  return { briefing, articles: articlesOf(library, briefing) };
}

function fromArticles(library: Library, ids: readonly string[], options: BriefOptions): BriefingRequest {
  const [first, ...rest] = ids.map((id) => articleNamed(library, id));
  if (!first) throw usage('no article is named', 'Name ids of articles, as `list` shows them.');
  const articles: [Article, ...Article[]] = [first, ...rest];
  const briefing = offprintOf(articles, {
    asOf: latestDate(articles.map((article) => article.provenance.retrievedAt)),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.page === undefined ? {} : { page: options.page }),
    ...(options.tlp === undefined ? {} : { marking: options.tlp }),
  });
  return { briefing, articles };
}

async function readBriefing(file: string): Promise<Briefing> {
  const read = await readFileUpTo(file, BRIEFING_LIMIT);
  if (!read.ok) throw failed({ ...read.error, message: `${file}: ${read.error.message}` });
  const parsed = parseBriefingJson(new TextDecoder().decode(read.bytes));
  if (parsed.ok) return parsed.value;
  const shown = parsed.issues.slice(0, ISSUES_SHOWN).map(({ path, message }) => {
    const place = formatPath(path);
    return place ? `${place}: ${message}` : message;
  });
  const more = parsed.issues.length - shown.length;
  throw failed({
    code: 'not-a-briefing',
    message: `${file} is not a valid briefing`,
    hint: shown.join('; ') + (more > 0 ? ` (and ${more} more)` : ''),
  });
}

function overruled(briefing: Briefing, { title, tlp, page }: BriefOptions): Briefing {
  return {
    ...briefing,
    ...(title === undefined ? {} : { title }),
    ...(tlp === undefined ? {} : { marking: tlp }),
    ...(page === undefined ? {} : { page: { ...briefing.page, size: page } }),
  };
}

/** Every article that the briefing names, each version once, in printed order. */
function articlesOf(library: Library, briefing: Briefing): Article[] {
  const articles = new Map<string, Article>();
  for (const { articleId, version } of briefingItems(briefing)) {
    const key = `${articleId}@${version}`;
    if (!articles.has(key)) articles.set(key, valueOf(library.getArticle(articleId, version)));
  }
  return [...articles.values()];
}

function failed(problem: { code: string; message: string; hint: string }): Stop {
  return new Stop(EXIT.someFailed, problem);
}
