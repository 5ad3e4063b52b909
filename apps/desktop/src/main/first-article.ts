/** Asks a thread for the article that the window opens with; see `library-process/first-article.ts`. */
import { Worker } from 'node:worker_threads';
import type { Value } from '../shared/ipc.ts';

export interface FirstAsked {
  readonly dir: string;
  readonly id: string;
}

/** @returns `undefined` where the thread could not read it */
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
  });
}
