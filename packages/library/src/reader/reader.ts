/**
 * Searching beside whoever has the library open, in a thread of its own: a search can be given up at any moment, in
 * the middle of a statement too. SQLite's binding can't be interrupted from outside. So a thread that doesn't answer
 * a cancellation in time is let go and another takes its place; it ends by itself with the statement that it is in,
 * for the binding takes the process with it when its thread is ended from outside.
 */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LibraryError, Result } from '../interface/result.ts';
import type { ListQuery } from '../interface/organisation.ts';
import type { Facets } from '../interface/search.ts';
import type { Answer, Asked, Found, Listed, Question, Said, Start } from './protocol.ts';

/** How long a thread may take to hear that nobody waits any more, in milliseconds: about what another takes to start and to
 * have read what every search reads. */
const GRACE = 200;
/** Threads that were let go and are still in their last statement; with so many no more are let go. */
const MOST_LEAVING = 2;

const CANCELLED: LibraryError = {
  code: 'cancelled',
  message: 'the search was given up',
  hint: 'Search again when the result is wanted.',
};

export interface ReaderOptions {
  /** Ends the search with `cancelled`, at once. */
  readonly signal?: AbortSignal;
}

/** Searches as `Library` does, one after the other, without keeping anybody waiting. */
export interface Reader {
  search(
    query: string,
    options?: ReaderOptions & { readonly offset?: number; readonly limit?: number },
  ): Promise<Result<Found>>;
  facets(query: string, options?: ReaderOptions): Promise<Result<Facets>>;
  /** As `Library.listArticles`. */
  list(query: ListQuery, options?: ReaderOptions): Promise<Result<Listed>>;
  /** Starts the thread before the first question, which it then answers at once. */
  warm(): void;
  /** Ends the thread, after the statement that it is in. What is still asked is `cancelled`. */
  close(): Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly ended: Int32Array<SharedArrayBuffer>;
}

interface Waiting {
  readonly asked: Asked;
  readonly settle: (result: Answer) => void;
}

/**
 * A reader of the library in a folder, which somebody has opened for writing before, so that its layout is of today.
 *
 * @param file where `thread.ts` lies, for programs that are bundled
 */
export function openReader(dir: string, file = new URL('thread.ts', import.meta.url)): Reader {
  const root = resolve(dir);
  const waiting = new Map<number, Waiting>();
  let ids = 0;
  let thread: Thread | undefined;
  let leaving = 0;

  const settle = (id: number, result: Answer): void => {
    waiting.get(id)?.settle(result);
    waiting.delete(id);
    // A program stays as long as somebody waits, and no longer.
    if (waiting.size === 0) thread?.worker.unref();
  };
  const settleAll = (result: Answer): void => {
    for (const id of waiting.keys()) settle(id, result);
  };

  const start = (): Thread => {
    const ended = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(file, { workerData: { root, ended } satisfies Start });
    const started = { worker, ended };
    worker.on('message', (message: Said) => {
      if (started !== thread) return;
      if (message.kind === 'answer') settle(message.id, message.result);
      else if (message.kind === 'failed') {
        // It listens to nothing more and is at its end.
        thread = undefined;
        settleAll({ ok: false, error: message.error });
      }
    });
    worker.on('error', (error) => {
      if (started !== thread) return;
      thread = undefined;
      settleAll({ ok: false, error: { code: 'io', message: `the search failed (${error.message})`, hint: 'Search again.' } }); // prettier-ignore
    });
    if (waiting.size === 0) worker.unref();
    return started;
  };

  /** Tells a thread to end when it is through with the statement that it is in. */
  const release = ({ worker, ended }: Thread): void => {
    leaving++;
    worker.once('exit', () => leaving--);
    Atomics.store(ended, 0, 1);
    worker.postMessage('end', []);
  };

  /** Another thread for those who still wait; the one that doesn't answer ends by itself. */
  const replace = (): void => {
    if (thread) release(thread);
    thread = undefined;
    if (waiting.size === 0) return;
    thread = start();
    for (const { asked } of waiting.values()) thread.worker.postMessage(asked, []);
  };

  const ask = async (question: Question, signal: AbortSignal | undefined): Promise<Answer> => {
    if (signal?.aborted) return { ok: false, error: CANCELLED };
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const asked: Asked = { id: ids++, question, flag };
    let late: NodeJS.Timeout | undefined;
    return new Promise((done) => {
      const give = (): void => {
        Atomics.store(flag, 0, 1);
        const busy = thread;
        settle(asked.id, { ok: false, error: CANCELLED });
        // The thread says something when it is through with what it was asked, or it is in a long statement.
        const heard = (): void => clearTimeout(late);
        const wait = (): void => {
          if (busy === thread && leaving >= MOST_LEAVING) {
            late = setTimeout(wait, GRACE);
            return;
          }
          busy?.worker.off('message', heard);
          if (busy === thread) replace();
        };
        late = setTimeout(wait, GRACE);
        busy?.worker.once('message', heard);
      };
      waiting.set(asked.id, {
        asked,
        settle: (result) => {
          signal?.removeEventListener('abort', give);
          done(result);
        },
      });
      signal?.addEventListener('abort', give, { once: true });
      thread ??= start();
      thread.worker.ref();
      thread.worker.postMessage(asked, []);
    });
  };

  return {
    search: async (query, { signal, ...page } = {}) =>
      (await ask({ kind: 'search', query, ...page }, signal)) as Result<Found>,
    facets: async (query, { signal } = {}) =>
      (await ask({ kind: 'facets', query }, signal)) as Result<Facets>,
    list: async (query, { signal } = {}) => (await ask({ kind: 'list', query }, signal)) as Result<Listed>,
    warm: () => void (thread ??= start()),
    close: async () => {
      const last = thread;
      thread = undefined;
      settleAll({ ok: false, error: CANCELLED });
      if (!last) return;
      last.worker.ref();
      const gone = new Promise((done) => last.worker.once('exit', done));
      release(last);
      await gone;
    },
  };
}
