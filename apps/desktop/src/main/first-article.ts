/** Asks a thread for the article that the window opens with; see `library-process/first-article.ts`. */
import { Worker } from 'node:worker_threads';
import type { Value } from '../shared/ipc.ts';

export interface FirstAsked {
  readonly dir: string;
  readonly id: string;
}

/**
 * A folder that can't be written and was not closed makes SQLite try for many seconds. Nothing waits so long for the
 * thread, in milliseconds: the library's process then says what is the matter.
 */
const LIMIT_MS = 2000;

/** @returns `undefined` where the thread could not read it, or not soon enough */
export function readFirstArticle(
  thread: string,
  asked: FirstAsked,
  log: (line: string) => void,
): Promise<Value<'articles.get'> | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(thread, { workerData: asked });
    worker.once('message', (article: Value<'articles.get'> | null) => resolve(article ?? undefined));
    worker.once('error', (error) => {
      log(`the first article: ${error.message}`);
      resolve(undefined);
    });
    worker.once('exit', () => resolve(undefined));
    worker.unref();
    setTimeout(() => resolve(undefined), LIMIT_MS).unref();
  });
}
