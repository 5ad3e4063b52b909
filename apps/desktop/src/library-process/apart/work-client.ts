/** The library's process's side of a thread in which much of the library is worked on. */
import { Worker } from 'node:worker_threads';
import type { ExportForm } from '../../shared/preferences.ts';
import { fail, type Result } from '../../shared/result.ts';

export type Work =
  /** Copies it into a new folder. */
  | { readonly kind: 'copy'; readonly to: string }
  /** Writes articles, or all, into a new folder. */
  | {
      readonly kind: 'export';
      readonly to: string;
      readonly ids: readonly string[] | null;
      readonly form: ExportForm;
    }
  | { readonly kind: 'verify' }
  | { readonly kind: 'repair' }
  /** Makes a library of a backup; that of the process is not touched, and need not be there. */
  | { readonly kind: 'restore'; readonly from: string; readonly to: string };

export interface WorkData {
  readonly dir: string;
  /** Of Offprint, which exports name. */
  readonly version: string;
  readonly work: Work;
  /** 1 when nobody waits any more. */
  readonly stopped: Int32Array<SharedArrayBuffer>;
}
export type FromWork =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'answer'; readonly result: Result<unknown> };

/**
 * Does one piece of work; the value is what its kind gives, see `working.ts`.
 *
 * @param file the thread's program
 */
export function inThread(
  file: string | URL,
  data: WorkData,
  report: (done: number, of: number) => void,
): Promise<Result<unknown>> {
  return new Promise((resolve) => {
    const worker = new Worker(file, { workerData: data });
    let answer: Result<unknown> | undefined;
    worker.on('message', (message: FromWork) => {
      if (message.kind === 'progress') report(message.done, message.of);
      else answer = message.result;
    });
    worker.on('error', (error) => {
      console.error(`${data.work.kind}:`, error);
      const message = error instanceof Error ? error.message : String(error);
      answer = fail('unexpected', `Something went wrong: ${message}`, 'This is a mistake in Offprint.');
    });
    // Its handle is closed by then.
    worker.on('exit', () =>
      resolve(answer ?? fail('unexpected', 'The work ended without an answer.', 'Try again.')),
    );
  });
}
