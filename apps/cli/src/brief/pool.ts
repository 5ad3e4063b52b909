/** Many briefings over several threads. Each thread takes another task when it has finished one. */
import * as modules from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Report, Task } from './perform.ts';
import { Turns } from './turns.ts';

/** In the sources a thread runs the module beside this one; in the built program its own bundle. */
const WORKER = import.meta.url.endsWith('.ts') ? './worker.ts' : './offprint-worker.cjs';

/** As many threads as there are processors, and no more than tasks. */
export function threadsFor(tasks: number, wanted?: number): number {
  return Math.max(1, Math.min(tasks, wanted ?? availableParallelism()));
}

/**
 * Performs every task and reports each as it ends, in whatever order. `stop` given by a report ends the rest: what
 * has not begun stays undone.
 */
export function performAll(
  tasks: readonly Task[],
  threads: number,
  libraryFolder: string,
  report: (task: Task, report: Report) => 'go-on' | 'stop',
): Promise<void> {
  // Not in Node 20; undefined where it is switched off.
  const compiled = modules.getCompileCacheDir?.();
  const workerData = { libraryFolder, ...(compiled !== undefined && { compiled: dirname(compiled) }) };
  return new Promise((resolve, reject) => {
    const turns = new Turns(tasks, threads);
    let running = threads;
    let stopped = false;
    for (let i = 0; i < threads; i++) {
      const worker = new Worker(new URL(WORKER, import.meta.url), { workerData });
      let current: Task | undefined;
      const give = (): void => {
        current = stopped ? undefined : turns.next(i);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(current ?? 'end');
      };
      worker.on('message', (message: Report) => {
        if (current && report(current, message) === 'stop') stopped = true;
        give();
      });
      worker.on('error', (error) => {
        stopped = true;
        reject(error);
      });
      worker.on('exit', () => {
        if (--running === 0) resolve();
      });
      give();
    }
  });
}
