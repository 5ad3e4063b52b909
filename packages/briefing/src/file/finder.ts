/** Looks up what items name, and says what can't be found, with the place in the file. */
import type { Article } from '@offprint/model';
import type { FileProblem, FileProblemCode, Locate } from '../problem.ts';
import type { FileItem } from './fields.ts';
import type { Resolver } from './resolve.ts';

/** How many hits a search gives when the file doesn't say. */
const HITS = 20;

export type Path = readonly (string | number)[];

export interface FoundItem {
  readonly given: FileItem;
  readonly article: Article;
  /** In the file. */
  readonly path: Path;
}

export class Finder {
  readonly #resolver: Resolver;
  readonly #locate: Locate;
  readonly #problems: FileProblem[];

  constructor(resolver: Resolver, locate: Locate, problems: FileProblem[]) {
    this.#resolver = resolver;
    this.#locate = locate;
    this.#problems = problems;
  }

  fail(code: FileProblemCode, message: string, hint: string, path: Path): void {
    this.#problems.push({ code, message, hint, ...this.#locate(path) });
  }

  /** The articles of an item: one, those of a file, the hits of a search. */
  async items(given: FileItem | string, path: Path): Promise<FoundItem[]> {
    const item: FileItem = typeof given === 'string' ? { article: given } : given;
    const articles = await this.#found(item, path);
    return articles.map((article) => ({ given: item, article, path }));
  }

  async #found(item: FileItem, path: Path): Promise<readonly Article[]> {
    const named = (['article', 'file', 'search'] as const).filter((key) => item[key] !== undefined);
    const [what] = named;
    if (what === undefined || named.length > 1) {
      const message = `an item names ${what === undefined ? 'nothing to print' : named.join(' and ')}`;
      this.fail('wrong-value', message, 'Give it one of `article`, `file` and `search`.', path);
      return [];
    }
    const { article = '', file = '', search = '', limit = HITS } = item;
    const lookup = {
      article: () => this.#resolver.article(article),
      file: () => this.#resolver.file(file),
      search: () => this.#resolver.search(search, limit),
    };
    const found = await lookup[what]();
    if (found.ok) return found.articles;
    this.fail(found.code, found.message, found.hint, [...path, what]);
    return [];
  }
}
