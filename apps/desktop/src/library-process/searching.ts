/**
 * What the lists of the window ask of the library, in threads that only read: the process stays free for everything
 * else meanwhile, and a question that somebody has replaced by another is given up, in the middle of a statement too.
 */
import type { Library, ListQuery } from '@offprint/library';
import { openReader, type Reader, type ReaderOptions } from '@offprint/library/reader';
import type { Turn } from '../shared/ipc.ts';

type Answer<C extends 'listArticles' | 'search' | 'facets'> = ReturnType<Library[C]>;

export interface Searching {
  /** Answered by `library` itself as long as no thread is up, so that the first list waits for none. */
  list(library: Library, query: ListQuery, turn?: Turn): Promise<Answer<'listArticles'>>;
  search(
    query: string,
    page: { readonly offset: number; readonly limit: number },
    turn?: Turn,
  ): Promise<Answer<'search'>>;
  /** In a thread of its own, so that no list waits for it. */
  facets(query: string, turn?: Turn): Promise<Answer<'facets'>>;
  /** Gives up everything; the promise is kept when the threads have ended. */
  close(): Promise<void>;
}

/** Until then the window is busy with its first list, and a thread that starts would take a processor from it. */
const WARM_AFTER_MS = 1000;

/** @param file the program of a thread, where it isn't found by itself */
export function createSearching(dir: string, file?: URL): Searching {
  let rows: Reader | undefined;
  let divisions: Reader | undefined;
  let warming: NodeJS.Timeout | undefined;
  const reader = (): Reader => (rows ??= openReader(dir, file));
  const turns = new Turns();
  return {
    async list(library, query, turn) {
      if (rows) return turns.take(turn, (options) => reader().list(query, options));
      warming ??= setTimeout(() => reader().warm(), WARM_AFTER_MS).unref();
      return library.listArticles(query);
    },
    search: (query, page, turn) =>
      turns.take(turn, (options) => reader().search(query, { ...page, ...options })),
    facets: (query, turn) =>
      turns.take(turn, (options) => (divisions ??= openReader(dir, file)).facets(query, options)),
    async close() {
      clearTimeout(warming);
      const ended = [rows?.close(), divisions?.close()];
      rows = undefined;
      divisions = undefined;
      warming = undefined;
      await Promise.all(ended.filter((one) => one !== undefined));
    },
  };
}

/** The turn that each view is at, with what ends the questions of it. */
class Turns {
  readonly #views = new Map<string, { readonly number: number; readonly end: AbortController }>();

  /** Asks with what ends the question when a later turn of the same view begins; who comes too late is ended at once. */
  async take<T>(turn: Turn | undefined, ask: (options: ReaderOptions) => Promise<T>): Promise<T> {
    if (!turn) return ask({});
    const before = this.#views.get(turn.view);
    if (before && turn.number < before.number) return ask({ signal: AbortSignal.abort() });
    if (before?.number === turn.number) return ask({ signal: before.end.signal });
    const end = new AbortController();
    this.#views.set(turn.view, { number: turn.number, end });
    const answer = ask({ signal: end.signal });
    before?.end.abort();
    return answer;
  }
}
