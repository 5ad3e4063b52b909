/** Where a briefing's articles come from: the library, opened when first asked, and files that are read straight away. */
import { statSync } from 'node:fs';
import { basename, resolve as resolvePath } from 'node:path';
import {
  equalTexts,
  knownOrigins,
  readTemplateFile,
  type FileProblem,
  type FileProblemCode,
  type Lookup,
  type Resolver,
} from '@offprint/briefing';
import type { Library, Result } from '@offprint/library';
import type { Article, Briefing, TextOrigin } from '@offprint/model';
import { EXIT, Stop } from '../exit.ts';
import { filesBeside } from '../import/files-beside.ts';
import { picturesBeside } from '../import/pictures-beside.ts';
import { readFileUpTo } from '../import/read-file.ts';
import { elapsed, newId, sha256, VERSION } from '../system.ts';
import { concernsLibrary, openToRead } from '../context.ts';

const TEMPLATE_LIMIT = 1024 * 1024;
/** Hex digits of the content hash in the id of an article that was read from a file and is in no library. */
const HASH_DIGITS = 12;

/** Articles of the library that are kept for further briefings of the same call, at most. */
const KEPT = 300;

export type Enclosed =
  | { readonly ok: true; readonly briefing: Briefing; readonly articles: readonly Article[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

export class ArticleSources {
  readonly #folder: string;
  readonly #pictures = new Map<string, Uint8Array>();
  /** By reference: all briefings of a call print the same version of what they name alike. */
  readonly #articles = new Map<string, Article>();
  readonly #read = new Set<string>();
  #library: Library | undefined;
  #usedLibrary = false;

  /** `libraryFolder` need not be there as long as nothing is asked of it. */
  constructor(libraryFolder: string) {
    this.#folder = libraryFolder;
  }

  close(): void {
    this.#library?.close();
    this.#library = undefined;
  }

  /** Files that were looked at. */
  get read(): ReadonlySet<string> {
    return this.#read;
  }

  /** Whether the library was asked for anything. */
  get usedLibrary(): boolean {
    return this.#usedLibrary;
  }

  /** Stops with exit code 3 when it can't be used. */
  get library(): Library {
    if (this.#library) return this.#library;
    this.#usedLibrary = true;
    const opened = openToRead(this.#folder);
    if (!opened.ok) throw new Stop(EXIT.library, opened.error);
    this.#library = opened.library;
    return opened.library;
  }

  /** Bytes of a picture, from a file that was read or from the library. */
  readonly picture = (hash: string): Uint8Array | undefined => {
    const read = this.#pictures.get(hash);
    if (read || !this.#library) return read;
    const kept = this.#library.getAsset(hash);
    return kept.ok ? kept.value : undefined;
  };

  /** `folder`: where paths of a briefing file begin. */
  resolver(folder: string): Resolver {
    return {
      article: async (reference) => this.#article(reference),
      file: async (path) => this.#file(resolvePath(folder, path)),
      search: async (query, limit) => this.#search(query, limit),
      origins: (articles) => this.#origins(articles),
      template: async (path) => {
        const file = resolvePath(folder, path);
        this.#read.add(file);
        return templateIn(file);
      },
    };
  }

  #article(reference: string): Lookup {
    const kept = this.#articles.get(reference);
    if (kept) return { ok: true, articles: [kept] };
    const match = /^([^@]+)(?:@([1-9]\d{0,8}))?$/.exec(reference);
    if (!match?.[1])
      return lost(
        'no-such-article',
        `${JSON.stringify(reference)} is no article id`,
        'Write ID or ID@VERSION, as `list` shows it.',
      );
    const id = this.library.resolveId(match[1]);
    if (!id.ok) return notFound(id);
    const article = this.library.getArticle(id.value, match[2] ? Number(match[2]) : undefined);
    if (!article.ok) return notFound(article);
    if (this.#articles.size >= KEPT) this.#articles.clear();
    this.#articles.set(reference, article.value);
    return { ok: true, articles: [article.value] };
  }

  /**
   * Articles with one text. The library knows copies that were cut or reworded; what came straight from files is
   * compared letter by letter.
   */
  #origins(articles: readonly Article[]): TextOrigin[] {
    const library = this.#library;
    if (!library) return equalTexts(articles);
    return knownOrigins(articles, {
      has: (id, version) => library.getArticle(id, version).ok,
      groups(ids) {
        const groups = library.groupByOrigin(ids);
        return groups.ok ? groups.value.map((group) => group.articles.map(({ id }) => id)) : undefined;
      },
      copies(id) {
        const all = library.copiesOf(id);
        return all.ok ? all.value.articles : [];
      },
    });
  }

  #search(query: string, limit: number): Lookup {
    const found = this.library.search(query, { limit });
    if (!found.ok) return notFound(found);
    const articles = found.value.hits.flatMap(({ id }) => {
      const article = this.library.getArticle(id);
      return article.ok ? [article.value] : [];
    });
    if (articles.length > 0) return { ok: true, articles };
    return lost(
      'nothing-found',
      `no article fits ${JSON.stringify(query)}`,
      'Try `offprint search` with fewer words.',
    );
  }

  /** The briefing and the articles that a PDF of ours encloses. */
  async enclosedIn(path: string): Promise<Enclosed> {
    this.#read.add(path);
    const { DEFAULT_LIMITS, ingestAll } = await ingest();
    const read = await readFileUpTo(path, DEFAULT_LIMITS.archiveBytes);
    if (!read.ok) return { ok: false, problems: [{ ...read.error, code: 'no-such-file' }] };
    const articles: Article[] = [];
    let briefing: Briefing | undefined;
    const env = { now: timeOf(path), newId, sha256, version: VERSION, elapsed };
    for await (const item of ingestAll({ bytes: read.bytes, fileName: basename(path) }, env)) {
      if (!item.ok) return { ok: false, problems: [{ ...item.error, code: 'not-readable' }] };
      if (item.kind === 'briefing') briefing = item.briefing;
      if (item.kind === 'article') articles.push(item.article);
    }
    if (briefing) return { ok: true, briefing, articles };
    const message = `${path} encloses no briefing`;
    return {
      ok: false,
      problems: [{ code: 'not-a-briefing', message, hint: 'Take a PDF that Offprint made for the screen.' }],
    };
  }

  /**
   * The articles of a file. What would differ from run to run is taken from the file instead: the id is made of the
   * content, and where nothing says when the copy was made, it is the time of the file.
   */
  async #file(path: string): Promise<Lookup> {
    this.#read.add(path);
    const { DEFAULT_LIMITS, ingestAll } = await ingest();
    const read = await readFileUpTo(path, DEFAULT_LIMITS.archiveBytes);
    if (!read.ok) return lost('no-such-file', `${path}: ${read.error.message}`, read.error.hint);
    const input = { bytes: read.bytes, fileName: basename(path), beside: filesBeside(path) };
    const articles: Article[] = [];
    for await (const item of ingestAll(input, {
      now: timeOf(path),
      newId,
      sha256,
      version: VERSION,
      elapsed,
    })) {
      if (!item.ok) return lost('no-such-article', `${path}: ${item.error.message}`, item.error.hint);
      if (item.kind !== 'article') continue;
      const ownId = item.article.provenance.method === 'article-file';
      const id = `file-${item.article.provenance.contentHash.slice(0, HASH_DIGITS)}`;
      const article = ownId ? item.article : { ...item.article, id };
      for (const { sha256: hash, bytes } of [
        ...item.assets,
        ...(await picturesBeside(path, article)).pictures,
      ])
        this.#pictures.set(hash, bytes);
      articles.push(article);
    }
    if (articles.length > 0) return { ok: true, articles };
    return lost(
      'no-such-article',
      `${path} holds no article`,
      'Name a saved page, a copied text or an article file.',
    );
  }
}

/** Loaded when the first file is read: of the library's articles it has nothing to say. */
const ingest = () => import('@offprint/ingest');

function timeOf(path: string): string {
  return `${statSync(path).mtime.toISOString().slice(0, 19)}Z`;
}

async function templateIn(path: string): ReturnType<Resolver['template']> {
  const read = await readFileUpTo(path, TEMPLATE_LIMIT);
  if (!read.ok) return undefined;
  const parsed = readTemplateFile(new TextDecoder().decode(read.bytes));
  if (!parsed.ok)
    return {
      problems: parsed.problems.map((problem): FileProblem => ({
        ...problem,
        message: `${path}: ${problem.message}`,
      })),
    };
  return { name: basename(path).replace(/\.\w+$/, ''), ...parsed.template };
}

function lost(code: FileProblemCode, message: string, hint: string): Lookup {
  return { ok: false, code, message, hint };
}

const OF_ONE_ARTICLE: ReadonlySet<string> = new Set([
  'no-such-version',
  'ambiguous-id',
  'bad-query',
] satisfies FileProblemCode[]);

function notFound({ error }: Exclude<Result<unknown>, { ok: true }>): Lookup {
  if (concernsLibrary(error)) throw new Stop(EXIT.library, error);
  const code = OF_ONE_ARTICLE.has(error.code) ? (error.code as FileProblemCode) : 'no-such-article';
  return lost(code, error.message, error.hint);
}
