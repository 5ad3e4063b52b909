/**
 * Searching beside whoever has the library open, in a thread of its own: a search can be given up at any moment, in
 * the middle of a statement too. SQLite's binding can't be interrupted from outside. So a thread that doesn't answer
 * a cancellation in time is let go and another takes its place; it ends with the statement that it is in.
 */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LibraryError, Result } from '../interface/result.ts';
import type { Facets } from '../interface/search.ts';
import type { Asked, Found, Question, Said } from './protocol.ts';

/** How long a thread may take to hear that nobody waits any more, in milliseconds. */
const GRACE = 50;

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
  /** Ends the thread. What is still asked is `cancelled`. */
  close(): Promise<void>;
}

interface Waiting {
  readonly asked: Asked;
  readonly settle: (result: Result<Found | Facets>) => void;
}

/**
 * A reader of the library in a folder, which somebody has opened for writing before, so that its layout is of today.
 *
 * @param thread where `thread.ts` lies, for programs that are bundled
 */
export function openReader(dir: string, thread = new URL('thread.ts', import.meta.url)): Reader {
  const root = resolve(dir);
  const waiting = new Map<number, Waiting>();
  let ids = 0;
  let worker: Worker | undefined;

  const settle = (id: number, result: Result<Found | Facets>): void => {
    waiting.get(id)?.settle(result);
    waiting.delete(id);
  };
  const settleAll = (result: Result<Found | Facets>): void => {
    for (const id of waiting.keys()) settle(id, result);
  };

  const start = (): Worker => {
    const started = new Worker(thread, { workerData: root });
    started.on('message', (message: Said) => {
      if (started !== worker) return;
      if (message.kind === 'answer') settle(message.id, message.result);
      else if (message.kind === 'failed') {
        worker = undefined;
        settleAll({ ok: false, error: message.error });
        void started.terminate();
      }
    });
    started.on('error', (error) => {
      if (started !== worker) return;
      worker = undefined;
      settleAll({ ok: false, error: { code: 'io', message: `the search failed (${error.message})`, hint: 'Search again.' } }); // prettier-ignore
    });
    started.unref();
    return started;
  };

  /** Another thread for those who still wait; the one that doesn't answer ends by itself. */
  const replace = (): void => {
    const old = worker;
    worker = undefined;
    void old?.terminate();
    if (waiting.size === 0) return;
    worker = start();
    for (const { asked } of waiting.values()) worker.postMessage(asked, []);
  };

  const ask = async (
    question: Question,
    signal: AbortSignal | undefined,
  ): Promise<Result<Found | Facets>> => {
    if (signal?.aborted) return { ok: false, error: CANCELLED };
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const asked: Asked = { id: ids++, question, flag };
    let late: NodeJS.Timeout | undefined;
    return new Promise((done) => {
      const give = (): void => {
        Atomics.store(flag, 0, 1);
        const busy = worker;
        settle(asked.id, { ok: false, error: CANCELLED });
        // The thread says something when it is through with what it was asked, or it is in a long statement.
        const heard = (): void => clearTimeout(late);
        late = setTimeout(() => {
          busy?.off('message', heard);
          if (busy === worker) replace();
        }, GRACE);
        busy?.once('message', heard);
      };
      waiting.set(asked.id, {
        asked,
        settle: (result) => {
          signal?.removeEventListener('abort', give);
          done(result);
        },
      });
      signal?.addEventListener('abort', give, { once: true });
      worker ??= start();
      worker.postMessage(asked, []);
    });
  };

  return {
    search: async (query, { signal, ...page } = {}) =>
      (await ask({ kind: 'search', query, ...page }, signal)) as Result<Found>,
    facets: async (query, { signal } = {}) =>
      (await ask({ kind: 'facets', query }, signal)) as Result<Facets>,
    close: async () => {
      const last = worker;
      worker = undefined;
      settleAll({ ok: false, error: CANCELLED });
      await last?.terminate();
    },
  };
}
